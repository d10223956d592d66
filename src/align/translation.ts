// Which token of one side can translate which of the other, and how surely: sparse rows over the text's own vocabulary.
import { loadLexicon } from '../language/lexicon.ts';
import { loadRenderings } from '../language/renderings.ts';
import { stem } from '../language/stems.ts';
import type { Translation } from '../language/word-stems.ts';
import type { LearnedPair } from './learn.ts';
import { RowCollector, rowsOfCells, type SparseRows, sumRow, transposeRows } from './sparse.ts';
import { type TokenSide, tokenKinds } from './tokens.ts';

/** What is known of a text's words: translation shares both ways, and how freely each is rendered. */
export interface TranslationTable {
  /** For each Chinese type the English types it becomes: T(e|z). */
  readonly fromZh: SparseRows;
  /** For each English type the Chinese types it comes from: T(z|e). */
  readonly fromEn: SparseRows;
  /** For each type how often it stands in a bead without being translated there, 0..1. */
  readonly freedom: { readonly zh: Float32Array; readonly en: Float32Array };
}

/** Share of tokens that a bead leaves untranslated, before anything is known of the word. */
export const usualFreedom = 0.4;
/** A Chinese word's own entry counts for this much, its parts for the rest. */
const wholeWordShare = 0.75;
/** A word that the dictionary lacks is told by its parts, less surely. */
const unknownWordShare = 0.6;
/** An English word gives out no more than 1 over this to each Chinese word, be there only one that could become it. */
const leastMass = 10;
/** Share of a name read out in pinyin. */
const readingShare = 0.5;

/** Looks up every Chinese type in the dictionary; numbers, marks and Latin words translate to themselves. */
export function tabulateTranslations(
  zh: TokenSide,
  en: TokenSide,
  learned: readonly LearnedPair[] = [],
): TranslationTable {
  const known = consultDictionaries(zh, en);
  const added = arrangeLearned(zh, en, learned);
  const freedom = { zh: evenly(zh), en: evenly(en) };
  return {
    fromZh: mixIn(known.fromZh, added.fromZh, added.zhLearned, en.types.length),
    fromEn: mixIn(known.fromEn, added.fromEn, added.enLearned, zh.types.length),
    freedom,
  };
}

/** The usual freedom for every type of a side. */
const evenly = (side: TokenSide): Float32Array => new Float32Array(side.types.length).fill(usualFreedom);

type BothWays = Pick<TranslationTable, 'fromZh' | 'fromEn'>;

/** What the dictionaries said of a text, for its later passes. */
const consulted = new WeakMap<TokenSide, { readonly en: TokenSide; readonly known: BothWays }>();

function consultDictionaries(zh: TokenSide, en: TokenSide): BothWays {
  const before = consulted.get(zh);
  if (before?.en === en) return before.known;
  const rows = new RowCollector(en.types.length);
  const lookUpPart = rememberLookUps();
  const addText = (text: string, share: number) => {
    const e = en.index.get(text);
    if (e !== undefined) rows.add(e, share);
  };
  const addName = (text: string, share: number) => {
    const e = en.index.get(text);
    if (e !== undefined && en.kinds[e] === tokenKinds.name) rows.add(e, share);
  };
  zh.types.forEach((type, z) => {
    if (zh.kinds[z] === tokenKinds.word && /^\p{Script=Han}/u.test(type)) {
      addWord(type, lookUpPart, addText);
      addReadings(type, addName);
    } else addText(type, 1);
    rows.endRow();
  });
  const fromZh = rows.build();
  const known = { fromZh, fromEn: invert(fromZh, en.types.length) };
  consulted.set(zh, { en, known });
  return known;
}

/** Shares of the Chinese words that an English one comes from. */
function invert(fromZh: SparseRows, width: number): SparseRows {
  const fromEn = transposeRows(fromZh, width);
  for (let e = 0; e < width; e++) {
    const mass = Math.max(sumRow(fromEn, e), leastMass);
    for (let k = fromEn.offsets[e]!; k < fromEn.offsets[e + 1]!; k++) fromEn.shares[k]! /= mass;
  }
  return fromEn;
}

/** The learned pairs of a text's own words, and for each type whether anything was learned of it. */
function arrangeLearned(zh: TokenSide, en: TokenSide, learned: readonly LearnedPair[]) {
  const zhLearned = new Uint8Array(zh.types.length);
  const enLearned = new Uint8Array(en.types.length);
  const cells = { zh: [] as number[], en: [] as number[], enGivenZh: [] as number[], zhGivenEn: [] as number[] };
  for (const pair of learned) {
    const z = zh.index.get(pair.zh);
    const e = en.index.get(pair.en);
    if (z !== undefined) zhLearned[z] = 1;
    if (e !== undefined) enLearned[e] = 1;
    if (z === undefined || e === undefined) continue;
    const trust = pair.count / (pair.count + 0.5);
    cells.zh.push(z);
    cells.en.push(e);
    cells.enGivenZh.push(trust * pair.enGivenZh);
    cells.zhGivenEn.push(trust * pair.zhGivenEn);
  }
  return {
    fromZh: rowsOfCells(zh.types.length, { rows: cells.zh, columns: cells.en, shares: cells.enGivenZh }),
    fromEn: rowsOfCells(en.types.length, { rows: cells.en, columns: cells.zh, shares: cells.zhGivenEn }),
    zhLearned,
    enLearned,
  };
}

/** Learned shares count as much as the dictionary's where that knows the word well, and alone where it does not know it. */
const learnedShare = 0.5;
/** Share of a word's translations that must be found in the text for the dictionary to know it well. */
const wellKnown = 0.25;
/** Entries kept in a row: what a word becomes beyond these (`be` is in hundreds of glosses) tells nothing and costs time. */
const longestRow = 24;

/** The dictionary's rows with the learned ones, each word's shares weighed by how well the dictionary knows it. */
function mixIn(known: SparseRows, learned: SparseRows, isLearned: Uint8Array, width: number): SparseRows {
  const mixed = new RowCollector(width);
  for (let r = 0; r < isLearned.length; r++) {
    const weight = 1 - (1 - learnedShare) * Math.min(1, sumRow(known, r) / wellKnown);
    const kept = isLearned[r] ? 1 - weight : 1;
    for (let k = known.offsets[r]!; k < known.offsets[r + 1]!; k++)
      mixed.add(known.columns[k]!, known.shares[k]! * kept);
    for (let k = learned.offsets[r]!; k < learned.offsets[r + 1]!; k++)
      mixed.add(learned.columns[k]!, learned.shares[k]! * weight);
    mixed.endRow(longestRow);
  }
  return mixed.build();
}

function addWord(word: string, lookUpPart: LookUp, add: (text: string, share: number) => void): void {
  const whole = consultBoth(word);
  const parts = whole.length ? 1 - wholeWordShare : unknownWordShare;
  const long = word.length > 1;
  for (const { stem, share } of whole) add(stem, share * (long ? wholeWordShare : 1));
  if (long) {
    const pieces = cutInParts(word);
    for (const piece of pieces)
      for (const { stem, share } of lookUpPart(piece)) add(stem, (share * parts) / pieces.length);
  }
}

type LookUp = (word: string) => readonly Translation[];

/** Keeps what it found: parts of words are asked for again and again. */
function rememberLookUps(): LookUp {
  const known = new Map<string, readonly Translation[]>();
  return (word) => {
    let found = known.get(word);
    if (!found) {
      found = consultBoth(word);
      known.set(word, found);
    }
    return found;
  };
}

/** What both dictionaries say, each as much as the other. */
function consultBoth(word: string): readonly Translation[] {
  const own = loadLexicon().translate(word);
  const reversed = loadRenderings().translate(word);
  if (!own.length || !reversed.length) return own.length ? own : reversed;
  const shares = new Map<string, number>();
  for (const { stem, share } of own) shares.set(stem, share / 2);
  for (const { stem, share } of reversed) shares.set(stem, (shares.get(stem) ?? 0) + share / 2);
  return [...shares].map(([stem, share]) => ({ stem, share }));
}

/** The longest known words inside a word: `上海合作组织` → `上海`, `合作`, `组织`; at worst its characters. */
function cutInParts(word: string): string[] {
  const lexicon = loadLexicon();
  const characters = [...word];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; ) {
    let length = Math.min(4, characters.length - (at === 0 ? 1 : 0) - at);
    while (length > 1 && !lexicon.has(characters.slice(at, at + length).join(''))) length--;
    length = Math.max(1, length);
    parts.push(characters.slice(at, at + length).join(''));
    at += length;
  }
  return parts;
}

/** Names in pinyin: `王琦瑶` → `wang`, `qiyao`, `wangqiyao`, against capitalised words only. */
function addReadings(word: string, add: (text: string, share: number) => void): void {
  const lexicon = loadLexicon();
  const readings = [...word].slice(0, 4).map((c) => lexicon.read(c));
  const seen = new Set<string>();
  const extend = (text: string, at: number) => {
    if (text && !seen.has(text)) {
      seen.add(text);
      add(stem(text), readingShare);
    }
    for (const reading of readings[at] ?? []) extend(text + reading, at + 1);
  };
  for (let start = 0; start < readings.length; start++) extend('', start);
}

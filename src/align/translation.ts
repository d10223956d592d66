// Which token of one side can translate which of the other, and how surely: sparse rows over the text's own vocabulary.
import { loadLexicon, type Translation } from '../language/lexicon.ts';
import { loadRenderings } from '../language/renderings.ts';
import { stem } from '../language/stems.ts';
import { usualFreedom } from './freedom.ts';
import type { LearnedPair } from './learn.ts';
import { type TokenSide, tokenKinds } from './tokens.ts';

/** Rows of a sparse matrix: the columns and shares of row `r` lie from `offsets[r]` to `offsets[r + 1]`. */
export interface SparseRows {
  readonly offsets: Uint32Array;
  readonly columns: Int32Array;
  readonly shares: Float32Array;
}

/** What is known of a text's words: translation shares both ways, and how freely each is rendered. */
export interface TranslationTable {
  /** For each Chinese type the English types it becomes: T(e|z). */
  readonly fromZh: SparseRows;
  /** For each English type the Chinese types it comes from: T(z|e). */
  readonly fromEn: SparseRows;
  /** For each type how often it stands in a bead without being translated there, 0..1. */
  readonly freedom: { readonly zh: Float32Array; readonly en: Float32Array };
}

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
  const rows = consultDictionaries(zh, en).map((row) => new Map(row));
  const inverse = invertRows(rows, en.types.length);
  mixIn(rows, inverse, zh, en, learned);
  const freedom = { zh: usualFreedom(zh), en: usualFreedom(en) };
  return { fromZh: packRows(rows), fromEn: packRows(inverse), freedom };
}

type Rows = readonly ReadonlyMap<number, number>[];

/** What the dictionaries said of a text, for its later passes. */
const consulted = new WeakMap<TokenSide, { readonly en: TokenSide; readonly rows: Rows }>();

function consultDictionaries(zh: TokenSide, en: TokenSide): Rows {
  const before = consulted.get(zh);
  if (before?.en === en) return before.rows;
  const rows = zh.types.map((type, z) => {
    const row = new Map<number, number>();
    const add = (text: string, share: number) => {
      const e = en.index.get(text);
      if (e !== undefined) row.set(e, (row.get(e) ?? 0) + share);
    };
    if (zh.kinds[z] === tokenKinds.word && /^\p{Script=Han}/u.test(type)) {
      addWord(type, add);
      addReadings(type, (text, share) => {
        const e = en.index.get(text);
        if (e !== undefined && en.kinds[e] === tokenKinds.name) add(text, share);
      });
    } else add(type, 1);
    return row;
  });
  consulted.set(zh, { en, rows });
  return rows;
}

/** Learned shares count as much as the dictionary's where that knows the word well, and alone where it does not know it. */
const learnedShare = 0.5;
/** Share of a word's translations that must be found in the text for the dictionary to know it well. */
const wellKnown = 0.25;

function mixIn(
  rows: Map<number, number>[],
  inverse: Map<number, number>[],
  zh: TokenSide,
  en: TokenSide,
  learned: readonly LearnedPair[],
): void {
  if (!learned.length) return;
  const zhLearned = new Set(learned.map((pair) => pair.zh));
  const enLearned = new Set(learned.map((pair) => pair.en));
  const weigh = (row: ReadonlyMap<number, number>) => {
    let sum = 0;
    for (const share of row.values()) sum += share;
    return 1 - (1 - learnedShare) * Math.min(1, sum / wellKnown);
  };
  const zhWeight = rows.map(weigh);
  const enWeight = inverse.map(weigh);
  rows.forEach((row, z) => {
    if (zhLearned.has(zh.types[z]!)) for (const [e, share] of row) row.set(e, share * (1 - zhWeight[z]!));
  });
  inverse.forEach((row, e) => {
    if (enLearned.has(en.types[e]!)) for (const [z, share] of row) row.set(z, share * (1 - enWeight[e]!));
  });
  for (const pair of learned) {
    const z = zh.index.get(pair.zh);
    const e = en.index.get(pair.en);
    if (z === undefined || e === undefined) continue;
    const trust = pair.count / (pair.count + 0.5);
    rows[z]!.set(e, (rows[z]!.get(e) ?? 0) + trust * zhWeight[z]! * pair.enGivenZh);
    inverse[e]!.set(z, (inverse[e]!.get(z) ?? 0) + trust * enWeight[e]! * pair.zhGivenEn);
  }
}

function addWord(word: string, add: (text: string, share: number) => void): void {
  const whole = lookUp(word);
  const parts = whole.length ? 1 - wholeWordShare : unknownWordShare;
  const long = word.length > 1;
  for (const { stem, share } of whole) add(stem, share * (long ? wholeWordShare : 1));
  if (long) {
    const pieces = cutInParts(word);
    for (const piece of pieces) for (const { stem, share } of lookUp(piece)) add(stem, (share * parts) / pieces.length);
  }
}

/** What both dictionaries say, each as much as the other. */
function lookUp(word: string): readonly Translation[] {
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

function invertRows(rows: readonly ReadonlyMap<number, number>[], columns: number): Map<number, number>[] {
  const inverse = Array.from({ length: columns }, () => new Map<number, number>());
  rows.forEach((row, z) => {
    for (const [e, share] of row) inverse[e]!.set(z, share);
  });
  for (const row of inverse) {
    let sum = 0;
    for (const share of row.values()) sum += share;
    for (const [z, share] of row) row.set(z, share / Math.max(sum, leastMass));
  }
  return inverse;
}

/** Entries kept in a row: what a word becomes beyond these (`be` is in hundreds of glosses) tells nothing and costs time. */
const longestRow = 24;

function packRows(full: readonly ReadonlyMap<number, number>[]): SparseRows {
  const rows = full.map((row) =>
    row.size <= longestRow ? row : new Map([...row].sort((x, y) => y[1] - x[1]).slice(0, longestRow)),
  );
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, r) => {
    offsets[r + 1] = offsets[r]! + row.size;
  });
  const columns = new Int32Array(offsets[rows.length]!);
  const shares = new Float32Array(columns.length);
  let at = 0;
  for (const row of rows) {
    for (const [column, share] of row) {
      columns[at] = column;
      shares[at++] = share;
    }
  }
  return { offsets, columns, shares };
}

// What the index of a side holds of a text: its words, which of them stand side by side, and its key; and a rowid that
// tells its length before its unit is read.
import { readTokens, type Token } from '../language/tokens.ts';
import type { Lang } from '../model.ts';
import { makeKey, splitKey } from './keys.ts';

/** Room for 268 million units below the length class of a rowid. */
const idRange = 2 ** 28;

/** A word longer than this is indexed by its beginning. */
export const longestToken = 40;

/** Number of words (en) or characters (zh) that edit distance counts. */
export function measureLength(tokens: readonly Token[], lang: Lang): number {
  if (lang === 'en') return tokens.length;
  let length = 0;
  for (const token of tokens) length += token.han ? 1 : token.text.length;
  return length;
}

/**
 * Words as they are; Chinese as pairs of characters that stand side by side, and the last of a run alone, so that
 * every character begins a term: `一带一路` → 一带 带一 一路 路.
 */
export function listTerms(tokens: readonly Token[]): string[] {
  const terms: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!token.han) {
      terms.push(token.text.length > longestToken ? token.text.slice(0, longestToken) : token.text);
      continue;
    }
    const next = tokens[i + 1];
    terms.push(next?.han && next.start === token.end ? token.text + next.text : token.text);
  }
  return terms;
}

/**
 * Two words that stand side by side, whatever is between them, are posted under one of so many terms. A phrase is found
 * by the pairs it is made of, each of which few units have, however common its words are.
 */
export const pairTerms = 4096;

/** The terms for the words that stand side by side: `of the ports` → #1ab #0x3. Several pairs share a term. */
export function listPairs(tokens: readonly Token[]): string[] {
  const pairs: string[] = [];
  let before = 0;
  for (let i = 0; i < tokens.length; i++) {
    const word = hashWord(tokens[i]!.text);
    if (i > 0) pairs.push(pairNames[(Math.imul(before, 0x9e3779b1) + Math.imul(word, 0x85ebca6b)) >>> 20]!);
    before = word;
  }
  return pairs;
}

const pairNames = Array.from({ length: pairTerms }, (_, number) => `#${number.toString(36).padStart(3, '0')}`);

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The term for a key; those of texts that share a skeleton begin alike. */
export function keyTerm(key: number): string {
  const { exact } = splitKey(key);
  return `${skeletonTerm(key)}${digits[Math.floor(exact / 1296)]}${digits[exact % 1296]}`;
}

/** What the key terms of all texts with the skeleton of this key begin with. */
export function skeletonTerm(key: number): string {
  const { skeleton } = splitKey(key);
  const high = Math.floor(skeleton / 46_656);
  const low = skeleton % 46_656;
  return `~${digits[Math.floor(high / 1296)]}${digits[high % 1296]}${digits[Math.floor(low / 36)]}${(low % 36).toString(36)}`;
}

/** Numbers below 36² in two letters or digits; in lower case, for the tokenizer folds the upper. */
const digits = Array.from({ length: 1296 }, (_, number) => number.toString(36).padStart(2, '0'));

/**
 * Eight length classes an octave. The class leads the rowid, so that a search reads the postings of texts of about
 * the right length and of no others.
 */
const lengthClass = (length: number): number => Math.round(8 * Math.log2(Math.max(1, length)));

/** The rowid of a unit in the index of a side. */
export const toRowid = (length: number, id: number): number => lengthClass(length) * idRange + id;

/** `rowid & idMask` is the unit of a rowid, in SQL. */
export const idMask = idRange - 1;

/** The rowids `[from, to]` of texts with lengths in `[shortest, longest]`. */
export function rowidRange(shortest: number, longest: number): { from: number; to: number } {
  return { from: lengthClass(shortest) * idRange, to: (lengthClass(longest) + 1) * idRange - 1 };
}

/** The term as a query of the index; terms hold no quotation mark. */
export const quoteTerm = (term: string): string => `"${term}"`;

/** What the index holds of a text. */
export interface Indexed {
  readonly key: number;
  /** In words (en) or characters (zh). */
  readonly length: number;
  /** All that is posted, each once, parted by spaces: terms, pairs and the key's. Bytes are in UTF-8. */
  readonly posted: string | Uint8Array;
}

/** The same as text. */
export interface IndexedText extends Indexed {
  readonly posted: string;
}

/** What they hold of both sides of a unit. */
export type IndexedUnit = Readonly<Record<Lang, Indexed>>;

export const indexUnit = ({ zh, en }: Readonly<Record<Lang, string>>): Record<Lang, IndexedText> => ({
  zh: indexText(zh, 'zh'),
  en: indexText(en, 'en'),
});

/** Chinese needs no pairs of words, for all its characters are in pairs. */
export function indexText(text: string, lang: Lang): IndexedText {
  const tokens = readTokens(text);
  const key = makeKey(text, tokens);
  const posted = new Set(listTerms(tokens));
  if (lang === 'en') for (const pair of listPairs(tokens)) posted.add(pair);
  posted.add(keyTerm(key));
  return { key, length: measureLength(tokens, lang), posted: [...posted].join(' ') };
}

/** The terms of a text whose frequencies are counted: all but pairs and keys. */
export const listCounted = (text: string): ReadonlySet<string> => new Set(listTerms(readTokens(text)));

/**
 * How often terms are is estimated from one unit in eight, and from one in 64 of those after the first 65,536: enough to
 * tell rare terms from common ones, which is all that searching needs, at a fraction of the writing.
 * @returns how many units the one of this id stands for; 0 where it is not counted
 */
export function sampleWeight(id: number): number {
  const rate = id < 65_536 ? 8 : 64;
  return id % rate === 0 ? rate : 0;
}

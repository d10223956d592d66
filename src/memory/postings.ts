// What the index of a side holds of a text: its words, common ones that stand side by side, and its key; and a rowid
// that tells its length before its unit is read.
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

/** The words of a memory that so many units have that phrases of them are found by their pairs. */
export type CommonWords = ReadonlySet<string>;

/** The terms for two common words that stand side by side, whatever is between them: `of the` → of#the. */
export function listPairs(tokens: readonly Token[], common: CommonWords): string[] {
  const pairs: string[] = [];
  let wasCommon = false;
  for (let i = 0; i < tokens.length; i++) {
    const isCommon = common.has(tokens[i]!.text);
    if (isCommon && wasCommon) pairs.push(`${tokens[i - 1]!.text}#${tokens[i]!.text}`);
    wasCommon = isCommon;
  }
  return pairs;
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
  /** Repeated where they are. The key is posted beside them, but not counted. */
  readonly terms: readonly string[];
}

/** The same of both sides of a unit. */
export type IndexedUnit = Readonly<Record<Lang, Indexed>>;

/** Reads what the indexes hold of both texts; Chinese needs no pairs of words, for all its characters are in pairs. */
export const indexUnit = ({ zh, en }: Readonly<Record<Lang, string>>, common: CommonWords): IndexedUnit => ({
  zh: indexText(zh, 'zh', none),
  en: indexText(en, 'en', common),
});

const none: CommonWords = new Set();

function indexText(text: string, lang: Lang, common: CommonWords): Indexed {
  const tokens = readTokens(text);
  const terms = listTerms(tokens);
  if (common.size > 0) terms.push(...listPairs(tokens, common));
  return { key: makeKey(text, tokens), length: measureLength(tokens, lang), terms };
}

/**
 * Frequencies are counted on one unit in so many: enough to tell rare terms from common ones, which is all that
 * searching needs, at a fraction of the writing.
 */
export const sampleRate = 8;

export const isSampled = (id: number): boolean => id % sampleRate === 0;

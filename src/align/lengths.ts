// How far the lengths of two spans are from what translations of each other have.
import type { Segment } from '../model.ts';
import type { TokenSide } from './tokens.ts';

/** Variance of English characters for one Chinese character, in units of the length (Gale & Church 1993, §3.2: s²). */
export const variance = { characters: 20, words: 1.5 };

/** Log of the tail probability of the lengths of `a` Chinese parts from `i` and `b` English ones from `j`. */
export type CompareLengths = (i: number, a: number, j: number, b: number) => number;

/** By characters alone. */
export const compareCharacters = (zh: readonly Segment[], en: readonly Segment[]): CompareLengths =>
  compare(measureSides(zh, en, countCharacters), variance.characters);

interface Tokens {
  readonly zh: TokenSide;
  readonly en: TokenSide;
}

/** By words alone. */
export const compareWords = (tokens: Tokens): CompareLengths => compare(measureWords(tokens), variance.words);

const compare =
  (sides: Sides, s2: number): CompareLengths =>
  (i, a, j, b) =>
    logTail(Math.abs(deviation(sides, s2, i, a, j, b)));

/** By how many deviations the English is longer than the Chinese would have it. */
export function deviation({ zh, en, ratio }: Sides, s2: number, i: number, a: number, j: number, b: number): number {
  const zhLength = zh[i + a]! - zh[i]!;
  const enLength = en[j + b]! - en[j]!;
  return (enLength - zhLength * ratio) / Math.sqrt(s2 * Math.max(1, (zhLength + enLength / ratio) / 2));
}

/** Prefix sums of each side, and English units for one Chinese unit in this text. */
export interface Sides {
  readonly zh: Float64Array;
  readonly en: Float64Array;
  readonly ratio: number;
}

export function measureSides(zh: readonly Segment[], en: readonly Segment[], measure: (text: string) => number): Sides {
  const sum = (list: readonly Segment[]) => {
    const sums = new Float64Array(list.length + 1);
    list.forEach((segment, k) => {
      sums[k + 1] = sums[k]! + measure(segment.text);
    });
    return sums;
  };
  return withRatio(sum(zh), sum(en), 3.4);
}

export function measureWords({ zh, en }: Tokens): Sides {
  return withRatio(Float64Array.from(zh.starts), Float64Array.from(en.starts), 1.15);
}

/** The text's own ratio, held near the usual one where the text is short. */
function withRatio(zh: Float64Array, en: Float64Array, usual: number): Sides {
  const weight = 300;
  return { zh, en, ratio: (en.at(-1)! + usual * weight) / (zh.at(-1)! + weight) };
}

export const countCharacters = (text: string) => text.replace(/\s/g, '').length;

/** log of the probability that a normal variable lies further out than `x` on either side (Abramowitz & Stegun 26.2.17). */
export function logTail(x: number): number {
  if (x > 6) return -x * x * 0.5 - Math.log(x) - 0.2258;
  const t = 1 / (1 + 0.2316419 * x);
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.log(2 * Math.max(1e-300, (Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)) * poly));
}

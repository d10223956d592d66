// Whether the two sides of a pair are as long as each other, by letters and by content words.
import type { Cover } from './cover.ts';

/** What is usual in the texts at hand: English is terser in some, and freer translations spread more. */
export interface UsualLength {
  readonly middle: number;
  readonly spread: number;
}

interface Sides {
  readonly zh: string;
  readonly en: string;
}

/** How far the ratio of the lengths is from the usual, in standard deviations; below 0 the English is too short. */
export function lengthDeviation(pair: Sides, cover: Cover, usual: UsualLength): number {
  const deviation = ((ratio(pair, cover) - usual.middle) * scale(cover)) / usual.spread;
  return Math.max(-6, Math.min(6, deviation));
}

/** How the deviation of a pair changes where one side loses shares of its letters and of the weight of its words, 0..1. */
export function prepareLoss(
  side: 'zh' | 'en',
  cover: Cover,
  usual: UsualLength,
): (letters: number, words: number) => number {
  const scaled = scale(cover) / usual.spread;
  const half = side === 'en' ? 0.5 * scaled : -0.5 * scaled;
  return (letters, words) => half * Math.log(Math.max(0.1, 1 - letters) * Math.max(0.1, 1 - words));
}

/** The usual ratio over pairs that have enough words to tell. */
export function findUsualLength(pairs: readonly (Sides & { readonly cover: Cover })[]): UsualLength {
  const telling = pairs.filter(({ cover }) => cover.zhWeight + cover.enWeight > 3);
  const middle = usually(
    telling.map((pair) => ratio(pair, pair.cover)),
    PRIOR.middle,
  );
  // 0.6745: the median distance from the middle of a normal distribution with deviation one.
  const distances = telling.map((pair) => (Math.abs(ratio(pair, pair.cover) - middle) * scale(pair.cover)) / 0.6745);
  return { middle, spread: usually(distances, PRIOR.spread) };
}

/** Over all gold texts; stands in where a file has few pairs of its own. */
const PRIOR: UsualLength = { middle: 0.56, spread: 0.48 };

/** Letters and content words err in different places: the mean of their ratios is steadier than either. */
function ratio({ zh, en }: Sides, cover: Cover): number {
  const letters = Math.log(countLetters(en) / countLetters(zh));
  const words = Math.log((cover.enWeight + 0.5) / (cover.zhWeight + 0.5));
  return (letters + words) / 2;
}

/** Ratios of longer texts vary less: on gold texts, with the power 0.35 of the length. */
function scale({ zhWeight, enWeight }: Cover): number {
  return (1 + (zhWeight + enWeight) / 2) ** 0.35;
}

/** The median, drawn towards the prior as if thirty more pairs were of its kind. */
function usually(values: readonly number[], prior: number): number {
  const sorted = Float64Array.from(values).sort();
  const median = sorted[sorted.length >> 1] ?? prior;
  return (median * sorted.length + prior * 30) / (sorted.length + 30);
}

/** Chinese characters, Latin letters and digits, plus one; white space and marks say nothing about length. */
function countLetters(text: string): number {
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (isLetter || (code >= 0x3400 && code < 0xa000)) count++;
  }
  return count;
}

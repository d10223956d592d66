// How often each word finds its counterpart in a good pair and in a chance one, as the texts at hand show it.
import { type ClassMeans, loadParameters } from '../parameters.ts';
import type { Content, Contents } from './content.ts';
import type { Strengths } from './cover.ts';

/** Expectations for one language, by type. */
export interface Expected {
  /** Sum of strengths over all pairs, and number of occurrences. */
  readonly sums: Float32Array;
  readonly counts: Float32Array;
  /** The class of each type, and the mean strength of each class in good pairs. */
  readonly classes: Uint8Array;
  readonly classMeans: readonly number[];
  /** What an occurrence says: the log-odds between good pairs and chance ones, 0 and up. */
  readonly weights: Float32Array;
}

/** A word seen a few times is judged as its class is, by this many occurrences' worth. */
const PRIOR_OCCURRENCES = 4;

/**
 * @param what the words of the pairs find, null where a side is missing
 * @param the same of texts that do not belong together
 */
export function expectStrengths(
  contents: Contents,
  own: readonly (Strengths | null)[],
  chance: readonly { readonly zh: number; readonly en: number; readonly found: Strengths }[],
): { readonly zh: Expected; readonly en: Expected } {
  const good = own.flatMap((found, k) => (found ? [{ zh: k, en: k, found }] : []));
  const priors = loadParameters().classes;
  return {
    zh: expectSide(
      contents.zhClasses,
      priors.zh,
      good.map(({ zh, found }) => [contents.zh[zh]!, found.zhStrengths]),
      chance.map(({ zh, found }) => [contents.zh[zh]!, found.zhStrengths]),
    ),
    en: expectSide(
      contents.enClasses,
      priors.en,
      good.map(({ en, found }) => [contents.en[en]!, found.enStrengths]),
      chance.map(({ en, found }) => [contents.en[en]!, found.enStrengths]),
    ),
  };
}

/** Mean strength of a type in good pairs other than the one where it had `own`, never quite 0 or 1. */
export function expectedStrength(expected: Expected, type: number, own: number): number {
  const prior = expected.classMeans[expected.classes[type]!]!;
  const others = expected.counts[type]! - 1;
  const mean = (expected.sums[type]! - own + prior * PRIOR_OCCURRENCES) / (others + PRIOR_OCCURRENCES);
  return Math.max(0.03, Math.min(0.97, mean));
}

export type Observation = readonly [content: Content, strengths: Float32Array];

function expectSide(
  classes: Uint8Array,
  priors: ClassMeans,
  good: readonly Observation[],
  bad: readonly Observation[],
): Expected {
  const [inGood, inBad] = [sumUp(classes, good), sumUp(classes, bad)];
  const goodMeans = meansOfClasses(inGood, classes, (group) => priors[group]?.[0] ?? 0.3);
  const badMeans = meansOfClasses(inBad, classes, (group) => priors[group]?.[1] ?? 0.1);
  const weights = Float32Array.from(classes, (group, type) => {
    const p = smooth(inGood, type, goodMeans[group]!);
    const q = smooth(inBad, type, badMeans[group]!);
    return Math.max(0.05, Math.min(4, logit(p) - logit(q)));
  });
  return { sums: inGood.sums, counts: inGood.counts, classes, classMeans: goodMeans, weights };
}

interface Sums {
  readonly sums: Float32Array;
  readonly counts: Float32Array;
}

function sumUp(classes: Uint8Array, observations: readonly Observation[]): Sums {
  const [sums, counts] = [new Float32Array(classes.length), new Float32Array(classes.length)];
  for (const [{ types }, strengths] of observations) {
    for (let k = 0; k < types.length; k++) {
      sums[types[k]!]! += strengths[k]!;
      counts[types[k]!]!++;
    }
  }
  return { sums, counts };
}

/** A class seen rarely in the texts at hand is as it is in gold texts, by this many occurrences' worth. */
const PRIOR_CLASS_OCCURRENCES = 60;

function meansOfClasses({ sums, counts }: Sums, classes: Uint8Array, prior: (group: number) => number): number[] {
  const classSums = new Float64Array(256);
  const classCounts = new Float64Array(256);
  for (let type = 0; type < classes.length; type++) {
    classSums[classes[type]!]! += sums[type]!;
    classCounts[classes[type]!]! += counts[type]!;
  }
  return Array.from(classSums, (sum, group) => {
    return (sum + prior(group) * PRIOR_CLASS_OCCURRENCES) / (classCounts[group]! + PRIOR_CLASS_OCCURRENCES);
  });
}

/** Means of the classes alone, for fitting the priors. */
export function classMeansOf(
  classes: Uint8Array,
  good: readonly Observation[],
  bad: readonly Observation[],
): Map<number, [good: number, chance: number]> {
  const [a, b] = [good, bad].map((list) => meansOfClasses(sumUp(classes, list), classes, () => 0.3));
  const used = [...new Set(classes)].sort((x, y) => x - y);
  return new Map(used.map((group) => [group, [a![group]!, b![group]!]]));
}

function smooth({ sums, counts }: Sums, type: number, mean: number): number {
  const smoothed = (sums[type]! + mean * PRIOR_OCCURRENCES) / (counts[type]! + PRIOR_OCCURRENCES);
  return Math.max(0.02, Math.min(0.98, smoothed));
}

const logit = (p: number) => Math.log(p / (1 - p));

// The stretch of one text that the other most likely leaves out: words without counterparts one after another, and the
// other text too short by just as much.
import type { Content } from './content.ts';
import { type Expected, expectedStrength } from './expected.ts';

export interface Gap {
  /** The worst run of words, in standard deviations, 0 and up. */
  readonly run: number;
  /** By how much the pair would be likelier without the worst stretch of a fifth to four fifths; log-odds, 0 and up. */
  readonly gain: number;
}

/** How long the sides are to each other, in standard deviations. */
export interface LengthOutlook {
  readonly now: number;
  /** If the side at hand lost these shares of its letters and of the weight of its words. */
  readonly without: (letters: number, words: number) => number;
}

/** Places where a stretch may begin and end; in longer texts not every word is one. */
const MOST_PLACES = 120;
/** Shares of the text. */
const [SMALLEST, LARGEST] = [0.2, 0.8];

/** @param weights how much each type says of the length */
export function findGap(
  content: Content,
  strengths: Float32Array,
  expected: Expected,
  weights: Float32Array,
  length: LengthOutlook,
): Gap {
  const sums = sumUp(content, strengths, expected, weights);
  const count = content.types.length;
  const step = Math.ceil(count / MOST_PLACES);
  const total = Math.max(1e-6, sums.weight[count]!);
  const lengthNow = unlikeliness(length.now);
  let [run, gain] = [0, 0];
  for (let from = 0; from < count; from += step) {
    for (let next = from + step; next < count + step; next += step) {
      const to = Math.min(next, count);
      const variance = sums.variance[to]! - sums.variance[from]!;
      run = Math.max(run, (sums.missing[to]! - sums.missing[from]!) / Math.sqrt(1 + variance));
      const letters = (placeOf(content, to) - placeOf(content, from)) / content.length;
      const words = (sums.weight[to]! - sums.weight[from]!) / total;
      const share = (letters + words) / 2;
      if (share < SMALLEST || share > LARGEST) continue;
      const byWords = sums.odds[to]! - sums.odds[from]!;
      gain = Math.max(gain, byWords + lengthNow - unlikeliness(length.without(letters, words)));
    }
  }
  return { run, gain };
}

/** Sums over the words before each place. */
interface Sums {
  /** Strength that was expected and is not there, and its variance. */
  readonly missing: Float64Array;
  readonly variance: Float64Array;
  /** Log-odds that the words met what they met by chance rather than as translations. */
  readonly odds: Float64Array;
  readonly weight: Float64Array;
}

function sumUp({ types }: Content, strengths: Float32Array, expected: Expected, weights: Float32Array): Sums {
  const [missing, variance, odds, weight] = Array.from({ length: 4 }, () => new Float64Array(types.length + 1));
  const sums = { missing: missing!, variance: variance!, odds: odds!, weight: weight! };
  for (let k = 0; k < types.length; k++) {
    const [type, strength] = [types[k]!, strengths[k]!];
    const p = expectedStrength(expected, type, strength);
    const says = expected.weights[type]!;
    sums.missing[k + 1] = sums.missing[k]! + says * (p - strength);
    sums.variance[k + 1] = sums.variance[k]! + says * says * p * (1 - p);
    // log (q/p)^s ((1−q)/(1−p))^(1−s), where the log-odds of q are those of p less what the word says.
    sums.odds[k + 1] = sums.odds[k]! - strength * says - Math.log(1 - p + p * Math.exp(-says));
    sums.weight[k + 1] = sums.weight[k]! + weights[type]!;
  }
  return sums;
}

/** Where the word at `k` begins; the first stands for the beginning of the text, and none for its end. */
function placeOf({ starts, length }: Content, k: number): number {
  return k === 0 ? 0 : (starts[k] ?? length);
}

/** Of a deviation, as a negative logarithm: normal near the middle, with longer tails beyond two (Huber 1964). */
function unlikeliness(deviation: number): number {
  const distance = Math.abs(deviation);
  return distance < 2 ? distance ** 2 / 2 : 2 * distance - 2;
}

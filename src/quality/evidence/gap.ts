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

/**
 * Returns a function that looks for the gap of any text of one side.
 * @param weights how much each type says of the length
 */
export function prepareGaps(
  expected: Expected,
  weights: Float32Array,
): (content: Content, strengths: Float32Array, length: LengthOutlook) => Gap {
  const sums = new RunningSums(expected, weights);
  return (content, strengths, length) => {
    sums.read(content.types, strengths);
    return findGap(content, sums, length);
  };
}

function findGap(content: Content, { missing, variance, odds, weight }: RunningSums, length: LengthOutlook): Gap {
  const count = content.types.length;
  const step = Math.ceil(count / MOST_PLACES);
  const total = Math.max(1e-6, weight[count]!);
  const lengthNow = unlikeliness(length.now);
  let [run, gain] = [0, 0];
  for (let from = 0; from < count; from += step) {
    for (let next = from + step; next < count + step; next += step) {
      const to = Math.min(next, count);
      // Neither root nor length can make up for words that say too little: most stretches end here.
      const lost = missing[to]! - missing[from]!;
      if (lost > run) run = Math.max(run, lost / Math.sqrt(1 + variance[to]! - variance[from]!));
      const most = odds[to]! - odds[from]! + lengthNow;
      if (most <= gain) continue;
      const letters = (placeOf(content, to) - placeOf(content, from)) / content.length;
      const words = (weight[to]! - weight[from]!) / total;
      const share = (letters + words) / 2;
      if (share < SMALLEST || share > LARGEST) continue;
      gain = Math.max(gain, most - unlikeliness(length.without(letters, words)));
    }
  }
  return { run, gain };
}

/** Sums over the words of a text before each place; the next text overwrites them. */
class RunningSums {
  /** Strength that was expected and is not there, and its variance. */
  missing = new Float64Array(256);
  variance = new Float64Array(256);
  /** Log-odds that the words met what they met by chance rather than as translations. */
  odds = new Float64Array(256);
  weight = new Float64Array(256);
  private readonly expected: Expected;
  private readonly weights: Float32Array;

  constructor(expected: Expected, weights: Float32Array) {
    this.expected = expected;
    this.weights = weights;
  }

  read(types: Int32Array, strengths: Float32Array): void {
    if (types.length >= this.missing.length) this.widen(2 * types.length);
    const { expected, missing, variance, odds, weight } = this;
    for (let k = 0; k < types.length; k++) {
      const [type, strength] = [types[k]!, strengths[k]!];
      const p = expectedStrength(expected, type, strength);
      const says = expected.weights[type]!;
      missing[k + 1] = missing[k]! + says * (p - strength);
      variance[k + 1] = variance[k]! + says * says * p * (1 - p);
      // log (q/p)^s ((1−q)/(1−p))^(1−s), where the log-odds of q are those of p less what the word says.
      odds[k + 1] = odds[k]! - strength * says - Math.log(1 - p + p * Math.exp(-says));
      weight[k + 1] = weight[k]! + this.weights[type]!;
    }
  }

  private widen(size: number): void {
    this.missing = new Float64Array(size);
    this.variance = new Float64Array(size);
    this.odds = new Float64Array(size);
    this.weight = new Float64Array(size);
  }
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

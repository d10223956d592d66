// How much worse, or better, one side of a pair is accounted for than its words would be in a good pair.
import type { Content } from './content.ts';
import { type Expected, expectedStrength } from './expected.ts';

export interface Surprise {
  /** In standard deviations; below 0 the other side accounts for less than it should. */
  readonly deviation: number;
  /** The worst run of whole clauses, in standard deviations, 0 and up. */
  readonly worstRun: number;
  /** How much worse the worst part of the clauses is than the rest of them: a clause left out stands alone. */
  readonly contrast: number;
  /** Logarithm of how much likelier these strengths are in a good pair than in a chance one. */
  readonly likelihood: number;
}

/** A run of less than this share of a side's information is too small to stand against the rest. */
const SMALLEST_PART = 0.2;
/** Clauses beyond these are taken together with the last: every run of them is looked at. */
const MOST_CLAUSES = 24;

export function surpriseOf(content: Content, strengths: Float32Array, expected: Expected): Surprise {
  const count = Math.min(MOST_CLAUSES, (content.clauses.at(-1) ?? 0) + 1);
  // Running sums up to each clause: how much is missing, and its variance.
  const missing = new Float64Array(count + 1);
  const variance = new Float64Array(count + 1);
  let likelihood = 0;
  for (let k = 0; k < content.types.length; k++) {
    const type = content.types[k]!;
    const strength = strengths[k]!;
    const p = Math.max(0.03, Math.min(0.97, expectedStrength(expected, type, strength)));
    const weight = expected.weights[type]!;
    const clause = Math.min(content.clauses[k]!, count - 1) + 1;
    missing[clause]! += weight * (p - strength);
    variance[clause]! += weight * weight * p * (1 - p);
    // The chance rate that lies `weight` below p in log-odds.
    const q = p / (p + (1 - p) * Math.exp(weight));
    likelihood += strength * Math.log(p / q) + (1 - strength) * Math.log((1 - p) / (1 - q));
  }
  for (let c = 1; c <= count; c++) {
    missing[c]! += missing[c - 1]!;
    variance[c]! += variance[c - 1]!;
  }
  return {
    deviation: -missing[count]! / Math.sqrt(1 + variance[count]!),
    ...findWorstRun(missing, variance),
    likelihood,
  };
}

function findWorstRun(missing: Float64Array, variance: Float64Array): Pick<Surprise, 'worstRun' | 'contrast'> {
  const count = missing.length - 1;
  const [allMissing, allVariance] = [missing[count]!, variance[count]!];
  let [worstRun, contrast] = [0, 0];
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to <= count; to++) {
      const lost = missing[to]! - missing[from]!;
      const spread = variance[to]! - variance[from]!;
      const deviation = lost / Math.sqrt(1 + spread);
      worstRun = Math.max(worstRun, deviation);
      if (spread <= SMALLEST_PART * allVariance || to - from === count) continue;
      contrast = Math.max(contrast, deviation - (allMissing - lost) / Math.sqrt(1 + allVariance - spread));
    }
  }
  return { worstRun, contrast };
}

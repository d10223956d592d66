// How much worse, or better, one side of a pair is accounted for than its words would be in a good pair.
import type { Span } from '../../model.ts';
import type { Content } from './content.ts';
import { type Expected, expectedStrength } from './expected.ts';

export interface Surprise {
  /** In standard deviations; below 0 the other side accounts for less than it should. */
  readonly deviation: number;
  /** The worst run of whole clauses, in standard deviations, 0 and up. */
  readonly worstRun: number;
  /** Where the worst run stands; undefined where no part of the text is worse than it should be. */
  readonly worstPart: Span | undefined;
}

/** Clauses beyond these are taken together with the last: every run of them is looked at. */
const MOST_CLAUSES = 24;

export function surpriseOf(content: Content, strengths: Float32Array, expected: Expected): Surprise {
  const count = Math.min(MOST_CLAUSES, (content.clauses.at(-1) ?? 0) + 1);
  // Running sums up to each clause: how much is missing, and its variance.
  const missing = new Float64Array(count + 1);
  const variance = new Float64Array(count + 1);
  for (let k = 0; k < content.types.length; k++) {
    const type = content.types[k]!;
    const strength = strengths[k]!;
    const p = expectedStrength(expected, type, strength);
    const weight = expected.weights[type]!;
    const clause = Math.min(content.clauses[k]!, count - 1) + 1;
    missing[clause]! += weight * (p - strength);
    variance[clause]! += weight * weight * p * (1 - p);
  }
  for (let c = 1; c <= count; c++) {
    missing[c]! += missing[c - 1]!;
    variance[c]! += variance[c - 1]!;
  }
  const { deviation: worstRun, part } = findWorstRun(missing, variance);
  return {
    deviation: -missing[count]! / Math.sqrt(1 + variance[count]!),
    worstRun,
    worstPart: part && spanOfClauses(content, part.from, part.to === count ? Number.POSITIVE_INFINITY : part.to),
  };
}

interface Run {
  readonly deviation: number;
  /** The worst run that leaves something over: clauses from, to. */
  readonly part: { readonly from: number; readonly to: number } | undefined;
}

function findWorstRun(missing: Float64Array, variance: Float64Array): Run {
  const count = missing.length - 1;
  let [deviation, deviationOfPart] = [0, 0];
  let part: Run['part'];
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to <= count; to++) {
      const found = (missing[to]! - missing[from]!) / Math.sqrt(1 + variance[to]! - variance[from]!);
      if (found > deviation) deviation = found;
      if (found <= deviationOfPart || to - from === count) continue;
      deviationOfPart = found;
      part = { from, to };
    }
  }
  return { deviation, part };
}

/** From the first word of the clauses to the first word behind them. */
function spanOfClauses({ clauses, starts, length }: Content, from: number, to: number): Span {
  const first = clauses.findIndex((clause) => clause >= from);
  const behind = clauses.findIndex((clause) => clause >= to);
  return { start: from === 0 ? 0 : starts[first]!, end: behind < 0 ? length : starts[behind]! };
}

// How sure a pair is to be right, as a share: of the pairs at 0.9, nine in ten are.
import { type Evidence, type EvidenceOptions, gatherEvidence, type Sides } from './evidence/evidence.ts';
import { features, measure } from './features.ts';
import { type ConfidenceModel, type Fault, faults, loadParameters } from './parameters.ts';

export interface ConfidenceOptions extends EvidenceOptions {
  /** Weights to use instead of the packaged ones. */
  readonly model?: ConfidenceModel;
}

export interface Confidence {
  /** 0..1, higher is surer; 0 for a pair with one side. */
  readonly value: number;
  /** What is wrong with the pair if it is not right. */
  readonly fault: Fault;
  /** What speaks most against the pair, in plain English, the weightiest first; at most two. */
  readonly reasons: readonly string[];
}

/**
 * Judges the pairs of a document, a memory or a file, whoever aligned them. They are measured against each other, so
 * give all of them at once.
 */
export function estimateConfidence(pairs: readonly Sides[], options: ConfidenceOptions = {}): Confidence[] {
  const judge = prepareJudge(options);
  return gatherEvidence(pairs, options).map(judge);
}

/** For callers that have the evidence already. */
export function prepareJudge({ model, ordered = true }: ConfidenceOptions): (evidence: Evidence | null) => Confidence {
  const weigh = weighFaults(model ?? (ordered ? loadParameters().ordered : loadParameters().alone));
  return (evidence) => {
    if (!evidence) return { value: 0, fault: 'other text', reasons: [] };
    const { confidence, fault, parts } = weigh(measure(evidence));
    return { value: confidence, fault, reasons: confidence < SURE ? mainReasons(parts) : [] };
  };
}

/** Of a pair that is right nine times in ten there is nothing to say. */
const SURE = 0.9;

export interface Weighed {
  /** Share of right pairs among those with such features, 0..1. */
  readonly confidence: number;
  /** The likeliest fault, and what each feature adds to its score. */
  readonly fault: Fault;
  readonly parts: Float64Array;
}

/** Returns a function that weighs the features of a pair. */
export function weighFaults(model: ConfidenceModel): (values: Float64Array) => Weighed {
  const tables = faults.map((fault) => Float64Array.from(features, ({ name }) => model[fault][name] ?? 0));
  return (values) => {
    let [odds, likeliest, most] = [0, 0, Number.NEGATIVE_INFINITY];
    for (let f = 0; f < tables.length; f++) {
      let score = 0;
      for (let k = 0; k < values.length; k++) score += values[k]! * tables[f]![k]!;
      odds += Math.exp(score);
      if (score > most) [most, likeliest] = [score, f];
    }
    const weights = tables[likeliest]!;
    return { confidence: 1 / (1 + odds), fault: faults[likeliest]!, parts: values.map((v, k) => v * weights[k]!) };
  };
}

/** Parts of the sum by what they say, the greatest first. */
function mainReasons(parts: Float64Array): string[] {
  const sums = new Map<string, number>();
  for (const [k, { reason }] of features.entries()) {
    if (reason) sums.set(reason, (sums.get(reason) ?? 0) + parts[k]!);
  }
  const against = [...sums].filter(([, sum]) => sum > 0.7).sort(([, a], [, b]) => b - a);
  return against.slice(0, 2).map(([reason]) => reason);
}

// How sure a pair is to be right, as a share: of the pairs at 0.9, nine in ten are.
import { type Evidence, type EvidenceOptions, gatherEvidence, type Sides } from './evidence/evidence.ts';
import { features } from './features.ts';
import { type ConfidenceModel, loadParameters } from './parameters.ts';

export interface ConfidenceOptions extends EvidenceOptions {
  /** Weights to use instead of the packaged ones. */
  readonly model?: ConfidenceModel;
}

export interface Confidence {
  /** 0..1, higher is surer; 0 for a pair with one side. */
  readonly value: number;
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
  const table = model ?? (ordered ? loadParameters().ordered : loadParameters().alone);
  const weights = features.map(({ name }) => table[name] ?? 0);
  return (evidence) => {
    if (!evidence) return { value: 0, reasons: [] };
    const parts = features.map(({ value }, k) => value(evidence) * weights[k]!);
    const sum = parts.reduce((total, part) => total + part, 0);
    return { value: 1 / (1 + Math.exp(-sum)), reasons: mainReasons(parts) };
  };
}

/** Parts of the sum by what they say, the most negative first. */
function mainReasons(parts: readonly number[]): string[] {
  const sums = new Map<string, number>();
  for (const [k, { reason }] of features.entries()) {
    if (reason) sums.set(reason, (sums.get(reason) ?? 0) + parts[k]!);
  }
  const against = [...sums].filter(([, sum]) => sum < -0.7).sort(([, a], [, b]) => a - b);
  return against.slice(0, 2).map(([reason]) => reason);
}

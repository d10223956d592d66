// How sure a pair is to be right, as a share: of the pairs at 0.9, nine in ten are.
import { readPackaged } from '../language/packaged.ts';
import type { EvidenceOptions, Sides } from './evidence/evidence.ts';
import { featureNames, features, measurePairs } from './features.ts';

/** Weights of a logistic model by the name of the feature; higher speaks for a pair. */
export type ConfidenceModel = Readonly<Record<string, number>>;

/** What `tsx bench/fit-confidence.ts --write` writes. */
export interface ConfidenceFile {
  /** The texts, the planted errors, the date, and the figures on documents left out. */
  readonly fitted: Readonly<Record<string, unknown>>;
  /** For pairs in the order of their text, and for pairs without one. */
  readonly ordered: ConfidenceModel;
  readonly alone: ConfidenceModel;
}

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
  const model = options.model ?? loadModel(options.ordered ?? true);
  const weights = featureNames.map((name) => model[name] ?? 0);
  return measurePairs(pairs, options).map((values) => {
    if (!values) return { value: 0, reasons: [] };
    const parts = values.map((value, k) => value * weights[k]!);
    const sum = parts.reduce((total, part) => total + part, 0);
    return { value: 1 / (1 + Math.exp(-sum)), reasons: mainReasons(parts) };
  });
}

/** Parts of the sum by what they say, the most negative first. */
function mainReasons(parts: Float64Array): string[] {
  const sums = new Map<string, number>();
  for (const [k, { reason }] of features.entries()) {
    if (reason) sums.set(reason, (sums.get(reason) ?? 0) + parts[k]!);
  }
  const against = [...sums].filter(([, sum]) => sum < -0.7).sort(([, a], [, b]) => a - b);
  return against.slice(0, 2).map(([reason]) => reason);
}

let loaded: ConfidenceFile | undefined;

function loadModel(ordered: boolean): ConfidenceModel {
  loaded ??= JSON.parse(readPackaged('confidence.json').toString()) as ConfidenceFile;
  return ordered ? loaded.ordered : loaded.alone;
}

// The trained weights: one number a feature, one set for all texts.
import { readPackaged } from '../language/packaged.ts';

/** What `npm run train` writes. */
export interface WeightsFile {
  /** What the weights were fitted on, when, and how well they did on documents left out. */
  readonly trained: Readonly<Record<string, unknown>>;
  /** Weight of each feature by name; higher speaks for a bead. */
  readonly weights: Readonly<Record<string, number>>;
}

let loaded: WeightsFile | undefined;

/** Weights in the order of the names, the packaged ones if none are given; 0 for a feature that was not trained. */
export function loadWeights(names: readonly string[], given?: WeightsFile['weights']): Float64Array {
  if (!given) loaded ??= JSON.parse(readPackaged('weights.json').toString()) as WeightsFile;
  const weights = given ?? loaded!.weights;
  return Float64Array.from(names, (name) => weights[name] ?? 0);
}

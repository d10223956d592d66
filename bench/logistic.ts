// Multinomial logistic regression: a right pair against each of the faults.
import { minimise } from '../src/align/train/lbfgs.ts';
import { featureNames } from '../src/quality/features.ts';
import { type ConfidenceModel, type Fault, faults } from '../src/quality/parameters.ts';

export interface Example {
  /** The features, the first of them the constant. */
  readonly values: Float64Array;
  /** What is wrong with the pair, null where it is right. */
  readonly fault: Fault | null;
}

/**
 * Right pairs whose sides plainly differ are met in every gold: translators leave a clause out, and golds have slips.
 * Taken at its word, such a pair would keep all weights small; one that looks wrong counts as a slip, by this share.
 */
export const SLIPS = 0.03;

/**
 * @param ridge penalty on the squares of the weights of features scaled to a standard deviation of one, the constant
 * excepted
 */
export function fitLogistic(examples: readonly Example[], ridge: number): ConfidenceModel {
  const size = featureNames.length;
  const scales = deviations(examples, size);
  const scaled = examples.map(({ values }) => values.map((value, k) => value / scales[k]!));
  const targets = examples.map(({ fault }) => (fault === null ? -1 : faults.indexOf(fault)));
  const scores = new Float64Array(faults.length);
  const fitted = minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let w = 0; w < weights.length; w++) {
        const penalty = w % size === 0 ? 0 : ridge * weights[w]!;
        gradient[w] = penalty;
        loss += 0.5 * penalty * weights[w]!;
      }
      for (let n = 0; n < scaled.length; n++) {
        const [values, target] = [scaled[n]!, targets[n]!];
        let sum = 1;
        for (let f = 0; f < faults.length; f++) {
          let score = 0;
          for (let k = 0; k < size; k++) score += weights[f * size + k]! * values[k]!;
          scores[f] = score;
          sum += Math.exp(score);
        }
        // A pair that is right in the gold is right indeed, or wrong and a slip.
        const [right, slip] = [(1 - SLIPS) / sum, SLIPS];
        loss -= target < 0 ? Math.log(right + slip) : scores[target]! - Math.log(sum);
        const trust = target < 0 ? right / (right + slip) : 1;
        for (let f = 0; f < faults.length; f++) {
          const error = trust * (Math.exp(scores[f]!) / sum - (f === target ? 1 : 0));
          for (let k = 0; k < size; k++) gradient[f * size + k]! += error * values[k]!;
        }
      }
      return loss;
    },
    new Float64Array(faults.length * size),
    { iterations: 150, tolerance: 1e-5 },
  );
  return asModel(fitted, scales);
}

/** One for a feature that never varies. */
function deviations(examples: readonly Example[], size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, k) => {
    const mean = examples.reduce((sum, { values }) => sum + values[k]!, 0) / examples.length;
    const variance = examples.reduce((sum, { values }) => sum + (values[k]! - mean) ** 2, 0) / examples.length;
    return variance > 1e-9 ? Math.sqrt(variance) : 1;
  });
}

function asModel(weights: Float64Array, scales: Float64Array): ConfidenceModel {
  const round = (value: number) => Math.round(value * 1e3) / 1e3 + 0;
  const table = (f: number) =>
    Object.fromEntries(
      featureNames.map((name, k) => [name, round(weights[f * featureNames.length + k]! / scales[k]!)]),
    );
  return Object.fromEntries(faults.map((fault, f) => [fault, table(f)])) as unknown as ConfidenceModel;
}

// Weights from examples: a linear chain over beads, trained with a softmax that knows the price of a wrong bead.

import type { Example } from './example.ts';
import { type MinimiseOptions, minimise } from './lbfgs.ts';

export interface FitOptions extends MinimiseOptions {
  /** Weight of the squared weights, on features scaled by their deviation. */
  readonly penalty?: number;
  /** What a wrong bead costs while training (softmax-margin, Gimpel & Smith 2010). */
  readonly price?: number;
  readonly start?: Float64Array;
  /** 1 for each feature whose weight stays 0. */
  readonly frozen?: Uint8Array;
}

/** Minimises the softmax-margin loss over all examples. Returns weights for unscaled features. */
export function fitWeights(examples: readonly Example[], features: number, options: FitOptions = {}): Float64Array {
  const { penalty = 1, price = 2, start = new Float64Array(features), frozen } = options;
  const scale = deviations(examples, features);
  const weights = new Float64Array(features);
  const found = minimise(
    (x, gradient) => {
      for (let k = 0; k < features; k++) weights[k] = x[k]! / scale[k]!;
      gradient.fill(0);
      let loss = 0;
      for (const example of examples) loss += addLoss(example, weights, price, gradient);
      for (let k = 0; k < features; k++) {
        gradient[k] = frozen?.[k] ? 0 : gradient[k]! / scale[k]! + 2 * penalty * x[k]!;
        loss += penalty * x[k]! * x[k]!;
      }
      return loss;
    },
    start.map((weight, k) => (frozen?.[k] ? 0 : weight * scale[k]!)),
    options,
  );
  return found.map((x, k) => x / scale[k]!);
}

/** Adds the gradient of one example (by weight) and returns its loss. */
function addLoss(example: Example, weights: Float64Array, price: number, gradient: Float64Array): number {
  const { from, to, gold, offsets, columns, values, nodes } = example;
  const size = from.length;
  const scores = new Float64Array(size);
  let goldScore = 0;
  for (let edge = 0; edge < size; edge++) {
    let sum = 0;
    for (let k = offsets[edge]!; k < offsets[edge + 1]!; k++) sum += values[k]! * weights[columns[k]!]!;
    if (gold[edge]) goldScore += sum;
    scores[edge] = gold[edge] ? sum : sum + price;
  }
  const before = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY);
  const after = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY);
  before[0] = 0;
  after[nodes - 1] = 0;
  for (let edge = 0; edge < size; edge++)
    before[to[edge]!] = addLogs(before[to[edge]!]!, before[from[edge]!]! + scores[edge]!);
  for (let edge = size - 1; edge >= 0; edge--) {
    after[from[edge]!] = addLogs(after[from[edge]!]!, after[to[edge]!]! + scores[edge]!);
  }
  const total = before[nodes - 1]!;
  for (let edge = 0; edge < size; edge++) {
    const share = Math.exp(before[from[edge]!]! + scores[edge]! + after[to[edge]!]! - total) - gold[edge]!;
    if (Math.abs(share) < 1e-9) continue;
    for (let k = offsets[edge]!; k < offsets[edge + 1]!; k++) gradient[columns[k]!]! += share * values[k]!;
  }
  return total - goldScore;
}

function addLogs(x: number, y: number): number {
  if (x === Number.NEGATIVE_INFINITY) return y;
  if (y === Number.NEGATIVE_INFINITY) return x;
  const [high, low] = x > y ? [x, y] : [y, x];
  return low - high < -40 ? high : high + Math.log1p(Math.exp(low - high));
}

/** What few edges have is held back as if it varied by this much: a weight for it would rest on a handful of beads. */
const leastDeviation = 0.3;

/** Root mean square of each feature over all edges. */
function deviations(examples: readonly Example[], features: number): Float64Array {
  const squares = new Float64Array(features);
  let edges = 0;
  for (const { columns, values, from } of examples) {
    for (let k = 0; k < columns.length; k++) squares[columns[k]!]! += values[k]! * values[k]!;
    edges += from.length;
  }
  return squares.map((sum) => Math.max(leastDeviation, Math.sqrt(sum / Math.max(1, edges))));
}

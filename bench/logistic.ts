// Logistic regression by Newton's method, small enough to read: forty features, ten thousand examples.

export interface Example {
  readonly values: Float64Array;
  readonly isRight: boolean;
}

/**
 * @param ridge penalty on the squares of the weights, the first one (the constant) excepted
 * @returns one weight a feature
 */
export function fitLogistic(examples: readonly Example[], ridge: number): Float64Array {
  const size = examples[0]!.values.length;
  const weights = new Float64Array(size);
  for (let round = 0; round < 30; round++) {
    const { gradient, curvature } = differentiate(examples, weights, ridge);
    const step = solve(curvature, gradient);
    for (let k = 0; k < size; k++) weights[k]! += step[k]!;
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

export function predict(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]! * weights[k]!;
  return 1 / (1 + Math.exp(-sum));
}

function differentiate(examples: readonly Example[], weights: Float64Array, ridge: number) {
  const size = weights.length;
  const gradient = Float64Array.from(weights, (weight, k) => (k === 0 ? 0 : -ridge * weight));
  const curvature = Array.from({ length: size }, (_, k) => {
    const row = new Float64Array(size);
    row[k] = k === 0 ? 1e-6 : ridge;
    return row;
  });
  for (const { values, isRight } of examples) {
    const p = predict(values, weights);
    const certainty = p * (1 - p);
    for (let a = 0; a < size; a++) {
      const value = values[a]!;
      if (value === 0) continue;
      gradient[a]! += ((isRight ? 1 : 0) - p) * value;
      const row = curvature[a]!;
      for (let b = 0; b < size; b++) row[b]! += certainty * value * values[b]!;
    }
  }
  return { gradient, curvature };
}

/** Gauss–Jordan with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, k) => Float64Array.from([...row, right[k]!]));
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let r = k + 1; r < size; r++) if (Math.abs(rows[r]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = r;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let r = 0; r < size; r++) {
      const factor = rows[r]![k]! / rows[k]![k]!;
      if (r === k || factor === 0) continue;
      for (let c = k; c <= size; c++) rows[r]![c]! -= factor * rows[k]![c]!;
    }
  }
  return Float64Array.from(rows, (row, k) => row[size]! / row[k]!);
}

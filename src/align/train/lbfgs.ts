// Minimising a smooth function of many variables (Nocedal & Wright 2006, algorithm 7.5, with backtracking).

export interface MinimiseOptions {
  readonly iterations?: number;
  /** Steps remembered to approximate the curvature. */
  readonly memory?: number;
  /** Stops where an iteration gains less than this share of the value. */
  readonly tolerance?: number;
}

/**
 * Finds a minimum from `start` on.
 * @param evaluate writes the gradient at `x` and returns the value there
 */
export function minimise(
  evaluate: (x: Float64Array, gradient: Float64Array) => number,
  start: Float64Array,
  { iterations = 150, memory = 10, tolerance = 1e-6 }: MinimiseOptions = {},
): Float64Array {
  const size = start.length;
  let x = start.slice();
  let gradient = new Float64Array(size);
  let value = evaluate(x, gradient);
  const history: { step: Float64Array; change: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = chooseDirection(gradient, history);
    const slope = dot(direction, gradient);
    if (!(slope < 0)) break;
    let rate = history.length ? 1 : Math.min(1, 1 / Math.sqrt(dot(gradient, gradient)));
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30; tries++) {
      for (let k = 0; k < size; k++) next[k] = x[k]! + rate * direction[k]!;
      nextValue = evaluate(next, nextGradient);
      if (nextValue <= value + 1e-4 * rate * slope) break;
      rate /= 2;
    }
    if (!(nextValue < value)) break;
    const step = next.map((v, k) => v - x[k]!);
    const change = nextGradient.map((v, k) => v - gradient[k]!);
    const curvature = dot(step, change);
    if (curvature > 1e-12) {
      history.push({ step, change, rho: 1 / curvature });
      if (history.length > memory) history.shift();
    }
    const gained = value - nextValue;
    x = next;
    gradient = nextGradient;
    value = nextValue;
    if (gained < tolerance * Math.abs(value)) break;
  }
  return x;
}

function chooseDirection(
  gradient: Float64Array,
  history: readonly { step: Float64Array; change: Float64Array; rho: number }[],
): Float64Array {
  const direction = gradient.map((v) => -v);
  const alphas: number[] = [];
  for (let h = history.length - 1; h >= 0; h--) {
    const { step, change, rho } = history[h]!;
    alphas[h] = rho * dot(step, direction);
    for (let k = 0; k < direction.length; k++) direction[k]! -= alphas[h]! * change[k]!;
  }
  const last = history.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.change, last.change));
    for (let k = 0; k < direction.length; k++) direction[k]! *= scale;
  }
  history.forEach(({ step, change, rho }, h) => {
    const beta = rho * dot(change, direction);
    for (let k = 0; k < direction.length; k++) direction[k]! += (alphas[h]! - beta) * step[k]!;
  });
  return direction;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += x[k]! * y[k]!;
  return sum;
}

import { expect, test } from 'vitest';
import type { Example } from '../../src/align/train/example.ts';
import { fitWeights } from '../../src/align/train/fit.ts';
import { pathOfGold } from '../../src/align/train/gold.ts';
import { minimise } from '../../src/align/train/lbfgs.ts';

test('finds the minimum of a curved valley (Rosenbrock)', () => {
  const found = minimise(
    (x, gradient) => {
      const [a, b] = [x[0]!, x[1]!];
      gradient[0] = -2 * (1 - a) - 400 * a * (b - a * a);
      gradient[1] = 200 * (b - a * a);
      return (1 - a) ** 2 + 100 * (b - a * a) ** 2;
    },
    Float64Array.of(-1.2, 1),
    { iterations: 500, tolerance: 0 },
  );
  expect(found[0]).toBeCloseTo(1, 3);
  expect(found[1]).toBeCloseTo(1, 3);
});

const gold = (zh: number, en: number, beads: [number[], number[]][]) => ({
  id: 'x',
  domain: 'x',
  zh: Array.from({ length: zh }, (_, k) => `${k}。`),
  en: Array.from({ length: en }, (_, k) => `${k}.`),
  beads: beads.map(([zh, en]) => ({ zh, en })),
});
const types = (path: { a: number; b: number }[]) => path.map(({ a, b }) => `${a}-${b}`).join(' ');

test('makes one path of the beads, with what is unpaired in between', () => {
  expect(
    types(
      pathOfGold(
        gold(3, 4, [
          [[0], [0, 1]],
          [[2], [3]],
        ]),
      ),
    ),
  ).toBe('1-2 1-0 0-1 1-1');
});

test('merges beads that cross', () => {
  expect(
    types(
      pathOfGold(
        gold(3, 3, [
          [[0], [1]],
          [[1], [0]],
          [[2], [2]],
        ]),
      ),
    ),
  ).toBe('2-2 1-1');
});

test('leaves unpaired what is too big for a bead', () => {
  const path = pathOfGold(
    gold(7, 2, [
      [
        [0, 1, 2, 3, 4, 5, 6],
        [0, 1],
      ],
    ]),
  );
  expect(types(path)).toBe('1-0 1-0 1-0 1-0 1-0 1-0 1-0 0-1 0-1');
});

test('gives weight to what the right beads have and the wrong ones lack', () => {
  // Two ways from the start to the end: the gold bead with feature 0, another with feature 1; both have feature 2.
  const example: Example = {
    id: 'x',
    nodes: 2,
    from: Int32Array.of(0, 0),
    to: Int32Array.of(1, 1),
    gold: Uint8Array.of(1, 0),
    offsets: Uint32Array.of(0, 2, 4),
    columns: Uint16Array.of(0, 2, 1, 2),
    values: Float32Array.of(1, 1, 1, 1),
  };
  const [right, wrong, both] = fitWeights([example, example], 3);
  expect(right).toBeGreaterThan(0.3);
  expect(wrong).toBeCloseTo(-right!, 5);
  expect(both).toBeCloseTo(0, 5);
  expect(fitWeights([example], 3, { frozen: Uint8Array.of(1, 0, 0) })[0]).toBe(0);
});

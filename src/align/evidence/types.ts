// How many sentences stand against how many.
import { limits, type Measured } from './evidence.ts';

/** Sentences a side, Chinese first. */
export type BeadType = readonly [a: number, b: number];

/** Every type with both sides, `1-1` to `2-6`, and one name for what is left out of either side. */
export const beadTypes: readonly BeadType[] = listTypes();

export const types: Measured = {
  name: 'types',
  features: ['Chinese alone', 'English alone', 'further sentences'],
  prepare:
    () =>
    ({ a, b }, out, at) => {
      if (!b) out[at] = 1;
      else if (!a) out[at + 1] = 1;
      else out[at + 2] = a + b - 2;
    },
};

function listTypes(): [number, number][] {
  const list: [number, number][] = [
    [1, 0],
    [0, 1],
  ];
  for (let a = 1; a <= limits.side; a++) {
    for (let b = 1; b <= limits.side && a + b <= limits.sum; b++) list.push([a, b]);
  }
  return list;
}

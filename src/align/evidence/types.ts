// How many sentences stand against how many.
import { type Evidence, limits } from './evidence.ts';

/** Sentences a side, Chinese first. */
export type BeadType = readonly [a: number, b: number];

/** Every type with both sides, `1-1` to `2-6`, and one name for what is left out of either side. */
export const beadTypes: readonly BeadType[] = listTypes();

export const types: Evidence = {
  name: 'types',
  features: beadTypes.map(([a, b]) => `${a}-${b}`),
  prepare: () => {
    const place = new Map(beadTypes.map(([a, b], k) => [a * 8 + b, k]));
    return ({ a, b }, out, at) => {
      out[at + place.get(a * 8 + b)!] = 1;
    };
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

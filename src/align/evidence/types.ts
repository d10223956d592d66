// How many sentences stand against how many.
import { type Classified, limits } from './evidence.ts';

/** Sentences a side, Chinese first. */
export type BeadType = readonly [a: number, b: number];

/** Every type with both sides, `1-1` to `2-6`, and one name for what is left out of either side. */
export const beadTypes: readonly BeadType[] = listTypes();

export const types: Classified = {
  name: 'types',
  features: beadTypes.map(([a, b]) => `${a}-${b}`),
  classify: () => {
    const place = new Int8Array((limits.side + 1) * 8).fill(-1);
    for (const [k, [a, b]] of beadTypes.entries()) place[a * 8 + b] = k;
    return ({ a, b }) => place[a * 8 + b]!;
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

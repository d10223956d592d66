// A bead under consideration, and which beads come into consideration at all.

/** Sentences a bead may hold: up to six a side, eight in all (1–5 is common where Chinese runs on). */
export const limits = { side: 6, sum: 8 } as const;

/** `a` Chinese segments from `i`, `b` English ones from `j`; one of them may be 0. */
export interface Candidate {
  i: number;
  a: number;
  j: number;
  b: number;
}

/** Sentences a side, Chinese first. */
export type BeadType = readonly [a: number, b: number];

/** Every type with both sides, `1-1` to `2-6`, and one name for what is left out of either side. */
export const beadTypes: readonly BeadType[] = listTypes();

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

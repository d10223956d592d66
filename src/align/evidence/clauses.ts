// Does the bead begin and end where clauses do that pair?
import type { Measured } from './evidence.ts';

/** Beyond this many nats a corner is as bad as any: clauses change places. */
const enough = 3;

export const clauses: Measured = {
  name: 'clauses',
  features: ['doubtful corners'],
  prepare: (text) => {
    const { band, first, shares } = text.corners;
    const doubt = (i: number, j: number) => Math.min(enough, -shares[first[i]! + j - band.low[i]!]!);
    return ({ i, a, j, b }, out, at) => {
      out[at] = doubt(i, j) + doubt(i + a, j + b);
    };
  },
};

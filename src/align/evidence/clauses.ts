// Does the bead begin and end where clauses do that pair?
import type { Measured } from './evidence.ts';

/** Nats up to which a corner is doubtful, and beyond which it is as bad as any. */
const doubtful = 3;
const hopeless = 12;

export const clauses: Measured = {
  name: 'clauses',
  features: ['doubtful corner', 'bad corner'],
  prepare: (text) => {
    const { band, first, shares } = text.corners;
    return ({ i, a, j, b }, out, at) => {
      const start = Math.min(hopeless, -shares[first[i]! + j - band.low[i]!]!);
      const end = Math.min(hopeless, -shares[first[i + a]! + j + b - band.low[i + a]!]!);
      out[at] = Math.min(doubtful, start) + Math.min(doubtful, end);
      out[at + 1] = start + end - out[at]!;
    };
  },
};

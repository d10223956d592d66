// How many sentences stand against how many.
import type { Measured } from './evidence.ts';

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

import { example, type Rule } from './rule.ts';

/** A text without a counterpart. */
export const unpaired: Rule = {
  code: 'unpaired',
  severity: 'info',
  explanation: 'The text has no counterpart. Translate it, or leave it where the other language leaves it out.',
  prepare:
    ({ pairs }) =>
    (k) => {
      const { zh, en } = pairs[k]!;
      if (zh !== null && en !== null) return null;
      return { message: `no ${zh === null ? 'Chinese' : 'English'} counterpart was found` };
    },
  fires: [example('结束语', null), example(null, 'Closing remarks')],
  rests: [example('结束语', 'Closing remarks')],
};

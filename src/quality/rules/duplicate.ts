import { plainKey } from './inconsistent.ts';
import type { Rule } from './rule.ts';

/** The same pair again. */
export const duplicate: Rule = {
  code: 'duplicate',
  severity: 'info',
  explanation: 'The same pair stands in the set before. A memory needs it once.',
  prepare({ pairs }) {
    const first = new Map<string, number>();
    const keys = pairs.map(({ zh, en }) => (zh && en ? `${plainKey(zh)}\t${plainKey(en)}` : null));
    for (const [k, key] of keys.entries()) if (key !== null && !first.has(key)) first.set(key, k);
    return (k) => {
      const earlier = keys[k] === null ? k : first.get(keys[k]!)!;
      return earlier < k ? { message: `the same as pair ${earlier + 1}` } : null;
    };
  },
  fires: [
    {
      pairs: [
        ['谢谢！', 'Thank you!'],
        ['谢谢。', 'Thank you.'],
      ],
    },
  ],
  rests: [
    {
      pairs: [
        ['谢谢！', 'Thank you!'],
        ['谢谢！', 'Thanks!'],
      ],
    },
  ],
};

import type { Rule } from './rule.ts';

/** The same pair again. */
export const duplicate: Rule = {
  code: 'duplicate',
  severity: 'info',
  explanation: 'The same pair stands in the set before. A memory needs it once.',
  prepare({ keys }) {
    const first = new Map<string, number>();
    const pairKeys = keys.zh.map((zh, k) => (zh && keys.en[k] ? `${zh}\t${keys.en[k]}` : null));
    for (const [k, key] of pairKeys.entries()) if (key !== null && !first.has(key)) first.set(key, k);
    return (k) => {
      const earlier = pairKeys[k] === null ? k : first.get(pairKeys[k]!)!;
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

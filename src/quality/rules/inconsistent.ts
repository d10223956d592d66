import { example, quote, type Rule } from './rule.ts';

/** Letters and digits in one case: marks and spaces make no other text. */
export const plainKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** One English text with several Chinese ones. */
export const severalChinese: Rule = {
  code: 'several-chinese',
  severity: 'info',
  explanation:
    'The same English is translated in more than one way. Agree on one where the context does not ask for two.',
  prepare: ({ pairs }) => findVariants(pairs.map(({ zh, en }) => [en, zh])),
  fires: [
    {
      pairs: [
        ['开幕式', 'Opening ceremony'],
        ['开幕典礼', 'Opening ceremony'],
      ],
    },
  ],
  rests: [
    {
      pairs: [
        ['开幕式', 'Opening ceremony'],
        ['开幕式。', 'Opening ceremony'],
      ],
    },
    example('开幕式', 'Opening ceremony'),
  ],
};

/** One Chinese text with several English ones. */
export const severalEnglish: Rule = {
  code: 'several-english',
  severity: 'info',
  explanation:
    'The same Chinese is translated in more than one way. Agree on one where the context does not ask for two.',
  prepare: ({ pairs }) => findVariants(pairs.map(({ zh, en }) => [zh, en])),
  fires: [
    {
      pairs: [
        ['开幕式', 'Opening ceremony'],
        ['开幕式', 'Inauguration'],
      ],
    },
  ],
  rests: [
    {
      pairs: [
        ['开幕式', 'Opening ceremony'],
        ['开幕式', 'opening ceremony'],
      ],
    },
  ],
};

function findVariants(
  pairs: readonly (readonly [from: string | null, to: string | null])[],
): ReturnType<Rule['prepare']> {
  const keys = pairs.map(([from, to]) => (from && to ? ([plainKey(from), plainKey(to)] as const) : null));
  const known = new Map<string, Map<string, string>>();
  for (const [k, key] of keys.entries()) {
    if (!key?.[0] || !key[1]) continue;
    const variants = known.get(key[0]) ?? new Map<string, string>();
    if (!variants.has(key[1])) variants.set(key[1], pairs[k]![1]!);
    known.set(key[0], variants);
  }
  return (k) => {
    const key = keys[k];
    const variants = key && known.get(key[0]);
    if (!variants || variants.size < 2) return null;
    const other = [...variants].find(([target]) => target !== key[1])?.[1];
    return other === undefined ? null : { message: `elsewhere translated as ${quote(other)}` };
  };
}

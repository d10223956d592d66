import { example, quote, type Rule } from './rule.ts';

/** One English text with several Chinese ones. */
export const severalChinese: Rule = {
  code: 'several-chinese',
  severity: 'info',
  explanation:
    'The same English is translated in more than one way. Agree on one where the context does not ask for two.',
  prepare: ({ pairs, keys }) => findVariants(keys.en, keys.zh, (k) => pairs[k]!.zh!),
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
  prepare: ({ pairs, keys }) => findVariants(keys.zh, keys.en, (k) => pairs[k]!.en!),
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
  from: readonly string[],
  to: readonly string[],
  textOf: (k: number) => string,
): ReturnType<Rule['prepare']> {
  // For each text the first pair that translates it, and the first that translates it otherwise.
  const known = new Map<string, { readonly first: number; second?: number }>();
  for (const [k, key] of from.entries()) {
    if (!key || !to[k]) continue;
    const entry = known.get(key);
    if (!entry) known.set(key, { first: k });
    else if (entry.second === undefined && to[k] !== to[entry.first]) entry.second = k;
  }
  return (k) => {
    const entry = from[k] && to[k] ? known.get(from[k]!) : undefined;
    if (entry?.second === undefined) return null;
    const other = to[k] === to[entry.first] ? entry.second : entry.first;
    return { message: `elsewhere translated as ${quote(textOf(other))}` };
  };
}

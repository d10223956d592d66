import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTexts } from '../../src/memory/difference.ts';

const table: [query: string, match: string, lang: 'zh' | 'en', marked: string][] = [
  ['two ships', 'three ships', 'en', '{+two+}[-three-] ships'],
  ['扩大贸易', '扩大服务贸易', 'zh', '扩大[-服务-]贸易'],
  ['same', 'same', 'en', 'same'],
];

test.each(table)('%s | %s', (query, match, lang, marked) => {
  const parts = diffTexts(query, match, lang);
  const mark = { same: ['', ''], query: ['{+', '+}'], match: ['[-', '-]'] } as const;
  expect(parts.map(({ kind, text }) => mark[kind][0] + text + mark[kind][1]).join('')).toBe(marked);
});

test('joins to both texts, however far apart they are', { tags: ['long'] }, () => {
  const text = fc
    .array(fc.constantFrom('船 ', '港', 'port ', 'ship', '，'), { maxLength: 20 })
    .map((words) => words.join(''));
  const far = fc.constantFrom('a', 'b').map((letter) => `${letter} `.repeat(5000));
  fc.assert(
    fc.property(
      fc.oneof(text, far),
      fc.oneof(text, far),
      fc.constantFrom('zh' as const, 'en' as const),
      (a, b, lang) => {
        const parts = diffTexts(a, b, lang);
        const side = (other: string) =>
          parts
            .filter(({ kind }) => kind !== other)
            .map((part) => part.text)
            .join('');
        expect([side('match'), side('query')]).toEqual([a, b]);
      },
    ),
    { seed: 8, numRuns: 100 },
  );
});

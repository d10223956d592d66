import { expect, test } from 'vitest';
import type { Lang } from '../../src/model.ts';
import { memoryOf } from '../support/memory.ts';

const pairs = [
  ['港口的港务局', 'The port authority of the port'],
  ['港口', 'Port'],
  ['海港口岸', 'Seaport entry'],
  ['绿色港口', 'A green port, and lanes'],
  ['绿色通道', 'Green lanes'],
] as const;

const counts: [text: string, lang: Lang, units: number][] = [
  ['port', 'en', 3],
  ['green lanes', 'en', 2],
  ['港口', 'zh', 4],
  ['港', 'zh', 4],
  ['绿色港口', 'zh', 1],
  ['綠色', 'zh', 2],
  ['铁路', 'zh', 0],
  ['…', 'zh', 0],
];

test.each(counts)('%s stands on the %s side of %i units', async (text, lang, units) => {
  const memory = await memoryOf(pairs);
  expect(memory.countContaining(text, lang)).toBe(units);
});

test('lists the units with a phrase, the shortest first', async () => {
  const memory = await memoryOf(pairs);
  expect(memory.listContaining('port', 'en').map(({ en }) => en)).toEqual([
    'Port',
    'A green port, and lanes',
    'The port authority of the port',
  ]);
  expect(memory.listContaining('green lanes', 'en').map(({ en }) => en)).toEqual(['Green lanes']);
  expect(memory.listContaining('港口', 'zh', 2)).toHaveLength(2);
  expect(memory.countUnits()).toBe(5);
});

test('counts are the same after a look-up', async () => {
  const memory = await memoryOf(pairs);
  for (const from of ['zh', 'en'] as const) memory.lookup('港口 green port and lanes', { from, threshold: 50 });
  expect(memory.countUnits()).toBe(pairs.length);
  for (const [text, lang, units] of counts) expect(memory.countContaining(text, lang)).toBe(units);
});

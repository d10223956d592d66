import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAnchors } from '../../src/language/anchors.ts';

const anchorsOf = (zh: string, en: string): string =>
  findAnchors(zh, en)
    .map((anchor) => `${zh.slice(anchor.zh.start, anchor.zh.end)}=${en.slice(anchor.en.start, anchor.en.end)}`)
    .join(' | ');

test.each<[zh: string, en: string, anchors: string]>([
  [
    '借出图书四十三万册，其中童书占三成。',
    'Some 430,000 books were lent, children’s books 30 per cent of them.',
    '四十三万=430,000 | 三成=30 per cent',
  ],
  ['法国客人和德国客人都来了。', 'German guests came, and French guests too.', '法国=French | 德国=German'],
  ['馆长王毅说，欢迎大家。', 'Wang Yi, the director, bade everyone welcome.', '王毅=Wang Yi'],
  ['我们用 GPS 和 Wi-Fi 定位。', 'We locate it by Wi-Fi and by gps.', 'GPS=gps | Wi-Fi=Wi-Fi'],
  ['三只猫追三只狗。', 'Three cats chase three dogs.', '三=Three | 三=three'],
  ['一带一路很长。', 'The Belt and Road is long.', ''],
  ['A 组胜。', 'Group A won.', ''],
  ['', 'Nothing.', ''],
])('%s', (zh, en, anchors) => {
  expect(anchorsOf(zh, en)).toBe(anchors);
});

test('spans lie in their texts and no two of them overlap', () => {
  const words = fc.array(fc.constantFrom('三', '12', '五万', '美国', 'GDP', '，', '百分之', '王毅'), { maxLength: 12 });
  const english = fc.array(fc.constantFrom('three', '12', '50,000', 'American', 'GDP', ',', 'per cent', 'Wang Yi'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, english, (zhWords, enWords) => {
      const [zh, en] = [zhWords.join(''), enWords.join(' ')];
      const anchors = findAnchors(zh, en);
      for (const side of ['zh', 'en'] as const) {
        const spans = anchors.map((anchor) => anchor[side]).sort((a, b) => a.start - b.start);
        for (const [i, { start, end }] of spans.entries()) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual((side === 'zh' ? zh : en).length);
          if (i > 0) expect(spans[i - 1]!.end).toBeLessThanOrEqual(start);
        }
      }
    }),
    { seed: 11, numRuns: 300 },
  );
});

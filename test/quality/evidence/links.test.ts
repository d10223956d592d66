import { expect, test } from 'vitest';
import { readContents } from '../../../src/quality/evidence/content.ts';
import { prepareCover } from '../../../src/quality/evidence/cover.ts';
import { prepareLinks } from '../../../src/quality/evidence/links.ts';

const pairs = [
  { zh: '母亲每天去河边散步，弟弟在学校读书。', en: 'Mother walks by the river every day.' },
  { zh: '红茶和绿茶都很好。', en: 'Black tea and green tea are both very good.' },
  { zh: '茶和茶都好。', en: 'The tea is good.' },
  { zh: '，', en: '!' },
];
const contents = readContents(pairs);
const link = prepareLinks(contents);
const cover = prepareCover(contents);

test('no word gets more than its best counterpart gives, and one that nobody contests gets all of it', () => {
  for (const k of pairs.keys()) {
    const [shared, best] = [link(k, k), cover(k, k)];
    for (const side of ['zhStrengths', 'enStrengths'] as const) {
      shared[side].forEach((strength, at) => {
        expect(strength).toBeLessThanOrEqual(best[side][at]! + 1e-6);
      });
    }
  }
  const [shared, best] = [link(0, 0).zhStrengths, cover(0, 0).zhStrengths];
  expect(Math.max(...shared)).toBeCloseTo(Math.max(...best));
});

test('a place is claimed once: of two words for the same tea the one with less support gets less', () => {
  const [shared, best] = [link(2, 2).zhStrengths, cover(2, 2).zhStrengths];
  const total = (list: Float32Array) => list.reduce((sum, strength) => sum + strength, 0);
  expect(total(shared)).toBeLessThan(total(best));
});

test('texts without words have no links, and the same question has the same answer', () => {
  expect(link(3, 3).zhStrengths.length).toBe(0);
  expect(link(1, 2)).toEqual(link(1, 2));
});

test('words said a thousand times are linked with those about the same place', { tags: ['long'] }, () => {
  const long = readContents([{ zh: '茶叶和河流，'.repeat(1500), en: 'tea leaves and rivers, '.repeat(1500) }]);
  const [{ zhStrengths }, best] = [prepareLinks(long)(0, 0), prepareCover(long)(0, 0).zhStrengths];
  expect(Math.min(...zhStrengths)).toBeGreaterThan(0.5 * Math.min(...best));
});

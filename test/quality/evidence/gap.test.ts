import { expect, test } from 'vitest';
import { gatherEvidence } from '../../../src/quality/evidence/evidence.ts';

const zh = '桥上个月被洪水冲走了，学校也停了课，老师们坐船到县城去领工资，孩子们都在家里帮忙收茶。';
const en =
  'The bridge was washed away by the flood last month, the school was closed, the teachers went by boat to the county ' +
  'town to draw their wages, and the children all helped with the tea harvest at home.';
const others = [
  { zh: '母亲每天去河边散步。', en: 'Mother walks by the river every day.' },
  { zh: '弟弟考上了北京的大学。', en: 'My younger brother was admitted to a university in Beijing.' },
];
const gapsOf = (pair: { zh: string; en: string }) => gatherEvidence([...others, pair])[2]!.gaps;

test('what one side leaves out is a gap in it, and none in the other', () => {
  const whole = gapsOf({ zh, en });
  const shortEnglish = gapsOf({ zh, en: 'The bridge was washed away by the flood last month, the school was closed.' });
  expect(shortEnglish.zh.gain).toBeGreaterThan(whole.zh.gain + 2);
  expect(shortEnglish.zh.run).toBeGreaterThan(whole.zh.run + 0.5);
  expect(shortEnglish.en.gain).toBeLessThan(1);
  const shortChinese = gapsOf({ zh: '桥上个月被洪水冲走了，学校也停了课。', en });
  expect(shortChinese.en.gain).toBeGreaterThan(whole.en.gain + 2);
  expect(shortChinese.zh.gain).toBeLessThan(1);
});

test('a gap is found in a text of very many words, and there is none in a text without words', () => {
  const known = {
    zh: '红茶和绿茶都很好，母亲在河边散步。',
    en: 'Black tea and green tea are both very good; mother walks by the river.',
  };
  const long = { zh: zh + known.zh.repeat(30), en };
  const gaps = gatherEvidence([...Array.from({ length: 60 }, () => known), long]).at(-1)!.gaps;
  expect(gaps.zh.gain).toBeGreaterThan(2);
  expect(gaps.en.gain).toBeLessThan(1);
  expect(gapsOf({ zh: '，', en: '!' })).toEqual({ zh: { run: 0, gain: 0 }, en: { run: 0, gain: 0 } });
});

test('a stretch by itself is likelier left out where the other side is too short by as much', () => {
  const padded =
    'The bridge was washed away by the flood last month, and nobody knows when they will ever mend it again.';
  const cut = 'The bridge was washed away by the flood last month.';
  expect(gapsOf({ zh, en: cut }).zh.gain).toBeGreaterThan(gapsOf({ zh, en: padded }).zh.gain);
});

import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align.ts';
import { featureNames } from '../../src/align/features.ts';
import { findRoughPath } from '../../src/align/prepare.ts';
import { searchStretches } from '../../src/align/stretches.ts';
import { readText } from '../../src/align/text.ts';
import { tabulateTranslations } from '../../src/align/translation.ts';
import { loadWeights } from '../../src/align/weights.ts';
import type { Lang, Segment } from '../../src/model.ts';

const people = [
  '老师 teacher',
  '医生 doctor',
  '农民 farmer',
  '司机 driver',
  '厨师 cook',
  '警察 policeman',
  '歌手 singer',
];
const deeds = ['买了苹果 bought apples', '看了电影 watched a film', '写了信 wrote a letter', '学了游泳 learnt to swim'];
const days = [
  '星期一 Monday',
  '星期二 Tuesday',
  '星期三 Wednesday',
  '星期四 Thursday',
  '星期五 Friday',
  '星期六 Saturday',
];
const split = (words: string) => [words.slice(0, words.indexOf(' ')), words.slice(words.indexOf(' ') + 1)] as const;

/** 336 sentences, every fifth in two parts in English. */
const rows = [0, 1].flatMap(() =>
  days.flatMap((day) => people.flatMap((person) => deeds.map((deed) => [day, person, deed].map(split)))),
);
const zh = rows.map(([day, person, deed]) => `${day![0]}，${person![0]}${deed![0]}。`);
const en = rows.flatMap(([day, person, deed], k) =>
  k % 5 ? [`On ${day![1]} the ${person![1]} ${deed![1]}.`] : [`It was ${day![1]}.`, `The ${person![1]} ${deed![1]}.`],
);
const segments = (list: readonly string[], lang: Lang): Segment[] =>
  list.map((text, block) => ({ lang, text, spans: [], block, kind: 'paragraph' }));

test('a text searched in stretches gives the beads that it gives whole', { tags: ['long'] }, () => {
  const text = readText(segments(zh, 'zh'), segments(en, 'en'));
  const table = tabulateTranslations(text.tokens.zh, text.tokens.en);
  const options = { table, path: findRoughPath(text.tokens, table), margin: 10, weights: loadWeights(featureNames) };
  const notation = (length: number) =>
    searchStretches(text, { ...options, length }).map((bead) => `${bead.zh.join()}:${bead.en.join()}`);
  const whole = notation(10_000);
  expect(whole).toHaveLength(336);
  expect(notation(60)).toEqual(whole);
});

test('a text of one side only is left alone', () => {
  expect(alignSegments(segments(['一。'], 'zh'), []).map(({ score }) => score)).toEqual([0]);
});

import { expect, test } from 'vitest';
import { bandAlong, findAnchors } from '../../src/align/anchors.ts';
import { bandAround, transposeBand, wholeBand } from '../../src/align/band.ts';
import { refinePath } from '../../src/align/coarse.ts';
import { findFirstPath } from '../../src/align/path.ts';
import { readText } from '../../src/align/text.ts';
import { tabulateTranslations } from '../../src/align/translation.ts';
import type { Lang, Segment } from '../../src/model.ts';

const animals = ['猫 cat', '狗 dog', '马 horse', '羊 sheep', '兔子 rabbit', '老虎 tiger', '狮子 lion', '大象 elephant'];
const places = ['医院 hospital', '学校 school', '邮局 post office', '银行 bank', '车站 station', '机场 airport'];
const sentences = animals.flatMap((animal) =>
  places.map((place) => {
    const [zhAnimal, ...enAnimal] = animal.split(' ');
    const [zhPlace, ...enPlace] = place.split(' ');
    return [`${zhAnimal}在${zhPlace}里。`, `The ${enAnimal.join(' ')} is in the ${enPlace.join(' ')}.`] as const;
  }),
);
const segments = (list: readonly string[], lang: Lang): Segment[] =>
  list.map((text, block) => ({ lang, text, spans: [], block, kind: 'paragraph' }));

/** The English leaves out sentences 10 to 19. */
const zh = sentences.map(([text]) => text);
const en = sentences.map(([, text]) => text).filter((_, k) => k < 10 || k >= 20);
const counterpart = (k: number) => (k < 10 ? k : k - 10);
const text = readText(segments(zh, 'zh'), segments(en, 'en'));
const table = tabulateTranslations(text.tokens.zh, text.tokens.en);
const told = zh.map((_, k) => k).filter((k) => k < 10 || k >= 20);

test('anchors are sentences with rare words in common, rising on both sides', () => {
  const anchors = findAnchors(text.tokens.zh, text.tokens.en, table.fromZh).slice(1, -1);
  expect(anchors.length).toBeGreaterThan(20);
  expect(anchors.filter(([i, j]) => j !== counterpart(i))).toEqual([]);
});

test('the band along anchors is wide where they are far apart', () => {
  const band = bandAlong(
    [
      [0, 0],
      [10, 10],
      [1000, 800],
      [1010, 810],
    ],
    5,
    100,
  );
  expect(band.high[5]! - band.low[5]!).toBeLessThan(30);
  expect(band.high[500]! - band.low[500]!).toBe(200);
  expect([band.low[0], band.high.at(-1)]).toEqual([0, 810]);
});

test('the first path goes through the sentences that share words', () => {
  const path = findFirstPath(text.tokens.zh, text.tokens.en, table.fromZh, wholeBand(zh.length, en.length));
  const band = bandAround(path, 6);
  expect(told.filter((k) => band.low[k]! > counterpart(k) || band.high[k]! < counterpart(k))).toEqual([]);
});

test('the coarse path mends a first path that is off', () => {
  const diagonal = [
    [0, 0],
    [zh.length, en.length],
  ] as const;
  const rough = zh.map((_, k): [number, number] => [k, Math.floor((k * en.length) / zh.length)]);
  const path = refinePath(text.zh, text.en, text.tokens, table, [...rough, diagonal[1]], 12);
  const band = bandAround(path, 3);
  expect(told.filter((k) => band.low[k]! > counterpart(k) || band.high[k]! < counterpart(k))).toEqual([]);
});

test('a band seen from the other side is the same cells', () => {
  const band = bandAround(
    [
      [0, 0],
      [3, 2],
      [4, 6],
      [9, 7],
    ],
    1,
  );
  const turned = transposeBand(band, 7);
  for (let i = 0; i <= 9; i++) {
    for (let j = 0; j <= 7; j++) {
      const inside = j >= band.low[i]! && j <= band.high[i]!;
      expect(i >= turned.low[j]! && i <= turned.high[j]!).toBe(inside);
    }
  }
});

import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align.ts';
import type { Block, Lang, Segment } from '../../src/model.ts';

/** Blocks of one language: sentences apart by `|`, one block a string. */
function write(lang: Lang, texts: readonly string[], first: number) {
  const blocks = texts.map(
    (text): Block => ({ kind: 'paragraph', lang, text: text.replaceAll('|', ''), spans: [{ start: 0, end: 1 }] }),
  );
  const segments = texts.flatMap((text, k) =>
    text
      .split('|')
      .map((part): Segment => ({ lang, text: part.trim(), spans: [], block: first + k, kind: 'paragraph' })),
  );
  return { blocks, segments };
}

const library = [
  '图书馆每天早上八点开门。|周末闭馆。',
  'The library opens at eight every morning. | It is closed at weekends.',
] as const;
const canteen = [
  '食堂供应早餐和午餐。|学生凭卡吃饭。',
  'The canteen serves breakfast and lunch. | Students eat with their cards.',
] as const;
const garden = [
  '花园里种着玫瑰和牡丹。|请勿采摘鲜花。',
  'Roses and peonies grow in the garden. | Please do not pick the flowers.',
] as const;
const hospital = [
  '校医院在体育馆旁边。|护士值夜班。',
  'The hospital is next to the gymnasium. | Nurses are on duty at night.',
] as const;

const align = (zhTexts: readonly string[], enTexts: readonly string[]) => {
  const zh = write('zh', zhTexts, 0);
  const en = write('en', enTexts, zhTexts.length);
  return alignSegments(zh.segments, en.segments, { blocks: [...zh.blocks, ...en.blocks] });
};

test('pairs a block that stands elsewhere in the English', () => {
  const order = [library, canteen, garden, hospital];
  const moved = [canteen, garden, hospital, library];
  const beads = align(
    order.map(([zh]) => zh),
    moved.map(([, en]) => en),
  );
  const pairs = beads.map(({ zh, en }) => `${zh.join()}:${en.join()}`);
  expect(pairs).toEqual(['0:6', '1:7', '2:0', '3:1', '4:2', '5:3', '6:4', '7:5']);
});

test('leaves unpaired what has no counterpart anywhere', () => {
  const beads = align([library[0], canteen[0], hospital[0]], [canteen[1], hospital[1], garden[1]]);
  const alone = beads.filter(({ zh, en }) => !zh.length || !en.length);
  expect(alone.map(({ zh, en }) => `${zh.join()}:${en.join()}`).sort()).toEqual(['0:', '1:', ':4', ':5']);
});

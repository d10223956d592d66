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
  '图书馆每天早上八点开门，晚上十点关门。|周末和节假日闭馆。|每人一次最多借五本书。',
  'The library opens at eight in the morning and closes at ten in the evening. | It stays shut on weekends and public holidays. | Readers may borrow up to five books at a time.',
] as const;
const canteen = [
  '学生食堂在一楼，供应早餐和午餐。|同学们凭卡吃饭，不收现金。',
  "The students' dining hall on the ground floor serves breakfast and lunch. | Students pay for their meals by card; no cash is taken.",
] as const;
const garden = [
  '花园里种着玫瑰和牡丹，四月盛开。|请勿采摘鲜花，也不要践踏草坪。',
  'Roses and peonies grow in the garden and bloom in April. | Please do not pick the flowers or step on the grass.',
] as const;
const hospital = [
  '校医院在体育馆旁边，有三位医生。|护士夜间值班，急诊随时接待。',
  'The hospital next to the gymnasium has three doctors. | Nurses are on duty at night, and emergencies are received at any hour.',
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
  expect(pairs).toEqual(['0:6', '1:7', '2:8', '3:0', '4:1', '5:2', '6:3', '7:4', '8:5']);
});

test('leaves unpaired what has no counterpart anywhere', () => {
  const beads = align([library[0], canteen[0], hospital[0]], [canteen[1], hospital[1], garden[1]]);
  const alone = beads.filter(({ zh, en }) => !zh.length || !en.length);
  expect(alone.map(({ zh, en }) => `${zh.join()}:${en.join()}`).sort()).toEqual(['0:', '1:', '2:', ':4', ':5']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align.ts';
import type { Bead, Lang, Segment } from '../../src/model.ts';

const segmentsOf = (lang: Lang, sentences: readonly string[]): Segment[] =>
  sentences.map((text, block) => ({ lang, text, spans: [{ start: 0, end: text.length }], block, kind: 'paragraph' }));

const typesOf = (beads: readonly Bead[]) => beads.map(({ zh, en }) => `${zh.length}-${en.length}`).join(' ');

const cases: [name: string, types: string, zh: string[], en: string[]][] = [
  [
    'sentence for sentence',
    '1-1 1-1 1-1',
    ['火车晚点了两个小时。', '站台上挤满了等候的旅客。', '谁也不知道原因。'],
    ['The train was two hours late.', 'The platform was full of waiting passengers.', 'Nobody knew the reason.'],
  ],
  [
    'one Chinese sentence told in two',
    '1-1 1-2 1-1',
    ['秋天到了。', '农民们忙着收割水稻，孩子们在田野里捉蚂蚱。', '村子里充满了笑声。'],
    [
      'Autumn came.',
      'The farmers were busy harvesting the rice.',
      'The children caught grasshoppers in the fields.',
      'The village was full of laughter.',
    ],
  ],
  [
    'a Chinese sentence left out',
    '1-1 1-0 1-1',
    ['博物馆星期一闭馆。', '停车场在大楼后面，每小时收费五元。', '请不要触摸展品。'],
    ['The museum is closed on Monday.', 'Please do not touch the exhibits.'],
  ],
];

test.each(cases)('aligns %s', (_, types, zh, en) => {
  expect(typesOf(alignSegments(segmentsOf('zh', zh), segmentsOf('en', en)))).toBe(types);
});

test('gives one-sided beads where a language is missing', () => {
  expect(alignSegments([], [])).toEqual([]);
  expect(typesOf(alignSegments([], segmentsOf('en', ['One.', 'Two.'])))).toBe('0-1 0-1');
  expect(typesOf(alignSegments(segmentsOf('zh', ['一。', '二。']), []))).toBe('1-0 1-0');
});

test('beads cover every segment once and in order', () => {
  const zhWord = fc.constantFrom('我们', '发展', '合作', '。', '，', '“', '”', '2020年', '经济', '人民');
  const enWord = fc.constantFrom('we', 'develop', 'cooperation', '.', ',', '"', '2020', 'economy', 'people');
  const texts = (word: fc.Arbitrary<string>) =>
    fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 25 });
  fc.assert(
    fc.property(texts(zhWord), texts(enWord), (zh, en) => {
      const beads = alignSegments(
        segmentsOf(
          'zh',
          zh.map((words) => words.join('')),
        ),
        segmentsOf(
          'en',
          en.map((words) => words.join(' ')),
        ),
      );
      expect(beads.flatMap((bead) => bead.zh)).toEqual(zh.map((_, k) => k));
      expect(beads.flatMap((bead) => bead.en)).toEqual(en.map((_, k) => k));
      for (const { score } of beads) expect(score >= 0 && score <= 1).toBe(true);
    }),
    { seed: 20210917, numRuns: 60 },
  );
}, 60_000);

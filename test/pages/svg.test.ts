import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Alignment, Bead, Issue, Pair, Segment } from '../../src/model.ts';
import { drawAlignment } from '../../src/pages/svg.ts';

type Picture = Parameters<typeof drawAlignment>[0];

const segment = (lang: 'zh' | 'en', text: string, block: number): Segment => ({
  lang,
  text,
  spans: [],
  block,
  kind: 'paragraph',
});

/** An alignment from its pairs: each side a list of sentences, empty where there is no counterpart. */
function pictureOf(title: string, rows: [zh: string[], en: string[], score: number, issues?: Issue[]][]): Picture {
  const segments: { zh: Segment[]; en: Segment[] } = { zh: [], en: [] };
  const beads: Bead[] = [];
  const pairs: Pair[] = [];
  for (const [i, [zh, en, score, issues = []]] of rows.entries()) {
    const place = (lang: 'zh' | 'en', texts: string[]): number[] =>
      texts.map((text) => segments[lang].push(segment(lang, text, i)) - 1);
    beads.push({ zh: place('zh', zh), en: place('en', en), score });
    pairs.push({
      zh: zh.length > 0 ? zh.join('') : null,
      en: en.length > 0 ? en.join(' ') : null,
      score,
      type: `${zh.length}-${en.length}`,
      kind: 'paragraph',
      zhSpans: [],
      enSpans: [],
      issues,
    });
  }
  return { document: { title } as Alignment['document'], segments, beads, pairs };
}

/** Elements with their attributes; throws where the picture is not well-formed XML. */
function elementsOf(svg: string): { name: string; attributes: Record<string, string> }[] {
  const parser = new SaxesParser();
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Record<string, string> }),
  );
  parser.write(svg).close();
  return elements;
}

const beadsOf = (svg: string): Record<string, string>[] =>
  elementsOf(svg)
    .filter(({ attributes }) => attributes.class?.startsWith('bead '))
    .map(({ attributes }) => attributes);

test('draws a box a bead, end to end along both texts', () => {
  const svg = drawAlignment(
    pictureOf('三句', [
      [['春天来了。'], ['Spring is here.'], 0.98],
      [['花开了，', '鸟也叫了。'], ['Flowers open.'], 0.6],
      [['好。'], ['Good.', 'Very good.'], 0.2],
    ]),
  );
  const beads = beadsOf(svg);
  expect(beads.map((bead) => bead.class)).toEqual(['bead sure', 'bead fair', 'bead poor']);
  for (const [start, length] of [
    ['x', 'width'],
    ['y', 'height'],
  ] as const) {
    const ends = beads.map((bead) => Number(bead[start]) + Number(bead[length]));
    expect(Number(beads[1]![start])).toBeCloseTo(ends[0]!, 1);
    expect(Number(beads[2]![start])).toBeCloseTo(ends[1]!, 1);
    expect(ends[2]! - Number(beads[0]![start])).toBeCloseTo(560, 1);
  }
});

test('draws what has no counterpart as a stroke along its own text', () => {
  const svg = drawAlignment(
    pictureOf('缺', [
      [['有。'], ['Here.'], 0.9],
      [['没有英文。'], [], 0],
      [[], ['No Chinese.'], 0],
    ]),
  );
  const strokes = elementsOf(svg).filter(({ name, attributes }) => name === 'path' && attributes.class === 'unpaired');
  const [zh, en] = strokes.map(({ attributes }) =>
    attributes
      .d!.match(/l([\d.]+) ([\d.]+)$/)!
      .slice(1)
      .map(Number),
  );
  expect([zh![0]! > 0, zh![1]]).toEqual([true, 0]);
  expect([en![0], en![1]! > 0]).toEqual([0, true]);
});

test('names the places of doubt, gravest first where there are too many, in document order', () => {
  const error: Issue = { code: 'number-mismatch', severity: 'error', message: '3 against 4' };
  const rows = Array.from({ length: 40 }, (_, i): [string[], string[], number, Issue[]] => [
    [`第${i + 1}句。`],
    [`Sentence ${i + 1}.`],
    i % 2 === 0 ? 0.97 : 0.1 + i / 100,
    i === 38 ? [error] : [],
  ]);
  const svg = drawAlignment(pictureOf('很多', rows));
  const numbers = [...svg.matchAll(/class="at">(\d+)</g)].map(([, number]) => Number(number));
  expect(numbers).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 39]);
  expect(svg).toContain('The 13 gravest of 21 places of doubt');
  expect(svg).toContain('0.97 · number-mismatch');
});

test('says so where nothing is in doubt', () => {
  expect(drawAlignment(pictureOf('好', [[['好。'], ['Good.'], 0.99]]))).toContain('No place of doubt');
});

test('is well-formed and inert whatever the texts hold', () => {
  const evil = '</text><script>alert(1)</script>&amp; ]]> "\'\u0000\u0008\ud83d';
  const svg = drawAlignment(
    pictureOf(evil, [
      [[evil], [evil], 0.1],
      [[], [evil], 0],
      [[evil.repeat(20)], [], 0],
    ]),
  );
  expect(elementsOf(svg).map(({ name }) => name)).not.toContain('script');
});

test('keeps the numbers of the doubts inside the frame and off each other, crowded into a corner too', () => {
  const rows = Array.from({ length: 12 }, (): [string[], string[], number] => [['一句话。'], ['One sentence.'], 0.1]);
  for (const all of [
    rows,
    [...rows, ...rows.map(([zh, en]): (typeof rows)[number] => [[zh[0]!.repeat(20)], [en[0]!.repeat(20)], 0.99])],
  ]) {
    const elements = elementsOf(drawAlignment(pictureOf('边', all)));
    const boxes = elements
      .filter(({ attributes }) => attributes.class === 'marker')
      .map(({ attributes: { x, y, width } }) => ({ x: Number(x), y: Number(y), right: Number(x) + Number(width) }));
    expect(boxes.length).toBe(12);
    for (const [i, { x, y, right }] of boxes.entries()) {
      expect([x >= 56, right <= 56 + 560, y >= 84, y + 16 <= 84 + 560]).toEqual([true, true, true, true]);
      for (const other of boxes.slice(0, i)) {
        expect(right < other.x || other.right < x || y > other.y + 16 || other.y > y + 16).toBe(true);
      }
    }
  }
});

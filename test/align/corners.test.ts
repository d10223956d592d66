import { expect, test } from 'vitest';
import { clauses } from '../../src/align/evidence/clauses.ts';
import { prepareText } from '../../src/align/prepare.ts';
import { readText } from '../../src/align/text.ts';
import type { Lang, Segment } from '../../src/model.ts';

const segments = (lang: Lang, texts: readonly string[]): Segment[] =>
  texts.map((text, block) => ({ lang, text, spans: [], block, kind: 'paragraph' }));

/** The doubt about the corner between the first sentences and the second ones. */
function doubtOfCut(zh: readonly string[], en: readonly string[]): number {
  const { corners } = prepareText(readText(segments('zh', zh), segments('en', en)));
  const { band, first, shares } = corners;
  return -shares[first[1]! + 1 - band.low[1]!]!;
}

test('a cut that clauses pair across is doubtful, one between clauses that pair is not', () => {
  const zh = ['医生每天早上喝很多茶，学生在学校里吃苹果。', '农民在田里唱歌。'];
  const across = doubtOfCut(zh, [
    'The doctor drinks a lot of tea every morning.',
    'The students eat apples at school, and the farmer sings songs in the fields.',
  ]);
  const between = doubtOfCut(zh, [
    'The doctor drinks a lot of tea every morning, and the students eat apples at school.',
    'The farmer sings songs in the fields.',
  ]);
  expect(between).toBeLessThan(0.5);
  expect(across).toBeGreaterThan(2);
});

test('shares are logarithms: certain at both ends of the text, never above 0', () => {
  const text = readText(
    segments('zh', ['你好。', '再见，老师。']),
    segments('en', ['Hello.', 'Goodbye, teacher.', 'Indeed.']),
  );
  const { corners } = prepareText(text);
  expect(corners.shares[0]).toBeCloseTo(0, 5);
  expect(corners.shares.at(-1)).toBeCloseTo(0, 5);
  expect(Math.max(...corners.shares)).toBeLessThan(1e-4);
});

test('a bead bears the doubts of both its corners', () => {
  const text = readText(segments('zh', ['他来了。', '她走了。']), segments('en', ['He came.', 'She left.']));
  const prepared = prepareText(text);
  const measure = clauses.prepare(prepared);
  const doubts = (bead: { i: number; a: number; j: number; b: number }) => {
    const out = new Float64Array(clauses.features.length);
    measure(bead, out, 0);
    return out[0]!;
  };
  const { band, first, shares } = prepared.corners;
  const corner = -shares[first[1]! + 1 - band.low[1]!]!;
  expect(corner).toBeLessThan(3);
  expect(doubts({ i: 0, a: 1, j: 0, b: 1 })).toBeCloseTo(corner, 4);
  expect(doubts({ i: 1, a: 1, j: 1, b: 1 })).toBeCloseTo(corner, 4);
  expect(doubts({ i: 0, a: 2, j: 0, b: 2 })).toBeCloseTo(0, 4);
});

test('a sentence of thousands of clauses is weighed like any other', { tags: ['long'] }, () => {
  const doubt = doubtOfCut(
    ['医生喝很多茶，'.repeat(4000), '农民在田里唱歌。'],
    ['The doctor drinks tea, '.repeat(4000), 'The farmer sings songs in the fields.'],
  );
  expect(doubt).toBeLessThan(3);
});

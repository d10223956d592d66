import { expect, test } from 'vitest';
import { alignSegments } from '../../src/align/align.ts';
import { explainBeads } from '../../src/align/explain.ts';
import type { Lang, Segment } from '../../src/model.ts';

const segments = (lang: Lang, list: readonly string[]): Segment[] =>
  list.map((text, block) => ({ lang, text, spans: [], block, kind: 'paragraph' }));
const zh = segments('zh', ['火车晚点了两个小时。', '站台上挤满了等候的旅客，谁也不知道原因。']);
const en = segments('en', [
  'The train was two hours late.',
  'The platform was full of waiting passengers.',
  'Nobody knew the reason.',
]);
const [first, second] = explainBeads(zh, en, alignSegments(zh, en));

test('names the words that link a bead', () => {
  expect(first!.words.map((link) => `${link.zh}–${link.en}`)).toContain('火车–train');
  expect(first!.words.find((link) => link.zh === '火车')!.anchor).toBe(true);
});

test('says what each kind of evidence adds, the weightiest first', () => {
  const sizes = first!.evidence.map(({ value }) => Math.abs(value));
  expect(first!.evidence.map(({ family }) => family)).toEqual(expect.arrayContaining(['lexical', 'length', 'clauses']));
  // One against one is what all others are measured by.
  expect(first!.evidence.map(({ family }) => family)).not.toContain('types');
  expect(second!.evidence.map(({ family }) => family)).toContain('types');
  expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
});

test('says what else could have begun there, and how likely it was', () => {
  expect(second!.bead).toMatchObject({ zh: [1], en: [1, 2] });
  expect(second!.rivals.map(({ zh, en }) => `${zh.length}-${en.length}`)).toContain('1-1');
  expect(second!.rivals.every(({ share }) => share < second!.bead.score)).toBe(true);
});

test('counts characters against what the text would have', () => {
  expect(first!.length).toMatchObject({ zh: 10, en: 24 });
});

test('explains nothing where a language is missing', () => {
  expect(explainBeads(zh, [], alignSegments(zh, [])).map(({ evidence }) => evidence)).toEqual([[], []]);
});

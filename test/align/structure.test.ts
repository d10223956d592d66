import { expect, test } from 'vitest';
import { prepareStructure } from '../../src/align/structure.ts';
import type { Block, Document, Segment } from '../../src/model.ts';
import { segmentBlocks } from '../../src/reading/segment.ts';
import { separateBlocks } from '../../src/reading/separate.ts';
import { sourceOf } from '../support/sources.ts';

/** Scores beads of a document: `score('1', '0-1')` is Chinese segment 1 with English segments 0 and 1. */
function scorer(text: string): (zh: string, en: string) => number {
  const source = sourceOf(text, 'test');
  const document: Document = { id: 't', uri: 'test', title: 't', digest: '', sources: { zh: source, en: source } };
  const blocks = separateBlocks(document);
  const { zh, en } = segmentBlocks(blocks, document);
  const score = prepareStructure(zh, en, blocks, text);
  const range = (list: string) => {
    const [from, to = from] = list.split('-').map(Number);
    return [from!, to! - from! + 1] as const;
  };
  return (zhList, enList) => {
    const [i, a] = range(zhList);
    const [j, b] = range(enList);
    return score({ i, a, j, b });
  };
}

test('texts on one line belong together, and to nothing else', () => {
  const score = scorer('CHAPTER I GENERAL PROVISIONS 第一章 总则\nCHAPTER II OPENING HOURS 第二章 开放时间\n');
  expect(score('1', '1')).toBeGreaterThan(score('1', '0'));
  expect(score('0', '0')).toBeGreaterThan(score('0', '1'));
});

test('neighbours in a text that takes turns are likelier than those far apart', () => {
  const turns = [
    'The pool opens at six.',
    '泳池六点开放。',
    'Dogs stay outside.',
    '犬只留在门外。',
    'Showers are warm.',
    '淋浴有热水。',
  ];
  const score = scorer(turns.join('\n\n'));
  expect(score('0', '0')).toBeGreaterThan(score('0', '2'));
  expect(score('2', '2')).toBeGreaterThan(score('2', '0'));
});

test('a bead that joins paragraphs is less likely than one within a paragraph', () => {
  const score = scorer(
    'The pool opens at six. It closes at ten.\n\nDogs stay outside.\n\n泳池六点开放。十点关闭。\n\n犬只留在门外。\n',
  );
  expect(score('0-1', '0-1')).toBeGreaterThan(score('1-2', '1-2'));
});

test('a sentence does not take in another paragraph, least of all one beyond the other language', () => {
  const score = scorer(
    'The first mill grinds maize.\n\n第一座磨坊磨玉米。\n\nThe second made paper. It closed. It was sold.\n\nThe third makes light.\n\n第三座磨坊发电。\n',
  );
  expect(score('0', '0')).toBeGreaterThan(score('0', '0-1') + 3);
  expect(score('1', '3-4')).toBeGreaterThan(score('1', '1-4') + 3);
  expect(score('1', '4')).toBeGreaterThan(score('1', '1-4') + 6);
});

test('sentences one a line tell nothing', () => {
  expect(prepareStructure([], [], [], undefined)({ i: 0, a: 1, j: 0, b: 1 })).toBe(0);
});

test('furniture that stands in several places before all text tells nothing', () => {
  const source = 'Page 1\nPage 2\n港口\nThe port\n';
  const place = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) + text.length });
  const blocks: Block[] = [
    { kind: 'furniture', lang: 'en', text: 'Page 1', spans: [place('Page 1'), place('Page 2')] },
    { kind: 'heading', lang: 'zh', text: '港口', spans: [place('港口')] },
    { kind: 'heading', lang: 'en', text: 'The port', spans: [place('The port')] },
  ];
  const segments = blocks.map(({ kind, lang, text, spans }, block): Segment => ({ kind, lang, text, spans, block }));
  const score = prepareStructure([segments[1]!], [segments[2]!], blocks, source);
  expect(score({ i: 0, a: 1, j: 0, b: 1 })).toBeGreaterThan(0);
});

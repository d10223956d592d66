import { expect, test } from 'vitest';
import type { Document, Pair, Unit } from '../../../src/model.ts';
import { reportAlignment } from '../../../src/pages/report/from-alignment.ts';
import { reportUnits } from '../../../src/pages/report/from-units.ts';
import type { Link } from '../../../src/pages/report/report.ts';
import { sourceOf } from '../../support/sources.ts';

const text = '三号泵\r\n\r\nPump 3\n停了。It stopped.\n';
const source = sourceOf(text, 'log.txt');
const document: Document = { id: 'd', uri: 'log.txt', title: '泵', digest: '', sources: { zh: source, en: source } };

const at = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
const pair = (zh: string | null, en: string | null): Pair => ({
  zh,
  en,
  score: 0.9,
  type: '1-1',
  kind: 'paragraph',
  zhSpans: zh === null ? [] : at(zh),
  enSpans: en === null ? [] : at(en),
  issues: [],
});

test('tells the line of each side in its source, whatever ends the lines', () => {
  const { pairs } = reportAlignment({
    document,
    pairs: [pair('三号泵', 'Pump 3'), pair('停了。', 'It stopped.'), pair(null, 'It stopped.')],
  });
  expect(pairs.map(({ lines }) => lines)).toEqual([
    { zh: 1, en: 3 },
    { zh: 4, en: 4 },
    { zh: null, en: 4 },
  ]);
});

test('links numbers and names by itself, words by what it is given, no place twice', () => {
  const linkWords = (): Link[] => [
    { zh: { start: 0, end: 1 }, en: { start: 0, end: 4 }, kind: 'word' },
    { zh: { start: 2, end: 3 }, en: { start: 0, end: 4 }, kind: 'word' },
  ];
  const { pairs } = reportAlignment({ document, pairs: [pair('三号泵', 'Pump 3')] }, { linkWords });
  expect(pairs[0]!.links!.map(({ zh, en, kind }) => [zh.start, en.start, kind])).toEqual([
    [0, 5, 'number'],
    [2, 0, 'word'],
  ]);
});

test('a pair with one side has no links', () => {
  const { pairs } = reportAlignment({ document, pairs: [pair('三号泵', null)] }, { linkWords: () => expect.fail() });
  expect(pairs[0]!.links).toEqual([]);
});

const unit = (document: string, uri: string, zh: string, zhTag = 'zh'): Unit => ({
  id: 1,
  zh,
  en: 'Text',
  zhTag,
  enTag: 'en-US',
  document,
  uri,
  position: 0,
  score: null,
  type: null,
  kind: null,
  status: 'draft',
  note: null,
  created: '2031-01-01T00:00:00Z',
  changed: '2031-01-01T00:00:00Z',
  tuid: null,
  zhMarkup: null,
  enMarkup: null,
  properties: [],
  others: [],
});

test('gathers units by document and file, with their language tags and issues', () => {
  const units = [
    unit('年报', 'a.txt', '一'),
    unit('年报', 'b.txt', '二', 'zh-TW'),
    unit('年报', 'a.txt', '三'),
    unit('', 'c.tmx', '四'),
  ];
  const documents = reportUnits(units, {
    issuesOf: ({ zh }) => (zh === '三' ? [{ code: 'length', severity: 'warning', message: 'short' }] : []),
  });
  expect(
    documents.map(({ title, uri, tags, pairs }) => [title, uri, tags?.zh, pairs.map(({ zh }) => zh).join('')]),
  ).toEqual([
    ['年报', 'a.txt', 'zh-Hans', '一三'],
    ['年报', 'b.txt', 'zh-TW', '二'],
    ['c.tmx', 'c.tmx', 'zh-Hans', '四'],
  ]);
  expect(documents[0]!.pairs.map(({ issues }) => issues.length)).toEqual([0, 1]);
});

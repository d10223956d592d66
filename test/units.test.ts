import { expect, test } from 'vitest';
import type { Document, Pair } from '../src/model.ts';
import { chooseUnits } from '../src/units.ts';
import { sourceOf } from './support/sources.ts';

const source = sourceOf('', 'menu.txt');
const document: Document = { id: 'm', uri: 'menu.txt', title: 'Menu', digest: '', sources: { zh: source, en: source } };
const pair: Pair = { zh: '茶', en: 'Tea', score: 0.9, type: '1-1', kind: 'item', zhSpans: [], enSpans: [], issues: [] };

test('pairs with both sides become units; one-sided and broken-off ones keep their place but stay out', () => {
  const incomplete: Pair = { ...pair, issues: [{ code: 'incomplete', severity: 'warning', message: 'broken off' }] };
  const pairs = [{ ...pair, zh: null }, pair, { ...pair, en: null }, incomplete, pair];
  const { units, ...left } = chooseUnits(document, pairs);
  expect(left).toEqual({ incomplete: 1, oneSided: 2 });
  expect(units.map(({ position }) => position)).toEqual([1, 4]);
  expect(units[0]).toMatchObject({
    zh: '茶',
    en: 'Tea',
    document: 'Menu',
    uri: 'menu.txt',
    score: 0.9,
    type: '1-1',
    kind: 'item',
  });
});

test('the script of the document is the tag of its Chinese', () => {
  const tagsOf = (zh: string) => chooseUnits(document, [{ ...pair, zh }]).units.map(({ zhTag }) => zhTag);
  expect(tagsOf('港口今天關閉。')).toEqual(['zh-TW']);
  expect(tagsOf('港口今天关闭。')).toEqual(['zh-CN']);
});

import { expect, test } from 'vitest';
import { unitsOfPairs } from '../../src/formats/pair-units.ts';
import type { Document, Pair } from '../../src/model.ts';

const source = { uri: 'menu.txt', text: '', encoding: 'utf-8' };
const document: Document = { id: 'm', uri: 'menu.txt', title: 'Menu', digest: '', sources: { zh: source, en: source } };
const pair: Pair = { zh: '茶', en: 'Tea', score: 0.9, type: '1-1', kind: 'item', zhSpans: [], enSpans: [], issues: [] };

test('pairs with both sides become units; one-sided and broken-off ones keep their place but stay out', () => {
  const incomplete: Pair = { ...pair, issues: [{ code: 'incomplete', severity: 'warning', message: 'broken off' }] };
  const units = [...unitsOfPairs(document, [{ ...pair, zh: null }, pair, { ...pair, en: null }, incomplete, pair])];
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

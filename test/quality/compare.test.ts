import { expect, test } from 'vitest';
import { compareAlignments } from '../../src/quality/compare.ts';
import type { Link } from '../../src/quality/evaluate.ts';

const links = (text: string): Link[] =>
  text.split(' ').map((bead) => {
    const [zh = '', en = ''] = bead.split('-');
    const numbers = (list: string) => list.split(',').filter(Boolean).map(Number);
    return { zh: numbers(zh), en: numbers(en) };
  });
const write = (list: readonly Link[]) => list.map(({ zh, en }) => `${zh.join(',')}-${en.join(',')}`).join(' ');

test('leaves out what both have, and gathers what differs into the smallest stretches', () => {
  const found = compareAlignments(links('0-0 1-1,2 2-3 3-4'), links('0-0 1-1 2-2,3 3-4'), links('0-0 1-1 2-2,3 3-4'));
  expect(found.map((d) => [write(d.first), write(d.second), write(d.gold), d.firstRight, d.secondRight])).toEqual([
    ['1-1,2 2-3', '1-1 2-2,3', '1-1 2-2,3', 0, 2],
  ]);
});

test('keeps stretches apart that share no segment, in the order of the text', () => {
  const found = compareAlignments(links('0,1-0 2-1 3,4-2'), links('0-0 1- 2-1 3-2 4-'));
  expect(found.map((d) => [d.zh, d.en])).toEqual([
    [[0, 1], [0]],
    [[3, 4], [2]],
  ]);
});

test('equal alignments have no differences', () => {
  expect(compareAlignments(links('0-0 1,2-1'), links('0-0 1,2-1'))).toEqual([]);
});

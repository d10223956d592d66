import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearestPart, preparePattern } from '../../src/memory/myers.ts';

const table: [a: string, b: string, edits: number, part: number][] = [
  ['', '', 0, 0],
  ['', 'abc', 3, 0],
  ['abc', '', 3, 3],
  ['kitten', 'sitting', 3, 2],
  ['服务贸易', '服务业贸易', 1, 1],
  ['green lanes', 'the green lanes for lorries', 16, 0],
];

test.each(table)('from %j to %j: %i edits, %i to its nearest part', (a, b, edits, part) => {
  const pattern = preparePattern([...a]);
  expect(editDistance(pattern, [...b])).toBe(edits);
  expect(nearestPart(pattern, [...b])).toBe(part);
});

const symbols = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 100 });

test('agrees with the textbook, over any number of blocks', () => {
  fc.assert(
    fc.property(symbols, symbols, (a, b) => {
      const pattern = preparePattern(a);
      expect(editDistance(pattern, b)).toBe(textbook(a, b, false));
      expect(nearestPart(pattern, b)).toBe(textbook(a, b, true));
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('the cut-off tells far from near, and changes nothing near', () => {
  fc.assert(
    fc.property(symbols, symbols, fc.nat(60), (a, b, limit) => {
      const edits = textbook(a, b, false);
      const found = editDistance(preparePattern(a), b, limit);
      if (edits <= limit) expect(found).toBe(edits);
      else expect(found).toBeGreaterThan(limit);
    }),
    { seed: 6, numRuns: 300 },
  );
});

/** Wagner and Fischer 1974; Sellers 1980 where the match may begin and end anywhere in b. */
function textbook(a: readonly string[], b: readonly string[], anywhere: boolean): number {
  let column = Array.from({ length: a.length + 1 }, (_, i) => i);
  let nearest = a.length;
  for (const symbol of b) {
    const next = [anywhere ? 0 : column[0]! + 1];
    for (const [i, own] of a.entries())
      next.push(Math.min(column[i + 1]! + 1, next[i]! + 1, column[i]! + (own === symbol ? 0 : 1)));
    column = next;
    nearest = Math.min(nearest, column.at(-1)!);
  }
  return anywhere ? nearest : column.at(-1)!;
}

import { expect, test } from 'vitest';
import { wholeBand } from '../../src/align/band.ts';
import { beadTypes } from '../../src/align/candidate.ts';
import { endingOf, endings } from '../../src/align/evidence/joins.ts';
import { followQuotes } from '../../src/align/evidence/quotes.ts';
import { beadOf, findBestPath, keepLikely, layLattice, scoreEdges, sumPaths } from '../../src/align/lattice.ts';
import { logTail } from '../../src/align/lengths.ts';
import { tokeniseChinese, tokeniseEnglish } from '../../src/align/tokens.ts';

test.each([
  ['他走了。”', 'stop'],
  ['Did he leave?"', 'question'],
  ['他说：', 'colon'],
  ['I wonder...', 'ellipsis'],
  ['第三章', 'none'],
])('%s ends with %s', (text, ending) => {
  expect(endings[endingOf(text)]).toBe(ending);
});

test('follows quotations over sentences', () => {
  const { inside, opensWith } = followQuotes(['他说：“别走。', '天黑了。”', '没有人回答。']);
  expect([...inside]).toEqual([0, 1, 0, 0]);
  expect([...opensWith]).toEqual([0, 0, 0, 0]);
  expect([...followQuotes(['"Stay," he said.', 'Nobody answered.']).opensWith]).toEqual([1, 0, 0]);
});

test('gives the logarithm of the two-sided tail of the normal distribution', () => {
  expect(Math.exp(logTail(1.96))).toBeCloseTo(0.05, 3);
  expect(Math.exp(logTail(0))).toBeCloseTo(1, 3);
  expect(logTail(40)).toBeLessThan(logTail(20));
});

test('gives numbers of both languages one token, by value', () => {
  const zh = tokeniseChinese(['出口额达3950亿美元，增长百分之三点五。']).types;
  const en = tokeniseEnglish(['Exports reached US$395 billion, up 3.5 percent.']).types;
  const numbers = (types: readonly string[]) => types.filter((type) => type.startsWith('#')).sort();
  expect(numbers(zh)).toEqual(numbers(en));
  expect(numbers(zh)).toEqual(['#3.5', '#395000000000']);
});

test('the lattice finds the best way through and how likely every way is', () => {
  const lattice = layLattice(wholeBand(2, 2), beadTypes);
  const scores = scoreEdges(lattice, ({ a, b }) => (a === 1 && b === 1 ? 2 : -1));
  const path = findBestPath(lattice, scores);
  expect(path.map((edge) => beadOf(lattice, edge))).toEqual([
    { i: 0, a: 1, j: 0, b: 1 },
    { i: 1, a: 1, j: 1, b: 1 },
  ]);
  // All edges out of the start share all the weight there is.
  const { after, total } = sumPaths(lattice, scores);
  let share = 0;
  for (let edge = 0; edge < beadTypes.length; edge++) {
    if (lattice.ends[edge]! >= 0) share += Math.exp(scores[edge]! + after[lattice.ends[edge]!]! - total);
  }
  expect(share).toBeCloseTo(1, 10);
});

test('keeps the edges whose best way comes near the best of all, and no others', () => {
  const lattice = layLattice(wholeBand(3, 3), beadTypes);
  const scores = scoreEdges(lattice, ({ a, b }) => (a === 1 && b === 1 ? 2 : -3));
  const beadsWithin = (slack: number) => {
    const { ends } = keepLikely(lattice, scores, slack);
    return [...ends.keys()].filter((edge) => ends[edge]! >= 0).map((edge) => beadOf(lattice, edge));
  };
  // The diagonal scores 6. One bead of two sentences a side in it costs 7, one of three 9.
  expect(beadsWithin(0)).toEqual([0, 1, 2].map((k) => ({ i: k, a: 1, j: k, b: 1 })));
  expect(beadsWithin(7)).toContainEqual({ i: 0, a: 2, j: 0, b: 2 });
  expect(beadsWithin(7)).not.toContainEqual({ i: 0, a: 3, j: 0, b: 3 });
  expect(beadsWithin(9)).toContainEqual({ i: 0, a: 3, j: 0, b: 3 });
  expect(beadsWithin(1e9)).toHaveLength([...lattice.ends].filter((end) => end >= 0).length);
});

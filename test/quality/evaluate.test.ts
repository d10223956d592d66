import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateAlignment, type Link, poolEvaluations } from '../../src/quality/evaluate.ts';

// "0-0 1,2-1 -2": Chinese indexes, English indexes.
const links = (text: string): Link[] =>
  text.split(' ').map((bead) => {
    const [zh = '', en = ''] = bead.split('-');
    const numbers = (list: string) => list.split(',').filter(Boolean).map(Number);
    return { zh: numbers(zh), en: numbers(en) };
  });

const percent = (value: number) => Math.round(value * 100);

test.each([
  ['an alignment equal to the gold is right in every way', '0-0 1,2-1 -2', '0-0 1,2-1 -2', [100, 100, 100, 100, 100]],
  ['a one-sided gold bead costs no recall in vecalign', '0-0 1-1 2-', '0-0 1-1,2', [50, 50, 100, 100, 33]],
  ['a bead that shares a link with the gold is lax', '0-0,1 1-2', '0-0 1-1,2', [0, 0, 100, 100, 0]],
  ['a shifted alignment is wrong even laxly', '0-0 1-1 2-2', '0-1 1-2 2-', [0, 0, 0, 0, 0]],
  ['repeated and empty beads count once or not at all', '0-0', '0-0 0-0 -', [100, 100, 100, 100, 100]],
])('%s', (_, gold, tested, [strictP, strictR, laxP, laxR, allR]) => {
  const { strict, lax, all } = evaluateAlignment(links(gold), links(tested));
  expect([strict.precision, strict.recall, lax.precision, lax.recall, all.recall].map(percent)).toEqual([
    strictP,
    strictR,
    laxP,
    laxR,
    allR,
  ]);
});

test('scores each type of bead by itself, the commonest first', () => {
  const { types } = evaluateAlignment(links('0-0 1-1 2,3-2'), links('0-0 1,2-1 3-2'));
  expect([...types].map(([type, s]) => [type, percent(s.precision), percent(s.recall), s.tested, s.gold])).toEqual([
    ['1-1', 50, 50, 2, 2],
    ['2-1', 0, 0, 1, 1],
  ]);
});

test('pools documents by counting beads, not by averaging', () => {
  const right = { gold: links('0-0 1-1 2-2'), tested: links('0-0 1-1 2-2') };
  const wrong = { gold: links('0-0'), tested: links('0-') };
  expect(poolEvaluations([right, wrong]).strict).toMatchObject({ precision: 0.75, recall: 0.75 });
});

test('nothing against nothing is zero, not a division by zero', () => {
  expect(evaluateAlignment([], []).strict).toEqual({ precision: 0, recall: 0, f1: 0 });
});

test('a lax score is never below a strict one, and the order of beads does not matter', () => {
  const side = fc.uniqueArray(fc.nat(5), { maxLength: 3 }).map((list) => list.sort((a, b) => a - b));
  const alignment = fc.array(fc.record({ zh: side, en: side }), { maxLength: 6 });
  fc.assert(
    fc.property(alignment, alignment, (gold, tested) => {
      const forth = evaluateAlignment(gold, tested);
      expect(forth.lax.precision).toBeGreaterThanOrEqual(forth.strict.precision);
      expect(forth.lax.recall).toBeGreaterThanOrEqual(forth.strict.recall);
      expect(evaluateAlignment([...gold].reverse(), [...tested].reverse()).counts).toEqual(forth.counts);
    }),
    { seed: 11, numRuns: 500 },
  );
});

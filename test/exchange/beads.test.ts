import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MalformedFileError, UsageError } from '../../src/errors.ts';
import { formatBeads, parseBeads } from '../../src/exchange/beads.ts';
import { formatLadder, parseLadder } from '../../src/exchange/ladder.ts';
import type { Bead } from '../../src/model.ts';

const beads: Bead[] = [
  { zh: [0, 1], en: [0], score: 0.9312 },
  { zh: [], en: [1], score: 0 },
  { zh: [2], en: [2, 3], score: 1 },
];

/** Beads that cover both sides once and in order, with scores of four places. */
const anyBeads = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(10_000)).filter(([zh, en]) => zh + en > 0))
  .map((sizes) => {
    let [zh, en] = [0, 0];
    return sizes.map(([zhSize, enSize, score]): Bead => {
      const bead = {
        zh: Array.from({ length: zhSize }, (_, i) => zh + i),
        en: Array.from({ length: enSize }, (_, i) => en + i),
        score: score / 10_000,
      };
      zh += zhSize;
      en += enSize;
      return bead;
    });
  });

describe('beads', () => {
  test('are written in the notation of vecalign', () => {
    expect(formatBeads(beads)).toBe('[0, 1]:[0]:0.9312\n[]:[1]:0\n[2]:[2, 3]:1\n');
  });

  test.each([
    ['[0]:[0]:0.156241', { zh: [0], en: [0], score: 0.156241 }],
    ['[0,1]:[]', { zh: [0, 1], en: [], score: 1 }],
    [' [3] : [4] : 1e-3\r', { zh: [3], en: [4], score: 0.001 }],
  ])('%j is read', (line, bead) => {
    expect(parseBeads(`${line}\n`, 'a.beads')).toEqual([bead]);
  });

  test.each(['0:0', '[0]', '[a]:[0]', '[0]:[0]:high', '[0]-[1]', `[${'1'.repeat(5000)}`])(
    '%s is none, and its line is named',
    (line) => {
      expect(() => parseBeads(`[0]:[0]\n${line}`, 'a.beads')).toThrow(MalformedFileError);
      expect(() => parseBeads(`[0]:[0]\n${line}`, 'a.beads')).toThrow(/^a\.beads:2: not a bead/);
    },
  );

  test('out and in are the same', () => {
    fc.assert(
      fc.property(anyBeads, (any) => {
        expect(parseBeads(formatBeads(any), '')).toEqual(any);
      }),
      { seed: 3 },
    );
  });
});

describe('the ladder', () => {
  test('has a rung where each bead begins, and one at the end', () => {
    expect(formatLadder(beads)).toBe('0\t0\t0.9312\n2\t1\t0\n2\t2\t1\n3\t4\t0\n');
  });

  test('out and in are the same', () => {
    fc.assert(
      fc.property(anyBeads, (any) => {
        expect(parseLadder(formatLadder(any), '')).toEqual(any);
      }),
      { seed: 3 },
    );
  });

  test('cannot express beads out of order', () => {
    const crossing: Bead[] = [
      { zh: [1], en: [0], score: 1 },
      { zh: [0], en: [1], score: 1 },
    ];
    expect(() => formatLadder(crossing)).toThrow(UsageError);
    expect(() => formatLadder(crossing)).toThrow(/\[1\]:\[0\] after 0, 0\); choose the format beads$/);
  });

  test.each([
    ['0\t0\t1\n2\tx\t1', 2],
    ['0\t0\t1\n2\t2\t1\n1\t3\t0', 3],
    ['1\t0\t1', 1],
  ])('%j is none, and its line is named', (text, line) => {
    expect(() => parseLadder(text, 'a.ladder')).toThrow(new RegExp(`^a\\.ladder:${line}: not the next rung`));
  });
});

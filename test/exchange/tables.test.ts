import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MalformedFileError } from '../../src/errors.ts';
import { formatPairLine, formatUnitLine, readPairsJsonl, readUnitsJsonl } from '../../src/exchange/jsonl.ts';
import {
  formatPairRow,
  formatUnitRow,
  pairHeader,
  readPairsTsv,
  readUnitsTsv,
  unitHeader,
} from '../../src/exchange/tsv.ts';
import type { Pair } from '../../src/model.ts';
import { bytesOf, collect, gather } from '../support/entries.ts';
import { makeUnit } from '../support/units.ts';

const pair: Pair = {
  zh: '茶\t五元',
  en: 'Tea is\n5 yuan \\ cup',
  score: 0.875,
  type: '1-2',
  kind: 'item',
  zhSpans: [{ start: 3, end: 8 }],
  enSpans: [
    { start: 20, end: 27 },
    { start: 31, end: 37 },
  ],
  issues: [
    { code: 'number-mismatch', severity: 'warning', message: '5 stands only in the English: twice' },
    { code: 'incomplete', severity: 'info', message: 'broken off' },
  ],
};

const anySpans = fc.array(
  fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 2 },
);
const anyText = fc.option(fc.string({ unit: 'grapheme' }).map((text) => `茶${text}\t\\n`));
const anyPair: fc.Arbitrary<Pair> = fc.record({
  zh: anyText,
  en: anyText,
  score: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
  type: fc.constantFrom('1-1', '0-1', '2-1'),
  kind: fc.constantFrom('paragraph' as const, 'heading' as const),
  zhSpans: anySpans,
  enSpans: anySpans,
  issues: fc.array(
    fc.record({
      code: fc.constantFrom('unpaired', 'number-mismatch'),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      message: fc.string({ unit: 'grapheme-ascii' }),
    }),
    { maxLength: 2 },
  ),
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const place = (content: string): string => {
  writeFileSync(join(folder, 'pairs'), content);
  return join(folder, 'pairs');
};

describe('pairs', () => {
  test('as a line of JSON, in the order that is promised', () => {
    expect(Object.keys(JSON.parse(formatPairLine(pair)))).toEqual([
      'zh',
      'en',
      'score',
      'type',
      'kind',
      'zhSpans',
      'enSpans',
      'issues',
    ]);
    expect(formatPairLine({ ...pair, zh: null })).toMatch(/^\{"zh":null,"en":"Tea is\\n5/);
  });

  test('as a row of a table', () => {
    expect(formatPairRow(pair)).toBe(
      '茶\\t五元\tTea is\\n5 yuan \\\\ cup\t0.875\t1-2\titem\t3-8\t20-27,31-37\twarning number-mismatch: 5 stands only in the English: twice\\ninfo incomplete: broken off\n',
    );
  });

  test('out and in are the same, in both forms', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyPair, { minLength: 1, maxLength: 4 }), async (pairs) => {
        expect(await gather(readPairsJsonl(place(pairs.map(formatPairLine).join(''))))).toEqual(pairs);
        expect(await gather(readPairsTsv(place(pairHeader + pairs.map(formatPairRow).join(''))))).toEqual(pairs);
      }),
      { seed: 3, numRuns: 100 },
    ));

  test('a line that is no pair is named', async () => {
    await expect(gather(readPairsJsonl(place(`${formatPairLine(pair)}{"zh":"茶"}\n`)))).rejects.toThrow(
      /pairs:2: not a pair/,
    );
    await expect(gather(readPairsTsv(place(`${pairHeader}茶\ttea\n`)))).rejects.toThrow(/pairs:2: not a pair/);
    await expect(gather(readPairsTsv(place('茶\ttea\n')))).rejects.toThrow(MalformedFileError);
  });
});

describe('a table of units', () => {
  const read = (text: string) => collect(readUnitsTsv(bytesOf(text)));

  test('its columns may stand in any order, with others between and most of them missing', async () => {
    const { units, lines } = await read('\ufeffen\tclient\tzh\tscore\r\nTea\tA\t茶\t0.5\r\n\r\nRice\tB\t米\r\n');
    expect(lines).toEqual([]);
    expect(units).toMatchObject([
      {
        en: 'Tea',
        zh: '茶',
        score: 0.5,
        document: 'memory.tmx',
        position: 0,
        zhTag: 'zh-CN',
        enTag: 'en-US',
        status: 'draft',
        note: null,
      },
      { en: 'Rice', zh: '米', score: null, position: 1 },
    ]);
  });

  test('a backslash that stands for nothing stays', async () => {
    expect((await read('zh\ten\n茶\tC:\\menu\\tea \\\\ a\\tb\n')).units[0]!.en).toBe('C:\\menu\tea \\ a\tb');
  });

  test.each([
    ['茶\t', 'no English', 'language-missing'],
    ['\ttea', 'no Chinese', 'language-missing'],
    ['茶\t \t', 'the English has no text', 'empty-text'],
    ['茶\ttea\t2', 'score cannot be 2', 'malformed'],
    ['茶\ttea\thigh', 'score cannot be null', 'malformed'],
    ['茶\ttea\t1\tx\ty', '5 cells where the first line names 4', 'malformed'],
    ['茶\ttea\t\t[1', 'properties is not JSON', 'malformed'],
    ['茶\ttea\t\t[1]', 'properties cannot be [1]', 'malformed'],
  ])('%j costs itself alone', async (row, message, rule) => {
    const { units, lines } = await read(`zh\ten\tscore\tproperties\n米\trice\n${row}\n鱼\tfish\n`);
    expect(units.map(({ en }) => en)).toEqual(['rice', 'fish']);
    expect(lines).toEqual([`memory.tmx:3: ${message}: not taken [${rule}]`]);
  });

  test('without column names it is refused', async () => {
    await expect(read('茶\ttea\n')).rejects.toThrow(
      /^memory\.tmx:1: no column zh; the first line must name the columns/,
    );
  });

  test('has a cell for each column', () => {
    expect(formatUnitRow(makeUnit()).split('\t')).toHaveLength(unitHeader.split('\t').length);
  });
});

describe('lines of JSON', () => {
  const read = (text: string, strict = false) => collect(readUnitsJsonl(bytesOf(text), { strict }));

  test('what align prints can be taken; one-sided pairs are said', async () => {
    const { units, lines } = await read(formatPairLine(pair) + formatPairLine({ ...pair, zh: null }));
    expect(units).toMatchObject([{ zh: pair.zh, en: pair.en, score: 0.875, type: '1-2', kind: 'item' }]);
    expect(lines).toEqual(['memory.tmx:2: no Chinese: not taken [language-missing]']);
  });

  test.each([
    ['{"zh":"茶","en":5}', 'en is not text'],
    ['{"zh":"茶","en":"tea","kind":"poem"}', 'kind cannot be "poem"'],
    ['{"zh":"茶","en":"tea","created":"soon"}', 'created is "soon", which is no date'],
    ['{"zh":"茶","en":"tea","enTag":"fr"}', 'enTag is "fr", another language'],
    ['{"zh":"茶","en":"tea","position":-1}', 'position cannot be -1'],
    ['["茶","tea"]', 'not a JSON object'],
    ['{"zh":', 'not a JSON object'],
  ])('%s costs itself alone', async (line, message) => {
    const good = formatUnitLine(makeUnit());
    const { units, lines } = await read(`${good}${line}\n${good}`);
    expect(units).toHaveLength(2);
    expect(lines).toEqual([expect.stringContaining(`memory.tmx:2: ${message}: not taken [`)]);
    await expect(read(`${good}${line}\n`, true)).rejects.toThrow(MalformedFileError);
  });

  test('the number that a memory gave a unit is not written', () => {
    expect(formatUnitLine({ ...makeUnit(), id: 7 } as never)).not.toContain('"id"');
  });
});

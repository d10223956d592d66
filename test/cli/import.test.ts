import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Memory } from '../../src/memory/memory.ts';
import type { NewUnit, Unit } from '../../src/model.ts';
import { tmxOf } from '../support/entries.ts';
import { runCli } from '../support/terminal.ts';
import { makeUnit } from '../support/units.ts';

let folder = '';
let tm = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-'));
  tm = join(folder, 'memory.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const place = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const unit = (tuid: string, en: string, zh: string, tag = 'zh-CN'): string =>
  `<tu tuid="${tuid}"><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="${tag}"><seg>${zh}</seg></tuv></tu>\n`;
const two = unit('1', 'The pier is closed.', '码头关闭。') + unit('2', 'Bring a lamp.', '带一盏灯。');

function unitsIn(path: string): Unit[] {
  const memory = Memory.open(path, { readonly: true });
  try {
    return [...memory.units()];
  } finally {
    memory.close();
  }
}

describe('import', () => {
  test('takes a TMX, and the same one again without duplicates', async () => {
    const path = place('a.tmx', tmxOf(two));
    expect(await runCli(['import', path, '--tm', tm])).toEqual({
      code: 0,
      out: `${path}: 2 units taken, 0 merged, 0 skipped\n`,
      err: '',
    });
    expect((await runCli(['import', path, '--tm', tm])).out).toBe(`${path}: 0 units taken, 2 merged, 0 skipped\n`);
    expect(unitsIn(tm).map(({ zh, tuid }) => [tuid, zh])).toEqual([
      ['1', '码头关闭。'],
      ['2', '带一盏灯。'],
    ]);
  });

  test('takes what a file holds that was cut off, and fails for what it does not', async () => {
    const whole = tmxOf(two);
    const path = place('a.tmx', whole.slice(0, whole.lastIndexOf('<seg>')));
    const { code, out, err } = await runCli(['import', path, '--tm', tm]);
    expect(code).toBe(1);
    expect(out).toBe(`${path}: 1 unit taken, 0 merged, 1 skipped\n`);
    expect(err.split('\n').slice(0, -1)).toEqual([
      expect.stringMatching(/unit 2: the file ends in the middle of this unit.*\[truncated\]$/),
      expect.stringMatching(
        /^duizhao: .*a\.tmx: the file is cut off; its units up to there were taken: fetch the whole/,
      ),
    ]);
    expect(unitsIn(tm)).toHaveLength(1);
    writeFileSync(path, whole);
    expect(await runCli(['import', path, '--tm', tm])).toMatchObject({
      code: 0,
      out: `${path}: 1 unit taken, 1 merged, 0 skipped\n`,
    });
  });

  test('fails for a file without its last line, though all units were taken', async () => {
    const path = place('a.tmx', tmxOf(two).replace(/<\/body>[\s\S]*$/, ''));
    expect(await runCli(['import', path, '--tm', tm, '--json'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('"truncated":1'),
    });
    expect(unitsIn(tm)).toHaveLength(2);
  });

  test('takes a gzipped TMX, and one on standard input', async () => {
    const path = place('a.tmx.gz', gzipSync(tmxOf(two)));
    expect((await runCli(['import', path, '--tm', tm])).out).toContain('2 units taken');
    expect((await runCli(['import', '-', '--tm', tm], { stdin: tmxOf(unit('3', 'Tea.', '茶。')) })).out).toContain(
      '-: 1 unit taken',
    );
  });

  test('takes what align prints, on standard input', async () => {
    const line = JSON.stringify({
      zh: '茶。',
      en: 'Tea.',
      score: 0.9,
      type: '1-1',
      kind: 'item',
      zhSpans: [],
      enSpans: [],
      issues: [],
    });
    const outcome = await runCli(['import', '-', '--format', 'jsonl', '--tm', tm], { stdin: `${line}\n` });
    expect(outcome).toMatchObject({ code: 0, out: '-: 1 unit taken, 0 merged, 0 skipped\n' });
    expect(unitsIn(tm)).toMatchObject([{ zh: '茶。', score: 0.9, type: '1-1', kind: 'item' }]);
  });

  test('says a line for a unit that cannot be taken, and takes the others', async () => {
    const path = place('a.tmx', tmxOf(two + unit('3', 'Tea.', 'Thé.', 'fr')));
    expect(await runCli(['import', path, '--tm', tm])).toEqual({
      code: 0,
      out: `${path}: 2 units taken, 0 merged, 1 skipped\n`,
      err: `${path}:6: unit 3: no Chinese, only en, fr: not taken [language-missing]\n`,
    });
  });

  test('prints as many problems as are asked for, and counts the others', async () => {
    const path = place('a.tmx', tmxOf(two + Array.from({ length: 30 }, (_, i) => unit(`f${i}`, '', '茶。')).join('')));
    const { err } = await runCli(['import', path, '--tm', tm, '--problems', '3']);
    expect(err.trimEnd().split('\n')).toHaveLength(4);
    expect(err).toContain(`${path}: 27 further problems (--problems N prints N of them)\n`);
  });

  test.each([
    [
      'a unit in other languages',
      tmxOf(unit('1', 'Tea.', 'Thé.', 'fr')),
      'a.tmx: nothing taken: its one unit does not have both Chinese and English (found: en, fr)',
    ],
    [
      'one unit that is broken',
      tmxOf(unit('1', '', '茶。')),
      'a.tmx:4: unit 1: en has no text: not taken [empty-text]; nothing taken',
    ],
    ['no units', tmxOf(''), 'a.tmx: holds no units; nothing was taken'],
    ['an empty file', '', 'a.tmx: is empty'],
    ['another format', '<html></html>', 'a.tmx:1: not a TMX file: its root element is <html>'],
  ])('never says success over nothing: %s', async (_, content, message) => {
    const path = place('a.tmx', content);
    const outcome = await runCli(['import', path, '--tm', tm]);
    expect(outcome).toEqual({ code: 1, out: '', err: `duizhao: ${path.replace('a.tmx', '')}${message}\n` });
    expect(existsSync(tm)).toBe(false);
  });

  test('one file that fails does not keep the others out', async () => {
    const path = place('a.tmx', tmxOf(two));
    const missing = join(folder, 'b.tmx');
    const { code, out, err } = await runCli(['import', missing, path, '--tm', tm]);
    expect(code).toBe(1);
    expect(out).toContain('2 units taken');
    expect(err).toBe(`duizhao: ${missing}: no such file\n`);
  });

  test('--strict takes nothing of a file in which anything is wrong', async () => {
    const path = place('a.tmx', tmxOf(two + unit('3', 'R&D', '研发')));
    const { code, out, err } = await runCli(['import', path, '--tm', tm, '--strict']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/a\.tmx:6: unit 3: .* \[ampersand\]\n$/);
    expect(existsSync(tm)).toBe(false);
    expect((await runCli(['import', place('b.tmx', tmxOf(two)), '--tm', tm, '--strict'])).code).toBe(0);
  });

  test('what stands before an absurd place is taken, and the place is named', async () => {
    const path = place('a.tmx', tmxOf(`${two}<tu>${'x'.repeat(4_300_000)}`));
    const { code, out, err } = await runCli(['import', path, '--tm', tm]);
    expect(code).toBe(1);
    expect(out).toContain('2 units taken');
    expect(err).toMatch(/a\.tmx:6: a unit of more than 4194304 characters/);
  });

  test('--status is for units that bring none', async () => {
    const path = place(
      'a.tmx',
      tmxOf(
        unit('1', 'Tea.', '茶。') +
          unit('2', 'Rice.', '米。').replace('<tuv', '<prop type="x-status">rejected</prop><tuv'),
      ),
    );
    await runCli(['import', path, '--tm', tm, '--status', 'reviewed']);
    expect(unitsIn(tm).map(({ status }) => status)).toEqual(['reviewed', 'rejected']);
  });

  test('--json counts each file and each rule', async () => {
    const path = place('a.tmx', tmxOf(two + unit('3', '', '茶。')));
    const { out } = await runCli(['import', path, '--tm', tm, '--json']);
    expect(JSON.parse(out)).toEqual({
      tm,
      files: [{ file: path, taken: 2, merged: 0, skipped: 1, repaired: 0, rules: { 'empty-text': 1 } }],
    });
  });
});

describe('export', () => {
  const units: NewUnit[] = [
    makeUnit({
      zh: '码头关闭。',
      en: 'The pier is closed.',
      document: 'Notice',
      uri: 'n.txt',
      position: 0,
      score: 0.5,
      created: '2020-05-01T00:00:00Z',
      changed: '2020-05-01T00:00:00Z',
    }),
    makeUnit({
      zh: '带一盏灯。',
      en: 'Bring a lamp.',
      document: 'Notice',
      uri: 'n.txt',
      position: 1,
      score: 0.95,
      status: 'reviewed',
      note: 'checked',
      tuid: 'k',
    }),
    makeUnit({
      zh: '茶。',
      en: 'Tea.',
      document: 'Menu',
      uri: 'm.txt',
      position: 0,
      score: null,
      type: null,
      kind: null,
      enMarkup: '<ph x="1"></ph>Tea.',
      properties: [{ name: 'x-client', value: 'A & B' }],
      others: [{ tag: 'fr', text: 'Thé' }],
    }),
  ];

  beforeEach(async () => {
    const memory = Memory.open(tm);
    await memory.addUnits(units);
    memory.close();
  });

  test.each(['tmx', 'tsv', 'jsonl'])('to .%s and in again gives the same memory', async (format) => {
    const path = join(folder, `out.${format}`);
    expect(await runCli(['export', path, '--tm', tm])).toEqual({
      code: 0,
      out: `3 units of ${tm} written to ${path}\n`,
      err: '',
    });
    const again = join(folder, 'again.db');
    expect((await runCli(['import', path, '--tm', again, '--strict'])).out).toContain('3 units taken');
    expect(unitsIn(again)).toEqual(unitsIn(tm));
    expect((await runCli(['import', path, '--tm', tm])).out).toContain('0 units taken, 3 merged');
  });

  test.each([
    [['--document', 'Menu'], '茶。'],
    [['--document', 'm.txt', 'n.txt', '--min-score', '0.9'], '带一盏灯。'],
    [['--status', 'reviewed'], '带一盏灯。'],
    [['--until', '2020'], '码头关闭。'],
    [['--since', '2021', '--status', 'draft'], '茶。'],
  ])('%j restrict what is written', async (filters, zh) => {
    const path = join(folder, 'out.jsonl');
    await runCli(['export', path, '--tm', tm, ...filters]);
    expect(
      readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).zh),
    ).toEqual([zh]);
  });

  test('--source zh puts the Chinese first', async () => {
    const path = join(folder, 'out.tmx');
    await runCli(['export', path, '--tm', tm, '--source', 'zh']);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('srclang="zh-CN"');
    expect(text.indexOf('<tuv xml:lang="zh-CN">')).toBeLessThan(text.indexOf('<tuv xml:lang="en">'));
  });

  test.each([
    [['out.docx'], 2, /out\.docx: the name must end with \.tmx, \.tsv, \.jsonl or \.tbx/],
    [['none/out.tmx'], 1, /none\/out\.tmx: cannot be written: its folder does not exist; make it first/],
    [['out.tmx', '--document', 'Sonnets'], 1, /Sonnets|holds no unit of the kind/],
    [['out.tmx', '--status', 'wrong'], 2, /wrong/],
  ])('%j writes nothing and says why', async ([name, ...rest], code, message) => {
    const before = readdirSync(folder).sort();
    const outcome = await runCli(['export', join(folder, name!), '--tm', tm, ...rest]);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toMatch(message);
    expect(readdirSync(folder).filter((file) => !file.startsWith('memory.db'))).toEqual(
      before.filter((file) => !file.startsWith('memory.db')),
    );
  });

  test('what cannot be opened as a memory is not exported', async () => {
    const { code } = await runCli(['export', join(folder, 'out.tmx'), '--tm', join(folder, 'none.db')]);
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'out.tmx'))).toBe(false);
  });
});

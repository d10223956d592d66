import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Memory } from '../../src/memory/memory.ts';
import type { Unit } from '../../src/model.ts';
import { runCli } from '../support/terminal.ts';

let folder: string;
let tm: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-cli-'));
  tm = join(folder, 'memory.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const speech = 'corpora/speech-pages/document.txt';

const write = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('exit codes', () => {
  test.each([
    ['no such command', ['frobnicate']],
    ['no such option', ['align', '--frobnicate', speech]],
    ['no document', ['align']],
    ['one file of two', ['align', '--zh', speech]],
    ['presegmented without two files', ['align', '--presegmented', speech]],
    ['a format for one document with two', ['align', '--format', 'beads', speech, speech]],
    ['a limit of nought', ['lookup', 'x', '--limit', '0']],
  ])('2 for %s', async (_, args) => {
    const { code, out, err } = await runCli(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  test('0 for help and version', async () => {
    expect((await runCli(['--help'])).code).toBe(0);
    expect((await runCli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await runCli(['lookup', '--help'])).out).toContain('Usage: duizhao lookup');
  });
});

describe('input that cannot be used: one line, exit code 1, nothing written', () => {
  const english = 'The harbour opens at six. Boats leave every hour. Children travel free on Sundays.\n';
  const bad: [what: string, make: () => string, says: RegExp][] = [
    ['a missing file', () => join(folder, 'missing.txt'), /missing\.txt/],
    ['a folder', () => folder, /folder/],
    ['an empty file', () => write('empty.txt', ''), /empty\.txt.*no text/],
    ['a file of blanks', () => write('blank.txt', ' \n\n\t\n'), /no text/],
    ['a binary file', () => write('picture.txt', Buffer.from([137, 80, 78, 71, 0, 0, 0, 13, 0, 1, 2, 3])), /binary/],
    ['English only', () => write('english.txt', english), /only English.*annotate/],
    ['Chinese only', () => write('chinese.txt', '港口六点开放。每小时一班船。\n'), /only Chinese.*annotate/],
    [
      'a third language',
      () => write('russian.txt', 'Порт открывается в шесть часов утра.\n'),
      /neither English nor Chinese/,
    ],
  ];

  test.each(bad)('%s', async (_, make, says) => {
    const { code, out, err } = await runCli(['add', make(), '--tm', tm]);
    expect(err).toMatch(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(existsSync(tm)).toBe(false);
  });

  test('two files given the wrong way round', async () => {
    const zh = write('zh.txt', '港口六点开放。每小时一班船。\n');
    const { code, err } = await runCli(['align', '--zh', write('en.txt', english), '--en', zh]);
    expect(code).toBe(1);
    expect(err).toMatch(/en\.txt: given as the Chinese text.*wrong way round/);
  });

  test('one bad document among good ones costs only itself', async () => {
    const { code, out, err } = await runCli(['add', join(folder, 'missing.txt'), speech, '--tm', tm]);
    expect(code).toBe(1);
    expect(err).toMatch(/missing\.txt/);
    expect(out).toContain(speech);
    expect((await runCli(['info', '--tm', tm])).out).toMatch(/^documents +1$/m);
  });

  test('an unwritable target', async () => {
    const { code, err } = await runCli(['align', speech, '-o', join(folder, 'no', 'such', 'folder.jsonl')]);
    expect(code).toBe(1);
    expect(err).toMatch(/folder\.jsonl/);
  });

  test('a memory that is none', async () => {
    const path = write('memory.db', 'this is not a database, and it is long enough to be read as one '.repeat(20));
    const before = readFileSync(path);
    const { code, err } = await runCli(['lookup', 'x', '--tm', path]);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(path)).toEqual(before);
  });
});

describe('from a document to a memory', () => {
  test('a document added twice changes nothing', async () => {
    const first = JSON.parse((await runCli(['add', speech, '--tm', tm, '--json'])).out).documents[0];
    const second = JSON.parse((await runCli(['add', speech, '--tm', tm, '--json'])).out).documents[0];
    expect(first.added).toBeGreaterThan(50);
    expect(second).toMatchObject({ added: 0, unchanged: first.added, replaced: 0, removed: 0 });
  });

  test('a changed version replaces what the document held and keeps the rest', async () => {
    const text =
      'Winter hours\n\n冬季时间\n\nThe pool opens at six.\n\n泳池六点开放。\n\nDogs stay outside.\n\n犬只留在门外。\n';
    const path = write('pool.txt', text);
    await runCli(['add', path, speech, '--tm', tm]);
    const others = unitsOf(tm).filter((unit) => unit.document !== 'Winter hours');
    writeFileSync(path, text.replace('at six', 'at seven').replace('六点', '七点'));
    const { out } = await runCli(['add', path, '--tm', tm, '--json']);
    expect(JSON.parse(out).documents[0]).toMatchObject({ unchanged: 2 });
    const units = unitsOf(tm);
    expect(units.map((unit) => unit.en)).toContain('The pool opens at seven.');
    expect(units.map((unit) => unit.en)).not.toContain('The pool opens at six.');
    expect(units.filter((unit) => unit.document !== 'Winter hours')).toEqual(others);
  });

  test('what is broken off or unpaired is printed by align, counted by add, and not in the memory', async () => {
    const lines = (await runCli(['align', speech])).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const codes = lines.flatMap((pair) => pair.issues.map((issue: { code: string }) => issue.code));
    expect(codes).toContain('incomplete');
    const summary = JSON.parse((await runCli(['add', speech, '--tm', tm, '--json'])).out).documents[0];
    const isLeftOut = ({ code }: { code: string }) => code === 'incomplete' || code === 'unpaired';
    const left = lines.filter((pair) => pair.issues.some(isLeftOut));
    expect(summary.incomplete + summary.oneSided).toBe(left.length);
    expect(summary.added).toBe(lines.length - left.length);
    const { out } = await runCli(['concordance', 'cable-car lines in the', '--tm', tm, '--json']);
    const texts = JSON.parse(out).hits.map((hit: { en: string }) => hit.en);
    for (const pair of left) expect(texts).not.toContain(pair.en);
  });

  test('beads of presegmented files count lines from 0', async () => {
    const zh = write('zh.txt', '早上好。\n\n今天有雨，带上伞。\n');
    const en = write('en.txt', 'Good morning.\nIt will rain today.\nTake an umbrella.\n');
    const { out } = await runCli(['align', '--presegmented', '--zh', zh, '--en', en, '--format', 'beads']);
    expect(out.replace(/:[\d.]+$/gm, '')).toBe('[0]:[0]\n[2]:[1, 2]\n');
  });
});

function unitsOf(path: string): Unit[] {
  const memory = Memory.open(path, { readonly: true });
  try {
    return [...memory.units()];
  } finally {
    memory.close();
  }
}

import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleCommandLine } from '../../scripts/bundle.ts';
import { dataSink, showControls } from '../../src/cli/terminal.ts';
import { formatUnitLine } from '../../src/exchange/jsonl.ts';
import { newUnit, temporaryFolder } from '../support/memory.ts';
import { runCli } from '../support/terminal.ts';

/** Sets a title, clears the screen, opens a link, turns the direction round, rings, writes the line over. */
const attack = '\u001b]0;owned\u0007\u001b[2J\u001b]8;;http://x\u001b\\\u009b31m\u202e\u2066\u200f\u061c\u007f\rover';
/** What no screen may be sent: control characters but line ends and tabs, and marks of direction. */
const marks = /[\p{Bidi_Control}\u2028\u2029\u007f-\u009f]|[^\P{Cc}\n\t]/u;

describe('what texts, titles and names hold', () => {
  const zh = `渡口${attack}已经关闭，明天开放。`;
  const en = `The ferry pier ${attack} is closed and opens tomorrow.`;

  async function attackedMemory(): Promise<{ tm: string; units: string; glossary: string }> {
    const folder = temporaryFolder();
    const tm = join(folder, 'memory.db');
    const units = join(folder, 'units.jsonl');
    const about = { document: `Pier${attack}`, uri: `pier${attack}.txt`, note: `seen${attack}`, tuid: attack };
    const hostile = [0, 1, 2].map((position) =>
      newUnit(`${zh}${position}`, `${en} ${position}`, { ...about, position }),
    );
    writeFileSync(units, hostile.map(formatUnitLine).join(''));
    expect((await runCli(['import', units, '--tm', tm])).code).toBe(0);
    const glossary = join(folder, 'glossary.tsv');
    writeFileSync(
      glossary,
      `zh\ten\tfield\tstatus\tnote\n渡口${attack.slice(0, -5)}\tferry pier${attack.slice(0, -5)}\t\t\t${attack.slice(0, -5)}\n`,
    );
    return { tm, units, glossary };
  }

  const commands: [name: string, args: (at: { tm: string; units: string }) => string[]][] = [
    ['lookup', ({ tm }) => ['lookup', en, '--tm', tm, '--threshold', '30']],
    ['concordance', ({ tm }) => ['concordance', 'ferry pier', '--tm', tm]],
    ['term', ({ tm }) => ['term', 'ferry pier', '--tm', tm]],
    ['terms', ({ tm }) => ['terms', '--tm', tm]],
    ['terms as TSV', ({ tm }) => ['terms', '--tm', tm, '--format', 'tsv']],
    ['documents', ({ tm }) => ['documents', '--tm', tm]],
    ['unit', ({ tm }) => ['unit', '1', '--tm', tm]],
    ['info', ({ tm }) => ['info', '--tm', tm]],
    ['check', ({ units }) => ['check', units]],
    ['a memory checked', ({ tm }) => ['check', '--tm', tm]],
    ['glossary list', ({ tm }) => ['glossary', 'list', '--tm', tm]],
  ];

  test.each(commands)('%s shows controls as pictures on a screen', async (_, args) => {
    const at = await attackedMemory();
    await runCli(['glossary', 'import', at.glossary, '--tm', at.tm]);
    const { code, out, err } = await runCli(args(at), { isScreen: true });
    expect(code).toBe(0);
    expect(out.length + err.length).toBeGreaterThan(0);
    expect(out + err).not.toMatch(marks);
  });

  test('JSON says the same in letters that command nothing', async () => {
    const { tm } = await attackedMemory();
    const { out } = await runCli(['lookup', en, '--tm', tm, '--threshold', '30', '--json']);
    expect(out).not.toMatch(marks);
    const { matches } = JSON.parse(out) as { matches: { source: string; target: string; origin: string }[] };
    expect(matches[0]!.source.startsWith(en)).toBe(true);
    expect(matches[0]!.target.startsWith(zh)).toBe(true);
    expect(matches[0]!.origin).toBe(`Pier${attack}`);
  });

  test('files carry the text as it is', async () => {
    const { tm } = await attackedMemory();
    for (const ending of ['jsonl', 'tsv']) {
      const path = `${tm}.${ending}`;
      await runCli(['export', path, '--tm', tm]);
      const again = `${tm}.${ending}.db`;
      await runCli(['import', path, '--tm', again]);
      const { out } = await runCli(['unit', '1', '--tm', again, '--json']);
      expect(JSON.parse(out)).toMatchObject({ zh: `${zh}0`, en: `${en} 0` });
    }
  });

  test.each(['tsv', 'tmx', 'html', 'jsonl'])('an alignment as %s is harmless on a screen', async (format) => {
    const path = join(temporaryFolder(), 'doc.txt');
    writeFileSync(path, '渡口\u202e明天\u001b早上开放。\n\nThe ferry\u202e pier\u001b opens tomorrow morning.\n');
    const screen = await runCli(['align', path, '--format', format], { isScreen: true });
    expect(screen.code).toBe(0);
    expect(screen.out.match(marks)).toBeNull();
  });
});

describe('errors are one line of at most 300 characters', () => {
  const long = `${'x'.repeat(4000)}\u001b[2J\n\r\u202e${'y'.repeat(4000)}`;
  const write = (name: string, content: string): string => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    return path;
  };
  const cases: [what: string, args: () => string[]][] = [
    ['a name that is no file', () => ['align', `${long}.txt`]],
    ['a command that is none', () => [long]],
    ['an option that is none', () => ['align', `--${long}`]],
    ['a value that is none', () => ['lookup', 'x', '--limit', long]],
    ['JSON that does not parse', () => ['evaluate', write('gold.json', `{"zh": ["${'长\n'.repeat(2000)}"], oops`)]],
    ['a status of 4 KB', () => ['glossary', 'import', write('g.csv', `zh,en,status\n泵,pump,${'s'.repeat(4000)}\n`)]],
    [
      'settings that do not parse',
      () => ['check', '--settings', write('s.json', `{"rules": {${'"\n'.repeat(500)}`), 'x.jsonl'],
    ],
    [
      'units whose fields are too long',
      () => ['import', write('u.jsonl', `{"zh":"港","en":"p","created":"${'9'.repeat(4000)}"}`)],
    ],
    [
      'an encoding of 4 KB',
      () => ['import', write('u.tmx', `<?xml version="1.0" encoding="${'e'.repeat(200)}"?><tmx/>`)],
    ],
  ];

  test.each(cases)('%s', async (_, args) => {
    const { code, err } = await runCli(args());
    expect(code).not.toBe(0);
    for (const line of err.trimEnd().split('\n')) expect(line.length).toBeLessThanOrEqual(300);
    expect(err).toMatch(/^duizhao: [^\n]+\n$/);
    expect(err).not.toMatch(marks);
  });

  test('the place and the remedy are kept', async () => {
    const path = write('g.csv', `zh,en,status\n泵,pump,${'s'.repeat(4000)}\n`);
    const { err } = await runCli(['glossary', 'import', path]);
    expect(err).toContain('g.csv:2: unknown status sss');
    expect(err).toContain('use one of official, preferred, candidate, deprecated, forbidden');
  });
});

test('all that a command prints goes through one file', () => {
  const others = readdirSync('src/cli').filter((name) => !['terminal.ts', 'main.ts', 'progress.ts'].includes(name));
  for (const name of others) {
    expect(readFileSync(join('src/cli', name), 'utf8'), name).not.toMatch(
      /\.(?:out|err)\b(?!\w)\.?(?:write)?|process\.std|console\./,
    );
  }
});

test.each([
  ['\u001b[2J', '␛[2J'],
  ['a\r\nb\rc\td', 'a\r\nb␍c\td'],
  ['\u0000\u007f\u009b', '␀␡‹U+009B›'],
  ['\u202eabc\u2069', '‹U+202E›abc‹U+2069›'],
  ['中文, naïve 🍵 a\u200db', '中文, naïve 🍵 a\u200db'],
])('%j is shown as %s', (text, shown) => {
  expect(showControls(text)).toBe(shown);
});

test('into a pipe or a file goes what there is', async () => {
  for (const [isTTY, written] of [
    [true, '渡口‹U+202E›␛'],
    [false, '渡口\u202e\u001b'],
  ] as const) {
    const out = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
    await dataSink({ out, err: new PassThrough(), in: new PassThrough() }).write('渡口\u202e\u001b');
    expect(out.read()).toBe(written);
  }
});

describe('a process', () => {
  const bundled = 'node_modules/.duizhao-streams';
  beforeAll(() => bundleCommandLine(bundled));

  test.skipIf(!existsSync('/dev/full'))('says in a line that the disk behind its output is full', () => {
    const full = openSync('/dev/full', 'w');
    try {
      for (const args of [
        ['align', 'corpora/speech-pages/document.txt'],
        ['align', '--help'],
        ['check', '--rules'],
      ]) {
        const { status, stderr } = spawnSync(process.execPath, [`${bundled}/main.js`, ...args], {
          stdio: ['ignore', full, 'pipe'],
          encoding: 'utf8',
        });
        expect(stderr).toBe('duizhao: standard output: cannot be written: the disk is full; make room and try again\n');
        expect(status).toBe(1);
      }
    } finally {
      closeSync(full);
    }
  });

  test('ends in silence where its reader leaves', () => {
    const command = `"${process.execPath}" ${bundled}/main.js align corpora/speech-pages/document.txt | head -c 10`;
    const { stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stderr).toBe('');
  });
});

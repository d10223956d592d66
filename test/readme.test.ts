// Every example of the README is run, in order, in a folder of its own. UPDATE_README=1 writes the real output into it.
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram, commands } from '../src/cli/main.ts';
import { runCli } from './support/terminal.ts';

const readme = readFileSync('README.md', 'utf8');
const home = process.cwd();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-readme-'));
  symlinkSync(resolve('corpora'), join(folder, 'corpora'));
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

test('the examples print what the README shows', async () => {
  let ran = readme;
  for (const [block, body = ''] of readme.matchAll(/^```console\n(.*?)^```$/gms)) {
    let fresh = '';
    for (const line of body.split('\n').filter((text) => text.startsWith('$ '))) {
      const { code, out, err } = await runCli(splitWords(line.slice('$ duizhao '.length)));
      expect({ line, code, err }).toEqual({ line, code: 0, err: '' });
      fresh += `${line}\n${out.replace(/\n+$/, '\n')}`;
    }
    ran = ran.replace(block, () => `\`\`\`console\n${fresh}\`\`\``);
  }
  if (process.env.UPDATE_README) writeFileSync(join(home, 'README.md'), ran);
  else expect(withoutDates(ran)).toBe(withoutDates(readme));
});

test('every command has help and stands in the README', async () => {
  const program = await buildProgram([], silent);
  expect(program.commands.map((command) => command.name())).toEqual(Object.keys(commands));
  for (const command of program.commands) {
    expect(command.description(), command.name()).not.toBe('');
    for (const option of command.options) expect(option.description, `${command.name()} ${option.flags}`).not.toBe('');
    expect(readme).toMatch(new RegExp(`^\\| \`${command.name()}[ \`]`, 'm'));
  }
});

const silent = { out: process.stdout, err: process.stderr, in: process.stdin };

/** Words of a command line; double quotes hold some together. */
const splitWords = (line: string): string[] => (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/"/g, ''));

/** Today's date and the size of a file differ from run to run. */
const withoutDates = (text: string): string =>
  text.replace(/\d{4}-\d{2}-\d{2}(T[\d:]+Z)?/g, 'DATE').replace(/^(bytes +)\d+$/gm, '$1N');

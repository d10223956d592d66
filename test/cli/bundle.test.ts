import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundleCommandLine } from '../../scripts/bundle.ts';
import { commands } from '../../src/cli/main.ts';
import { temporaryFolder } from '../support/memory.ts';

const bundled = 'node_modules/.duizhao-cli';
const document = 'corpora/stage-report/document.txt';

beforeAll(() => bundleCommandLine(bundled));

/** Runs a command line in a process of its own, as an installed `duizhao` does. */
function runBundled(args: readonly string[], options: readonly string[] = []): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, `${bundled}/main.js`, ...args], {
    encoding: 'utf8',
  });
  expect(stderr.match(/duizhao:.*/)?.[0]).toBeUndefined();
  expect(status).toBe(0);
  return stdout;
}

test.each(Object.keys(commands))('the bundle has %s', (command) => {
  expect(runBundled([command, '--help'])).toContain(`Usage: duizhao ${command}`);
});

test('a look-up reads one file of our code beside its start, and of packages only SQLite', () => {
  const folder = temporaryFolder();
  const memory = join(folder, 'speech.db');
  runBundled(['add', document, '--tm', memory]);
  const loaded = join(folder, 'loaded.cjs');
  writeFileSync(
    loaded,
    `process.on('exit', () => process.stdout.write(JSON.stringify(Object.keys(require.cache).filter((file) => file !== __filename))));`,
  );
  const answer = runBundled(['lookup', 'Nothing of the kind is there.', '--tm', memory], ['--require', loaded]);
  const files = (JSON.parse(answer.split('\n').at(-1)!) as string[]).map((file) => file.replaceAll('\\', '/'));
  const ours = files
    .filter((file) => file.includes(bundled))
    .map((file) => basename(file).replace(/-[\w-]{8}\.js$/, '.js'));
  expect(ours.sort()).toEqual(['look-up.js', 'main.js', 'rolldown-runtime.js']);
  const packages = files.flatMap((file) => file.match(/node_modules\/([^.][^/]*)\//)?.[1] ?? []);
  expect([...new Set(packages)].sort()).toEqual(['better-sqlite3', 'bindings', 'file-uri-to-path']);
});

test('an import that is read ahead ends where the memory cannot be opened', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'large.jsonl');
  const line = `${JSON.stringify({ zh: '水在流。', en: 'Water flows. '.repeat(40) })}\n`;
  writeFileSync(file, line.repeat(10_000));
  const args = [`${bundled}/main.js`, 'import', file, '--tm', join(folder, 'nowhere', 'memory.db')];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
  expect(stderr).toMatch(/^duizhao: memory .* cannot be made/);
  expect(status).toBe(1);
});

test('the packages that the bundle holds are named with their terms', () => {
  const licences = readFileSync(`${bundled}/LICENSES.txt`, 'utf8');
  for (const holder of ['TJ Holowaychuk', 'Kevin Decker', 'Titus Wormer']) expect(licences).toContain(holder);
});

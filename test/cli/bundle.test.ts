import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundleCommandLine } from '../../scripts/bundle.ts';
import { commands } from '../../src/cli/main.ts';
import { temporaryFolder } from '../support/memory.ts';

const bundled = 'node_modules/.duizhao-cli';
const corpora = ['stage-report', 'pool-rules', 'press-conference'].map((name) => `corpora/${name}/document.txt`);

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

test('a look-up reads one file of code beside its start, and the packages it cannot do without', () => {
  const folder = temporaryFolder();
  const memory = join(folder, 'speech.db');
  runBundled(['add', corpora[0]!, '--tm', memory]);
  const loaded = join(folder, 'loaded.cjs');
  writeFileSync(
    loaded,
    `process.on('exit', () => process.stdout.write(JSON.stringify(Object.keys(require.cache).filter((file) => file !== __filename))));`,
  );
  const answer = runBundled(['lookup', 'Nothing of the kind is there.', '--tm', memory], ['--require', loaded]);
  const files = JSON.parse(answer.split('\n').at(-1)!) as string[];
  const ours = files
    .filter((file) => file.includes(bundled))
    .map((file) => basename(file).replace(/-[\w-]{8}\.js$/, '.js'));
  expect(ours.sort()).toEqual(['look-up.js', 'main.js', 'rolldown-runtime.js']);
  const packages = files.flatMap((file) => file.match(/node_modules\/([^.][^/]*)\//)?.[1] ?? []);
  expect([...new Set(packages)].sort()).toEqual(['better-sqlite3', 'bindings', 'file-uri-to-path']);
});

test('the packages that the bundle holds are named with their terms', () => {
  const licences = readFileSync(`${bundled}/LICENSES.txt`, 'utf8');
  for (const holder of ['TJ Holowaychuk', 'Kevin Decker', 'Titus Wormer']) expect(licences).toContain(holder);
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UnwritableTargetError } from '../../src/errors.ts';
import { writeWhole } from '../../src/files/whole.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the file appears when it is complete, and not before', async () => {
  const path = join(folder, 'a.txt');
  await writeWhole(path, async (sink) => {
    await sink.write('港口'.repeat(100_000));
    expect(existsSync(path)).toBe(false);
    await sink.write('\n');
  });
  expect(readFileSync(path, 'utf8')).toBe(`${'港口'.repeat(100_000)}\n`);
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('where writing fails, the old file stays as it was and nothing is left behind', async () => {
  const path = join(folder, 'a.txt');
  writeFileSync(path, 'old');
  const failing = writeWhole(path, async (sink) => {
    await sink.write('x'.repeat(200_000));
    throw new RangeError('no more');
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('the new file has the rights of the old one, and a link stays a link', async () => {
  writeFileSync(join(folder, 'a.txt'), 'old');
  chmodSync(join(folder, 'a.txt'), 0o640);
  symlinkSync('a.txt', join(folder, 'link'));
  await writeWhole(join(folder, 'link'), async (sink) => sink.write('new'));
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
  expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640);
});

test.each([
  ['none/a.txt', /none\/a\.txt: cannot be written: its folder does not exist; make it first$/],
  ['file/a.txt', /file\/a\.txt: cannot be written: what should be its folder is a file/],
  ['folder', /folder: is a folder; name a file in it$/],
  [`${'long'.repeat(80)}`, /cannot be written: the name is too long/],
])('%s cannot be written, in one line', async (name, message) => {
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder'));
  const failing = writeWhole(join(folder, name), async (sink) => sink.write('x'));
  await expect(failing).rejects.toThrow(UnwritableTargetError);
  await expect(failing).rejects.toThrow(message);
});

test('a device is written as it is', async () => {
  await writeWhole('/dev/null', async (sink) => sink.write('x'));
  await expect(writeWhole('/dev/full', async (sink) => sink.write('x'))).rejects.toThrow(
    '/dev/full: cannot be written: the disk is full; make room and try again',
  );
});

test('a file that grows beyond what is allowed leaves nothing behind', () => {
  const files = pathToFileURL(join(import.meta.dirname, '../../src/files/whole.ts')).href;
  const script = `import { writeWhole } from ${JSON.stringify(files)};
    await writeWhole(process.argv[1], async (sink) => { for (let i = 0; i < 64; i++) await sink.write('x'.repeat(65536)); })
      .catch((error) => { console.log(error.message); });`;
  const path = join(folder, 'a.txt');
  // The shell's limit is in blocks of 1,024 bytes.
  const { stdout } = spawnSync(
    'bash',
    [
      '-c',
      'ulimit -f 100; exec "$@"',
      '-',
      process.execPath,
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
      path,
    ],
    { encoding: 'utf8', cwd: join(import.meta.dirname, '../..') },
  );
  expect(stdout).toBe(
    `${path}: cannot be written: the file would be larger than is allowed here; export in parts or choose another place\n`,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the middle leaves nothing behind, and ends the process',
  async (signal) => {
    const files = pathToFileURL(join(import.meta.dirname, '../../src/files/whole.ts')).href;
    const script = `import { writeWhole } from ${JSON.stringify(files)};
    await writeWhole(process.argv[1], async (sink) => {
      await sink.write('x'.repeat(100_000));
      console.log('half');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, join(folder, 'a.txt')],
      { cwd: join(import.meta.dirname, '../..') },
    );
    await once(child.stdout, 'data');
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.a\.txt\..*\.tmp$/)]);
    child.kill(signal);
    const [, ended] = await once(child, 'exit');
    expect(ended).toBe(signal);
    expect(readdirSync(folder)).toEqual([]);
  },
);

import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryError } from '../../src/errors.ts';
import { Memory } from '../../src/memory/memory.ts';
import { memoryOf, newUnit, temporaryFolder } from '../support/memory.ts';
import { sourceOf } from '../support/sources.ts';

// what stands at the path | how it came there | what the one line says
const files: [name: string, make: (path: string) => void, message: RegExp][] = [
  ['nothing, for a reader', () => {}, /there is no memory at .*: make it with/],
  ['a folder', (path) => mkdirSync(path), /is a folder, not a memory/],
  ['a text', (path) => writeFileSync(path, 'zh\ten\n'.repeat(100)), /is not a memory/],
  ['an empty file, for a reader', (path) => writeFileSync(path, ''), /is not a memory/],
  [
    "another program's database",
    (path) => void makeDatabase(path, 'CREATE TABLE t (a)'),
    /database of another program/,
  ],
  [
    'a memory of a newer version',
    (path) =>
      void makeDatabase(path, 'PRAGMA application_id = 1685416314; PRAGMA user_version = 99; CREATE TABLE t (a)'),
    /newer duizhao \(format 99/,
  ],
  [
    'a memory cut short',
    (path) => writeFileSync(path, readFileSync(makeMemory()).subarray(0, 3000)),
    /damaged|not a memory/,
  ],
];

test.each(files)('%s: one line, and the file is untouched', (_, make, message) => {
  const path = join(temporaryFolder(), 'memory.db');
  make(path);
  const before = digest(path);
  expect(() => Memory.open(path, { readonly: true })).toThrow(message);
  expectOneLine(() => Memory.open(path, { readonly: true }), path);
  expect(digest(path)).toBe(before);
  if (existsSync(path) && before !== digest(join(temporaryFolder(), 'none'))) {
    expect(existsSync(`${path}-wal`)).toBe(false);
  }
});

test.each(files.slice(4))('%s is not written to either', (_, make, message) => {
  const path = join(temporaryFolder(), 'memory.db');
  make(path);
  const before = digest(path);
  expect(() => Memory.open(path)).toThrow(message);
  expect(digest(path)).toBe(before);
});

test('a file marked read-only is read but not written', async () => {
  const memory = await memoryOf([['港口', 'Port']]);
  memory.close();
  chmodSync(memory.path, 0o444);
  expectOneLine(() => Memory.open(memory.path), memory.path, /is read-only: allow writing/);
  const reader = Memory.open(memory.path, { readonly: true });
  expect(reader.lookup('Port').matches).toHaveLength(1);
  reader.close();
});

test('a memory opened for reading refuses to be written', async () => {
  const memory = await memoryOf([['港口', 'Port']]);
  const reader = Memory.open(memory.path, { readonly: true });
  expectOneLine(() => reader.setNote(1, 'x'), memory.path, /read-only/);
  await expect(reader.addUnits([newUnit('船', 'Ship')])).rejects.toThrow(/read-only/);
  expect(reader.verify()).toBe(1);
  expect(() => reader.setNote(1, 'x')).toThrow(/read-only/);
  reader.close();
});

test('no folder to make it in', () => {
  const path = join(temporaryFolder(), 'none', 'memory.db');
  expectOneLine(() => Memory.open(path), path, /there is no folder/);
});

test('readers go on beside a writer; a second writer waits and then says so', async () => {
  const memory = await memoryOf([['港口', 'Port']]);
  const writer = new Database(memory.path);
  writer.exec('BEGIN IMMEDIATE; UPDATE unit SET note = 1');
  const readers = [1, 2, 3].map(() => Memory.open(memory.path, { readonly: true }));
  for (const reader of readers) expect(reader.lookup('Port').matches[0]?.unit.note).toBe(null);
  const second = Memory.open(memory.path, { wait: 20 });
  expectOneLine(() => second.setNote(1, 'x'), memory.path, /being written by another process: wait/);
  writer.exec('COMMIT');
  writer.close();
  expect(second.setNote(1, 'x').note).toBe('x');
  for (const reader of readers) expect(reader.lookup('Port').matches[0]?.unit.note).toBe('x');
  for (const open of [...readers, second]) open.close();
});

test('a full disk costs the batch that no longer fits, and nothing else', async () => {
  const path = join(temporaryFolder(), 'memory.db');
  Memory.open(path).close();
  const units = Array.from({ length: 3000 }, (_, i) =>
    newUnit(`第${i}艘船停在港口`, `ship ${i} lies in the port`, { position: i }),
  );
  // SQLite reports the limit and the end of the disk alike.
  const memory = Memory.open(path, { largest: 500_000 });
  await expect(memory.addUnits(units, { batch: 100 })).rejects.toThrow(/no space left to write memory .*: free space/);
  const { units: held } = memory.info();
  expect(held % 100).toBe(0);
  expect(held).toBeGreaterThan(0);
  expect(memory.verify()).toBe(held);
  memory.close();
  const roomy = Memory.open(path);
  expect(await roomy.addUnits(units, { batch: 100 })).toEqual({ added: 3000 - held, merged: held, skipped: 0 });
  roomy.close();
});

test('flipped bytes: an answer or one line, never a crash, and the file untouched', () => {
  const path = makeMemory();
  const sound = readFileSync(path);
  const spots = fc.array(fc.tuple(fc.integer({ min: 0, max: sound.length - 1 }), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 40,
  });
  let refused = 0;
  fc.assert(
    fc.property(spots, (flips) => {
      const bytes = Buffer.from(sound);
      for (const [at, mask] of flips) bytes[at]! ^= mask;
      const folder = temporaryFolder();
      const broken = join(folder, 'broken.db');
      writeFileSync(broken, bytes);
      for (const ask of questions) {
        try {
          const memory = Memory.open(broken, { readonly: true });
          try {
            ask(memory);
          } finally {
            memory.close();
          }
        } catch (error) {
          refused++;
          expect(error).toBeInstanceOf(MemoryError);
          expect((error as Error).message).toContain(broken);
          expect((error as Error).message).not.toContain('\n');
        }
      }
      expect(readFileSync(broken).equals(bytes)).toBe(true);
    }),
    { seed: 7, numRuns: 60 },
  );
  expect(refused).toBeGreaterThan(50);
});

test('a text changed behind its index is found by verify', async () => {
  const memory = await memoryOf([
    ['港口', 'Port'],
    ['船', 'Ship'],
  ]);
  const change = (sql: string) => {
    const copy = join(temporaryFolder(), 'copy.db');
    memory.backup(copy);
    const db = new Database(copy);
    db.exec(sql);
    db.close();
    const changed = Memory.open(copy, { readonly: true });
    try {
      changed.verify();
    } finally {
      changed.close();
    }
  };
  expect(() => change("UPDATE unit SET en = 'Pork' WHERE id = 1")).toThrow(/damaged \(unit 1 is not what was stored\)/);
  expect(() => change("INSERT INTO en_index(rowid, tokens) VALUES (3, 'sea')")).toThrow(/the en index does not agree/);
  expect(() => change("UPDATE zh_frequency SET units = 3 WHERE token = ''")).toThrow(/the zh word counts do not agree/);
  expect(() => change('DELETE FROM unit WHERE id = 2')).toThrow(/does not agree/);
  expect(() => change('SELECT 1')).not.toThrow();
});

const questions: ((memory: Memory) => unknown)[] = [
  (memory) => memory.info(),
  (memory) => memory.verify(),
  (memory) => memory.lookup('the ship 17 lies in the northern port tonight'),
  (memory) => memory.lookup('第17艘船停在南边的港口'),
  (memory) => memory.concordance('port'),
  (memory) => memory.concordance('港口', { sort: 'date' }),
  (memory) => [...memory.units()],
  (memory) => memory.documents(),
  (memory) => memory.countContaining('northern port', 'en'),
];

function makeMemory(): string {
  const path = join(temporaryFolder(), 'sound.db');
  const memory = Memory.open(path);
  const db = (n: number) => newUnit(`第${n}艘船停在北边的港口`, `ship ${n} lies in the northern port`, { position: n });
  memory.addDocument(
    { id: 'd', uri: 'd.txt', title: 'D', digest: 'x', sources: { zh: source, en: source } },
    Array.from({ length: 200 }, (_, n) => ({
      ...db(n),
      score: 0.5,
      type: '1-1',
      kind: 'paragraph',
      zhSpans: [],
      enSpans: [],
      issues: [],
    })),
  );
  memory.close();
  return path;
}
const source = sourceOf('', 'd.txt');

function makeDatabase(path: string, sql: string): string {
  const db = new Database(path);
  db.exec(sql);
  db.close();
  return path;
}

const digest = (path: string) =>
  existsSync(path) && !isFolder(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'none';

function isFolder(path: string): boolean {
  try {
    readFileSync(path);
    return false;
  } catch {
    return true;
  }
}

function expectOneLine(work: () => unknown, path: string, message = /./): void {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(MemoryError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).toContain(path);
    expect((error as Error).message).not.toContain('\n');
    return;
  }
  expect.unreachable('nothing was thrown');
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Memory } from '../../src/memory/memory.ts';
import { freshMemory, memoryOf, newUnit, onDay, temporaryFolder } from '../support/memory.ts';

test('an edit keeps what the unit was and when it changed', async () => {
  const memory = await memoryOf([['港口', 'Harbor']]);
  memory.edit(1, { en: 'Harbour' });
  memory.setNote(1, 'British spelling');
  memory.setStatus(1, 'reviewed');
  memory.setStatus(1, 'reviewed');
  expect(memory.history(1).map(({ at, en, status, note }) => [at, en, status, note])).toEqual([
    ['2026-01-31T12:00:00Z', 'Harbor', 'draft', null],
    ['2026-01-31T12:00:00Z', 'Harbour', 'draft', null],
    ['2026-01-31T12:00:00Z', 'Harbour', 'draft', 'British spelling'],
  ]);
  expect(memory.lookup('Harbor').matches).toEqual([]);
  expect(memory.lookup('Harbour').matches[0]?.similarity).toBe(100);
  expect(memory.verify()).toBe(1);
});

test('an edited side loses its markup, the other keeps it', async () => {
  const memory = freshMemory();
  await memory.addUnits([newUnit('鱼', 'Fish', { zhMarkup: '<g>鱼</g>', enMarkup: '<g>Fish</g>' })]);
  expect(memory.edit(1, { en: 'Carp' })).toMatchObject({ zhMarkup: '<g>鱼</g>', enMarkup: null });
});

test('a unit is not edited away, and an unknown one not at all', async () => {
  const memory = await memoryOf([['港口', 'Harbour']]);
  expect(() => memory.edit(1, { en: ' ' })).toThrow(/cannot be left without text/);
  expect(() => memory.edit(7, { en: 'x' })).toThrow(/no unit 7/);
});

test('dedupe keeps the reviewed one, then the surer one', async () => {
  const memory = freshMemory();
  await memory.addUnits([
    newUnit('鱼', 'Fish', { uri: 'a', score: 0.9 }),
    newUnit('鱼', 'Fish', { uri: 'b', score: 0.5, status: 'reviewed' }),
    newUnit('鱼', 'fish', { uri: 'c' }),
    newUnit('船', 'Ship', { uri: 'a', position: 1, score: 0.2 }),
    newUnit('船', 'Ship', { uri: 'b', position: 1, score: 0.3 }),
  ]);
  expect(memory.dedupe()).toEqual({ removed: 2, kept: 3 });
  expect([...memory.units()].map(({ zh, en, uri }) => `${zh} ${en} ${uri}`).sort()).toEqual([
    '船 Ship b',
    '鱼 Fish b',
    '鱼 fish c',
  ]);
  expect(memory.verify()).toBe(3);
});

test('merge takes in the units of another memory with their history, once', async () => {
  const [ours, theirs] = [await memoryOf([['港口', 'Port']]), freshMemory()];
  await theirs.addUnits([newUnit('港口', 'Port'), newUnit('船', 'Boat', { position: 1 })]);
  theirs.edit(2, { en: 'Ship' });
  expect(await ours.merge(theirs.path)).toEqual({ added: 1, merged: 1, skipped: 0 });
  expect(await ours.merge(theirs.path)).toEqual({ added: 0, merged: 2, skipped: 0 });
  expect(ours.history(2)).toMatchObject([{ en: 'Boat' }]);
  await expect(ours.merge(ours.path)).rejects.toThrow(/this memory itself/);
  await expect(ours.merge('nowhere.db')).rejects.toThrow(/no memory at nowhere.db/);
});

test('a memory opened for reading can be backed up, and still cannot be changed', async () => {
  const path = join(temporaryFolder(), 'memory.db');
  const writer = Memory.open(path);
  await writer.addUnits([newUnit('你好', 'Hello')]);
  writer.close();
  const reader = Memory.open(path, { readonly: true });
  const copy = join(temporaryFolder(), 'copy.db');
  reader.backup(copy);
  expect(() => reader.setStatus(1, 'reviewed')).toThrow(/read-only/);
  reader.close();
  const copied = Memory.open(copy, { readonly: true });
  expect(copied.verify()).toBe(1);
  copied.close();
});

test('a backup of a memory in use opens as a memory', async () => {
  const memory = await memoryOf([['港口', 'Port']]);
  const target = join(temporaryFolder(), 'copy.db');
  memory.backup(target);
  const copy = Memory.open(target, { readonly: true });
  expect(copy.verify()).toBe(1);
  copy.close();
  expect(() => memory.backup(target)).toThrow(/exists already/);
  expect(() => memory.backup(join(target, 'below.db'))).toThrow(/cannot be written|no folder/);
});

test('info says what the memory holds', async () => {
  const memory = freshMemory({ now: onDay('2026-02-01') });
  expect(memory.info()).toMatchObject({ units: 0, since: null, changed: null });
  await memory.addUnits([newUnit('港口', 'Port', { created: '2020-01-01T00:00:00Z' }), newUnit('船', 'Ship')]);
  memory.setStatus(2, 'reviewed');
  expect(memory.info()).toEqual({
    path: memory.path,
    units: 2,
    documents: 1,
    draft: 1,
    reviewed: 1,
    rejected: 0,
    since: '2020-01-01T00:00:00Z',
    changed: '2026-02-01T12:00:00Z',
    bytes: expect.any(Number),
    format: 3,
  });
});

test('a memory that was closed is one file', async () => {
  const memory = await memoryOf([['港口', 'Port']]);
  memory.close();
  Memory.open(memory.path, { readonly: true }).close();
  expect(existsSync(`${memory.path}-wal`)).toBe(false);
  expect(readFileSync(memory.path).toString('latin1', 0, 15)).toBe('SQLite format 3');
});

import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { freshMemory, newUnit } from '../support/memory.ts';

const units = (count: number) =>
  Array.from({ length: count }, (_, i) => newUnit(`数${i}`, `number ${i}`, { position: i }));

/** How many pieces of the index are merged at a time, as its settings stand in the file. */
function readMerging(path: string, index: string): unknown {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare(`SELECT v FROM ${index}_config WHERE k = 'automerge'`).pluck().get();
  } finally {
    db.close();
  }
}

test('indexes are merged seldom between the batches of an import, and often again after it', async () => {
  const memory = freshMemory();
  const seen: unknown[] = [];
  await memory.addUnits(units(5), { batch: 2, onProgress: () => seen.push(readMerging(memory.path, 'zh_index')) });
  expect(seen).toEqual([undefined, 16, 16]);
  for (const index of ['zh_index', 'en_index']) expect(readMerging(memory.path, index)).toBe(4);
  expect(memory.verify()).toBe(5);
});

test('also after an import that failed', async () => {
  const memory = freshMemory();
  function* failing() {
    yield* units(5);
    throw new Error('the line is dead');
  }
  await expect(memory.addUnits(failing(), { batch: 2 })).rejects.toThrow('the line is dead');
  for (const index of ['zh_index', 'en_index']) expect(readMerging(memory.path, index)).toBe(4);
  expect(memory.verify()).toBe(4);
});

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Memory } from '../../src/memory/memory.ts';
import type { NewUnit } from '../../src/model.ts';
import { bundle } from '../support/bundle.ts';
import { freshMemory, newUnit, temporaryFolder } from '../support/memory.ts';
import { testThreads } from '../support/threads.ts';

const units = Array.from({ length: 1200 }, (_, position) =>
  newUnit(`第${position}号码头，RCEP成员𠮷野`, `Pier ${position} of the RCEP’s ports “Yoshino”`, { position }),
);

/** The memory as it is built: only that has a thread. */
async function openBuilt(): Promise<Memory> {
  const file = await bundle('indexing', 'src/memory/memory.ts', 'src/memory/index-thread.ts');
  const { Memory: Built } = (await import(resolve(file))) as { Memory: typeof Memory };
  return Built.open(`${temporaryFolder()}/built.db`);
}

testThreads('a thread indexes as this one does', async () => {
  const memory = await openBuilt();
  expect(await memory.addUnits(units, { batch: 100 })).toMatchObject({ added: 1200 });
  expect(memory.verify()).toBe(1200);
  expect(memory.lookup(units[1100]!.zh).matches[0]).toMatchObject({ similarity: 100 });
  expect(await memory.addUnits(units, { batch: 100 })).toMatchObject({ merged: 1200 });
  memory.close();
});

testThreads('with a thread too, a source that fails loses only what was not yet a batch', async () => {
  const memory = await openBuilt();
  function* failing(): Generator<NewUnit> {
    yield* units;
    throw new Error('the line is dead');
  }
  await expect(memory.addUnits(failing(), { batch: 500 })).rejects.toThrow('the line is dead');
  expect(memory.verify()).toBe(1000);
  memory.close();
});

const long = 'word '.repeat(90_000);

test.each<[what: string, rest: Partial<NewUnit>]>([
  ['texts', { en: long }],
  ['other languages', { others: [{ tag: 'fr', text: long }] }],
  ['notes', { note: long }],
])('long %s fill a batch before there are many units', async (_, rest) => {
  const memory = freshMemory();
  const seen: number[] = [];
  const given = Array.from({ length: 5 }, (_, position) => newUnit(`字${position}`, 'word', { position, ...rest }));
  await memory.addUnits(given, { onProgress: ({ added }) => seen.push(added) });
  expect(seen).toEqual([3, 5]);
  expect(memory.verify()).toBe(5);
});

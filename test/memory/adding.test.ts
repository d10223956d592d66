import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Memory } from '../../src/memory/memory.ts';
import type { NewUnit } from '../../src/model.ts';
import { freshMemory, newUnit } from '../support/memory.ts';

test('the same units again are merged, also when all of them have moved', async () => {
  const memory = freshMemory();
  const texts = ['一', '二', '二', '三', '二'];
  const units = (shift: number) => texts.map((zh, i) => newUnit(zh, `en ${zh}`, { position: i + shift }));
  expect(await memory.addUnits(units(0))).toEqual({ added: 5, merged: 0, skipped: 0 });
  expect(await memory.addUnits(units(0))).toEqual({ added: 0, merged: 5, skipped: 0 });
  expect(await memory.addUnits(units(3), { batch: 2 })).toEqual({ added: 0, merged: 5, skipped: 0 });
  expect([...memory.units()].map(({ position }) => position)).toEqual([3, 4, 5, 6, 7]);
});

test('units without text on one side are skipped', async () => {
  const memory = freshMemory();
  expect(await memory.addUnits([newUnit('', 'Empty'), newUnit('　', 'Space'), newUnit('空', 'Sky')])).toEqual({
    added: 1,
    merged: 0,
    skipped: 2,
  });
});

test('every field comes back as it went in', async () => {
  const memory = freshMemory();
  const unit = newUnit('鱼 <b>', 'Fish\n& chips', {
    zhTag: 'zh-Hans',
    enTag: 'EN',
    position: 7,
    score: 0.123456789,
    type: '2-1',
    kind: 'item',
    status: 'reviewed',
    note: 'checked',
    created: '2020-01-02T03:04:05Z',
    changed: '2021-01-02T03:04:05Z',
    tuid: 'tu-1',
    zhMarkup: '鱼 <bpt i="1"/>',
    properties: [{ name: 'x-domain', value: 'fishing' }],
    others: [{ tag: 'fr', text: 'Poisson' }],
  });
  await memory.addUnits([unit]);
  expect([...memory.units()]).toEqual([{ ...unit, id: 1 }]);
});

test('a known unit takes over what was decided later', async () => {
  const memory = freshMemory();
  await memory.addUnits([newUnit('鱼', 'Fish', { changed: '2020-01-01T00:00:00Z' })]);
  await memory.addUnits([newUnit('鱼', 'Fish', { changed: '2021-01-01T00:00:00Z', status: 'reviewed', note: 'yes' })]);
  await memory.addUnits([newUnit('鱼', 'Fish', { changed: '2019-01-01T00:00:00Z', status: 'rejected' })]);
  expect([...memory.units()]).toMatchObject([{ status: 'reviewed', note: 'yes', changed: '2021-01-01T00:00:00Z' }]);
});

test('a text that is no valid Unicode is mended, and found again', async () => {
  const memory = freshMemory();
  await memory.addUnits([newUnit('鱼\ud83d', 'Fish \udc1f')]);
  expect([...memory.units()]).toMatchObject([{ zh: '鱼\ufffd', en: 'Fish \ufffd' }]);
  expect(await memory.addUnits([newUnit('鱼\ud83d', 'Fish \udc1f')])).toMatchObject({ merged: 1 });
  expect(memory.verify()).toBe(1);
});

test('two imports of the same units at the same time add them once', async () => {
  const memory = freshMemory();
  const other = Memory.open(memory.path);
  const units = Array.from({ length: 40 }, (_, i) => newUnit(`数${i}`, `number ${i}`, { position: i }));
  async function* slowly(): AsyncGenerator<NewUnit> {
    for (const unit of units) {
      await Promise.resolve();
      yield unit;
    }
  }
  const summaries = await Promise.all([
    memory.addUnits(slowly(), { batch: 3 }),
    other.addUnits(slowly(), { batch: 7 }),
  ]);
  expect(summaries[0]!.added + summaries[1]!.added).toBe(40);
  expect(summaries.every(({ added }) => added > 0)).toBe(true);
  expect(memory.verify()).toBe(40);
  other.close();
});

test('progress counts whole batches', async () => {
  const memory = freshMemory();
  const seen: number[] = [];
  const units = Array.from({ length: 25 }, (_, i) => newUnit(`数${i}`, `number ${i}`, { position: i }));
  await memory.addUnits(units, { batch: 10, onProgress: ({ added }) => seen.push(added) });
  expect(seen).toEqual([10, 20, 25]);
});

test('a source that fails loses only what was not yet a batch', async () => {
  const memory = freshMemory();
  async function* failing(): AsyncGenerator<NewUnit> {
    for (let i = 0; i < 25; i++) yield newUnit(`数${i}`, `number ${i}`, { position: i });
    throw new Error('the line is dead');
  }
  await expect(memory.addUnits(failing(), { batch: 10 })).rejects.toThrow('the line is dead');
  expect(memory.verify()).toBe(20);
});

test('however often and in whatever batches units come, the memory is the same', { tags: ['long'] }, async () => {
  const texts = fc.constantFrom('港口', '港口 3', '港口 4', 'Port', '仓库', '𠮷野');
  const units = fc.array(fc.record({ zh: texts, en: texts, position: fc.nat(3) }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(units, fc.integer({ min: 1, max: 7 }), async (drawn, batch) => {
      const memory = freshMemory();
      const given = drawn.map(({ zh, en, position }) => newUnit(zh, en, { position }));
      const held = () => [...memory.units()].map(({ zh, en, position }) => `${zh} ${en} ${position}`).sort();
      await memory.addUnits(given, { batch });
      expect(held()).toEqual(given.map(({ zh, en, position }) => `${zh} ${en} ${position}`).sort());
      expect(await memory.addUnits(given)).toMatchObject({ added: 0, merged: given.length });
      expect(memory.verify()).toBe(given.length);
      memory.close();
    }),
    { seed: 4, numRuns: 25 },
  );
});

test('a unit edited between two batches of an import is known by what it is now', async () => {
  const memory = freshMemory();
  const units = Array.from({ length: 6 }, (_, i) => newUnit(`数${i}`, `number ${i}`, { position: i }));
  await memory.addUnits(units);
  const onProgress = () => void memory.edit(6, { en: 'number six' });
  const again = [...units.slice(0, 5), { ...units[5]!, en: 'number six' }];
  expect(await memory.addUnits(again, { batch: 2, onProgress })).toEqual({ added: 0, merged: 6, skipped: 0 });
  expect(memory.verify()).toBe(6);
});

import { expect, test } from 'vitest';
import { freshMemory, newUnit } from '../support/memory.ts';

/** Sentences of common words, in one order or the other, and of a word that only one of them has. */
const units = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => {
    const n = from + i;
    const phrase = n % 1000 === 7 ? 'all of the ports' : 'the ports of all';
    return newUnit(`第${n}号港口`, `In year x${n} ${phrase} were open`, { position: n });
  });

const askAll = (memory: ReturnType<typeof freshMemory>) =>
  memory.concordance('of the ports', { limit: 20 }).map(({ unit, enRanges }) => [unit.position, enRanges.length]);

test('phrases of common words are found, whether their units came before these were known or after', async () => {
  const memory = freshMemory();
  await memory.addUnits(units(0, 5000));
  const wanted = (count: number) => Array.from({ length: count }, (_, i) => i * 1000 + 7);
  const whole = (hits: ReturnType<typeof askAll>) => hits.filter(([, ranges]) => ranges === 1).map(([at]) => at);
  expect(whole(askAll(memory))).toEqual(wanted(5));
  await memory.addUnits(units(5000, 9000), { batch: 1500 });
  await memory.addUnits(units(9000, 12_000));
  expect(whole(askAll(memory))).toEqual(wanted(12));
  expect(memory.verify()).toBe(12_000);
});

test('an edit and a removal take the pairs of common words with them', async () => {
  const memory = freshMemory();
  await memory.addUnits(units(0, 8100));
  const [hit] = memory.concordance('of the ports');
  memory.edit(hit!.unit.id, { en: 'None of them was open' });
  expect(memory.concordance('of the ports', { limit: 20 }).map(({ unit }) => unit.id)).not.toContain(hit!.unit.id);
  expect(memory.verify()).toBe(8100);
  memory.edit(hit!.unit.id, { en: 'In year 1 all of the ports were open' });
  expect(memory.concordance('of the ports', { limit: 20 }).map(({ unit }) => unit.id)).toContain(hit!.unit.id);
  expect(memory.verify()).toBe(8100);
  memory.removeDocument(hit!.unit.uri);
  expect(memory.concordance('of the ports')).toEqual([]);
  expect(memory.verify()).toBe(0);
});

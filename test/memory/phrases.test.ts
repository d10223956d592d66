import { expect, test } from 'vitest';
import { freshMemory, newUnit } from '../support/memory.ts';

/** Sentences of common words, in one order or the other, and of a word that only one of them has. */
const units = Array.from({ length: 12_000 }, (_, n) => {
  const phrase = n % 1000 === 7 ? 'all of the ports' : 'the ports of all';
  return newUnit(`第${n}号港口`, `In year x${n} ${phrase} were open`, { position: n });
});

const askAll = (memory: ReturnType<typeof freshMemory>) =>
  memory.concordance('of the ports', { limit: 20 }).map(({ unit, enRanges }) => [unit.position, enRanges.length]);

test('a phrase of words that all units have is found where it stands, and first', { tags: ['long'] }, async () => {
  const memory = freshMemory();
  await memory.addUnits(units);
  const hits = askAll(memory);
  expect(hits).toHaveLength(20);
  const whole = hits.filter(([, ranges]) => ranges === 1).map(([at]) => at);
  expect(whole).toEqual(Array.from({ length: 12 }, (_, i) => i * 1000 + 7));
  expect(hits.slice(0, 12).every(([, ranges]) => ranges === 1)).toBe(true);
  expect(memory.verify()).toBe(12_000);
});

test('an edit and a removal take the pairs of words with them', async () => {
  const memory = freshMemory();
  await memory.addUnits(units.slice(0, 2100));
  const [hit] = memory.concordance('of the ports');
  const listWhole = () => askAll(memory).flatMap(([at, ranges]) => (ranges === 1 ? at! : []));
  expect(listWhole()).toEqual([7, 1007, 2007]);
  memory.edit(hit!.unit.id, { en: 'None of them was open' });
  expect(listWhole()).toEqual([1007, 2007]);
  expect(memory.verify()).toBe(2100);
  memory.edit(hit!.unit.id, { en: 'In year 1 all of the ports were open' });
  expect(listWhole().sort((a, b) => a - b)).toEqual([7, 1007, 2007]);
  memory.removeDocument(hit!.unit.uri);
  expect(memory.concordance('of the ports')).toEqual([]);
  expect(memory.verify()).toBe(0);
});

test('the words of a phrase may be parted by punctuation, and stand in either case', async () => {
  const memory = freshMemory();
  await memory.addUnits(
    ['The “Belt and Road”', 'the BELT, and road', 'road and belt'].map((en, position) =>
      newUnit('带路', en, { position }),
    ),
  );
  expect(memory.concordance('belt and road').map(({ unit }) => unit.position)).toEqual([0, 2, 1]);
});

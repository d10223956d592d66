import { expect, test } from 'vitest';
import type { Unit } from '../../src/model.ts';
import { collectPhrases } from '../../src/terminology/collect.ts';
import { loadKnowledge } from '../../src/terminology/knowledge.ts';
import { createRandom } from '../support/random.ts';

const random = createRandom(5);
const letters = 'bcdfghklmnprst';
const word = (): string => Array.from({ length: 3 }, () => `${letters[random.below(letters.length)]}a`).join('');

/** Every tenth unit is about the harbour pilot; the others say what nobody says again. */
const units = Array.from(
  { length: 600 },
  (_, id) => ({ id, en: id % 10 === 0 ? 'We thank the harbour pilot.' : `We thank the ${word()} ${word()}.` }) as Unit,
);
const knowledge = loadKnowledge();
const countsOf = (phrases: ReturnType<typeof collectPhrases>) => new Map(phrases.map(({ key, count }) => [key, count]));

test('counts each phrase once a unit, with units to look at', () => {
  const phrases = collectPhrases(units, knowledge);
  const pilot = phrases.find(({ words, count }) => words === 2 && count > 1)!;
  expect(pilot).toMatchObject({ key: 'harbour pilot', count: 60, names: 0 });
  expect(pilot.samples.map(({ unit }) => unit.id)).toEqual([0, 10, 20, 30, 40, 50]);
  expect(phrases.length).toBeGreaterThan(1000);
});

test('in little room it forgets what is rare, and counts what is frequent nearly whole', () => {
  const whole = countsOf(collectPhrases(units, knowledge));
  const few = collectPhrases(units, knowledge, 100);
  expect(few.length).toBeLessThanOrEqual(100);
  const frequent = [...whole].filter(([, count]) => count >= 60);
  expect(frequent.length).toBeGreaterThan(0);
  for (const [key, count] of frequent) {
    expect(countsOf(few).get(key)).toBeLessThanOrEqual(count);
    expect(countsOf(few).get(key)).toBeGreaterThan(count * 0.5);
  }
});

// Real sentences with their translations, of several kinds of text.
import { expect, test } from 'vitest';
import type { Memory } from '../../src/memory/memory.ts';
import type { NewUnit } from '../../src/model.ts';
import { freshMemory, newUnit } from '../support/memory.ts';
import { describeShared, readGolds } from '../support/shared.ts';

interface Gold {
  readonly id: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly gold: readonly (readonly [zh: readonly number[], en: readonly number[]])[];
}

describeShared('on real sentences', () => {
  test('each finds itself, in both directions, with its neighbours at 101', async () => {
    const { memory, units } = await rememberGolds();
    for (const [i, unit] of units.entries()) {
      expect(memory.lookup(unit.zh).matches[0]).toMatchObject({ similarity: 100, source: unit.zh });
      expect(memory.lookup(unit.en).matches[0]).toMatchObject({ similarity: 100, source: unit.en });
      const neighbours = [units[i - 1], units[i + 1]].map((other) => (other?.uri === unit.uri ? other.zh : null));
      const [before, after] = neighbours;
      expect(memory.lookup(unit.zh, { before, after }).matches[0]?.similarity).toBe(101);
    }
  });

  test('the first two thirds of a long sentence find it, at what the whole of it is worth', async () => {
    const { memory, units } = await rememberGolds();
    const long = units.filter(({ en }) => en.split(' ').length >= 18);
    for (const unit of long) {
      const words = unit.en.split(' ');
      const query = words.slice(0, Math.ceil((words.length * 2) / 3)).join(' ');
      const found = memory.lookup(query).matches.find(({ source }) => source === unit.en);
      expect(found, query).toBeDefined();
      expect(found!.similarity).toBeGreaterThan(50);
      expect(found!.similarity).toBeLessThan(95);
    }
    expect(long.length).toBeGreaterThan(30);
  });

  test('every word of a sentence finds it in the concordance', async () => {
    const { memory, units } = await rememberGolds();
    for (const unit of units.filter((_, i) => i % 10 === 0)) {
      for (const word of unit.en.match(/\p{L}{4,}/gu) ?? [])
        expect(memory.concordance(word, { limit: 10_000 }).some((hit) => hit.unit.en === unit.en)).toBe(true);
      for (const pair of unit.zh.match(/\p{Script=Han}{2}/gu) ?? [])
        expect(memory.concordance(pair, { limit: 10_000 }).some((hit) => hit.unit.zh === unit.zh)).toBe(true);
    }
  });
});

async function rememberGolds(): Promise<{ memory: Memory; units: NewUnit[] }> {
  const units = readGolds<Gold>('gold', 'sentences')
    .filter(({ id }) => /speech|law/.test(id))
    .flatMap(({ id, zh, en, gold }) =>
      gold
        .filter(([ours, theirs]) => ours.length > 0 && theirs.length > 0)
        .map(([ours, theirs], position) =>
          newUnit(ours.map((i) => zh[i]).join(''), theirs.map((i) => en[i]).join(' '), {
            uri: id,
            document: id,
            position,
          }),
        ),
    );
  const memory = freshMemory();
  await memory.addUnits(units);
  return { memory, units };
}

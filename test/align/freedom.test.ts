import { expect, test } from 'vitest';
import { cuts } from '../../src/align/evidence/cuts.ts';
import { measureFreedom } from '../../src/align/freedom.ts';
import { prepareText } from '../../src/align/prepare.ts';
import { readText } from '../../src/align/text.ts';
import { tabulateTranslations } from '../../src/align/translation.ts';
import type { Lang, Segment } from '../../src/model.ts';

const segments = (lang: Lang, texts: readonly string[]): Segment[] =>
  texts.map((text, block) => ({ lang, text, spans: [], block, kind: 'paragraph' }));

function prepare(zh: readonly string[], en: readonly string[]) {
  const text = readText(segments('zh', zh), segments('en', en));
  return { ...text, table: tabulateTranslations(text.tokens.zh, text.tokens.en) };
}

test('a word translated wherever it stands is less free than one that never is', () => {
  const { tokens, table } = prepare(
    ['老师喝茶。', '医生喝茶。', '学生喝茶。', '农民喝茶。'],
    ['The teacher drinks tea.', 'The doctor drinks tea.', 'The student drinks tea.', 'The farmer drinks tea.'],
  );
  const beads = [0, 1, 2, 3].map((k) => ({ zh: [k], en: [k] }));
  const { zh, en } = measureFreedom(tokens, table, beads);
  const freedomOf = (word: string) => en[tokens.en.index.get(word)!]!;
  expect(freedomOf('tea')).toBeLessThan(0.3);
  expect(freedomOf('the')).toBeGreaterThan(0.5);
  expect(zh[tokens.zh.index.get('喝茶') ?? tokens.zh.index.get('茶')!]).toBeLessThan(0.4);
  // Beads that pair nothing teach nothing.
  const untaught = measureFreedom(tokens, table, [{ zh: [0], en: [] }]).en;
  expect([...untaught]).toEqual([...table.freedom.en]);
});

test('tells the part of a sentence that belongs before the cut', () => {
  const text = prepare(
    ['医生喝茶。', '学生吃苹果，农民唱歌。'],
    ['The doctor drinks tea and the student eats an apple.', 'The farmer sings a song.'],
  );
  const measure = cuts.prepare(prepareText(text, { table: text.table }));
  const values = (bead: { i: number; a: number; j: number; b: number }) => {
    const out = new Float64Array(cuts.features.length);
    measure(bead, out, 0);
    return Object.fromEntries(cuts.features.map((name, k) => [name, out[k]!]));
  };
  const apart = values({ i: 0, a: 1, j: 0, b: 1 });
  expect(apart['zh begins before']).toBeGreaterThan(2);
  expect(apart['en ends after']).toBeGreaterThan(2);
  expect(apart['zh ends after']).toBeLessThan(1);
  // Together there is no cut inside.
  expect(Object.values(values({ i: 0, a: 2, j: 0, b: 2 }))).toEqual([0, 0, 0, 0]);
});

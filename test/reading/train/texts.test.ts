import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type AlignedText, findSources, readTexts } from '../../../src/reading/train/texts.ts';
import { readVocabulary } from '../../../src/reading/train/vocabulary.ts';

let texts: AlignedText[];
beforeAll(() => {
  texts = readTexts();
});
const textOf = (id: string): AlignedText => texts.find((text) => text.id === id)!;

test('reads the golds of corpora/, the glossary, the declaration in both scripts and the everyday matter', () => {
  expect(textOf('museum-guide').genre).toBe('museum');
  expect(textOf('diplomacy').genre).toBe('terms');
  expect(textOf('udhr-cmn_hant').paragraphs.some(({ beads }) => beads[0]!.zh[0]!.includes('國'))).toBe(true);
  const genres = new Set(texts.map(({ genre }) => genre));
  for (const genre of ['fields', 'ui', 'signs', 'dialogue', 'verse', 'lyrics', 'notices', 'hongkong'])
    expect(genres).toContain(genre);
});

test('sets apart what stands by itself: titles, headings, items, salutations, turns', () => {
  const kinds = (id: string): Set<string> => new Set(textOf(id).paragraphs.map(({ kind }) => kind));
  expect(kinds('pool-rules')).toEqual(new Set(['title', 'item', 'paragraph', 'heading']));
  expect(kinds('speech-pages')).toContain('salutation');
  const turn = textOf('press-conference').paragraphs.find(({ kind }) => kind === 'turn')!;
  expect(turn.speaker).toEqual({ zh: '主持人', en: 'Moderator' });
  expect(turn.beads[0]!.zh[0]).not.toContain('主持人');
});

test('every sentence of a gold stands in the text once, in order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  const gold = {
    id: 'small',
    domain: 'test',
    zh: ['标题', '一。', '没有译文。', '二。', '三。'],
    en: ['Title', 'One.', 'Two and three.', 'Not translated.'],
    gold: [
      [[0], [0]],
      [[1], [1]],
      [[3, 4], [2]],
    ],
  };
  writeFileSync(join(folder, 'small.json'), JSON.stringify(gold));
  const small = readTexts(findSources([folder])).find(({ id }) => id === 'small')!;
  rmSync(folder, { recursive: true });
  const beads = small.paragraphs.flatMap((paragraph) => paragraph.beads);
  expect(beads.flatMap(({ zh }) => zh)).toEqual(gold.zh);
  expect(beads.flatMap(({ en }) => en)).toEqual(gold.en);
  expect(beads).toContainEqual({ zh: ['二。', '三。'], en: ['Two and three.'] });
  expect(beads).toContainEqual({ zh: ['没有译文。'], en: [] });
});

test('everyday matter has both sides, and the same places to fill', () => {
  const places = (sentences: readonly string[]): string[] =>
    sentences
      .join(' ')
      .match(/\{\w+\}/g)
      ?.sort() ?? [];
  const everyday = texts.filter(({ id }) => id.startsWith('everyday'));
  const beads = everyday.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.beads));
  expect(beads.length).toBeGreaterThan(400);
  for (const { zh, en } of beads) {
    expect(zh.join('')).not.toBe('');
    expect(en.join('')).not.toBe('');
    expect(places(zh)).toEqual(places(en));
  }
});

test('the vocabulary has words with sounds and glosses in Chinese', () => {
  const entries = readVocabulary();
  expect(entries.length).toBeGreaterThan(4000);
  expect(entries.find(({ word }) => word === 'adolescence')).toMatchObject({ part: 'n.', gloss: '青春期' });
  for (const { gloss, part } of entries) {
    expect(gloss).toMatch(/\p{Script=Han}/u);
    expect(part).toMatch(/^[a-z]+\.$/);
  }
});

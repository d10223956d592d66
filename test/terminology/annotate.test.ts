import { describe, expect, test } from 'vitest';
import type { GlossaryTerm, TermStatus } from '../../src/model.ts';
import { findTerms } from '../../src/terminology/annotate.ts';
import { answerTerm } from '../../src/terminology/answer.ts';
import { extractTerms } from '../../src/terminology/extract.ts';
import { indexGlossary } from '../../src/terminology/glossary.ts';
import { loadKnowledge } from '../../src/terminology/knowledge.ts';
import { sourceOf, unitsOf } from './pairs-source.ts';

const knowledge = loadKnowledge();

const term = (zh: string, en: string, status: TermStatus = 'official'): GlossaryTerm => ({
  zh,
  en,
  status,
  field: '',
  note: '',
});

const glossary = indexGlossary(
  [
    term('海洋命运共同体', 'maritime community with a shared future'),
    term('海洋', 'sea', 'preferred'),
    term('渔业', 'fishery', 'preferred'),
    term('渔业', 'fishing industry', 'deprecated'),
    term('渔业', 'fish business', 'forbidden'),
  ],
  knowledge,
);

describe('findTerms', () => {
  test('takes the longest of terms within one another', () => {
    const found = findTerms('构建海洋命运共同体，发展海洋渔业。', 'zh', glossary, knowledge);
    expect(found.map(({ text, translation, start }) => [text, translation, start])).toEqual([
      ['海洋命运共同体', 'maritime community with a shared future', 2],
      ['海洋', 'sea', 12],
      ['渔业', 'fishery', 14],
    ]);
  });

  test('says what to avoid, and finds inflected words in any case', () => {
    expect(findTerms('渔业', 'zh', glossary, knowledge)[0]).toMatchObject({
      avoid: ['fishing industry', 'fish business'],
    });
    expect(findTerms('FISHERIES of the Seas', 'en', glossary, knowledge).map(({ text }) => text)).toEqual([
      'FISHERIES',
      'Seas',
    ]);
    expect(findTerms('a fish business', 'en', glossary, knowledge)[0]).toMatchObject({
      translation: null,
      avoid: ['渔业'],
    });
  });
});

const pairs = [
  { zh: '发展现代渔业。', en: 'Develop a modern fishing industry.' },
  { zh: '保护海洋环境。', en: 'Protect the marine environment.' },
  { zh: '“蓝色粮仓”倡议得到响应。', en: 'The Blue Granary Initiative met with a warm response.' },
  { zh: '各方支持“蓝色粮仓”倡议。', en: 'All parties support the Blue Granary Initiative.' },
];
const source = sourceOf(pairs);

describe('answerTerm', () => {
  test('a glossary outranks the memory, and what is not to be used comes last with its status', () => {
    const { candidates } = answerTerm('渔业', 'zh', source, glossary, knowledge);
    expect(candidates.map(({ text, origin, glossary: known }) => [text, origin, known?.status])).toEqual([
      ['fishery', 'glossary', 'preferred'],
      ['fishing industry', 'glossary', 'deprecated'],
      ['fish business', 'glossary', 'forbidden'],
    ]);
    expect(candidates[1]!.count).toBe(1);
  });

  test('helps where nobody knows the term: near terms, and the dictionary word by word', () => {
    const { candidates, nearest, suggestion } = answerTerm('海洋命运研究', 'zh', source, glossary, knowledge);
    expect(candidates).toEqual([]);
    expect(nearest.map((near) => near.term)).toContain('海洋命运共同体');
    expect(suggestion.map(({ word }) => word).join('')).toBe('海洋命运研究');
    expect(suggestion.at(-1)!.gloss).toContain('research');
  });

  test('asked in English the dictionary answers in Chinese', () => {
    const { suggestion } = answerTerm('lighthouse keeper', 'en', sourceOf([]), indexGlossary([], knowledge), knowledge);
    expect(suggestion[0]).toEqual({ word: 'lighthouse', gloss: '灯塔' });
  });
});

describe('extractTerms', () => {
  const units = unitsOf(pairs);

  test('finds names with their frequency, each once, the worthiest first', () => {
    const terms = extractTerms(units, source, knowledge);
    expect(terms[0]).toMatchObject({ en: 'Blue Granary Initiative', zh: '蓝色粮仓倡议', count: 2 });
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length);
    expect(terms.map(({ worth }) => worth)).toEqual(terms.map(({ worth }) => worth).sort((a, b) => b - a));
  });

  test('keeps to the least count and score', () => {
    expect(extractTerms(units, source, knowledge, { minCount: 2 }).every(({ count }) => count >= 2)).toBe(true);
    expect(extractTerms(units, source, knowledge, { minScore: 1.01 })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Lang, Match, Segment } from '../../src/model.ts';
import type { MatchSource } from '../../src/terminology/annotate.ts';
import { analyzeDocuments, bands, measureVolume, sumLeverage } from '../../src/terminology/leverage.ts';

const segmentsOf = (lang: Lang, ...texts: string[]): Segment[] =>
  texts.map((text, block) => ({ lang, text, spans: [], block, kind: 'paragraph' }));

/** A memory that knows the similarity of each text. */
const knowing = (similarities: Record<string, number>): MatchSource => ({
  lookup: (text, { threshold }) => {
    const similarity = similarities[text] ?? 0;
    return { matches: similarity >= threshold ? [{ similarity } as Match] : [] };
  },
});

describe('analyzeDocuments', () => {
  test.each([
    [101, 'context'],
    [100, '100'],
    [99, '95-99'],
    [95, '95-99'],
    [94, '85-94'],
    [85, '85-94'],
    [84, '75-84'],
    [75, '75-84'],
    [74, '50-74'],
    [50, '50-74'],
    [49, 'new'],
    [0, 'new'],
  ] as const)('puts a similarity of %i into %s', (similarity, band) => {
    const [found] = analyzeDocuments(
      [{ name: 'a', lang: 'en', segments: segmentsOf('en', 'Boats leave.') }],
      knowing({ 'Boats leave.': similarity }),
    );
    expect(bands.filter((name) => found!.bands[name].segments > 0)).toEqual([band]);
  });

  test('counts what an earlier document says again as a repetition, a context match before it', () => {
    const found = analyzeDocuments(
      [
        { name: 'a', lang: 'en', segments: segmentsOf('en', 'Boats leave.', 'Boats leave.', 'Welcome.') },
        { name: 'b', lang: 'en', segments: segmentsOf('en', 'Boats  leave.', 'Welcome.') },
      ],
      knowing({ 'Welcome.': 101 }),
    );
    expect(found.map(({ bands: of }) => [of.new.segments, of.repetitions.segments, of.context.segments])).toEqual([
      [1, 1, 1],
      [0, 1, 1],
    ]);
  });

  test('every sentence is in one band, and the sum is that of the documents', () => {
    const documents = [
      { name: 'a', lang: 'en' as const, segments: segmentsOf('en', 'One two three.', 'Four.') },
      { name: 'b', lang: 'zh' as const, segments: segmentsOf('zh', '渡轮每小时一班。') },
    ];
    const { bands: counts, total } = sumLeverage(analyzeDocuments(documents, knowing({ 'Four.': 80 })));
    expect(total).toEqual({ segments: 3, words: 4, characters: 7 });
    expect(counts['75-84']).toEqual({ segments: 1, words: 1, characters: 0 });
    expect(counts.new).toEqual({ segments: 2, words: 3, characters: 7 });
  });
});

test.each([
  ["The people's 7.9 per cent", 5, 0],
  ['RCEP于2022年生效', 2, 4],
  ['state-of-the-art', 1, 0],
  ['“你好”，世界！', 0, 4],
  ['—', 0, 0],
])('%s has %i words and %i characters', (text, words, characters) => {
  expect(measureVolume(text)).toEqual({ segments: 1, words, characters });
});

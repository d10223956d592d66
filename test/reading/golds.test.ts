import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block, Lang, Segment } from '../../src/model.ts';
import { rejoinBlocks } from '../../src/reading/rejoin.ts';
import { segmentBlocks } from '../../src/reading/segment.ts';
import { separateBlocks } from '../../src/reading/separate.ts';
import { describeShared, readGolds, sharedPath } from '../support/shared.ts';
import { documentOf } from './texts.ts';

interface Gold {
  readonly id: string;
  readonly raw: string;
  readonly zh?: readonly string[];
  readonly en?: readonly string[];
  readonly continuations?: readonly {
    readonly lang: Lang;
    readonly from_line: number;
    readonly to_line: number | null;
    readonly kind?: string;
    readonly mid_sentence?: boolean;
  }[];
}

const golds = readGolds<Gold>('gold', 'documents');

/** Blocks and segments of a raw document. */
function prepare(raw: string): { blocks: Block[]; segments: { zh: Segment[]; en: Segment[] } } {
  const document = documentOf(raw);
  const blocks = rejoinBlocks(separateBlocks(document), document);
  return { blocks, segments: segmentBlocks(blocks, document) };
}

/** Letters and digits only: spacing and quotation marks are no matter of boundaries. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

describeShared('documents with sentence gold', () => {
  test.each(golds.filter(({ zh }) => zh).map((gold) => [gold.id, gold] as const))(
    '%s: sentences as a reader cut them',
    (_, gold) => {
      const { segments } = prepare(gold.raw);
      for (const lang of ['zh', 'en'] as const) {
        const ours = segments[lang].map(({ text }) => bare(text));
        const found = gold[lang]!.filter((sentence) => ours.includes(bare(sentence)));
        expect(found.length / gold[lang]!.length, lang).toBeGreaterThanOrEqual(0.97);
      }
    },
  );

  test('over all of them, one sentence in two hundred may differ', () => {
    let missed = 0;
    let all = 0;
    for (const gold of golds.filter(({ zh }) => zh)) {
      const { segments } = prepare(gold.raw);
      for (const lang of ['zh', 'en'] as const) {
        const ours = new Set(segments[lang].map(({ text }) => bare(text)));
        all += gold[lang]!.length;
        missed += gold[lang]!.filter((sentence) => !ours.has(bare(sentence))).length;
      }
    }
    expect(missed / all).toBeLessThanOrEqual(0.005);
  });
});

describeShared('page cuts', () => {
  test.each(golds.filter(({ continuations }) => continuations).map((gold) => [gold.id, gold] as const))(
    '%s: every cut in mid-sentence is rejoined, and nothing else',
    (_, gold) => {
      const { blocks } = prepare(gold.raw);
      const cuts = gold.continuations!.filter(
        ({ to_line, kind, mid_sentence }) => to_line !== null && (mid_sentence ?? kind?.startsWith('mid')),
      );
      const joints = blocks.flatMap(({ lang, spans }) =>
        spans.slice(1).map((span, i) => `${lang} ${lineOf(gold.raw, spans[i]!.end)} ${lineOf(gold.raw, span.start)}`),
      );
      expect(joints.sort()).toEqual(
        cuts.map(({ lang, from_line, to_line }) => `${lang} ${from_line} ${to_line}`).sort(),
      );
    },
  );

  test('the texts that break off are marked, and only they', () => {
    for (const gold of golds.filter(({ zh }) => zh)) {
      const incomplete = prepare(gold.raw).blocks.filter((block) => block.incomplete);
      expect(incomplete.map(({ lang }) => lang).sort(), gold.id).toEqual(gold.id === 'speech-19' ? ['en', 'zh'] : []);
    }
  });

  test('documents set section under section are not rejoined across them', () => {
    const joints = golds
      .filter(({ zh }) => !zh)
      .map(({ id, raw }) => [id, prepare(raw).blocks.filter(({ spans }) => spans.length > 1).length] as const);
    for (const [id, count] of joints) expect(count, id).toBeLessThanOrEqual(2);
  });
});

describeShared('the bilingual speech', () => {
  const raw = readFileSync(sharedPath('seeds', '004_044dba403f5a7280.txt'), 'utf8');

  test('keeps every letter of its source in one block and in one segment', () => {
    const { blocks, segments } = prepare(raw);
    expect(bare(blocks.map(({ text }) => text).join('')).length).toBe(bare(raw).length);
    const letters = [...segments.zh, ...segments.en].map(({ text }) => bare(text).length);
    expect(letters.reduce((sum, count) => sum + count, 0)).toBe(bare(raw).length);
  });

  test('has its titles, byline, date and salutations told apart', () => {
    const kinds = prepare(raw).blocks.map(({ kind }) => kind);
    expect(kinds.slice(0, 14)).toEqual([
      ...Array(8).fill('heading'),
      'byline',
      'byline',
      'date',
      'date',
      'salutation',
      'paragraph',
    ]);
  });
});

/** Number of the line an offset stands in, from 1. */
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

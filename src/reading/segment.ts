// Blocks → segments: the sentences of a paragraph; a heading, byline or date stands as one.
import { splitSentences } from '../language/sentences.ts';
import type { Block, BlockKind, Document, Lang, Segment } from '../model.ts';
import { foldSpans, unfold } from './fold.ts';

/** Kinds that are one segment however they are punctuated: `尊敬的总理，各位同事：`. */
const whole: ReadonlySet<BlockKind> = new Set(['byline', 'date', 'salutation']);

/**
 * Splits blocks into segments. Furniture has none.
 *
 * @returns per language in source order; `Segment.block` indexes `blocks`, its spans count in `document.sources[lang]`
 */
export function segmentBlocks(blocks: readonly Block[], document: Document): { zh: Segment[]; en: Segment[] } {
  const segments: Record<Lang, Segment[]> = { zh: [], en: [] };
  blocks.forEach((block, index) => {
    if (block.kind !== 'furniture') segments[block.lang].push(...segmentBlock(block, index, document));
  });
  return segments;
}

/**
 * Takes each line of a text as one sentence.
 *
 * @returns a segment a line, so that indexes are line numbers from 0; the text of a blank line is empty
 */
export function segmentLines(document: Document, lang: Lang): Segment[] {
  const { text } = document.sources[lang];
  const segments: Segment[] = [];
  for (const { index: start, 0: line } of text.matchAll(/[^\n\r]+|(?<=\n|^)(?=\r?\n)/g)) {
    const span = { start, end: start + line.length };
    segments.push({
      lang,
      text: foldSpans(text, [span]).text,
      spans: [span],
      block: segments.length,
      kind: 'paragraph',
    });
  }
  return segments;
}

function segmentBlock(block: Block, index: number, document: Document): Segment[] {
  const { kind, lang, spans } = block;
  const folded = foldSpans(document.sources[lang].text, spans);
  const sentences = whole.has(kind) ? [{ start: 0, end: folded.text.length }] : splitSentences(folded.text, lang);
  return sentences.map(({ start, end }, i) => ({
    lang,
    text: folded.text.slice(start, end),
    spans: unfold(folded, spans, start, end),
    block: index,
    kind,
    ...(block.incomplete && i === sentences.length - 1 ? { incomplete: true } : {}),
  }));
}

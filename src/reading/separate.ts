// A document → its blocks of Chinese and of English, in source order.
import { countHan, detectLang } from '../language/script.ts';
import type { Block, BlockKind, Document, Lang, Source, Span } from '../model.ts';
import { foldSpans } from './fold.ts';
import { findFurniture } from './furniture.ts';
import { tellKinds } from './kinds.ts';
import { readLines, wholeLine } from './lines.ts';
import { isCodeOnly, isTermOnly } from './names.ts';
import { gatherParagraphs, type Paragraph } from './paragraphs.ts';
import { cutPieces, type Draft } from './pieces.ts';

/**
 * Separates a document into blocks of one language each.
 *
 * @returns blocks in source order, furniture included as such; of two sources the Chinese one's first. Spans count in
 *   `document.sources[block.lang]`
 */
export function separateBlocks(document: Document): Block[] {
  const { zh, en } = document.sources;
  if (zh === en) return separateSource(zh);
  return [...separateSource(zh, 'zh'), ...separateSource(en, 'en')];
}

function separateSource(source: Source, only?: Lang): Block[] {
  const lines = readLines(source.text);
  const furniture = findFurniture(lines);
  const kept = cutPieces(lines, only).filter(({ line }) => !furniture.has(line));
  const drafts = gatherParagraphs(kept, lines).map((paragraph) => draft(paragraph, source.text));
  const dropped = [...furniture].map((line) => furnitureDraft(wholeLine(lines[line]!).span, source.text));
  const ordered = [...drafts, ...dropped].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
  const settled = settleLanguages(ordered);
  const kinds = tellKinds(settled);
  return settled.map((block, i) => ({
    kind: kinds[i] as BlockKind,
    lang: block.lang,
    text: block.text,
    spans: block.spans,
  }));
}

function draft(paragraph: Paragraph, text: string): Draft {
  const spans = joinSpans(
    paragraph.map(({ span }) => span),
    text,
  );
  const [{ lang, mark, gloss }] = paragraph as [Paragraph[number]];
  const alone = paragraph.every(({ first, last }) => first && last);
  return { lang, mark, gloss, alone, spans, text: foldSpans(text, spans).text, furniture: false };
}

const furnitureDraft = (span: Span, text: string): Draft => ({
  lang: detectLang(text.slice(span.start, span.end)),
  mark: null,
  gloss: false,
  alone: true,
  spans: [span],
  text: foldSpans(text, [span]).text,
  furniture: true,
});

/** Spans with nothing but white space between them are one place. */
function joinSpans(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

type Settled = Draft & { readonly lang: Lang };

/** Gives every block a language: numbers follow their neighbours, untranslated terms the side they stand on. */
function settleLanguages(drafts: readonly Draft[]): Settled[] {
  const settled: Settled[] = [];
  const code: number[] = [];
  let before: Lang = 'en';
  drafts.forEach((block, i) => {
    const next = drafts.slice(i + 1, i + 9).find(({ lang, furniture }) => lang !== null && !furniture)?.lang;
    const copied =
      !block.furniture &&
      countHan(block.text) === 0 &&
      findCopied(block, settled, next === 'zh' || block.lang === 'zh');
    if (copied) code.splice(0, code.length, ...code.filter((at) => settled[at] !== copied));
    else if (block.lang !== null && block.alone && !block.furniture && isCodeOnly(block.text)) code.push(i);
    const lang = copied ? 'zh' : (block.lang ?? placeNumber(drafts, i, before, next ?? before));
    settled.push({ ...block, lang });
    if (!block.furniture) before = lang;
  });
  // Names of commands and fields that only one side has are nothing to translate: `--config string`
  return settled.map((block, i) => (code.includes(i) ? { ...block, furniture: true } : block));
}

/**
 * The language of a block without letters: that of what follows, `1 | All human beings`; where its page ends with it, that of its page
 * if the next one takes it up, `2021 | 年是`, `2021 | will see`.
 */
function placeNumber(drafts: readonly Draft[], at: number, before: Lang, next: Lang): Lang {
  if (next === before || !/^\d/.test(drafts[at]!.text)) return next;
  const rest = drafts.slice(at + 1, at + 80).find(({ lang, furniture }) => lang === before && !furniture)?.text ?? '';
  const takenUp = before === 'zh' ? /^[年月日时時点點分个個名位]/ : /^[a-z]/;
  return takenUp.test(rest) ? before : next;
}

/**
 * The block of the English run that this one repeats word for word, where it heads or follows the Chinese side, untranslated:
 * `* HA … * HA 提案今天应该会提交`, the rows of a translated table that hold names only.
 */
function findCopied(block: Draft, settled: readonly Settled[], beforeChinese: boolean): Settled | undefined {
  const blocks = settled.slice(-80).filter(({ furniture }) => !furniture);
  const afterChinese = blocks.at(-1)?.lang === 'zh';
  // What shares its line with the Chinese is the English of it: `# 指南 Guide` under a title `指南 Guide`.
  if (block.text.length > 100 || !block.alone || !(afterChinese || beforeChinese)) return undefined;
  let end = blocks.length;
  if (afterChinese) while (end > 0 && blocks[end - 1]!.lang === 'zh') end--;
  const start = blocks.findLastIndex(({ lang }, i) => i < end && lang === 'zh') + 1;
  const equal = ({ text }: Settled): boolean => text === block.text;
  // Once copied is enough: what comes again heads the next English part.
  if (blocks.slice(end).some(equal)) return undefined;
  const copied = blocks.slice(start, end).find(equal);
  // Names only: English text may well say a thing twice before the Chinese does.
  return isTermOnly(block.text) ? copied : undefined;
}

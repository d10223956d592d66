// A text as the aligner reads it: cut into tokens once, whatever number of passes follows.
import type { Block, Segment, Span } from '../model.ts';
import type { AlignedText } from './learn.ts';
import { doubleQuotes } from './quotation.ts';
import { type TokenSide, tokeniseChinese, tokeniseEnglish } from './tokens.ts';

export interface Text {
  readonly zh: readonly Segment[];
  /** With quotation marks made double. */
  readonly en: readonly Segment[];
  readonly tokens: { readonly zh: TokenSide; readonly en: TokenSide };
  readonly blocks: readonly Block[];
  /** The text that the spans of both sides count in; absent where each side has a text of its own. */
  readonly source: string | undefined;
}

export interface ReadOptions {
  /** The blocks that the segments were split from, both languages in source order. */
  readonly blocks?: readonly Block[];
  /** The text that the spans of both sides count in; absent where each side has a text of its own. */
  readonly source?: string;
}

/** Reads both sides of a text. */
export function readText(
  zh: readonly Segment[],
  en: readonly Segment[],
  { blocks = [], source }: ReadOptions = {},
): Text {
  const plain = en.map((segment) => ({ ...segment, text: doubleQuotes(segment.text) }));
  const tokens = {
    zh: tokeniseChinese(zh.map((segment) => segment.text)),
    en: tokeniseEnglish(plain.map((segment) => segment.text)),
  };
  return { zh, en: plain, tokens, blocks, source };
}

/** Pairs that are aligned already, as of a memory: one bead each, to learn words from. */
export function readPairs(pairs: Iterable<{ readonly zh: string; readonly en: string }>): AlignedText {
  const list = [...pairs];
  return {
    zh: tokeniseChinese(list.map((pair) => pair.zh)),
    en: tokeniseEnglish(list.map((pair) => doubleQuotes(pair.en))),
    beads: list.map((_, k) => ({ zh: [k], en: [k] })),
  };
}

/**
 * A part of both sides that still knows how frequent its words are in the whole.
 * @param zh range of segments, half-open
 */
export function sliceText(text: Text, zh: Span, en: Span): Text {
  return {
    ...text,
    zh: text.zh.slice(zh.start, zh.end),
    en: text.en.slice(en.start, en.end),
    tokens: { zh: sliceSide(text.tokens.zh, zh), en: sliceSide(text.tokens.en, en) },
  };
}

function sliceSide(side: TokenSide, { start, end }: Span): TokenSide {
  const from = side.starts[start]!;
  return {
    ...side,
    size: end - start,
    tokens: side.tokens.subarray(from, side.starts[end]!),
    starts: side.starts.slice(start, end + 1).map((place) => place - from),
  };
}

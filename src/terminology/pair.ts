// A sentence pair made ready for word alignment: tokens of both sides and how strongly they speak for each other.
import type { Lang } from '../model.ts';
import { costChineseCuts, costEnglishCuts } from './cuts.ts';
import { weighTokens } from './evidence.ts';
import type { Knowledge } from './knowledge.ts';
import { findWords } from './lattice.ts';
import type { Token } from './tokens.ts';
import { cutTokens } from './tokens.ts';

/** One side of a pair. */
export interface Side {
  readonly lang: Lang;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each gap 0..n between tokens what it costs a term to begin or end there: 0 between words, 1 inside one. */
  readonly cuts: readonly number[];
}

/** A pair ready for alignment. */
export interface PreparedPair {
  readonly zh: Side;
  readonly en: Side;
  /** 0..1 for each token pair, row by row: `strengths[zh * en.tokens.length + en]`. */
  readonly strengths: Float64Array;
}

/**
 * Cuts both sides and weighs every token pair.
 * @param wordEnds offsets at which Chinese words end, where they are cut already
 */
export function preparePair(
  zhText: string,
  enText: string,
  knowledge: Knowledge,
  wordEnds?: ReadonlySet<number>,
): PreparedPair {
  const zhTokens = cutTokens(zhText, 'zh', knowledge.stem);
  const { words, boundaries } = findWords(zhTokens, knowledge, wordEnds);
  const zh: Side = {
    lang: 'zh',
    text: zhText,
    tokens: markContent(zhTokens, boundaries),
    cuts: costChineseCuts(zhTokens, boundaries),
  };
  const enTokens = cutTokens(enText, 'en', knowledge.stem);
  const en: Side = { lang: 'en', text: enText, tokens: enTokens, cuts: costEnglishCuts(enText, enTokens) };
  return { zh, en, strengths: weighTokens(zh.tokens, en.tokens, words, knowledge) };
}

/** A function character inside a word is none: 的 in 目的, 会 in 大会. */
const markContent = (tokens: readonly Token[], boundaries: readonly boolean[]): Token[] =>
  tokens.map((token, at) =>
    token.content || !token.han || (boundaries[at] && boundaries[at + 1]) ? token : { ...token, content: true },
  );

/** The strength between a token of one side and a token of the other, seen from the side of `lang`. */
export function strengthFrom(pair: PreparedPair, lang: Lang): (source: number, target: number) => number {
  const { strengths } = pair;
  const width = pair.en.tokens.length;
  return lang === 'en'
    ? (source, target) => strengths[target * width + source]!
    : (source, target) => strengths[source * width + target]!;
}

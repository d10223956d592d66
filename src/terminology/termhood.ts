// How much a glossary would want a pair: names and fixed expressions before what any dictionary has.
import type { Knowledge } from './knowledge.ts';
import type { Place } from './occurrences.ts';
import type { PreparedPair } from './pair.ts';
import { isQuoted } from './shape.ts';

/** A pair as found in its clearest unit. */
export interface TermPair {
  readonly zh: string;
  readonly en: string;
  readonly phrase: { readonly count: number; readonly names: number; readonly quotes: number; readonly words: number };
  readonly pair: PreparedPair;
  readonly place: Place;
  readonly run: Place;
  readonly score: number;
}

/** Weights by which a pair is worth a line of a glossary. Set by hand 2026-11-21. */
const weights = {
  name: 2,
  acronym: 0.5,
  quoted: 1.5,
  words: 0.6,
  count: 0.5,
  listed: 0.5,
  plain: -3,
  long: -0.5,
  verb: -1.2,
};

/** 0 and more, higher is wanted more. */
export function weighTermhood({ zh, en, phrase, pair, run, score }: TermPair, knowledge: Knowledge): number {
  const characters = zh.match(/\p{Script=Han}/gu)?.length ?? 0;
  let worth = 1.5 + weights.count * Math.log2(1 + phrase.count);
  if (phrase.names > phrase.count / 2) worth += weights.name;
  if (/\p{Lu}{2,}/u.test(en)) worth += weights.acronym;
  if (phrase.quotes > 0 || isQuoted(pair.zh, run.from, run.to)) worth += weights.quoted;
  worth += weights.words * Math.min(3, phrase.words - 1);
  if (characters >= 3 && knowledge.has(zh)) worth += weights.listed;
  // 合作 – cooperation, 高质量 – high-quality: right, and of no use.
  const isName = phrase.names > phrase.count / 2;
  const isAdjective = /^[\p{Ll}-]+(?:al|ic|ive|ous|ary|ent|ant|ful|quality|oriented|based|centered)$/u.test(en);
  if (!isName && ((phrase.words === 1 && characters <= 2) || isAdjective)) worth += weights.plain;
  if (characters > 14 || phrase.words > 6) worth += weights.long;
  if (startsWithVerb(zh) || /^\p{Ll}+(?:ing|ed)\b/u.test(en)) worth += weights.verb;
  if (characters === 0 || characters === 1) worth -= 2;
  // Two words for one, or the other way round, is where alignments go wrong.
  const stretch = Math.abs(Math.log((characters / 2 + 0.1) / (phrase.words + 0.1)));
  return Math.max(0, worth - stretch) * score;
}

/** 加强合作 is what is said of a term. */
const startsWithVerb = (zh: string): boolean =>
  /^(?:加强|推动|促进|实现|建立|建设好|维护|深化|拓展|扩大|提升|改善|保障|落实|开展|支持|克服|面临|签署|发布|举办|成立|打造|营造|培育|探索|激活|助力|共享|共建|完善|加快|坚持|应对|防范|打破|注入|走出|作出)/u.test(
    zh,
  );

// A bilingual glossary out of a memory: pairs of phrases that choose each other, sorted by how much one would want them.
import type { Span, Unit } from '../model.ts';
import { type CollectedPhrase, collectPhrases } from './collect.ts';
import type { Knowledge } from './knowledge.ts';
import type { Place } from './occurrences.ts';
import { type PreparedPair, preparePair, strengthFrom } from './pair.ts';
import { rankCandidates, spanOf, textOf } from './ranking.ts';
import { dateOf, keyOf, type Reading } from './readings.ts';
import { rememberCounts, type TermSource } from './source.ts';
import { findCounterparts } from './spans.ts';
import { weighTermhood } from './termhood.ts';

/** A pair of terms found in a memory. */
export interface ExtractedTerm {
  readonly zh: string;
  readonly en: string;
  /** Units that have both. */
  readonly count: number;
  /** 0..1: how sure it is that both say the same. */
  readonly score: number;
  /** Higher is wanted more; comparable within one extraction. */
  readonly worth: number;
  /** Dates of the first and last of its units, as their documents bear them, else as they were added. */
  readonly first: string;
  readonly last: string;
  readonly example: { readonly unit: Unit; readonly zhRange: Span; readonly enRange: Span };
}

export interface ExtractOptions {
  /** Fewest units. Default 1. */
  readonly minCount?: number;
  /** Lowest score. Default 0.3. */
  readonly minScore?: number;
  /** Lowest worth. Default 0. */
  readonly minWorth?: number;
  /** Most terms. Default: all. */
  readonly limit?: number;
}

/** Above so many units a phrase must recur, or be a name, to be looked at. */
const smallMemory = 2000;
/** Phrases that are looked at, the most promising ones. */
const mostPhrases = 4000;
/** Of a large memory so many terms are weighed for each that is wanted. */
const wantedPerTerm = 4;

/** Finds the terms of all units. */
export function extractTerms(
  units: Iterable<Unit>,
  memory: TermSource,
  knowledge: Knowledge,
  { minCount = 1, minScore = 0.3, minWorth = 0, limit = Number.POSITIVE_INFINITY }: ExtractOptions = {},
): ExtractedTerm[] {
  const source = rememberCounts(memory);
  const isLarge = source.countUnits() > smallMemory;
  const least = isLarge ? Math.max(2, minCount) : minCount;
  const phrases = collectPhrases(units, knowledge)
    .filter(({ count, names }) => count >= least || (names > 0 && count >= minCount))
    .sort((a, b) => promise(b) - promise(a))
    .slice(0, mostPhrases);
  const pairs = new Map<number, PreparedPair>();
  const terms: ExtractedTerm[] = [];
  const enough = isLarge ? wantedPerTerm * limit : Number.POSITIVE_INFINITY;
  for (const phrase of phrases) {
    if (terms.length >= enough) break;
    const term = translatePhrase(phrase, source, knowledge, pairs);
    if (term && term.score >= minScore && term.count >= minCount) terms.push(term);
  }
  return dropRepetitions(terms)
    .filter(({ worth }) => worth >= minWorth)
    .slice(0, limit);
}

const promise = ({ count, names, quotes, words }: CollectedPhrase): number =>
  Math.log(1 + count) * (1 + words / 2) + (names > 0 ? 2 : 0) + (quotes > 0 ? 2 : 0);

function translatePhrase(
  phrase: CollectedPhrase,
  source: TermSource,
  knowledge: Knowledge,
  pairs: Map<number, PreparedPair>,
): ExtractedTerm | undefined {
  const readings = phrase.samples.map(({ unit, place }): Reading => {
    const pair = pairs.get(unit.id) ?? preparePair(unit.zh, unit.en, knowledge);
    pairs.set(unit.id, pair);
    const targetKey = ` ${keyOf(pair.zh, { from: 0, to: pair.zh.tokens.length })} `;
    return { unit, pair, places: [place], source: pair.en, target: pair.zh, targetKey };
  });
  const best = rankCandidates(readings, phrase.count, source)[0];
  const finding = best?.findings.reduce((a, b) => (b.share > a.share ? b : a));
  if (!best || !finding) return undefined;
  const { reading, place, run } = finding;
  const back = chooseBack(reading, place, run);
  if (back === undefined) return undefined;
  const zh = textOf(best);
  const range = spanOf(reading.source, place);
  const en = textInSentence(reading.unit.en, range, phrase.names > 0);
  const score = Math.min(1, Math.sqrt(Math.min(1, best.score) * back));
  const dates = best.findings.map((one) => dateOf(one.reading.unit)).sort();
  const worth = weighTermhood({ zh, en, phrase, pair: reading.pair, place, run, score }, knowledge);
  const zhRange = spanOf(reading.target, run);
  return {
    zh,
    en,
    count: phrase.count,
    score,
    worth,
    first: dates[0]!,
    last: dates.at(-1)!,
    example: { unit: reading.unit, zhRange, enRange: range },
  };
}

/** How surely the Chinese run, asked back, chooses the English phrase; undefined where it chooses another. */
function chooseBack({ pair }: Reading, place: Place, run: Place): number | undefined {
  const marked = pair.zh.tokens.map((_, at) => at >= run.from && at < run.to);
  const company = new Float64Array(pair.en.tokens.length);
  const runs = findCounterparts(pair.zh, marked, pair.en, strengthFrom(pair, 'zh'), company).slice(0, 20);
  const [best] = runs;
  if (!best || best.from !== place.from || best.to !== place.to) return undefined;
  const sum = runs.reduce((total, one) => total + Math.exp(one.score - best.score), 0);
  return 1 / sum;
}

/** The first word of a sentence has a capital that is not its own: "Food security" → "food security". */
function textInSentence(sentence: string, { start, end }: Span, isName: boolean): string {
  const text = sentence.slice(start, end);
  const isFirst = start === 0 || /[.!?:]["”’]?\s*$/u.test(sentence.slice(0, start));
  const hasOtherCapital = /\s\p{Lu}/u.test(text);
  if (!isFirst || isName || hasOtherCapital || !/^\p{Lu}\p{Ll}/u.test(text)) return text;
  return text[0]!.toLowerCase() + text.slice(1);
}

/**
 * One translation a term and one term a translation, the worthiest; and no part of a longer term that stands only there.
 * Sorted by worth.
 */
function dropRepetitions(terms: readonly ExtractedTerm[]): ExtractedTerm[] {
  const sorted = [...terms].sort((a, b) => b.worth - a.worth);
  const byZh = new Set<string>();
  const byEn = new Set<string>();
  const kept: ExtractedTerm[] = [];
  for (const term of sorted) {
    const en = term.en.toLowerCase();
    if (byZh.has(term.zh) || byEn.has(en)) continue;
    const isPart = terms.some(
      (other) =>
        other !== term &&
        other.count >= term.count &&
        other.zh.length > term.zh.length &&
        other.zh.includes(term.zh) &&
        ` ${other.en.toLowerCase()} `.includes(` ${en} `) &&
        other.worth > 0.6 * term.worth,
    );
    if (isPart) continue;
    byZh.add(term.zh);
    byEn.add(en);
    kept.push(term);
  }
  return kept;
}

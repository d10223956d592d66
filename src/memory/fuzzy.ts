// The units most like a query: few postings read, few texts compared.
import { readTokens } from '../language/tokens.ts';
import type { Lang } from '../model.ts';
import { nearestPart } from './myers.ts';
import { idMask, listTerms, quoteTerm, rowidRange } from './postings.ts';
import { sides } from './schema.ts';
import { fuzzySimilarity, listSymbols, type Query } from './similarity.ts';
import type { Store } from './store.ts';
import { countTerm } from './term-query.ts';

/** Fitted with `bench/memory.ts` on 1M synthetic units, November 2026: the smallest that keep recall above 99 %. */
export const limits = {
  /** Postings read for one query at the most. */
  postings: 5000,
  /** Postings that are enough once `fewTerms` of the query's terms were read. */
  fewPostings: 600,
  /** Terms read that have any, the rarest first; a Chinese edit spoils two pairs of characters, an English one a word. */
  fewTerms: { zh: 6, en: 4 },
  terms: { zh: 12, en: 8 },
  /** Share of what was read, by weight, that a unit must have in common with the query. */
  shared: 0.05,
  /** Texts compared for one query, in rounds. */
  candidates: 150,
  round: 40,
  /** Once a match was found, share of its weight that makes it worth reading another text. */
  lighter: 0.4,
} as const;

/** A unit that is like the query. */
export interface Candidate {
  readonly id: number;
  readonly text: string;
  /** 0..94, as `fuzzySimilarity`. */
  readonly similarity: number;
}

/** A term that is not in the sample is in some units all the same. */
const unseen = 8;

/** Which units may be found, as codes of the `status` column. */
export type StatusCodes = ReadonlySet<number>;

/** Units with at least `threshold` similarity by edit distance, the likest first. */
export function findFuzzy(store: Store, query: Query, threshold: number, allowed: StatusCodes): Candidate[] {
  const { length } = query.pattern;
  if (length === 0 || threshold > 94) return [];
  const shortest = Math.ceil((length * threshold) / 100);
  const longest = Math.floor((length * 100) / threshold);
  const edits = Math.floor((longest * (100 - threshold)) / 100);
  if (edits === 0) return [];
  // Two texts that so many edits part share all but `spoilt` terms: one of the rarest `spoilt + 1` is among them.
  const spoilt = query.lang === 'zh' ? 2 * edits + 1 : edits;
  const ranked = rankCandidates(store, query, rowidRange(shortest, longest), spoilt + 1);
  const found: Candidate[] = [];
  let least = 0;
  for (let start = 0; start < ranked.length; start += limits.round) {
    const round = ranked.slice(start, start + limits.round).filter(({ weight }) => weight >= least);
    for (const { id, text } of readTexts(store, round, query.lang, allowed)) {
      const symbols = listSymbols(readTokens(text), query.lang);
      const most = Math.max(length, symbols.length);
      const similarity = fuzzySimilarity(query.pattern, symbols, Math.floor((most * (100 - threshold)) / 100));
      if (similarity >= threshold) found.push({ id, text, similarity });
    }
    found.sort((a, b) => b.similarity - a.similarity);
    // Beside a good match those with much less in common need not be read.
    const best = ranked.find(({ id }) => id === found[0]?.id);
    if (best) least = best.weight * limits.lighter;
  }
  return found;
}

/**
 * Longer units that hold nearly the whole query: at least `threshold` percent of it stands in one stretch of theirs.
 * Their similarity is that of the whole texts, and so lower.
 */
export function findContaining(store: Store, query: Query, threshold: number, allowed: StatusCodes): Candidate[] {
  const { length } = query.pattern;
  if (length < shortestPart[query.lang]) return [];
  const ranked = rankCandidates(store, query, rowidRange(length, length * longestWhole), Number.POSITIVE_INFINITY);
  const found: (Candidate & { edits: number })[] = [];
  for (const { id, text } of readTexts(store, ranked, query.lang, allowed)) {
    const symbols = listSymbols(readTokens(text), query.lang);
    const edits = nearestPart(query.pattern, symbols);
    if ((length - edits) * 100 < length * threshold) continue;
    found.push({ id, text, edits, similarity: fuzzySimilarity(query.pattern, symbols) });
  }
  return found.sort((a, b) => a.edits - b.edits || b.similarity - a.similarity);
}

/** A part shorter than this says too little of the sentence it stands in; `concordance` is for words. */
const shortestPart = { zh: 6, en: 4 } as const;

/** A whole longer than the query by this factor is not a match of it. */
const longestWhole = 4;

/** A unit that shares terms with the query; the weight says how many, and how telling. */
interface Ranked {
  readonly id: number;
  readonly weight: number;
}

/** Units in the range that share the most telling terms with the query, the heaviest first, at most `limits.candidates`. */
function rankCandidates(store: Store, query: Query, range: { from: number; to: number }, enough: number): Ranked[] {
  const { lang } = query;
  const { index } = sides[lang];
  const find = store
    .prepare(`SELECT rowid & ${idMask} FROM ${index} WHERE ${index} MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?`)
    .pluck();
  const { terms, total } = rankTerms(store, query);
  const weights = new Map<number, number>();
  let read = 0;
  let telling = 0;
  let sum = 0;
  for (const [i, { term, units }] of terms.entries()) {
    if (i >= enough || telling >= limits.terms[lang] || read >= limits.postings) break;
    if (telling >= limits.fewTerms[lang] && read >= limits.fewPostings) break;
    const ids = find.all(quoteTerm(term), range.from, range.to, limits.postings - read) as number[];
    if (ids.length === 0) continue;
    const weight = Math.log(1 + total / (units + unseen));
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight);
    read += ids.length;
    telling++;
    sum += weight;
  }
  return selectHeaviest(weights, sum * limits.shared, limits.candidates);
}

/** The query's terms with the estimated number of units that have them, the rarest first. */
function rankTerms(store: Store, query: Query): { terms: { term: string; units: number }[]; total: number } {
  const counted = (term: string) => countTerm(store, term, query.lang);
  const terms = [...new Set(listTerms(query.tokens))].map((term) => ({ term, units: counted(term) }));
  return { terms: terms.sort((a, b) => a.units - b.units), total: counted('') };
}

function selectHeaviest(weights: ReadonlyMap<number, number>, least: number, count: number): Ranked[] {
  const heavy: Ranked[] = [];
  for (const [id, weight] of weights) if (weight >= least) heavy.push({ id, weight });
  return heavy.sort((a, b) => b.weight - a.weight).slice(0, count);
}

function readTexts(
  store: Store,
  units: readonly Ranked[],
  lang: Lang,
  allowed: StatusCodes,
): { id: number; text: string }[] {
  const rows = store
    .prepare(`SELECT id, ${lang} AS text, status FROM unit WHERE id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(units.map(({ id }) => id))) as { id: number; text: string; status: number }[];
  return rows.filter(({ status }) => allowed.has(status));
}

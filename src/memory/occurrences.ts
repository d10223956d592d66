// How often a word, phrase or Chinese string stands in the memory, and in which units: what term statistics ask.
import type { Lang, Unit } from '../model.ts';
import { searchSide } from './concordance.ts';
import { listTerms } from './postings.ts';
import { readRequest } from './request.ts';
import { sides } from './schema.ts';
import type { Store } from './store.ts';
import { countPrefix, countTerm, writeFullQuery } from './term-query.ts';
import { readUnits, type UnitFilter } from './units.ts';

/** Number of units, rejected ones among them. */
export function countAllUnits(store: Store): number {
  return countTerm(store, '', 'en');
}

/** A single term that more units have than this is not counted but estimated. */
const mostCounted = 16_000;

/**
 * Number of units with a word, phrase or Chinese string on one side, rejected units among them. A word or two
 * characters that about 16,000 units have, or more, are estimated from the sampled frequencies, within 6 % as a rule.
 * A longer string counts the units that have all its words or pairs of characters, which for Chinese is nearly always
 * the string itself.
 */
export function countContaining(store: Store, text: string, lang: Lang): number {
  const request = readRequest(text);
  if (request.tokens.length === 0) return 0;
  const [term] = listTerms(request.tokens);
  const isOneTerm =
    request.tokens.length === 1 || (request.tokens.length === 2 && term!.length === 2 && request.tokens[0]!.han);
  if (isOneTerm) {
    const estimate = countTerm(store, term!, lang);
    if (estimate > mostCounted) return estimate;
  }
  const { index } = sides[lang];
  const query = writeFullQuery(store, request, lang);
  // Only single characters that stand everywhere have no query; they are counted by the pairs they begin.
  if (query === null) return Math.min(countAllUnits(store), countPrefix(store, term!, lang));
  const row = store.prepare(`SELECT count(*) AS units FROM ${index} WHERE ${index} MATCH ?`).get(query);
  return (row as { units: number }).units;
}

/** Units with the word, phrase or string on one side, the shortest first, at most `limit` of them. */
export function listContaining(store: Store, text: string, lang: Lang, limit: number, filter: UnitFilter = {}): Unit[] {
  const request = readRequest(text);
  if (request.tokens.length === 0) return [];
  return readUnits(store, searchSide(store, request, lang, filter, limit).whole);
}

// How often a word, phrase or Chinese string stands in the memory, and in which units: what term statistics ask.
import type { Lang, Unit } from '../model.ts';
import { findPhrase, readRequest } from './concordance.ts';
import { listTerms, quoteTerm } from './postings.ts';
import { sides } from './schema.ts';
import type { Store } from './store.ts';
import { readUnits, type UnitFilter } from './units.ts';

/** Number of units, rejected ones among them. */
export function countAllUnits(store: Store): number {
  return unitsOf(store, '', 'en');
}

/**
 * Number of units with a word, phrase or Chinese string on one side, rejected units among them. One word or two
 * characters are read from a table; a longer string counts the units that have all its words or pairs of characters,
 * which for Chinese is nearly always the string itself.
 */
export function countContaining(store: Store, text: string, lang: Lang): number {
  const { tokens } = readRequest(text);
  const terms = [...new Set(listTerms(tokens))].filter(
    (term, i, all) => all.length === 1 || !(tokens[i]?.han && term === tokens[i]?.text),
  );
  if (terms.length === 0) return 0;
  if (terms.length === 1) return unitsOf(store, terms[0]!, lang);
  const { index } = sides[lang];
  const query = terms.map(quoteTerm).join(' AND ');
  const row = store.prepare(`SELECT count(*) AS units FROM ${index} WHERE ${index} MATCH ?`).get(query);
  return (row as { units: number }).units;
}

/** Units with the word, phrase or string on one side, the shortest first, at most `limit` of them. */
export function listContaining(store: Store, text: string, lang: Lang, limit: number, filter: UnitFilter = {}): Unit[] {
  const request = readRequest(text);
  if (request.tokens.length === 0) return [];
  return readUnits(store, findPhrase(store, request, lang, filter, limit));
}

function unitsOf(store: Store, term: string, lang: Lang): number {
  const { frequency } = sides[lang];
  const row = store.prepare(`SELECT units FROM ${frequency} WHERE token = ?`).get(term);
  return (row as { units: number } | undefined)?.units ?? 0;
}

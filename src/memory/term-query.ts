// A request as a query of the index, with as many of its terms as are worth their postings.
import type { Lang } from '../model.ts';
import { listPairs, listTerms, pairTerms, quoteTerm } from './postings.ts';
import type { Request } from './request.ts';
import { sides } from './schema.ts';
import type { Store } from './store.ts';

/** A character that more units than this have is found faster by reading units than by joining its pairs' postings. */
const commonCharacter = 50_000;

/** What it costs to read a unit, in postings. */
const unitCost = 300;

/** Pairs of words that a unit has, about. */
const usualPairs = 18;

/**
 * The request as a query of the index; null where reading the units themselves is the shorter way. As a phrase, its
 * words side by side; else its words anywhere. A common word is left to be looked for in the texts where that costs less
 * than going through its postings.
 */
export function writeQuery(store: Store, request: Request, lang: Lang, isPhrase: boolean): string | null {
  const total = countTerm(store, '', lang);
  const pairs = isPhrase && lang === 'en' ? readPairs(request, total) : [];
  const terms = [...queryTerms(store, request, lang), ...pairs].sort((a, b) => a.units - b.units);
  if (terms.length > 0 && terms[0]!.isPrefix && terms[0]!.units > commonCharacter) return null;
  const chosen: string[] = [];
  let candidates = total;
  for (const { query, units } of terms) {
    const share = Math.min(1, (units + 1) / (total + 1));
    if (chosen.length > 0 && units > unitCost * candidates * (1 - share)) break;
    chosen.push(query);
    candidates *= share;
  }
  return chosen.join(' AND ');
}

interface QueryTerm {
  readonly query: string;
  /** Estimated number of units that have it. */
  readonly units: number;
  readonly isPrefix: boolean;
}

/** Words and pairs of characters; a character that stands alone in the request begins a pair or is the last of a run. */
function queryTerms(store: Store, request: Request, lang: Lang): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (const word of request.words) {
    for (const [i, term] of listTerms(word).entries()) {
      const token = word[i]!;
      const isAlone = token.han && term === token.text;
      const endsRun = isAlone && word[i - 1]?.han && word[i - 1]!.end === token.start;
      if (endsRun || terms.has(term)) continue;
      const units = isAlone ? countPrefix(store, term, lang) : countTerm(store, term, lang);
      terms.set(term, { query: isAlone ? `${quoteTerm(term)} *` : quoteTerm(term), units, isPrefix: isAlone });
    }
  }
  return [...terms.values()];
}

/** The pairs of words that stand side by side in the request; a pair's units are as many as any other's. */
function readPairs({ tokens }: Request, total: number): QueryTerm[] {
  const units = (total * usualPairs) / pairTerms;
  return [...new Set(listPairs(tokens))].map((pair) => ({ query: quoteTerm(pair), units, isPrefix: false }));
}

/** Estimated number of units with a character, counted more than once where it begins several pairs of a text. */
export function countPrefix(store: Store, prefix: string, lang: Lang): number {
  const { frequency } = sides[lang];
  const { units } = store
    .prepare(`SELECT coalesce(sum(units), 0) AS units FROM ${frequency} WHERE token >= ? AND token < ?`)
    .get(prefix, `${prefix}\u{10ffff}`) as { units: number };
  return units;
}

/** Estimated number of units with a term; the number of all units for the empty one. */
export function countTerm(store: Pick<Store, 'prepare'>, term: string, lang: Lang): number {
  const { frequency } = sides[lang];
  const row = store.prepare(`SELECT units FROM ${frequency} WHERE token = ?`).get(term);
  return (row as { units: number } | undefined)?.units ?? 0;
}

/** The request as a query that demands every term; null for a character that is too common to be joined. */
export function writeFullQuery(store: Store, request: Request, lang: Lang): string | null {
  const terms = queryTerms(store, request, lang);
  if (terms.length === 1 && terms[0]!.isPrefix && terms[0]!.units > commonCharacter) return null;
  return terms.map(({ query }) => query).join(' AND ');
}

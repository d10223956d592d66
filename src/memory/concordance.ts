// Words in their context: every unit that has them, and where.
import type { Hit, Lang } from '../model.ts';
import { guessLang } from './lookup.ts';
import { idMask, listTerms, longestToken, quoteTerm, sampleRate } from './postings.ts';
import { findRanges, measureWidth, type Request, readRequest } from './request.ts';
import { otherSide, sides } from './schema.ts';
import type { Store } from './store.ts';
import { filterConditions, readUnits, type UnitFilter, unitDate } from './units.ts';

export interface ConcordanceOptions extends UnitFilter {
  /** Side that is searched first; guessed from the script of the words where absent. */
  readonly from?: Lang | undefined;
  /** Most hits. Default 50. */
  readonly limit?: number | undefined;
  /** Hits to pass over. Default 0. */
  readonly offset?: number | undefined;
  /**
   * `closeness` (default): the words as they stand together before the words apart, and short units before long ones.
   * `date`: the latest document first, or the latest change where documents bear no date.
   */
  readonly sort?: 'closeness' | 'date' | undefined;
}

/**
 * Units with the words, whatever their case, width and script variant: first as one phrase (in Chinese, each of the
 * strings between spaces), then anywhere in the text. Where the words' own side has too few, the other one is searched
 * (RCEP in a Chinese text). Rejected units are left out unless `statuses` asks for them.
 */
export function findConcordance(store: Store, words: string, options: ConcordanceOptions = {}): Hit[] {
  const { from = guessLang(words), limit = 50, offset = 0 } = options;
  const request = readRequest(words);
  if (request.tokens.length === 0 || limit < 1) return [];
  const wanted = offset + limit;
  const own = searchSide(store, request, from, options, wanted);
  const other = own.whole.length < wanted ? searchSide(store, request, otherSide(from), options, wanted) : none;
  const ids = new Set([...own.whole, ...other.whole, ...own.apart, ...other.apart]);
  return readUnits(store, [...ids].slice(offset, wanted)).map((unit) => ({
    unit,
    zhRanges: findRanges(request, unit.zh),
    enRanges: findRanges(request, unit.en),
  }));
}

/** Units of one side that have the words. */
export interface SideHits {
  /** As one phrase; all of them, up to the number wanted. */
  readonly whole: readonly number[];
  /** Apart from each other, the closest first; looked for only where there are too few whole ones. */
  readonly apart: readonly number[];
}

const none: SideHits = { whole: [], apart: [] };

/** At most this many units that have the words apart are weighed against each other; short ones come first. */
const mostApart = 300;

export function searchSide(
  store: Store,
  request: Request,
  lang: Lang,
  options: ConcordanceOptions,
  wanted: number,
): SideHits {
  const whole: number[] = [];
  const others: CandidateRow[] = [];
  const isTerm = isIndexed(request);
  const phrase = writePhrase(request, lang);
  const isWhole = (text: string) => isTerm || (phrase?.rough.test(text) !== false && measureWidth(request, text) === 0);
  const keepsOthers = request.words.length > 1;
  let last: CandidateRow | undefined;
  for (const candidate of readCandidates(store, request, lang, options)) {
    if (isWhole(candidate.text)) whole.push(candidate.id);
    else if (keepsOthers) others.push(candidate);
    if (whole.length >= wanted) return { whole, apart: [] };
    if (others.length < mostApart) continue;
    last = candidate;
    break;
  }
  // Of the rest, only texts in which the phrase may stand whole.
  const rest = last ? readCandidates(store, request, lang, options, { after: last, like: phrase?.like ?? '%' }) : [];
  for (const { id, text } of rest) {
    if (isWhole(text)) whole.push(id);
    if (whole.length >= wanted) return { whole, apart: [] };
  }
  const apart = others.map(({ id, text }) => ({ id, width: measureWidth(request, text) }));
  if (options.sort !== 'date') apart.sort((a, b) => a.width - b.width);
  return { whole, apart: apart.filter(({ width }) => width < Number.POSITIVE_INFINITY).map(({ id }) => id) };
}

/**
 * What every text with a phrase of plain words matches, and few without: told faster than tokens are read, first by
 * SQLite, then by an expression. Null for other phrases, whose characters are folded in more ways than by case.
 */
function writePhrase(request: Request, lang: Lang): { like: string; rough: RegExp } | null {
  const words = request.tokens.map(({ text }) => text);
  if (lang !== 'en' || !words.every((word) => /^[a-z0-9]+$/.test(word))) return null;
  return { like: `%${words.join('%')}%`, rough: new RegExp(words.join('[^a-z0-9]+'), 'i') };
}

/** True where the index itself says which units have the request: for one word, and for two Chinese characters. */
function isIndexed({ tokens, words }: Request): boolean {
  const [first, second] = tokens;
  if (words.length !== 1 || !first) return false;
  return second
    ? tokens.length === 2 && first.han && second.han && first.end === second.start
    : !first.han && first.text.length < longestToken;
}

interface CandidateRow {
  readonly id: number;
  /** Its place in the order asked for. */
  readonly place: number | string;
  readonly text: string;
}

/** Units that may have every word of the request, in the order asked for; of the rest after one, those with texts LIKE a pattern. */
function readCandidates(
  store: Store,
  request: Request,
  lang: Lang,
  options: ConcordanceOptions,
  rest?: { readonly after: CandidateRow; readonly like: string },
): Iterable<CandidateRow> {
  const { index } = sides[lang];
  const { statuses = ['draft', 'reviewed'] } = options;
  const { conditions, values } = filterConditions(store, { ...options, statuses });
  const query = writeQuery(store, request, lang);
  const isByDate = options.sort === 'date';
  const place = isByDate ? unitDate : query === null ? 'unit.id' : `${index}.rowid`;
  if (rest) {
    conditions.push(isByDate ? `(${place}, unit.id) < (?, ?)` : `${place} ${query === null ? '<' : '>'} ?`);
    values.push(rest.after.place, ...(isByDate ? [rest.after.id] : []));
    conditions.push(`unit.${lang} LIKE ?`);
    values.push(rest.like);
  }
  const restriction = conditions.map((condition) => `AND ${condition}`).join(' ');
  const columns = `unit.id, unit.${lang} AS text, ${place} AS place`;
  const sql =
    query === null
      ? `SELECT ${columns} FROM unit WHERE true ${restriction} ORDER BY ${isByDate ? 'place DESC, unit.id' : 'unit.id'} DESC`
      : `SELECT ${columns} FROM ${index} CROSS JOIN unit ON unit.id = ${index}.rowid & ${idMask}
         WHERE ${index} MATCH ? ${restriction} ${isByDate ? 'ORDER BY place DESC, unit.id DESC' : ''}`;
  return store.prepare(sql).iterate(...(query === null ? values : [query, ...values])) as Iterable<CandidateRow>;
}

/** A character that more units than this have is found faster by reading units than by joining its pairs' postings. */
const commonCharacter = 50_000;

/** What it costs to read a unit, in postings. */
const unitCost = 300;

/**
 * The request as a query of the index; null where reading the units themselves is the shorter way. A common word is
 * left to be looked for in the texts where that costs less than going through its postings.
 */
function writeQuery(store: Store, request: Request, lang: Lang): string | null {
  const total = countTerm(store, '', lang);
  const terms = queryTerms(store, request, lang).sort((a, b) => a.units - b.units);
  if (terms.length > 0 && terms[0]!.isPrefix && terms[0]!.units > commonCharacter) return null;
  let candidates = total;
  const chosen: string[] = [];
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
      const units = isAlone ? countPrefix(store, term, lang) : countTerm(store, term, lang) * sampleRate;
      terms.set(term, { query: isAlone ? `${quoteTerm(term)} *` : quoteTerm(term), units, isPrefix: isAlone });
    }
  }
  return [...terms.values()];
}

/** Estimated number of units with a character, counted more than once where it begins several pairs of a text. */
export function countPrefix(store: Store, prefix: string, lang: Lang): number {
  const { frequency } = sides[lang];
  const { units } = store
    .prepare(`SELECT coalesce(sum(units), 0) AS units FROM ${frequency} WHERE token >= ? AND token < ?`)
    .get(prefix, `${prefix}\u{10ffff}`) as { units: number };
  return units * sampleRate;
}

/** Number of sampled units with a term; of all units for the empty one. */
export function countTerm(store: Store, term: string, lang: Lang): number {
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

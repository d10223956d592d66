// Words in their context: every unit that has them, and where.
import { readTokens, type Token } from '../language/tokens.ts';
import type { Hit, Lang, Span } from '../model.ts';
import { allowedCodes, guessLang } from './lookup.ts';
import { idMask, listTerms, quoteTerm, sampleRate } from './postings.ts';
import { otherSide, sides, statuses } from './schema.ts';
import type { Store } from './store.ts';
import { filterConditions, readUnits, type UnitFilter } from './units.ts';

export interface ConcordanceOptions extends UnitFilter {
  /** Side that is searched first; guessed from the script of the words where absent. */
  readonly from?: Lang | undefined;
  /** Most hits. Default 50. */
  readonly limit?: number | undefined;
  /** Hits to pass over. Default 0. */
  readonly offset?: number | undefined;
  /**
   * `closeness` (default): the words as they stand together before the words apart, and short units before long ones.
   * `date`: the latest change first.
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
  const found = new Map<number, Lang>();
  for (const lang of [from, otherSide(from)]) {
    if (found.size >= wanted) break;
    for (const id of findPhrase(store, request, lang, options, wanted - found.size, found)) found.set(id, lang);
  }
  if (found.size < wanted && request.words.length > 1)
    for (const id of findApart(store, request, from, options, wanted - found.size, found)) found.set(id, from);
  const ids = [...found.keys()].slice(offset, wanted);
  return readUnits(store, ids).map((unit) => ({
    unit,
    zhRanges: findRanges(request, unit.zh),
    enRanges: findRanges(request, unit.en),
  }));
}

/** Units that have the words as one phrase, at most `most`: all of them where `most` allows. */
export function findPhrase(
  store: Store,
  request: Request,
  lang: Lang,
  options: ConcordanceOptions,
  most: number,
  known: ReadonlyMap<number, Lang> = new Map(),
): number[] {
  const ids: number[] = [];
  for (const { id, text } of readCandidates(store, request, lang, options, true)) {
    if (known.has(id) || !holdsPhrase(request, readTokens(text), text)) continue;
    ids.push(id);
    if (ids.length >= most) break;
  }
  return ids;
}

/** The words of a request, folded. */
export interface Request {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Runs of tokens that must stand together: a word; in Chinese a string without a space. */
  readonly words: readonly (readonly Token[])[];
}

export function readRequest(text: string): Request {
  const tokens = readTokens(text);
  const words: Token[][] = [];
  for (const [i, token] of tokens.entries()) {
    const previous = tokens[i - 1];
    if (previous && !/\s/.test(text.slice(previous.end, token.start))) words.at(-1)!.push(token);
    else words.push([token]);
  }
  return { text, tokens, words };
}

/** At most this many units that have the words apart are weighed against each other. */
const mostApart = 2000;

function findApart(
  store: Store,
  request: Request,
  lang: Lang,
  options: ConcordanceOptions,
  most: number,
  known: ReadonlyMap<number, Lang>,
): number[] {
  const found: { id: number; width: number }[] = [];
  let seen = 0;
  for (const { id, text } of readCandidates(store, request, lang, options, false)) {
    if (known.has(id)) continue;
    if (++seen > mostApart) break;
    const tokens = readTokens(text);
    const places = request.words.map((word) => findWord(word, tokens, text));
    if (places.every((place) => place.length > 0)) found.push({ id, width: narrowest(places) });
  }
  if (options.sort !== 'date') found.sort((a, b) => a.width - b.width);
  return found.slice(0, most).map(({ id }) => id);
}

/** Units whose index has every term of the request, in the order asked for. */
function readCandidates(
  store: Store,
  request: Request,
  lang: Lang,
  options: ConcordanceOptions,
  asPhrase: boolean,
): IterableIterator<{ id: number; text: string }> {
  const { index } = sides[lang];
  const allowed = allowedCodes(options.statuses).size < statuses.length ? options.statuses : undefined;
  const { conditions, values } = filterConditions(store, {
    ...options,
    statuses: allowed ?? (options.statuses ? undefined : ['draft', 'reviewed']),
  });
  if (asPhrase && lang === 'en' && request.tokens.length > 1) {
    // Cheaper than reading tokens: the words in their order, before they are looked at closely.
    conditions.push('unit.en LIKE ?');
    values.push(`%${request.tokens.map(({ text }) => (/^[a-z0-9]+$/.test(text) ? text : '')).join('%')}%`);
  }
  const order = options.sort === 'date' ? 'ORDER BY unit.changed DESC, unit.id DESC' : '';
  const restriction = conditions.map((condition) => `AND ${condition}`).join(' ');
  const query = indexQuery(store, request, lang);
  if (query === null) {
    return store
      .prepare(`SELECT id, ${lang} AS text FROM unit WHERE true ${restriction} ${order || 'ORDER BY id DESC'}`)
      .iterate(...values) as IterableIterator<{ id: number; text: string }>;
  }
  return store
    .prepare(
      `SELECT unit.id, unit.${lang} AS text FROM ${index} CROSS JOIN unit ON unit.id = ${index}.rowid & ${idMask}
       WHERE ${index} MATCH ? ${restriction} ${order}`,
    )
    .iterate(query, ...values) as IterableIterator<{ id: number; text: string }>;
}

/** A character that more pairs than this begin with is found faster by reading units than by joining its postings. */
const commonCharacter = 50_000;

/** The request in the index's language; null where reading the units themselves is the shorter way. */
export function indexQuery(store: Store, request: Request, lang: Lang): string | null {
  const terms = new Set<string>();
  let common = 0;
  for (const word of request.words) {
    for (const [i, term] of listTerms(word).entries()) {
      const token = word[i]!;
      const alone = token.han && term === token.text;
      if (!alone) terms.add(quoteTerm(term));
      else if (!(word[i - 1]?.han && word[i - 1]!.end === token.start)) {
        // A single character begins a pair, or is the last of its run.
        if (countPrefix(store, term, lang) > commonCharacter) common++;
        else terms.add(`${quoteTerm(term)} *`);
      }
    }
  }
  return terms.size === 0 && common > 0 ? null : [...terms].join(' AND ');
}

export function countPrefix(store: Store, prefix: string, lang: Lang): number {
  const { frequency } = sides[lang];
  const units = store
    .prepare(`SELECT coalesce(sum(units), 0) AS units FROM ${frequency} WHERE token >= ? AND token < ?`)
    .get(prefix, `${prefix}\u{10ffff}`) as { units: number };
  return units.units * sampleRate;
}

/** Places of the phrase in a text; where the phrase does not stand whole, of its words. */
export function findRanges(request: Request, text: string): Span[] {
  const tokens = readTokens(text);
  const whole = findWord(request.tokens, tokens, text);
  if (whole.length > 0) return whole.map(({ span }) => span);
  const places = request.words.map((word) => findWord(word, tokens, text));
  if (places.some((place) => place.length === 0)) return [];
  const spans = places.flat().map(({ span }) => span);
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, i) => i === 0 || span.start >= spans[i - 1]!.end);
}

function holdsPhrase(request: Request, tokens: readonly Token[], text: string): boolean {
  if (findWord(request.tokens, tokens, text).length > 0) return true;
  // Chinese strings between spaces are words of their own: 一带一路 合作.
  return request.words.length > 1 && request.tokens.every(({ han }) => han)
    ? request.words.every((word) => findWord(word, tokens, text).length > 0)
    : false;
}

interface Place {
  /** Index of its first token. */
  readonly at: number;
  readonly span: Span;
}

/** Where the tokens stand one after the other; occurrences do not overlap. */
function findWord(word: readonly Token[], tokens: readonly Token[], text: string): Place[] {
  const places: Place[] = [];
  for (let at = 0; at + word.length <= tokens.length; at++) {
    if (!standsAt(word, tokens, at, text)) continue;
    places.push({ at, span: { start: tokens[at]!.start, end: tokens[at + word.length - 1]!.end } });
    at += word.length - 1;
  }
  return places;
}

function standsAt(word: readonly Token[], tokens: readonly Token[], at: number, text: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const token = tokens[at + i]!;
    if (token.text !== word[i]!.text) return false;
    // "lanes. Green" is not "lanes green", but "U.S. economy" asks for its stops itself.
    if (i > 0 && !joins(text.slice(tokens[at + i - 1]!.end, token.start), word[i - 1]!, word[i]!)) return false;
  }
  return true;
}

/** True where what stands between two tokens does not part them: space, hyphen, apostrophe, quotation mark. */
function joins(gap: string, before: Token, after: Token): boolean {
  if (gap === '') return true;
  if (before.han && after.han) return before.end !== after.start && /^\s+$/.test(gap);
  return /^[\s\-‐‑–'’‘“”"/&]+$/.test(gap) || after.start - before.end > 1 || gap.length === 1;
}

/** Tokens from the first to the last place of the closest choice of one place a word. */
function narrowest(places: readonly (readonly Place[])[]): number {
  const all = places.flatMap((list, word) => list.map(({ at }) => ({ at, word }))).sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let width = Number.POSITIVE_INFINITY;
  for (const { at, word } of all) {
    last.set(word, at);
    if (last.size === places.length) width = Math.min(width, at - Math.min(...last.values()));
  }
  return width;
}

// Words in their context: every unit that has them, and where.
import type { Hit, Lang } from '../model.ts';
import { guessLang } from './lookup.ts';
import { idMask, longestToken } from './postings.ts';
import { findRanges, measureWidth, type Request, readRequest } from './request.ts';
import { otherSide, sides } from './schema.ts';
import type { Store } from './store.ts';
import { writeQuery } from './term-query.ts';
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
  const others: number[] = [];
  const isTerm = isIndexed(request);
  const isPlain = isPlainRequest(request, lang);
  // SQLite tells the order of plain words faster than tokens can be read.
  const like = isPlain && !isTerm ? `%${listWords(request).join('%')}%` : '%';
  const isWhole = phraseFinder(request, isPlain);
  const keepsOthers = request.words.length > 1;
  for (const [id, text] of readCandidates(store, request, lang, options, like)) {
    if (text !== null && (isTerm || isWhole(text))) {
      whole.push(id);
      if (whole.length >= wanted) return { whole, apart: [] };
    } else if (keepsOthers && others.length < mostApart) others.push(id);
  }
  const texts = new Map(readTexts(store, others, lang));
  const apart = others.map((id) => ({ id, width: measureWidth(request, texts.get(id) ?? '') }));
  if (options.sort !== 'date') apart.sort((a, b) => a.width - b.width);
  return { whole, apart: apart.filter(({ width }) => width < Number.POSITIVE_INFINITY).map(({ id }) => id) };
}

/** The texts of units on one side. */
function readTexts(store: Store, ids: readonly number[], lang: Lang): [id: number, text: string][] {
  if (ids.length === 0) return [];
  const find = store.prepare(`SELECT id, ${lang} FROM unit WHERE id IN (SELECT value FROM json_each(?))`);
  return find.raw().all(JSON.stringify(ids)) as [number, string][];
}

/** Texts read for a phrase before an expression is compiled that spares reading most of the rest. */
const fewTexts = 100;

/** Tells whether the phrase stands whole in a text. */
function phraseFinder(request: Request, isPlain: boolean): (text: string) => boolean {
  let read = 0;
  let rough: RegExp | undefined;
  return (text) => {
    if (isPlain && ++read > fewTexts) {
      rough ??= new RegExp(listWords(request).join('[^a-z0-9]+'), 'i');
      if (!rough.test(text)) return false;
    }
    return measureWidth(request, text) === 0;
  };
}

/** True for a request that differs from what texts have of it in case alone. */
const isPlainRequest = (request: Request, lang: Lang): boolean =>
  lang === 'en' && listWords(request).every((word) => /^[a-z0-9]+$/.test(word));

const listWords = ({ tokens }: Request): string[] => tokens.map(({ text }) => text);

/** True where the index itself says which units have the request: for one word, and for two Chinese characters. */
function isIndexed({ tokens, words }: Request): boolean {
  const [first, second] = tokens;
  if (words.length !== 1 || !first) return false;
  return second
    ? tokens.length === 2 && first.han && second.han && first.end === second.start
    : !first.han && first.text.length < longestToken;
}

/** A unit that may have every word; its text is null where the phrase cannot stand in it. */
type Candidate = [id: number, text: string | null];

/** Units that may have every word of the request, in the order asked for; with their texts where these are LIKE the pattern. */
function readCandidates(
  store: Store,
  request: Request,
  lang: Lang,
  options: ConcordanceOptions,
  like: string,
): Iterable<Candidate> {
  const { index } = sides[lang];
  const { statuses = ['draft', 'reviewed'] } = options;
  const { conditions, values } = filterConditions(store, { ...options, statuses });
  const restriction = conditions.map((condition) => `AND ${condition}`).join(' ');
  const query = writeQuery(store, request, lang);
  const columns = `unit.id, CASE WHEN unit.${lang} LIKE ? THEN unit.${lang} END`;
  const byDate = `ORDER BY ${unitDate} DESC, unit.id DESC`;
  const sql =
    query === null
      ? `SELECT ${columns} FROM unit WHERE true ${restriction} ${options.sort === 'date' ? byDate : 'ORDER BY id DESC'}`
      : `SELECT ${columns} FROM ${index} CROSS JOIN unit ON unit.id = ${index}.rowid & ${idMask}
         WHERE ${index} MATCH ? ${restriction} ${options.sort === 'date' ? byDate : ''}`;
  const given = query === null ? [like, ...values] : [like, query, ...values];
  return store
    .prepare(sql)
    .raw()
    .iterate(...given) as Iterable<Candidate>;
}

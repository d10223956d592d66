// Words in their context: every unit that has them, and where.
import { guessLang } from '../language/script.ts';
import type { Hit, Lang } from '../model.ts';
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

export function searchSide(
  store: Store,
  request: Request,
  lang: Lang,
  options: ConcordanceOptions,
  wanted: number,
): SideHits {
  const whole = findWhole(store, request, lang, options, wanted);
  const mayStandApart = request.words.length > 1 && !request.tokens.every(({ han }) => han);
  if (whole.length >= wanted || !mayStandApart) return { whole, apart: [] };
  return { whole, apart: findApart(store, request, lang, options, new Set(whole)) };
}

function findWhole(store: Store, request: Request, lang: Lang, options: ConcordanceOptions, wanted: number): number[] {
  const isTerm = isIndexed(request);
  // SQLite tells the order of plain words faster than tokens can be read.
  const like = isPlainRequest(request, lang) && !isTerm ? `%${listWords(request).join('%')}%` : undefined;
  const query = writeQuery(store, request, lang, true);
  const whole: number[] = [];
  for (const [id, text] of readCandidates(store, query, lang, options, like)) {
    if (!isTerm && measureWidth(request, text) > 0) continue;
    whole.push(id);
    if (whole.length >= wanted) break;
  }
  return whole;
}

/** At most this many units that have the words apart are weighed against each other; short ones come first. */
const mostApart = 300;

/** Units that have the words apart, the closest first. */
function findApart(
  store: Store,
  request: Request,
  lang: Lang,
  options: ConcordanceOptions,
  whole: ReadonlySet<number>,
): number[] {
  const apart: { id: number; width: number }[] = [];
  const query = writeQuery(store, request, lang, false);
  let read = 0;
  for (const [id, text] of readCandidates(store, query, lang, options)) {
    if (whole.has(id)) continue;
    const width = measureWidth(request, text);
    if (width < Number.POSITIVE_INFINITY) apart.push({ id, width });
    if (++read >= mostApart) break;
  }
  if (options.sort !== 'date') apart.sort((a, b) => a.width - b.width);
  return apart.map(({ id }) => id);
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

/** Units that the query finds, and whose text is LIKE the pattern, in the order asked for; all units for the query null. */
function readCandidates(
  store: Store,
  query: string | null,
  lang: Lang,
  options: ConcordanceOptions,
  like?: string,
): Iterable<[id: number, text: string]> {
  const { index } = sides[lang];
  const { statuses = ['draft', 'reviewed'] } = options;
  const { conditions, values } = filterConditions(store, { ...options, statuses });
  const demand = (condition: string, value: unknown) => {
    conditions.unshift(condition);
    values.unshift(value);
  };
  if (like !== undefined) demand(`unit.${lang} LIKE ?`, like);
  if (query !== null) demand(`${index} MATCH ?`, query);
  const source = query === null ? 'unit' : `${index} CROSS JOIN unit ON unit.id = ${index}.rowid & ${idMask}`;
  const order =
    options.sort === 'date' ? `ORDER BY ${unitDate} DESC, unit.id DESC` : query === null ? 'ORDER BY unit.id DESC' : '';
  return store
    .prepare(`SELECT unit.id, unit.${lang} FROM ${source} WHERE ${conditions.join(' AND ')} ${order}`)
    .raw()
    .iterate(...values) as Iterable<[number, string]>;
}

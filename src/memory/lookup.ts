// What `lookup` answers: identical, near and fuzzy matches of one text, equal ones folded together.
import { guessLang } from '../language/script.ts';
import { normaliseText } from '../language/tokens.ts';
import type { Lang, Match, Unit, UnitStatus } from '../model.ts';
import { diffTexts } from './difference.ts';
import { findContaining, findFuzzy, type StatusCodes } from './fuzzy.ts';
import { makeKey } from './keys.ts';
import { idMask, keyTerm, quoteTerm, skeletonTerm } from './postings.ts';
import { otherSide, rejected, sides, statuses } from './schema.ts';
import { compareNumbers, measureSimilarity, type Query, readQuery } from './similarity.ts';
import type { Store } from './store.ts';
import { readUnits } from './units.ts';

export interface LookupOptions {
  /** Language of the query; guessed from its script where absent. */
  readonly from?: Lang | undefined;
  /** Lowest similarity, 1..101. Default 70. */
  readonly threshold?: number | undefined;
  /** Most matches. Default 5. */
  readonly limit?: number | undefined;
  /** The text before the query in its document, in the query's language; null at the beginning. */
  readonly before?: string | null | undefined;
  /** The text after it; null at the end. */
  readonly after?: string | null | undefined;
  /** Statuses of the units to find. Default all but rejected. */
  readonly statuses?: readonly UnitStatus[] | undefined;
  /** Where nothing reaches the threshold, offer longer units that hold nearly all of the query. Default true. */
  readonly parts?: boolean | undefined;
}

/** Matches of the text, the likest first; of equally like ones reviewed before draft, then the surer alignment. */
export function lookup(store: Store, text: string, options: LookupOptions = {}): Match[] {
  const { from = guessLang(text), threshold = 70, limit = 5, parts = true } = options;
  if (text.trim() === '' || limit < 1) return [];
  const query = readQuery(text, from);
  const allowed = allowedCodes(options.statuses);
  const candidates = new Map<number, number>();
  for (const id of findSameSkeleton(store, query, allowed)) candidates.set(id, 100);
  for (const { id, similarity } of findFuzzy(store, query, Math.max(1, Math.min(threshold, 100)), allowed).slice(
    0,
    limit * 8,
  ))
    if (!candidates.has(id)) candidates.set(id, similarity);
  const matches = rankMatches(store, query, [...candidates.keys()], { ...options, allowed });
  const good = matches.filter(({ similarity }) => similarity >= threshold).slice(0, limit);
  if (good.length > 0 || !parts) return good.map((match) => describeMatch(store, query, match, allowed, false));
  const ids = findContaining(store, query, Math.max(threshold, 70), allowed).map(({ id }) => id);
  return rankMatches(store, query, ids.slice(0, limit * 4), { ...options, allowed })
    .slice(0, limit)
    .map((match) => describeMatch(store, query, match, allowed, true));
}

function allowedCodes(wanted: readonly UnitStatus[] | undefined): StatusCodes {
  const codes = statuses.map((_, code) => code);
  return new Set(wanted ? wanted.map((name) => statuses.indexOf(name)) : codes.filter((code) => code !== rejected));
}

interface Ranked {
  readonly unit: Unit;
  readonly similarity: number;
}

/** At most this many units with the query's skeleton are weighed: a memory may hold a heading ten thousand times. */
const mostEqual = 200;

/** At most this many are read for them: a memory may hold a hundred thousand table cells that differ in their numbers. */
const mostNear = 2000;

/** Units that differ from the query in numbers, case, punctuation and script at most; identical ones first. */
function findSameSkeleton(store: Store, query: Query, allowed: StatusCodes): number[] {
  const { key } = sides[query.lang];
  const mine = makeKey(query.text);
  const codes = JSON.stringify([...allowed]);
  const { from, where, order } = byKey(query.lang);
  const identical = store
    .prepare(`SELECT unit.id ${from} WHERE ${where} ORDER BY ${order} LIMIT ${mostEqual}`)
    .pluck()
    .all(quoteTerm(keyTerm(mine)), codes) as number[];
  const near = store
    .prepare(
      `SELECT min(id) FROM (SELECT unit.id, unit.${key} AS key ${from} WHERE ${where} LIMIT ${mostNear})
       GROUP BY key LIMIT ${mostEqual}`,
    )
    .pluck()
    .all(`${quoteTerm(skeletonTerm(mine))} *`, codes) as number[];
  return [...new Set([...identical, ...near])];
}

/** SQL over the units that the index finds by a key, the latest first; it asks for a query and the codes of statuses. */
function byKey(lang: Lang): { from: string; where: string; order: string } {
  const { index } = sides[lang];
  return {
    from: `FROM ${index} CROSS JOIN unit ON unit.id = ${index}.rowid & ${idMask}`,
    where: `${index} MATCH ? AND status IN (SELECT value FROM json_each(?))`,
    order: `${index}.rowid DESC`,
  };
}

function rankMatches(
  store: Store,
  query: Query,
  ids: readonly number[],
  options: LookupOptions & { allowed: StatusCodes },
): Ranked[] {
  const ranked = readUnits(store, ids).map((unit): Ranked => {
    const similarity = measureSimilarity(query, unit[query.lang]);
    return { unit, similarity: similarity === 100 && standsInContext(store, query, unit, options) ? 101 : similarity };
  });
  ranked.sort((a, b) => b.similarity - a.similarity || compareTrust(a.unit, b.unit));
  return foldEqual(ranked);
}

/** Reviewed before draft, surer before less sure, later before earlier. */
function compareTrust(a: Unit, b: Unit): number {
  return (
    Number(b.status === 'reviewed') - Number(a.status === 'reviewed') ||
    Number(a.status === 'rejected') - Number(b.status === 'rejected') ||
    (b.score ?? 0.5) - (a.score ?? 0.5) ||
    b.changed.localeCompare(a.changed) ||
    b.id - a.id
  );
}

/** The first of each group with equal texts on both sides. */
function foldEqual(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ unit }) => {
    const name = `${normaliseText(unit.zh)}\n${normaliseText(unit.en)}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** True where every neighbour that was given agrees with the unit's own, and one was given. */
function standsInContext(store: Store, query: Query, unit: Unit, { before, after }: LookupOptions): boolean {
  if (before === undefined && after === undefined) return false;
  const neighbour = (comparison: '<' | '>', order: 'DESC' | 'ASC') =>
    store
      .prepare(
        `SELECT ${query.lang} FROM unit WHERE document = (SELECT document FROM unit WHERE id = ?)
         AND (position, id) ${comparison} (?, ?) ORDER BY position ${order}, id ${order} LIMIT 1`,
      )
      .pluck()
      .get(unit.id, unit.position, unit.id) as string | undefined;
  const agrees = (given: string | null, own: string | undefined) =>
    given === null ? own === undefined : own !== undefined && normaliseText(given) === normaliseText(own);
  if (before !== undefined && !agrees(before, neighbour('<', 'DESC'))) return false;
  return after === undefined || agrees(after, neighbour('>', 'ASC'));
}

function describeMatch(
  store: Store,
  query: Query,
  { unit, similarity }: Ranked,
  allowed: StatusCodes,
  part: boolean,
): Match {
  const source = unit[query.lang];
  const target = unit[otherSide(query.lang)];
  return {
    similarity,
    source,
    target,
    diff: diffTexts(query.text, source, query.lang),
    unit,
    ...countEqual(store, query.lang, source, target, allowed),
    numbers: similarity >= 100 ? [] : compareNumbers(query.text, source),
    part,
  };
}

/** How many units hold the pair, and whether others hold another translation of its source. */
function countEqual(
  store: Store,
  lang: Lang,
  source: string,
  target: string,
  allowed: StatusCodes,
): { count: number; ambiguous: boolean } {
  const { from, where } = byKey(lang);
  const other = sides[otherSide(lang)].key;
  const groups = store
    .prepare(`SELECT ${other} AS target, count(*) AS units ${from} WHERE ${where} GROUP BY ${other}`)
    .all(quoteTerm(keyTerm(makeKey(source))), JSON.stringify([...allowed])) as { target: number; units: number }[];
  const own = makeKey(target);
  return {
    count: groups.find((group) => group.target === own)?.units ?? 1,
    ambiguous: groups.length > 1,
  };
}

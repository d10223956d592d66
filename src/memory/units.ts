// Units as rows and back, and the streaming list of them.
import { UsageError } from '../errors.ts';
import type { NewUnit, OtherVariant, Property, Unit, UnitStatus } from '../model.ts';
import { damaged } from './faults.ts';
import type { IndexedUnit } from './postings.ts';
import { kinds, statuses } from './schema.ts';
import type { Store } from './store.ts';

/** A unit as its row stands in the table, joined with its document. */
export interface UnitRow {
  readonly id: number;
  readonly document: number;
  readonly position: number;
  readonly zh: string;
  readonly en: string;
  readonly score: number | null;
  readonly type: string | null;
  readonly kind: number | null;
  readonly status: number;
  readonly created: number;
  readonly changed: number;
  readonly zh_tag: string;
  readonly en_tag: string;
  readonly note: string | null;
  readonly tuid: string | null;
  readonly dated: string | null;
  readonly extra: string | null;
  readonly uri: string;
  readonly title: string;
}

/** Which units are wanted; what is absent does not restrict. */
export interface UnitFilter {
  /** Only units of this document or these: id, uri or title, as `documents()` gives them. */
  readonly document?: string | readonly string[] | undefined;
  /** Out of a document that bears this date or a later one; changed then where it bears none: `2021`, `2021-03`, `2021-03-15` or an ISO 8601 time, UTC. */
  readonly since?: string | undefined;
  /** That date or an earlier one, in the same forms; a year, month or day is included whole. */
  readonly until?: string | undefined;
  /** Alignment score of at least this, 0..1; units without a score are left out. */
  readonly minScore?: number | undefined;
  /** Only units of these statuses. */
  readonly statuses?: readonly UnitStatus[] | undefined;
}

const selectUnits = `SELECT unit.id, unit.document, position, zh, en, score, type, kind, status, unit.created,
  unit.changed, zh_tag, en_tag, note, tuid, extra, uri, title, dated FROM unit JOIN document ON document.id = unit.document`;

/** The date of a unit in SQL over `unit`: its document's own, as exact as that is, else of its last change; sorts as text. */
export const unitDate = `coalesce((SELECT dated FROM document WHERE id = unit.document),
  strftime('%Y-%m-%dT%H:%M:%SZ', unit.changed, 'unixepoch'))`;

/** Streams the units in the order of their documents and places. Nothing stays open between two of them. */
export function* listUnits(store: Store, filter: UnitFilter = {}): Generator<Unit> {
  const { conditions, values } = filterConditions(store, filter);
  const page = store.prepare(`${selectUnits}
    WHERE (unit.document, position, unit.id) > (?, ?, ?) ${conditions.map((condition) => `AND ${condition}`).join(' ')}
    ORDER BY unit.document, position, unit.id LIMIT 500`);
  let last: [number, number, number] = [-1, -1, -1];
  for (;;) {
    const rows = page.all(...last, ...values) as UnitRow[];
    for (const row of rows) yield toUnit(store, row);
    const end = rows.at(-1);
    if (!end || rows.length < 500) return;
    last = [end.document, end.position, end.id];
  }
}

/** The conditions of a filter in SQL over `unit`, and the values they ask for. */
export function filterConditions(store: Store, filter: UnitFilter): { conditions: string[]; values: unknown[] } {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const demand = (condition: string, ...given: unknown[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  const { document, since, until, minScore, statuses: wanted } = filter;
  if (document !== undefined)
    demand('unit.document IN (SELECT value FROM json_each(?))', documentRows(store, [document].flat()));
  if (since !== undefined) demand(`${unitDate} >= ?`, since);
  if (until !== undefined) demand(`${unitDate} < ?`, toIso(endOf(until)));
  if (minScore !== undefined) demand('unit.score >= ?', minScore);
  if (wanted)
    demand(
      'unit.status IN (SELECT value FROM json_each(?))',
      JSON.stringify(wanted.map((name) => statuses.indexOf(name))),
    );
  return { conditions, values };
}

/** The units of these ids, in the order of the ids; ids that are gone are left out. */
export function readUnits(store: Store, ids: readonly number[]): Unit[] {
  const rows = store
    .prepare(`${selectUnits} WHERE unit.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids)) as UnitRow[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).map((row) => toUnit(store, row));
}

/** The unit of a row; throws `MemoryError` for content that was not written by a memory. */
export function toUnit(store: Store, row: UnitRow): Unit {
  if (typeof row.zh !== 'string' || typeof row.en !== 'string' || statuses[row.status] === undefined)
    throw damaged(store.path, `unit ${row.id}`);
  return {
    id: row.id,
    zh: row.zh,
    en: row.en,
    zhTag: row.zh_tag,
    enTag: row.en_tag,
    document: row.title,
    uri: row.uri,
    position: row.position,
    ...(row.dated === null ? {} : { dated: row.dated }),
    score: row.score,
    type: row.type,
    kind: row.kind === null ? null : (kinds[row.kind] ?? null),
    status: statuses[row.status]!,
    note: row.note,
    created: toIso(row.created),
    changed: toIso(row.changed),
    tuid: row.tuid,
    ...readExtra(store, row),
  };
}

/** The values of a row, in the order of `insertUnit`. */
export function toRow(id: number, document: number, unit: NewUnit, indexed: IndexedUnit, now: number): unknown[] {
  const created = unit.created === null ? now : toSeconds(unit.created);
  return [
    id,
    document,
    unit.position,
    unit.zh,
    unit.en,
    indexed.zh.key,
    indexed.en.key,
    unit.score,
    unit.type,
    unit.kind === null ? null : kinds.indexOf(unit.kind),
    statuses.indexOf(unit.status),
    created,
    unit.changed === null || unit.changed === unit.created ? created : toSeconds(unit.changed),
    unit.zhTag,
    unit.enTag,
    unit.note,
    unit.tuid,
    writeExtra(unit),
  ];
}

export const insertUnit = `INSERT INTO unit (id, document, position, zh, en, zh_key, en_key, score, type, kind, status,
  created, changed, zh_tag, en_tag, note, tuid, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The text as UTF-8 can hold it: half a surrogate pair becomes the replacement character. */
export const mendText = (text: string): string => text.toWellFormed();

/** ISO 8601 UTC to the second. */
export const toIso = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

/** Seconds since 1970 of an ISO 8601 date or time, UTC where no zone is given. */
export function toSeconds(iso: string): number {
  const milliseconds = Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$|^[^T]*$/.test(iso) ? iso : `${iso}Z`);
  if (Number.isNaN(milliseconds))
    throw new UsageError(`${iso} is not a date: give it as 2021, 2021-03, 2021-03-15 or 2021-03-15T08:00:00Z`);
  return Math.floor(milliseconds / 1000);
}

/** What few units have is one JSON text: markup, properties, other languages. */
interface Extra {
  readonly zhMarkup?: string | null;
  readonly enMarkup?: string | null;
  readonly properties?: readonly Property[];
  readonly others?: readonly OtherVariant[];
}

function writeExtra(unit: NewUnit): string | null {
  const extra: Extra = {
    ...(unit.zhMarkup === null ? {} : { zhMarkup: unit.zhMarkup }),
    ...(unit.enMarkup === null ? {} : { enMarkup: unit.enMarkup }),
    ...(unit.properties.length === 0 ? {} : { properties: unit.properties }),
    ...(unit.others.length === 0 ? {} : { others: unit.others }),
  };
  return Object.keys(extra).length === 0 ? null : JSON.stringify(extra);
}

function readExtra(store: Store, row: UnitRow): Required<Extra> & Pick<Unit, 'zhMarkup' | 'enMarkup'> {
  let extra: Extra = {};
  try {
    if (row.extra !== null) extra = JSON.parse(row.extra) as Extra;
  } catch {
    throw damaged(store.path, `unit ${row.id}`);
  }
  const { zhMarkup = null, enMarkup = null, properties = [], others = [] } = extra;
  return { zhMarkup, enMarkup, properties, others };
}

/** The first second after a year, month, day or time. */
function endOf(date: string): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return toSeconds(date) + 1;
  const y = Number(year);
  if (month === undefined) return Date.UTC(y + 1, 0) / 1000;
  return (day === undefined ? Date.UTC(y, Number(month)) : Date.UTC(y, Number(month) - 1, Number(day) + 1)) / 1000;
}

/** The row ids of documents named by id, uri or title, as JSON. */
function documentRows(store: Store, names: readonly string[]): string {
  const find = store.prepare('SELECT id FROM document WHERE ? IN (name, uri, title)');
  return JSON.stringify(names.flatMap((name) => find.all(name).map((row) => (row as { id: number }).id)));
}

// The documents of a memory: stored from an alignment, brought up to a new version, listed, removed.
import { MemoryError } from '../errors.ts';
import type { Document, NewUnit, Pair } from '../model.ts';
import { chooseUnits } from '../units.ts';
import { recordHistory } from './history.ts';
import { PostingWriter } from './posting-writer.ts';
import { indexUnit } from './postings.ts';
import { kinds } from './schema.ts';
import type { Store } from './store.ts';
import { insertUnit, mendText, toIso, toRow } from './units.ts';

/** What became of a document's pairs; the numbers count pairs, `removed` units. */
export interface DocumentSummary {
  readonly added: number;
  /** Held already, with the same texts. */
  readonly unchanged: number;
  /** Held with the same text on one side: now with the new one, the old one in the unit's history. */
  readonly replaced: number;
  /** Units of the version before that the document no longer has. */
  readonly removed: number;
  /** Left out: broken off at the end of the document. */
  readonly incomplete: number;
  /** Left out: without a counterpart. */
  readonly oneSided: number;
}

/** A document as `documents()` lists it. */
export interface DocumentEntry {
  /** The document's own id; of an imported one, its uri. Names it for filters and removal. */
  readonly id: string;
  readonly uri: string;
  readonly title: string;
  /** The date that the document itself bears; null where it bears none. */
  readonly dated: string | null;
  readonly units: number;
  /** ISO 8601 UTC. */
  readonly added: string;
  readonly changed: string;
}

/** Stores the pairs of a document in one transaction; an unchanged document changes nothing. */
export function addDocument(store: Store, document: Document, pairs: readonly Pair[]): DocumentSummary {
  const work = store.db.transaction((): DocumentSummary => {
    const { units: chosen, incomplete, oneSided } = chooseUnits(document, pairs);
    const units = chosen.map((unit) => ({ ...unit, zh: mendText(unit.zh), en: mendText(unit.en) }));
    const held = findDocument(store, document);
    if (held && held.digest === document.digest)
      return { added: 0, unchanged: countUnits(store, held.id), replaced: 0, removed: 0, incomplete, oneSided };
    const id = held ? updateDocument(store, held.id, document) : insertDocument(store, document);
    return { ...storeVersion(store, id, units), incomplete, oneSided };
  });
  return work.immediate();
}

/** All documents that hold units, in the order in which they came. */
export function listDocuments(store: Store): DocumentEntry[] {
  const rows = store
    .prepare(
      `SELECT name, uri, title, dated, added, changed, (SELECT count(*) FROM unit WHERE document = document.id) AS units
       FROM document ORDER BY id`,
    )
    .all() as {
    name: string | null;
    uri: string;
    title: string;
    dated: string | null;
    added: number;
    changed: number;
    units: number;
  }[];
  return rows.map(({ name, uri, title, dated, units, added, changed }) => ({
    id: name ?? uri,
    uri,
    title,
    dated,
    units,
    added: toIso(added),
    changed: toIso(changed),
  }));
}

/**
 * Removes a document with its units and their history; returns how many units went.
 * @param name id, uri or, where only one document has it, title
 */
export function removeDocument(store: Store, name: string): number {
  const work = store.db.transaction((): number => {
    const document = nameDocument(store, name);
    const rows = store.prepare('SELECT id, zh, en FROM unit WHERE document = ?').all(document) as HeldText[];
    const postings = new PostingWriter(store);
    deleteUnits(store, rows, postings);
    postings.flush();
    store.prepare('DELETE FROM document WHERE id = ?').run(document);
    return rows.length;
  });
  return work.immediate();
}

/** Deletes units with their history; their index entries go when the postings are flushed. Call inside a transaction. */
export function deleteUnits(store: Store, units: readonly HeldText[], postings: PostingWriter): void {
  for (const unit of units) {
    postings.remove(unit.id, unit);
    store.prepare('DELETE FROM history WHERE unit = ?').run(unit.id);
    store.prepare('DELETE FROM unit WHERE id = ?').run(unit.id);
  }
}

interface HeldText {
  readonly id: number;
  readonly zh: string;
  readonly en: string;
}

/** A unit of the version before: the texts the document had, which are not its own where it was edited by hand. */
interface HeldUnit extends HeldText {
  readonly position: number;
  readonly original: { readonly zh: string; readonly en: string };
}

function nameDocument(store: Store, name: string): number {
  for (const column of ['name', 'uri', 'title']) {
    const rows = store.prepare(`SELECT id, uri FROM document WHERE ${column} = ?`).all(name) as {
      id: number;
      uri: string;
    }[];
    if (rows.length === 1) return rows[0]!.id;
    if (rows.length > 1)
      throw new MemoryError(
        `${rows.length} documents in ${store.path} are called ${name}: name one by its id, as \`documents\` lists it`,
      );
  }
  throw new MemoryError(`no document ${name} in ${store.path}: \`documents\` lists those it holds`);
}

function findDocument(store: Store, document: Document): { id: number; digest: string | null } | undefined {
  const found =
    store.prepare('SELECT id, digest FROM document WHERE name = ?').get(document.id) ??
    store.prepare('SELECT id, digest FROM document WHERE uri = ? AND title = ?').get(document.uri, document.title);
  return found as { id: number; digest: string | null } | undefined;
}

function insertDocument(store: Store, { id, uri, title, date, digest }: Document): number {
  const now = store.now();
  const { lastInsertRowid } = store
    .prepare('INSERT INTO document (name, uri, title, dated, digest, added, changed) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(id, uri, title, date ?? null, digest, now, now);
  return Number(lastInsertRowid);
}

function updateDocument(store: Store, row: number, { id, uri, title, date, digest }: Document): number {
  store
    .prepare('UPDATE document SET name = ?, dated = ?, digest = ?, changed = ? WHERE id = ?')
    .run(id, date ?? null, digest, store.now(), row);
  // An import may have brought a document of that name before; the title is then left as it was.
  store.prepare('UPDATE OR IGNORE document SET uri = ?, title = ? WHERE id = ?').run(uri, title, row);
  return row;
}

const countUnits = (store: Store, document: number): number =>
  (store.prepare('SELECT count(*) AS units FROM unit WHERE document = ?').get(document) as { units: number }).units;

/** Brings the units of a document to the new version: equal pairs stay, half-equal ones are replaced in place. */
function storeVersion(
  store: Store,
  document: number,
  units: readonly NewUnit[],
): Pick<DocumentSummary, 'added' | 'unchanged' | 'replaced' | 'removed'> {
  const held = readHeld(store, document);
  const same = matchUnits(held, units, ({ zh, en }) => `${zh}\n${en}`);
  const sameZh = matchUnits(same.held, same.units, ({ zh }) => zh);
  const sameEn = matchUnits(sameZh.held, sameZh.units, ({ en }) => en);
  const replaced = [...sameZh.matched, ...sameEn.matched];
  const postings = new PostingWriter(store);
  const now = store.now();
  for (const [before, unit] of same.matched) place(store, before.id, unit);
  for (const [before, unit] of replaced) {
    recordHistory(store, before.id, 'document', now);
    const indexed = indexUnit(unit);
    postings.remove(before.id, before);
    postings.add(before.id, unit, indexed);
    store
      .prepare('UPDATE unit SET zh = ?, en = ?, zh_key = ?, en_key = ?, status = 0, changed = ? WHERE id = ?')
      .run(unit.zh, unit.en, indexed.zh.key, indexed.en.key, now, before.id);
    place(store, before.id, unit);
  }
  deleteUnits(store, sameEn.held, postings);
  let { id } = store.prepare('SELECT coalesce(max(id), 0) AS id FROM unit').get() as { id: number };
  for (const unit of sameEn.units) {
    const indexed = indexUnit(unit);
    store.prepare(insertUnit).run(toRow(++id, document, unit, indexed, now));
    postings.add(id, unit, indexed);
  }
  postings.flush();
  return {
    added: sameEn.units.length,
    unchanged: same.matched.length,
    replaced: replaced.length,
    removed: sameEn.held.length,
  };
}

function readHeld(store: Store, document: number): HeldUnit[] {
  const rows = store
    .prepare('SELECT id, position, zh, en FROM unit WHERE document = ? ORDER BY position, id')
    .all(document) as Omit<HeldUnit, 'original'>[];
  // What stood before the first edit by hand since the document last changed the unit.
  const first = store.prepare(
    `SELECT zh, en FROM history WHERE unit = ? AND reason = 'edit' AND rowid >
       (SELECT coalesce(max(rowid), 0) FROM history WHERE unit = ? AND reason = 'document')
     ORDER BY rowid LIMIT 1`,
  );
  return rows.map((row) => ({
    ...row,
    original: (first.get(row.id, row.id) as HeldUnit['original'] | undefined) ?? row,
  }));
}

/** Pairs units of both versions that agree in `name`, in order; what finds no partner is handed back. */
function matchUnits(
  held: readonly HeldUnit[],
  units: readonly NewUnit[],
  name: (texts: { readonly zh: string; readonly en: string }) => string,
): { matched: [HeldUnit, NewUnit][]; held: HeldUnit[]; units: NewUnit[] } {
  const byName = new Map<string, HeldUnit[]>();
  for (const unit of held) {
    const list = byName.get(name(unit.original));
    if (list) list.push(unit);
    else byName.set(name(unit.original), [unit]);
  }
  const matched: [HeldUnit, NewUnit][] = [];
  const left: NewUnit[] = [];
  for (const unit of units) {
    const partner = byName.get(name(unit))?.shift();
    if (partner) matched.push([partner, unit]);
    else left.push(unit);
  }
  return { matched, held: [...byName.values()].flat(), units: left };
}

/** What depends on the document and not on the texts. */
function place(store: Store, id: number, { position, score, type, kind }: NewUnit): void {
  store
    .prepare('UPDATE unit SET position = ?, score = ?, type = ?, kind = ? WHERE id = ?')
    .run(position, score, type, kind === null ? null : kinds.indexOf(kind), id);
}

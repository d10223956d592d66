// Looking after a memory: what it holds, whether it is sound, copies, equal units, other memories taken in.
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { MemoryError, UnwritableTargetError } from '../errors.ts';
import { deleteUnits } from './documents.ts';
import { explainFault, sqliteCode } from './faults.ts';
import { readVersion } from './migrations.ts';
import { PostingWriter } from './posting-writer.ts';
import { statuses } from './schema.ts';
import { type Store, writeBeside } from './store.ts';
import { toIso } from './units.ts';

/** What a memory holds. */
export interface MemoryInfo {
  readonly path: string;
  readonly units: number;
  readonly documents: number;
  readonly draft: number;
  readonly reviewed: number;
  readonly rejected: number;
  /** ISO 8601 UTC of the first unit's creation and the latest change; null of an empty memory. */
  readonly since: string | null;
  readonly changed: string | null;
  /** Size of the file with what waits to be written into it. */
  readonly bytes: number;
  /** Version of the file's format. */
  readonly format: number;
}

export function describeMemory(store: Store): MemoryInfo {
  // One pass over the units, half a second a million.
  const rows = store
    .prepare(
      'SELECT status, count(*) AS units, min(created) AS since, max(changed) AS changed FROM unit GROUP BY status',
    )
    .all() as { status: number; units: number; since: number; changed: number }[];
  const [draft, reviewed, rejected] = statuses.map(
    (_, code) => rows.find(({ status }) => status === code)?.units ?? 0,
  ) as [number, number, number];
  const { documents } = store.prepare('SELECT count(*) AS documents FROM document').get() as { documents: number };
  return {
    path: store.path,
    units: draft + reviewed + rejected,
    documents,
    draft,
    reviewed,
    rejected,
    since: rows.length === 0 ? null : toIso(Math.min(...rows.map(({ since }) => since))),
    changed: rows.length === 0 ? null : toIso(Math.max(...rows.map(({ changed }) => changed))),
    bytes: sizeOf(store.path) + sizeOf(`${store.path}-wal`),
    format: readVersion(store.db),
  };
}

/**
 * Copies a memory in use, as it stands at this moment, into a new file; the copy appears whole or not at all.
 * @param target must not exist
 */
export function backup(store: Store, target: string): void {
  if (existsSync(target)) throw new UnwritableTargetError(`${target} exists already: name a new file for the copy`);
  const draft = `${target}.${process.pid}.part`;
  try {
    writeBeside(store, () => store.db.prepare('VACUUM INTO ?').run(draft));
    renameSync(draft, target);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft);
    if (sqliteCode(error)?.startsWith('SQLITE_CORRUPT')) throw explainFault(store.path, error);
    throw new UnwritableTargetError(`the copy ${target} cannot be written: check its folder and the space left`, {
      cause: error,
    });
  }
}

/**
 * Leaves one of each group of units with the same two texts, over all documents: reviewed before draft, then the
 * surer alignment, then the older. Returns how many went.
 */
export function dedupe(store: Store): { removed: number; kept: number } {
  const work = store.db.transaction(() => {
    const groups = store
      .prepare('SELECT json_group_array(id) FROM unit GROUP BY zh_key, en_key HAVING count(*) > 1')
      .pluck()
      .all() as string[];
    const postings = new PostingWriter(store);
    let removed = 0;
    for (const ids of groups) {
      const units = store
        .prepare(
          `SELECT id, zh, en FROM unit WHERE id IN (SELECT value FROM json_each(?))
           ORDER BY status = 1 DESC, status = 2, score DESC NULLS LAST, created, id`,
        )
        .all(ids) as { id: number; zh: string; en: string }[];
      const seen = new Set<string>();
      const surplus = units.filter(({ zh, en }) => {
        const texts = `${zh}\n${en}`;
        return seen.has(texts) || !seen.add(texts);
      });
      deleteUnits(store, surplus, postings);
      removed += surplus.length;
    }
    postings.flush();
    const { kept } = store.prepare('SELECT count(*) AS kept FROM unit').get() as { kept: number };
    return { removed, kept };
  });
  return work.immediate();
}

/** Throws `MemoryError` where the other memory is the same file. */
export function refuseSelf(store: Store, other: string): void {
  if (!existsSync(other)) return;
  const [a, b] = [statSync(store.path), statSync(other)];
  if (a.ino === b.ino && a.dev === b.dev) throw new MemoryError(`${other} is this memory itself: name another one`);
}

/** Copies what units of the other memory were before, to those that came from there. */
export function mergeHistory(store: Store, other: Store): void {
  const revisions = other
    .prepare(
      `SELECT history.*, document.uri, document.title, unit.position, unit.zh AS unit_zh, unit.en AS unit_en
       FROM history JOIN unit ON unit.id = history.unit JOIN document ON document.id = unit.document
       ORDER BY history.rowid`,
    )
    .all() as Record<string, unknown>[];
  const insert = store.prepare(
    `INSERT INTO history (unit, at, reason, zh, en, status, note)
     SELECT unit.id, @at, @reason, @zh, @en, @status, @note
     FROM unit JOIN document ON document.id = unit.document
     WHERE uri = @uri AND title = @title AND position = @position AND unit.zh = @unit_zh AND unit.en = @unit_en
       AND NOT EXISTS (SELECT 1 FROM history WHERE unit = unit.id AND at = @at AND zh = @zh AND en = @en)
     LIMIT 1`,
  );
  store.db
    .transaction(() => {
      for (const revision of revisions) insert.run(revision);
    })
    .immediate();
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

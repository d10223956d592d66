// Changes by hand, and what a unit was before them.
import { MemoryError } from '../errors.ts';
import type { Unit, UnitStatus } from '../model.ts';
import { PostingWriter } from './posting-writer.ts';
import { indexUnit } from './postings.ts';
import { statuses } from './schema.ts';
import type { Store } from './store.ts';
import { mendText, readUnits, toIso } from './units.ts';

/** What a unit was until `at`. */
export interface Revision {
  /** ISO 8601 UTC: when it ceased to be so. */
  readonly at: string;
  /** Changed by hand, or by a new version of its document. */
  readonly reason: 'edit' | 'document';
  readonly zh: string;
  readonly en: string;
  readonly status: UnitStatus;
  readonly note: string | null;
}

/** What to change in a unit; what is absent stays. */
export interface UnitChange {
  readonly zh?: string;
  readonly en?: string;
  readonly status?: UnitStatus;
  /** Null takes the note away. */
  readonly note?: string | null;
}

/** Changes a unit and keeps what it was; a change that changes nothing is not recorded. Returns the unit as it is now. */
export function editUnit(store: Store, id: number, change: UnitChange): Unit {
  const work = store.db.transaction((): Unit => {
    const [unit] = readUnits(store, [id]);
    if (!unit) throw new MemoryError(`no unit ${id} in ${store.path}: \`lookup --json\` and \`concordance\` give ids`);
    const { status = unit.status, note = unit.note } = change;
    const [zh, en] = [mendText(change.zh ?? unit.zh), mendText(change.en ?? unit.en)];
    if (zh.trim() === '' || en.trim() === '')
      throw new MemoryError(`unit ${id} cannot be left without text: give it another, or set its status to rejected`);
    if (zh === unit.zh && en === unit.en && status === unit.status && note === unit.note) return unit;
    const now = store.now();
    const postings = new PostingWriter(store);
    const indexed = indexUnit({ zh, en });
    recordHistory(store, id, 'edit', now);
    store
      .prepare('UPDATE unit SET zh = ?, en = ?, zh_key = ?, en_key = ?, status = ?, note = ?, changed = ? WHERE id = ?')
      .run(zh, en, indexed.zh.key, indexed.en.key, statuses.indexOf(status), note, now, id);
    if (zh !== unit.zh || en !== unit.en) {
      dropMarkup(store, id, unit, { zh, en });
      postings.remove(id, unit);
      postings.add(id, { zh, en }, indexed);
      postings.flush();
    }
    return readUnits(store, [id])[0]!;
  });
  return work.immediate();
}

/** What a unit was, the oldest first. */
export function readHistory(store: Store, id: number): Revision[] {
  const rows = store
    .prepare('SELECT at, reason, zh, en, status, note FROM history WHERE unit = ? ORDER BY rowid')
    .all(id) as (Omit<Revision, 'at' | 'status'> & { at: number; status: number })[];
  return rows.map((row) => ({ ...row, at: toIso(row.at), status: statuses[row.status] ?? 'draft' }));
}

/** Keeps what a unit is now, before it is changed; call inside the transaction that changes it. */
export function recordHistory(store: Store, id: number, reason: Revision['reason'], now: number): void {
  store
    .prepare(
      `INSERT INTO history (unit, at, reason, zh, en, status, note)
       SELECT id, ?, ?, zh, en, status, note FROM unit WHERE id = ?`,
    )
    .run(now, reason, id);
}

/** Markup is of the text it was imported with: a side with a new text loses it. */
function dropMarkup(store: Store, id: number, before: Unit, after: { zh: string; en: string }): void {
  for (const [side, path] of [
    ['zh', '$.zhMarkup'],
    ['en', '$.enMarkup'],
  ] as const)
    if (before[side] !== after[side])
      store.prepare('UPDATE unit SET extra = json_remove(extra, ?) WHERE id = ? AND extra IS NOT NULL').run(path, id);
}

// The steps that bring an older memory to the present tables, each in a transaction of its own.
import type { Database } from 'better-sqlite3';
import { PostingWriter } from './posting-writer.ts';
import { indexUnit } from './postings.ts';
import { applicationId, createIndexes, createTables, schemaVersion, sides } from './schema.ts';

/** What turns a version into the next one. */
const steps: Readonly<Record<number, ((db: Database) => void) | undefined>> = {
  /** Keys were found by indexes of their own. */
  1: (db) => db.exec('DROP INDEX unit_zh; DROP INDEX unit_en'),
  /** Pairs of words were posted for common words alone, or for none. */
  2: (db) => {
    db.exec('DROP TABLE IF EXISTS common_word');
    rebuildIndexes(db);
  },
};

/** Brings the file to the present version, or makes the tables of an empty one; does nothing to one that has it. */
export function migrate(db: Database): void {
  for (let version = readVersion(db); version < schemaVersion; version = readVersion(db)) {
    db.transaction(() => {
      // Another process may have taken this step while we waited for the lock.
      if (readVersion(db) !== version) return;
      const step = steps[version];
      if (step) step(db);
      else db.exec(createTables);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${step ? version + 1 : schemaVersion}`);
    }).immediate();
  }
}

export const readVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/** Units taken at a time: the index keeps what it is given in memory until then. */
const portion = 8000;

/** Makes the indexes anew from the units: a minute or two a million. Call inside a transaction. */
function rebuildIndexes(db: Database): void {
  for (const { index, frequency } of Object.values(sides)) db.exec(`DROP TABLE ${index}; DROP TABLE ${frequency}`);
  db.exec(createIndexes);
  const postings = new PostingWriter(db);
  const read = db.prepare(`SELECT id, zh, en FROM unit WHERE id > ? ORDER BY id LIMIT ${portion}`);
  for (let last = 0; ; ) {
    const units = read.all(last) as { id: number; zh: string; en: string }[];
    if (units.length === 0) return;
    for (const unit of units) postings.add(unit.id, unit, indexUnit(unit));
    last = units.at(-1)!.id;
    postings.flush();
  }
}

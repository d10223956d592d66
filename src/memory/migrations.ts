// The steps that bring an older memory to the present tables, each in a transaction of its own.
import type { Database } from 'better-sqlite3';
import { applicationId, createTables, schemaVersion } from './schema.ts';

type Migration = (db: Database) => void;

/** The step at index n turns version n into version n + 1; version 0 is an empty file. */
const migrations: readonly Migration[] = [(db) => db.exec(createTables)];

/** Brings the file to the present version; does nothing to one that has it. */
export function migrate(db: Database): void {
  for (let version = readVersion(db); version < schemaVersion; version++) {
    db.transaction(() => {
      // Another process may have taken this step while we waited for the lock.
      if (readVersion(db) !== version) return;
      migrations[version]!(db);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${version + 1}`);
    }).immediate();
  }
}

export const readVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

// The open file: checked before SQLite touches it, with every statement prepared once.
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { MemoryError } from '../errors.ts';
import { damaged, explainFault } from './faults.ts';
import { migrate, readVersion } from './migrations.ts';
import { applicationId, schemaVersion } from './schema.ts';

type Statement = Database.Statement<unknown[], unknown>;

/** An open memory as its parts share it. */
export interface Store {
  readonly path: string;
  readonly db: Database.Database;
  readonly readonly: boolean;
  /** The statement for an SQL text, prepared at its first use and kept: its mode (`pluck`, `raw`) is that of all who use the text. */
  readonly prepare: (sql: string) => Statement;
  /** The time of now in seconds since 1970. */
  readonly now: () => number;
  /** To be called with each question: a reader that asks many has the file mapped into memory. */
  readonly countQuestion: () => void;
}

export interface StoreOptions {
  /** Open for reading only: nothing can be stored, and no writer is waited for. Default false. */
  readonly readonly?: boolean;
  /** Make the file where there is none. Default: unless `readonly`. */
  readonly create?: boolean;
  /** Milliseconds to wait for another writer before giving up. Default 5000. */
  readonly wait?: number;
  /** Bytes that the file may grow to; beyond them it behaves as on a full disk. Default: no limit. */
  readonly largest?: number;
  /** The clock, for tests. */
  readonly now?: () => Date;
}

/**
 * A mapped file is read a third faster, but the first questions wait for what the system reads ahead of each page: a
 * single look-up in a cold file would take three times as long.
 */
const fewQuestions = 20;

/** SQLite's page, in bytes. */
const pageSize = 4096;

/** Opens a memory, or makes it. Throws `MemoryError`; the file is left as it was then. */
export function openStore(path: string, options: StoreOptions = {}): Store {
  const { readonly = false, create = !readonly, wait = 5000, now = () => new Date(), largest } = options;
  checkFile(path, readonly, create);
  let db: Database.Database | undefined;
  try {
    // A reader that may write the folder clears away, as it leaves, the two files that SQLite keeps beside one in use.
    const guest = readonly && !mayWrite(path);
    db = new (loadSqlite())(path, { readonly: guest, fileMustExist: !create, timeout: wait });
    checkVersion(path, db, readonly);
    if (largest !== undefined) db.pragma(`max_page_count = ${Math.floor(largest / pageSize)}`);
    if (readonly) db.pragma('query_only = on');
    else prepareWriting(path, db);
    // 32 MB of pages: the indexes of a million units are read through it without crowding out the caller. A writer goes
    // through them but once.
    db.pragma(`cache_size = ${readonly ? -32_768 : -16_384}`);
    db.pragma('temp_store = memory');
  } catch (error) {
    db?.close();
    throw explainFault(path, error);
  }
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  let questions = 0;
  const countQuestion = () => {
    if (readonly && ++questions === fewQuestions) db.pragma(`mmap_size = ${2 ** 30}`);
  };
  return { path, db, readonly, prepare, countQuestion, now: () => Math.floor(now().getTime() / 1000) };
}

/** Loaded when a file is opened: the help of a command, and those that only align, have no use for it. */
const loadSqlite = (): typeof Database => createRequire(import.meta.url)('better-sqlite3');

/** Lets also a store that only reads write beside its file: a table of its own, a copy in another file. */
export function writeBeside<T>({ db, readonly }: Store, work: () => T): T {
  db.pragma('query_only = off');
  try {
    return work();
  } finally {
    if (readonly) db.pragma('query_only = on');
  }
}

/** Looks at the file with no help from SQLite, which would leave its own files beside one that is not ours. */
function checkFile(path: string, readonly: boolean, create: boolean): void {
  if (!existsSync(path)) {
    if (!create || readonly) throw new MemoryError(`there is no memory at ${path}: make it with \`add\` or \`import\``);
    if (!existsSync(dirname(path)))
      throw new MemoryError(`memory ${path} cannot be made: there is no folder ${dirname(path)}; make it first`);
    return;
  }
  const stat = statSync(path);
  if (stat.isDirectory()) throw new MemoryError(`${path} is a folder, not a memory: name a file in it`);
  if (!readonly && !isMarkedWritable(path))
    throw new MemoryError(`memory ${path} is read-only: allow writing with chmod u+w, or work on a copy`);
  if (stat.size === 0 && create && !readonly) return;
  const header = readHeader(path);
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new MemoryError(`${path} is not a memory: name a file made by duizhao, or a new one`);
  // A memory is given its mark when it is made, in the same transaction as its tables.
  if (header.readUInt32BE(68) !== applicationId && !existsSync(`${path}-wal`))
    throw new MemoryError(`${path} is a database of another program, not a memory: name a file made by duizhao`);
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return isMarkedWritable(path);
  } catch {
    return false;
  }
}

/** The rights as written on the file; they count even for a user whom the system would let through. */
const isMarkedWritable = (path: string): boolean => (statSync(path).mode & 0o222) !== 0;

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(100);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new MemoryError(`memory ${path} may not be read: check the rights of ${basename(path)}`, { cause: error });
  }
  try {
    return header.subarray(0, readSync(file, header, 0, 100, 0));
  } finally {
    closeSync(file);
  }
}

function checkVersion(path: string, db: Database.Database, readonly: boolean): void {
  const version = readVersion(db);
  if (version > schemaVersion)
    throw new MemoryError(
      `memory ${path} was made by a newer duizhao (format ${version}, this one knows ${schemaVersion}): update duizhao`,
    );
  const id = Number(db.pragma('application_id', { simple: true }));
  if (version > 0 && id !== applicationId)
    throw new MemoryError(`${path} is a database of another program, not a memory: name a file made by duizhao`);
  if (readonly && version < schemaVersion)
    throw new MemoryError(
      `memory ${path} has an older format (${version}): open it once for writing, with \`add\` or \`import\``,
    );
}

/** A file up to this size, in bytes, is checked before anything is written to it; takes some 20 ms at most. */
const checkedSize = 4 * 1024 * 1024;

function prepareWriting(path: string, db: Database.Database): void {
  const isChecked = existsSync(path) && statSync(path).size <= checkedSize;
  if (isChecked && db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path, 'quick check');
  migrate(db);
  // Readers go on while one process writes; a batch is on disk when its transaction returns.
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = normal');
  db.pragma('foreign_keys = on');
  // A page that several batches change is written into the file once: checkpoints every 64 MB of log.
  db.pragma('wal_autocheckpoint = 16384');
}

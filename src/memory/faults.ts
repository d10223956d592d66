// SQLite's error codes in the words of one who has a file and wants to know what to do with it.
import { MemoryError } from '../errors.ts';

/** What each SQLite code (its first words) means for the file, and the remedy. */
const explanations: readonly [code: string, explain: (path: string) => string][] = [
  [
    'SQLITE_BUSY',
    (path) => `memory ${path} is being written by another process: wait until it is done and run the command again`,
  ],
  [
    'SQLITE_LOCKED',
    (path) => `memory ${path} is locked by another process: wait until it is done and run the command again`,
  ],
  ['SQLITE_NOTADB', (path) => `${path} is not a memory: name a file made by duizhao, or a new one`],
  [
    'SQLITE_CORRUPT',
    (path) => `memory ${path} is damaged: restore it from a backup, or export what can be read into a new one`,
  ],
  [
    'SQLITE_FULL',
    (path) => `no space left to write memory ${path}; what was not yet stored is left out: free space and run it again`,
  ],
  ['SQLITE_READONLY', (path) => `memory ${path} is read-only: allow writing, or work on a copy`],
  ['SQLITE_PERM', (path) => `memory ${path} may not be opened: check its rights`],
  [
    'SQLITE_CANTOPEN',
    (path) =>
      `memory ${path} cannot be opened: check that it and its folder exist and may be read and written (readers keep two small files beside it)`,
  ],
  [
    'SQLITE_IOERR',
    (path) => `memory ${path} cannot be read or written by the system: check the disk and the rights of its folder`,
  ],
  ['SQLITE_TOOBIG', (path) => `a text is too long to be stored in memory ${path}: split it`],
];

/** Runs what works on the file; a fault of SQLite becomes one line about the file. */
export function guard<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFault(path, error);
  }
}

/** The `MemoryError` for a fault of SQLite; any other error as it is. */
export function explainFault(path: string, error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === undefined) return error;
  const known = explanations.find(([prefix]) => code.startsWith(prefix));
  return new MemoryError(known ? known[1](path) : `memory ${path} cannot be used (${code}): restore it from a backup`, {
    cause: error,
  });
}

/** The error for content that no memory of ours can hold: the file was changed by something else. */
export function damaged(path: string, what: string): MemoryError {
  return new MemoryError(
    `memory ${path} is damaged (${what}): restore it from a backup, or export what can be read into a new one`,
  );
}

/** The code of a fault of SQLite, `SQLITE_FULL`; undefined for other errors. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code.startsWith('SQLITE_') ? error.code : undefined;
}

// The pieces of an index: every transaction adds one, and those of like size are merged into larger ones.
import { sqliteCode } from './faults.ts';
import { sides } from './schema.ts';
import type { Store } from './store.ts';

const indexes = [sides.zh.index, sides.en.index];

/** Between the batches of an import, pieces are merged sixteen at a time, a tenth less work; call inside a transaction. */
export function mergeSeldom(store: Store): void {
  for (const index of indexes) mergeBy(store, index, 16);
}

/** Pieces are merged four at a time again, so that look-ups have few to read. */
export function mergeOften(store: Store): void {
  tend((index) => mergeBy(store, index, 4));
}

/** Leaves each index in one piece, which look-ups read a fifth faster. */
export function joinPieces(store: Store): void {
  tend((index) => store.prepare(`INSERT INTO ${index}(${index}) VALUES ('optimize')`).run());
}

/** The units are stored by now: without room, or beside another writer, an index stays in the pieces it is in. */
function tend(work: (index: string) => void): void {
  for (const index of indexes) {
    try {
      work(index);
    } catch (error) {
      if (!/^SQLITE_(?:FULL|BUSY)/.test(sqliteCode(error) ?? '')) throw error;
    }
  }
}

function mergeBy(store: Store, index: string, pieces: number): void {
  // Whole numbers go into the text, for bound ones arrive as reals, which FTS5 refuses.
  const set = (name: string, value: number) =>
    store.prepare(`INSERT INTO ${index}(${index}, rank) VALUES ('${name}', ${value})`).run();
  set('automerge', pieces);
  // So many are merged at once where merging bit by bit does not keep up.
  set('crisismerge', Math.max(16, 2 * pieces));
}

// The words that are so common in a memory that a phrase of them would take long to find: their pairs are indexed too.
import { type CommonWords, sampleRate } from './postings.ts';
import { sides } from './schema.ts';
import type { Store } from './store.ts';
import { countTerm } from './term-query.ts';

/** Share of the units that have a common word, at least: fewer postings than the rest leaves are soon gone through. */
const commonShare = 0.02;

/** Units by which the common words of a memory are known; from then on they stay the same. */
const enoughUnits = 8000;

/** The common words of the memory; none before it has units enough. */
export function readCommonWords(store: Pick<Store, 'prepare'>): CommonWords {
  return new Set(store.prepare('SELECT word FROM common_word').pluck().all() as string[]);
}

/** Chooses the common words once there are units enough. @returns undefined where there are not, or that was done before */
export function settleCommonWords(store: Pick<Store, 'prepare'>): CommonWords | undefined {
  const total = countTerm(store, '', 'en');
  if (total < enoughUnits) return undefined;
  // The empty word says that the others were chosen, also where there are none.
  const { changes } = store
    .prepare(`INSERT OR IGNORE INTO common_word SELECT token FROM ${sides.en.frequency} WHERE token = '' OR units >= ?`)
    .run((total * commonShare) / sampleRate);
  return changes > 0 ? readCommonWords(store) : undefined;
}

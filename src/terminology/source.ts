// What term search asks of a memory. `Memory` answers it; so does any list of pairs in a test.
import type { Lang, Unit } from '../model.ts';

export interface TermSource {
  /** Number of units. */
  countUnits(): number;
  /** Number of units with a word, phrase or Chinese string on the side of `lang`; an upper bound for a phrase. */
  countContaining(text: string, lang: Lang): number;
  /** Units with a word, phrase or Chinese string on the side of `lang`, at most `limit`. */
  listContaining(text: string, lang: Lang, limit?: number): Unit[];
}

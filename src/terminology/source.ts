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

/** The same source, asking for each count once. */
export function rememberCounts(source: TermSource): TermSource {
  const known = new Map<string, number>();
  return {
    countUnits: () => source.countUnits(),
    listContaining: (text, lang, limit) => source.listContaining(text, lang, limit),
    countContaining: (text, lang) => {
      const key = `${lang} ${text.toLowerCase()}`;
      let count = known.get(key);
      if (count === undefined) {
        count = source.countContaining(text, lang);
        known.set(key, count);
      }
      return count;
    },
  };
}

/**
 * At most so many units have a word or phrase: the count of its rarest word or pair of characters. Each is one read from
 * a table, where counting a phrase itself takes an index as long as its words are frequent.
 */
export function boundCount(text: string, lang: Lang, source: TermSource): number {
  const parts = lang === 'en' ? text.split(/[^\p{L}\p{N}]+/u) : pairsOf(text);
  let least = source.countUnits();
  for (const part of parts) if (part) least = Math.min(least, source.countContaining(part, lang));
  return least;
}

function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.push(pair);
  }
  return pairs.length > 0 ? pairs : [text];
}

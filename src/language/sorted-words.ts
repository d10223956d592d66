// A list of words in the order of their UTF-16 code units, searched where it lies in its file: to load it is to read it.
import { alignBytes } from './parts.ts';

export interface SortedWords {
  /** Place of a word in the order, -1 where it is not listed. The word is the whole text, or a stretch of it. */
  find(text: string, start?: number, end?: number): number;
  /** Length of the longest word that starts at a place of a text, up to `most` code units; 0 where none does. */
  longestAt(text: string, at: number, most: number): number;
}

/**
 * Words as the two parts of a file that `openSortedWords` reads: where each ends (Uint32), and their code units.
 * @param words each once, in the order of `sort()`
 */
export function packSortedWords(words: readonly string[]): [ends: Buffer, units: Buffer] {
  let end = 0;
  const ends = Uint32Array.from(words, (word) => {
    end += word.length;
    return end;
  });
  return [Buffer.from(ends.buffer), Buffer.from(words.join(''), 'utf16le')];
}

/** Reads what `packSortedWords` wrote. */
export function openSortedWords(endsPart: Buffer, unitsPart: Buffer): SortedWords {
  const ends = new Uint32Array(alignBytes(endsPart));
  const units = new Uint16Array(alignBytes(unitsPart));
  const startOf = (k: number): number => (k === 0 ? 0 : ends[k - 1]!);

  /** Below 0 where the word at a place of the order stands before the stretch of text, above 0 where behind it. */
  const compare = (k: number, text: string, start: number, end: number): number => {
    const from = startOf(k);
    const length = ends[k]! - from;
    const common = Math.min(length, end - start);
    for (let i = 0; i < common; i++) {
      const difference = units[from + i]! - text.charCodeAt(start + i);
      if (difference !== 0) return difference;
    }
    return length - (end - start);
  };

  /** The first place in [low, high) whose word has at least this unit at an offset; all there are alike before it. */
  const firstWith = (unit: number, offset: number, low: number, high: number): number => {
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = startOf(middle) + offset;
      if (at < ends[middle]! && units[at]! >= unit) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  return {
    find: (text, start = 0, end = text.length) => {
      let [low, high] = [0, ends.length - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        const order = compare(middle, text, start, end);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    longestAt: (text, at, most) => {
      let longest = 0;
      let [low, high] = [0, ends.length];
      const limit = Math.min(most, text.length - at);
      for (let length = 1; length <= limit; length++) {
        const unit = text.charCodeAt(at + length - 1);
        low = firstWith(unit, length - 1, low, high);
        high = firstWith(unit + 1, length - 1, low, high);
        if (low === high) break;
        // Of the words that begin so, the shortest stands first.
        if (ends[low]! - startOf(low) === length) longest = length;
      }
      return longest;
    },
  };
}

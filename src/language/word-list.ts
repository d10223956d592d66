// The Chinese words of jieba's dictionary, for telling where words end without loading jieba itself.
import { readPackaged } from './packaged.ts';

/** Shortest and longest words that the list holds. */
export const wordLengths = { shortest: 2, longest: 6 } as const;

let loaded: ((word: string) => boolean) | undefined;

/** True for a word of jieba's dictionary; the file is read on first use and searched as it lies. */
export function isListedWord(word: string): boolean {
  loaded ??= openWordList(readPackaged('words.bin'));
  return loaded(word);
}

// The file: five Uint32, the number of words of 2, 3, 4, 5 and 6 characters; then the words of each length in order,
// as UTF-16 code units without separators.

/** Writes words as the bytes that `openWordList` reads. */
export function packWordList(words: Iterable<string>): Buffer {
  const byLength = new Map<number, string[]>();
  for (let length = wordLengths.shortest; length <= wordLengths.longest; length++) byLength.set(length, []);
  for (const word of new Set(words)) byLength.get(word.length)?.push(word);
  const lists = [...byLength.values()].map((list) => list.sort(byCodeUnit));
  const counts = Buffer.from(Uint32Array.from(lists, (list) => list.length).buffer);
  return Buffer.concat([counts, ...lists.map((list) => Buffer.from(list.join(''), 'utf16le'))]);
}

/** Reads what `packWordList` wrote. */
function openWordList(file: Buffer): (word: string) => boolean {
  // Copied, so that the numbers lie aligned.
  const bytes = new Uint8Array(file).buffer;
  const classes = wordLengths.longest - wordLengths.shortest + 1;
  const counts = new Uint32Array(bytes, 0, classes);
  const units = new Uint16Array(bytes, 4 * classes);
  const starts: number[] = [];
  counts.reduce((start, count, k) => {
    starts.push(start);
    return start + count * (k + wordLengths.shortest);
  }, 0);
  return (word) => {
    const k = word.length - wordLengths.shortest;
    if (k < 0 || k >= classes) return false;
    let low = 0;
    let high = counts[k]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compareAt(units, starts[k]! + middle * word.length, word);
      if (order === 0) return true;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  };
}

function compareAt(units: Uint16Array, start: number, word: string): number {
  for (let i = 0; i < word.length; i++) {
    const difference = units[start + i]! - word.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : 1);

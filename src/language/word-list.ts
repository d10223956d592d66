// The Chinese words of jieba's dictionary, for telling where words end without loading jieba itself.
import { readPackaged } from './packaged.ts';
import { splitParts } from './parts.ts';
import { openSortedWords, type SortedWords } from './sorted-words.ts';

let loaded: SortedWords | undefined;

/** True for a word of jieba's dictionary, of two to six characters; the file, made by `packSortedWords`, is read on first use. */
export function isListedWord(word: string): boolean {
  loaded ??= openList(splitParts(readPackaged('words.bin')));
  return loaded.find(word) >= 0;
}

const openList = ([ends, units]: readonly Buffer[]): SortedWords => openSortedWords(ends!, units!);

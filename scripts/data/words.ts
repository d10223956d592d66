// data/words.bin: the words of jieba's dictionary (MIT) as the npm package `nodejieba` carries it.
import { joinParts } from '../../src/language/parts.ts';
import { packSortedWords } from '../../src/language/sorted-words.ts';
import { type JiebaEntry, readJieba } from './sources.ts';

export function compileWords(): Buffer {
  const words = new Set(
    readJieba()
      .filter(isKept)
      .map(({ word }) => word),
  );
  return joinParts(packSortedWords([...words].sort()));
}

/** Shortest and longest words that are kept. */
const wordLengths = { shortest: 2, longest: 6 } as const;

/** Names of persons are left out: 高建 in 提高建设 is none. So are rare short words. */
function isKept({ word, frequency, tag }: JiebaEntry): boolean {
  if (!/^\p{Script=Han}+$/u.test(word)) return false;
  if (word.length < wordLengths.shortest || word.length > wordLengths.longest) return false;
  return !/^(?:nr|m|t)/.test(tag) && (word.length > 2 || frequency >= 50);
}

// data/words.bin: the words of jieba's dictionary (MIT) as the npm package `nodejieba` carries it.
import { packWordList, wordLengths } from '../../src/language/word-list.ts';
import { type JiebaEntry, readJieba } from './sources.ts';

export const compileWords = (): Buffer =>
  packWordList(
    readJieba()
      .filter(isKept)
      .map(({ word }) => word),
  );

/** Names of persons are left out: 高建 in 提高建设 is none. So are rare short words. */
function isKept({ word, frequency, tag }: JiebaEntry): boolean {
  if (!/^\p{Script=Han}+$/u.test(word)) return false;
  if (word.length < wordLengths.shortest || word.length > wordLengths.longest) return false;
  return !/^(?:nr|m|t)/.test(tag) && (word.length > 2 || frequency >= 50);
}

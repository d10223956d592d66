// Where words begin and end: Chinese by jieba, English by its letters.
import { createRequire } from 'node:module';
import { pathOfPackaged } from './packaged.ts';

interface Jieba {
  load(options: { dict: string; idfDict: string }): void;
  cut(text: string, hmm: boolean): string[];
}

let jieba: Jieba | undefined;

/**
 * Cuts Chinese text into words; what is not Chinese comes along in pieces (`2020`, `RCEP`, `，`).
 * Joined, the words give the text back. The first call loads jieba with the part of its
 * dictionary that `npm run build` chose: about half a second and 100 MB.
 */
export function cutWords(text: string): string[] {
  jieba ??= loadJieba();
  // Without the hidden Markov model digits and Latin letters fall apart, and unknown names with them.
  return jieba.cut(text, true);
}

/** Weights for finding keywords, which cutting has no use for, are left aside: 260,000 lines, a quarter of a second. */
function loadJieba(): Jieba {
  const loaded = createRequire(import.meta.url)('nodejieba') as Jieba;
  loaded.load({ dict: pathOfPackaged('jieba.utf8'), idfDict: pathOfPackaged('idf.utf8') });
  return loaded;
}

const englishWord = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’](?:s|t|re|ve|ll|d|m)(?![\p{L}]))?/gu;

/** The words of English text in lower case without accents: `China's naïve don't` → `china`, `naive`, `do`, `not`. */
export function cutEnglishWords(text: string): string[] {
  return (text.match(englishWord) ?? []).flatMap(foldWord);
}

/** One word as matched in the text, folded: possessives drop their s, `n't` becomes a word of its own. */
export function foldWord(word: string): string[] {
  if (/^[A-Za-z]+$/.test(word)) return [word.toLowerCase()];
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  const at = plain.indexOf("'");
  if (at < 0) return [plain];
  const head = plain.slice(0, at);
  if (plain.endsWith("n't")) return [head.slice(0, -1), 'not'];
  return [head];
}

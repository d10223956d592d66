// Whether a few English words say what a few Chinese ones do, by the dictionary.
import { loadLexicon } from './lexicon.ts';
import { stem } from './stems.ts';
import { toSimplified } from './traditional.ts';
import { cutEnglishWords } from './words.ts';

/** Longer texts share a word by chance. */
const longest = { zh: 10, en: 5 } as const;

/** True where a short English text has a word that translates one of the Chinese: `出口` `Exit`, `目 录` `CONTENTS`; not `安装` `Docker`. */
export function isWordPair(zh: string, en: string): boolean {
  const chinese = toSimplified(zh.replace(/\s/g, ''));
  const english = new Set(cutEnglishWords(en).map(stem));
  if (chinese.length > longest.zh || english.size > longest.en || /[，。！？；]/.test(chinese)) return false;
  const lexicon = loadLexicon();
  for (let at = 0; at < chinese.length; ) {
    const length = lexicon.longestAt(chinese, at, 8);
    if (lexicon.translate(chinese.slice(at, at + length)).some((word) => english.has(word.stem))) return true;
    at += length;
  }
  return false;
}

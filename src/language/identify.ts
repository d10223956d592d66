// Are these sentences in the language their script suggests? Enough to refuse Russian, French or Japanese, no more.
import { ENGLISH_FUNCTION_WORDS } from './function-words.ts';
import { countHan } from './script.ts';

/** English prose has 20–50 words of this list in a hundred; no other official language of Europe more than 12. */
const leastFunctionWords = 0.12;
/** Titles, terms and names hold few function words in any language: only sentences this long are judged. */
const fewestWords = 8;
/** Fewer words than this say too little. */
const smallestSample = 40;

/** True where sentences can be English: `Le port ouvre à six heures…` at length is not, figures alone are not. */
export function canBeEnglish(sentences: readonly string[]): boolean {
  const text = sentences.join('\n');
  const latin = count(text, /\p{Script=Latin}/gu);
  if (latin === 0 || latin < count(text, /\p{L}/gu) / 2) return false;
  const words = sentences.map((sentence) => sentence.match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []);
  const sample = words.filter((list) => list.length >= fewestWords).flat();
  if (sample.length < smallestSample) return true;
  const known = sample.filter((word) => ENGLISH_FUNCTION_WORDS.has(word.toLowerCase()));
  return known.length >= sample.length * leastFunctionWords;
}

/** True where sentences in Chinese characters can be Chinese: `港は六時に開きます` is not. */
export function canBeChinese(sentences: readonly string[]): boolean {
  const text = sentences.join('\n');
  const han = countHan(text);
  const others = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return han > 0 && others < han / 4;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

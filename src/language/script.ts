// Which script a character is in, and how much of a text is Chinese or English.
import type { Lang } from '../model.ts';

const HAN = /[\p{Script=Han}〇々]/u;
const HAN_ALL = /[\p{Script=Han}〇々]/gu;
const LATIN = /\p{Script=Latin}/u;
/** A word in Latin letters; inner hyphens, apostrophes and dots keep it whole: `people-centered`, `China’s`, `U.S`. */
const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*(?:[-'’.‐][\p{Script=Latin}\d]+)*/gu;
/** Punctuation and symbols that only Chinese typesetting uses: 、。〈《「【 and full-width forms such as ，：（. */
const CJK_MARK = /[\u3001-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;
/** Letters of other scripts, which neither side of a document is written in: かな, 한글, кириллица. */
const OTHER =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Greek}]/gu;

export const isHan = (char: string): boolean => HAN.test(char);
export const isLatin = (char: string): boolean => LATIN.test(char);

/** True for Chinese characters and for punctuation that only Chinese uses: between two of these no space is written. */
export const isCjk = (char: string): boolean => HAN.test(char) || CJK_MARK.test(char);
export const isCjkMark = (char: string): boolean => CJK_MARK.test(char);

/** Number of Chinese characters. */
export const countHan = (text: string): number => text.match(HAN_ALL)?.length ?? 0;

/** Words in Latin letters, in order. */
export const latinWords = (text: string): string[] => text.match(WORD) ?? [];

/** Number of letters that belong to neither language's script. */
export const countOtherLetters = (text: string): number => text.match(OTHER)?.length ?? 0;

/**
 * The language a text is written in, by script alone: `zh` where Chinese characters outweigh Latin words, for a term in
 * Latin letters inside Chinese stays Chinese (`签署RCEP`), `en` where there are Latin words and hardly any Chinese, null where
 * there is neither.
 */
export function detectLang(text: string): Lang | null {
  const han = countHan(text);
  const words = latinWords(text).length;
  if (han === 0) return words > 0 ? 'en' : null;
  return han >= words ? 'zh' : 'en';
}

/**
 * The language of a query. Names in Latin letters make no Chinese one English (`RCEP协定`, `Belt and Road 倡议`), for Chinese
 * keeps them and English keeps Chinese in brackets only; words of prose do: `They call it 和合 and hold it dear.` Figures and signs
 * alone are taken for English.
 */
export function guessLang(text: string): Lang {
  const outside = text.replace(/[(（][^()（）]*[)）]/g, ' ');
  const own = /\p{L}/u.test(outside) ? outside : text;
  const prose = latinWords(own).filter((word) => /^\p{Ll}/u.test(word)).length;
  const han = countHan(own);
  return han > 0 && han >= prose ? 'zh' : 'en';
}

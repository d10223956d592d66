// One integer a text by which its equals are found, and those that differ in numbers, case or punctuation only.
import { normaliseText, readTokens, type Token } from '../language/tokens.ts';

/** Words and characters that stand for digits: "three years" finds "5 years", `第三条` finds `第12条`. */
const numberWords = new Set([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
  first third fourth fifth sixth seventh eighth ninth tenth`.split(/\s+/),
  ...'〇零一二三四五六七八九十百千万亿两',
]);

/** 1 for what one of them begins with: most words need not be looked up. */
const numberInitials = new Uint8Array(65_536);
for (const word of numberWords) numberInitials[word.charCodeAt(0)] = 1;

/** The low 20 bits tell texts with the same skeleton apart. */
const exactRange = 2 ** 20;

/**
 * The key of a text: a 33-bit hash of its skeleton, then a 20-bit hash of its normalised text. Equal texts have equal
 * keys. Hashes may collide: compare the texts as well.
 */
export function makeKey(text: string, tokens: readonly Token[] = readTokens(text)): number {
  return hash(skeletonOf(text, tokens), 33) * exactRange + hash(normaliseText(text), 20);
}

/** The two hashes that a key is made of; texts that share a skeleton share the first. */
export function splitKey(key: number): { skeleton: number; exact: number } {
  const skeleton = Math.floor(key / exactRange);
  return { skeleton, exact: key - skeleton * exactRange };
}

/** True for what a number is written with: `2020`, `19th`, `three`, `三`. */
export function isNumberToken(token: string): boolean {
  const first = token.charCodeAt(0);
  if (first >= 48 && first <= 57) return /^\d+(?:st|nd|rd|th)?$/.test(token);
  return numberInitials[first] === 1 && numberWords.has(token);
}

/**
 * The folded text without its numbers, case and punctuation: `Article 7.` and `article 12` → `article #`;
 * `第十九次` and `第20次` → `第#次`. A text with nothing else keeps its numbers.
 */
export function skeletonOf(text: string, tokens: readonly Token[] = readTokens(text)): string {
  let skeleton = '';
  let letters = false;
  let number = false;
  for (const { text: token, han } of tokens) {
    const isNumber = isNumberToken(token);
    if (isNumber && number) continue;
    number = isNumber;
    letters ||= !isNumber;
    if (isNumber) skeleton += '# ';
    else if (han) skeleton += token;
    else skeleton += `${/\d/.test(token) ? token.replace(/\d+/g, '#') : token} `;
  }
  return letters ? skeleton : `=${normaliseText(text)}`;
}

/** A hash of the text in 1..53 bits (two rounds of multiply and shift, after cyrb53, public domain). */
function hash(text: string, bits: number): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return ((high >>> 0) * 2 ** 21 + ((low >>> 0) & 0x1fffff)) % 2 ** bits;
}

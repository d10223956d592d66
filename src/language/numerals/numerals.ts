import type { Lang } from '../../model.ts';
import { findChineseNumbers } from './chinese.ts';
import { findEnglishNumbers } from './english.ts';
import type { NumberMention } from './mention.ts';

export { isHardNumber, type NumberMention, type NumberUnit } from './mention.ts';

/**
 * Finds the numbers of a text by value, in text order: digits, numerals, dates, percent, fractions, ordinals.
 * A full date gives its year, month and day as numbers of their own, so that partial dates can be compared.
 * @param text running text; spans count in it
 */
export function findNumbers(text: string, lang: Lang): NumberMention[] {
  const plain = foldWidth(text);
  const mentions = lang === 'zh' ? findChineseNumbers(plain) : findEnglishNumbers(plain);
  // Some 300 digits and more are a key or a hash.
  return mentions.filter(({ value }) => Number.isFinite(value));
}

/** Full-width digits, letters and signs as ASCII ones (１９９７, ５％), each code unit in its place. */
function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

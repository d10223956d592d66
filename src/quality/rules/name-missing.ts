import { findRomanised, isPinyinName } from '../../language/names.ts';
import { eachPair, example, quote, type Rule, spanOf } from './rule.ts';

const TWO_CAPITALISED = /\b(?!The\b|He\b|She\b|An\b|In\b|On\b|So\b)(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+(?:[-'’]\p{L}+)?)\b/gu;

/** A person's name in pinyin whose characters are not in the Chinese. */
export const nameMissing: Rule = {
  code: 'name-missing',
  severity: 'info',
  explanation: 'A name in pinyin has no such characters on the Chinese side. Correct the spelling, or add the name.',
  prepare: eachPair((zh, en) => {
    for (const match of en.matchAll(TWO_CAPITALISED)) {
      const name = match[0];
      if (!isPinyinName(name) || findRomanised(zh, name)) continue;
      // The Chinese may say the surname alone, or "he".
      if (findRomanised(zh, match[1]!)) continue;
      return { message: `${quote(name)} is not in the Chinese`, en: spanOf(match as RegExpExecArray) };
    }
    return null;
  }),
  fires: [example('李强会见了来宾。', 'Wang Yi met the guests.')],
  rests: [
    example('王毅会见了来宾。', 'Wang Yi met the guests.'),
    example('王部长会见了来宾。', 'Wang Yi met the guests.'),
    example('香港很热闹。', 'Hong Kong is lively.'),
  ],
};

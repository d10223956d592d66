import { type CountryMention, findCountries, sharesCountry } from '../../language/names.ts';
import { eachPair, example, quote, type Rule } from './rule.ts';

/** Each side names a country that the other does not. */
export const nameMismatch: Rule = {
  code: 'name-mismatch',
  severity: 'warning',
  explanation: 'The sides name different countries or regions. Correct the one that is a slip.',
  prepare: eachPair((zh, en) => {
    const inEn = findCountries(en, 'en');
    // Most pairs name no country in English, which is soon seen.
    if (!inEn.some(telling)) return null;
    const inZh = findCountries(zh, 'zh');
    const lacks = (mention: CountryMention, others: readonly CountryMention[]) =>
      !others.some((other) => sharesCountry(mention, other));
    const a = inZh.find((mention) => telling(mention) && lacks(mention, inEn));
    const b = inEn.find((mention) => telling(mention) && lacks(mention, inZh));
    if (!a || !b) return null;
    const names = [quote(zh.slice(a.span.start, a.span.end)), quote(en.slice(b.span.start, b.span.end))];
    return { message: `${names[0]} in the Chinese, ${names[1]} in the English`, zh: a.span, en: b.span };
  }),
  fires: [
    example('奥地利代表团昨天抵达。', 'The Australian delegation arrived yesterday.'),
    example('伊朗的提案', "Iraq's proposal"),
  ],
  rests: [
    example('俄方表示欢迎。', 'Russia welcomed it.'),
    example('法国和德国', 'Germany and France'),
    example('该国代表', 'the representative of Ghana'),
  ],
};

/** 中 and "China" go without saying in texts from there, and "English" is as often the language. */
function telling({ codes }: CountryMention): boolean {
  return !codes.some((code) => code === 'CN' || code === 'GB');
}

import { eachSide, example, nameOf, quote, type Rule, spanOf } from './rule.ts';

/** UTF-8 read as Latin-1 or GBK, and what such accidents leave: Ã©, â€™, 锟斤拷, U+FFFD. */
const MOJIBAKE =
  /\ufffd|锟斤拷|烫烫烫|屯屯屯|[ÂÃ][\u0080-\u00bf]|â€[™œ“”\u0080-\u009d¦]|ï¼|(?:[äåæçèé][\u0080-\u00bf ]{1,2}){2,}|[\u0080-\u009f]/;

const EVERY_MOJIBAKE = new RegExp(MOJIBAKE, 'g');
/** Less than this share of a text is a garbled word or two in a sentence that can be read. */
const A_WORD = 0.15;

export const mojibake: Rule = {
  code: 'mojibake',
  severity: 'warning',
  explanation:
    'Text that was decoded wrongly. Read the source again with its true encoding (UTF-8, GB18030, Big5). A hint where only a word is garbled.',
  prepare: eachSide((text, lang) => {
    const found = MOJIBAKE.exec(text);
    if (!found) return null;
    const message = `garbled text in the ${nameOf(lang)}: ${quote(found[0])}`;
    const all = text.match(EVERY_MOJIBAKE)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
    return { message, span: spanOf(found), ...(all < A_WORD * text.length ? { severity: 'info' as const } : {}) };
  }),
  fires: [
    example('我们的咖啡馆', 'our cafÃ© is open'),
    example('锟斤拷', 'text'),
    example('它的', 'itâ€™s'),
    example('中国', 'ä¸\u00adå\u009b½'),
  ],
  rests: [example('咖啡馆', 'café, naïve, Ångström, Ærø'), example('桥', 'The bridge costs £5 ½')],
};

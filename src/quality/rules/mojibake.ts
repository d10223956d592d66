import { eachSide, example, nameOf, quote, type Rule, spanOf } from './rule.ts';

/** UTF-8 read as Latin-1 or GBK, and what such accidents leave: Ã©, â€™, 锟斤拷, U+FFFD. */
const MOJIBAKE =
  /\ufffd|锟斤拷|烫烫烫|屯屯屯|[ÂÃ][\u0080-\u00bf]|â€[™œ“”\u0080-\u009d¦]|ï¼|(?:[äåæçèé][\u0080-\u00bf ]{1,2}){2,}|[\u0080-\u009f]/;

export const mojibake: Rule = {
  code: 'mojibake',
  severity: 'warning',
  explanation: 'Text that was decoded wrongly. Read the source again with its true encoding (UTF-8, GB18030, Big5).',
  prepare: eachSide((text, lang) => {
    const found = MOJIBAKE.exec(text);
    return found ? { message: `garbled text in the ${nameOf(lang)}: ${quote(found[0])}`, span: spanOf(found) } : null;
  }),
  fires: [
    example('我们的咖啡馆', 'our cafÃ© is open'),
    example('锟斤拷', 'text'),
    example('它的', 'itâ€™s'),
    example('中国', 'ä¸\u00adå\u009b½'),
  ],
  rests: [example('咖啡馆', 'café, naïve, Ångström, Ærø'), example('桥', 'The bridge costs £5 ½')],
};

import { example, type PairSet, type Rule, spanOf } from './rule.ts';

const ASCII_IN_CHINESE = /(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han}|\s|$)|(?<=\p{Script=Han})\.$/u;
const WIDE_IN_ENGLISH = /[，。；：？！（）、]/;

/** ASCII punctuation in Chinese, full-width punctuation in English. */
export const punctuationWidth: Rule = {
  code: 'punctuation-width',
  severity: 'info',
  explanation: 'Punctuation of the other language’s typesetting. Chinese takes ，。：, English takes , . :',
  prepare({ pairs }: PairSet) {
    // Some texts are set with ASCII marks throughout; that is a style and no slip.
    const slips = pairs.filter(({ zh }) => zh !== null && ASCII_IN_CHINESE.test(zh)).length;
    const isStyle = pairs.length > 4 && slips > pairs.length / 3;
    return (k) => {
      const { zh, en } = pairs[k]!;
      const inZh = zh === null || isStyle ? null : ASCII_IN_CHINESE.exec(zh);
      if (inZh) return { message: `ASCII ${inZh[0]} in the Chinese`, zh: spanOf(inZh) };
      const inEn = en === null || /\p{Script=Han}/u.test(en) ? null : WIDE_IN_ENGLISH.exec(en);
      return inEn ? { message: `full-width ${inEn[0]} in the English`, en: spanOf(inEn) } : null;
    };
  },
  fires: [example('今天下雨,我们不去.', 'It rains; we stay.'), example('今天下雨。', 'It rains today。')],
  rests: [
    example('今天下雨，我们不去。', 'It rains, so we stay.'),
    example('3:30开会', 'The meeting is at 3:30.'),
    example('版本1.2', 'Version 1.2'),
  ],
};

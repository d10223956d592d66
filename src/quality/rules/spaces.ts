import { eachSide, example, nameOf, type Rule, spanOf } from './rule.ts';

/** Two spaces, a tab or a no-break space run inside a text, or spaces between Chinese characters. */
const DOUBLE = /(?<=\S)[^\S\n]{2,}(?=\S)/;
const INSIDE_CHINESE = /(?<=\p{Script=Han}) (?=\p{Script=Han})/u;

export const spaces: Rule = {
  code: 'spaces',
  severity: 'info',
  explanation:
    'Spaces where none belong, often from a PDF or a table. Remove them: they keep equal texts from matching.',
  prepare: eachSide((text, lang) => {
    const double = DOUBLE.exec(text);
    if (double) return { message: `more than one space in the ${nameOf(lang)}`, span: spanOf(double) };
    const inside =
      lang === 'zh' && !/\p{Script=Han} \p{Script=Han} \p{Script=Han} /u.test(text) ? INSIDE_CHINESE.exec(text) : null;
    // 王 毅 and headings are spaced by hand; one space in running text is a slip.
    return inside && text.length > 12 ? { message: 'a space between Chinese characters', span: spanOf(inside) } : null;
  }),
  fires: [
    example('桥被冲走了。', 'The bridge  was washed away.'),
    example('桥上个月被洪水 冲走了，学校停课。', 'The bridge was washed away and the school closed.'),
  ],
  rests: [example('目 录', 'Contents'), example('使用 kubectl 命令', 'Use the kubectl command')],
};

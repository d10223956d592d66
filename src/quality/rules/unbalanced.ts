import { eachPair, example, nameOf, type Rule } from './rule.ts';

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['【', '】'],
  ['(（', ')）'],
  ['[［', ']］'],
];

/** Brackets or quotes that open or close on one side only, while the other side is balanced. */
export const unbalanced: Rule = {
  code: 'unbalanced',
  severity: 'info',
  explanation: 'A quotation mark or bracket lacks its partner on one side. Add or remove one.',
  prepare: eachPair((zh, en) => {
    const [inZh, inEn] = [findUnbalanced(zh), findUnbalanced(en)];
    // A quotation that runs over several pairs is open on both sides.
    if (Boolean(inZh) === Boolean(inEn)) return null;
    return { message: `${inZh || inEn} without its partner in the ${nameOf(inZh ? 'zh' : 'en')}` };
  }),
  fires: [example('他说：“我们走吧。', 'He said, "Let us go."'), example('（见附件）', '(see annex')],
  rests: [
    example('他说：“我们走吧。', 'He said, “Let us go.'),
    example('a) 第一项', 'a) the first item'),
    example('“走吧”', '"Let us go"'),
  ],
};

const ANY_MARK = /["“”「」『』《》【】()（）[\]［］]/;

function findUnbalanced(text: string): string {
  if (!ANY_MARK.test(text)) return '';
  for (const [open, close] of PAIRS) {
    if (![...open, ...close].some((mark) => text.includes(mark))) continue;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
      const char = text[at]!;
      if (open.includes(char)) depth++;
      else if (close.includes(char)) {
        // a) and 1） count items.
        if (')）'.includes(char) && depth === 0 && /(?:^|[\s，,；;。])[\p{L}\p{N}]{1,3}$/u.test(text.slice(0, at)))
          continue;
        depth--;
      }
      if (depth < 0) return char;
    }
    if (depth > 0) return open[0]!;
  }
  return (text.match(/"/g)?.length ?? 0) % 2 === 1 ? '"' : '';
}

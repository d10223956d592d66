import { eachSide, example, nameOf, type Rule, spanOf } from './rule.ts';

/** Control characters, soft hyphens, byte-order marks, zero-width spaces and the invisible signs of text direction. */
const INVISIBLE = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/u;

export const controlCharacter: Rule = {
  code: 'control-character',
  severity: 'warning',
  explanation: 'An invisible character that matches nothing and breaks tools. Remove it.',
  prepare: eachSide((text, lang) => {
    const found = INVISIBLE.exec(text);
    if (!found) return null;
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { message: `invisible character U+${code} in the ${nameOf(lang)}`, span: spanOf(found) };
  }),
  fires: [example('桥\u0007断了', 'The bridge broke'), example('桥', 'The\u200b bridge')],
  rests: [example('桥断了\t', 'The bridge\nbroke')],
};

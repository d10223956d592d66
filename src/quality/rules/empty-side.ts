import { eachSide, example, nameOf, type Rule } from './rule.ts';

/** A side that holds no letter and no digit. */
export const emptySide: Rule = {
  code: 'empty-side',
  severity: 'error',
  explanation: 'One side holds no text. Translate it or remove the pair.',
  prepare: eachSide((text, lang) =>
    /[\p{L}\p{N}]/u.test(text) ? null : { message: `no text in the ${nameOf(lang)}` },
  ),
  fires: [example('', 'Closing remarks'), example('结束语', ' … ')],
  rests: [example('结束语', 'Closing remarks'), example(null, 'Closing remarks'), example('2', '2')],
};

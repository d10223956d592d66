// How well the words of both sides translate each other.
import { spanScore, total } from '../spans.ts';
import type { Measured } from './evidence.ts';

export const lexical: Measured = {
  name: 'lexical',
  features: ['en|zh', 'zh|en'].flatMap((way) => ['words', 'numbers', 'marks', 'names'].map((kind) => `${kind} ${way}`)),
  prepare: (text) => {
    const { enGivenZh, zhGivenEn } = text.lexical;
    return ({ i, a, j, b }, out, at) => {
      if (!a || !b) return;
      for (let c = 0; c < total; c++) {
        out[at + c] = spanScore(enGivenZh, i, a, j, b, c);
        out[at + total + c] = spanScore(zhGivenEn, j, b, i, a, c);
      }
    };
  },
};

// A sentence left untranslated: the more it would go with what lies across, the less likely.

import { type SpanScores, spanScore, total } from '../spans.ts';
import type { Measured } from './evidence.ts';

export const nulls: Measured = {
  name: 'nulls',
  features: ['null length', 'null affinity', 'null words'],
  prepare: (text) => {
    const { zh, en } = text;
    const { enGivenZh, zhGivenEn } = text.lexical;
    const zhAffinity = new Float32Array(zh.length).fill(Number.NaN);
    const enAffinity = new Float32Array(en.length).fill(Number.NaN);
    return ({ i, a, j, b }, out, at) => {
      if (a && b) return;
      if (a) {
        if (Number.isNaN(zhAffinity[i]!)) zhAffinity[i] = bestAffinity(enGivenZh, i, text.tokens.en.starts);
        out[at] = Math.log(1 + zh[i]!.text.length * 3);
        out[at + 1] = zhAffinity[i]!;
        out[at + 2] = text.tokens.zh.starts[i + 1]! - text.tokens.zh.starts[i]!;
      } else {
        if (Number.isNaN(enAffinity[j]!)) enAffinity[j] = bestAffinity(zhGivenEn, j, text.tokens.zh.starts);
        out[at] = Math.log(1 + en[j]!.text.length);
        out[at + 1] = enAffinity[j]!;
        out[at + 2] = text.tokens.en.starts[j + 1]! - text.tokens.en.starts[j]!;
      }
    };
  },
};

/** The best mean score of a sentence within the window of sentence `i`. */
function bestAffinity(scores: SpanScores, i: number, starts: Uint32Array): number {
  let best = -1;
  for (let j = scores.low[i]!; j < scores.high[i + 1]!; j++) {
    best = Math.max(best, spanScore(scores, i, 1, j, 1, total) / Math.max(1, starts[j + 1]! - starts[j]!));
  }
  return best;
}

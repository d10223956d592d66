// Does a part of the sentence on one side of a cut belong to the other side of it?
import { numberCorners } from '../band.ts';
import type { SpanScores } from '../spans.ts';
import type { TokenSide } from '../tokens.ts';
import type { Measured } from './evidence.ts';

/** Beyond this many nats a part belongs across, however much more there is. */
const enough = 12;

export const cuts: Measured = {
  name: 'cuts',
  features: ['en begins before', 'en ends after', 'zh begins before', 'zh ends after'],
  prepare: (text) => {
    const { enGivenZh, zhGivenEn } = text.lexical;
    const { zh, en } = text.tokens;
    const { low, high } = enGivenZh;
    // A place for each boundary of the band, first met where a bead ends there.
    const first = numberCorners({ low, high });
    const known = new Float32Array(first[zh.size + 1]! * 4).fill(Number.NaN);
    const placeOf = (i: number, j: number): number => {
      const place = (first[i]! + j - low[i]!) * 4;
      if (!Number.isNaN(known[place]!)) return place;
      const isInside = i > 0 && j > 0 && i < zh.size && j < en.size;
      known[place] = isInside ? beginning(enGivenZh, en, j, i - 1, i) : 0;
      known[place + 1] = isInside ? ending(enGivenZh, en, j - 1, i - 1, i) : 0;
      known[place + 2] = isInside ? beginning(zhGivenEn, zh, i, j - 1, j) : 0;
      known[place + 3] = isInside ? ending(zhGivenEn, zh, i - 1, j - 1, j) : 0;
      return place;
    };
    return ({ i, a, j, b }, out, at) => {
      if (!a || !b) return;
      const before = placeOf(i, j);
      const after = placeOf(i + a, j + b);
      for (let k = 0; k < 4; k++) out[at + k] = known[before + k]! + known[after + k]!;
    };
  },
};

/** How much better the best beginning of sentence `told` goes with `before` than with `after`, 0 where none does. */
function beginning(scores: SpanScores, side: TokenSide, told: number, before: number, after: number): number {
  if (!covers(scores, before, told) || !covers(scores, after, told)) return 0;
  let [sum, best] = [0, 0];
  for (let t = side.starts[told]!; t < side.starts[told + 1]!; t++) {
    sum += scores.gains[scores.gainAt[before]! + t]! - scores.gains[scores.gainAt[after]! + t]!;
    if (sum > best) best = sum;
  }
  return Math.min(best, enough);
}

/** How much better the best ending of sentence `told` goes with `after` than with `before`, 0 where none does. */
function ending(scores: SpanScores, side: TokenSide, told: number, before: number, after: number): number {
  if (!covers(scores, before, told) || !covers(scores, after, told)) return 0;
  let [sum, best] = [0, 0];
  for (let t = side.starts[told + 1]! - 1; t >= side.starts[told]!; t--) {
    sum += scores.gains[scores.gainAt[after]! + t]! - scores.gains[scores.gainAt[before]! + t]!;
    if (sum > best) best = sum;
  }
  return Math.min(best, enough);
}

const covers = ({ low, high }: SpanScores, given: number, told: number) =>
  told >= low[given]! && told < high[given + 1]!;

// Would the sentence at the edge of a bead go better with the neighbour across, or the neighbour's with this bead?

import { type SpanScores, spanScore, total } from '../spans.ts';
import type { Measured } from './evidence.ts';

/** Beyond this many nats a sentence belongs where it is, however many more there are. */
const enough = 12;

export const boundaries: Measured = {
  name: 'boundaries',
  features: ['edge', 'beyond'].flatMap((place) =>
    ['en', 'zh'].flatMap((lang) => [`${lang} ${place} belongs here`, `${lang} ${place} belongs there`]),
  ),
  prepare: (text) => {
    const { enGivenZh, zhGivenEn } = text.lexical;
    return ({ i, a, j, b }, out, at) => {
      if (!a || !b) return;
      if (b > 1) {
        note(out, at, scoreOf(enGivenZh, i, a, j + b - 1), scoreOf(enGivenZh, i + a, 1, j + b - 1));
        note(out, at, scoreOf(enGivenZh, i, a, j), scoreOf(enGivenZh, i - 1, 1, j));
      }
      if (a > 1) {
        note(out, at + 2, scoreOf(zhGivenEn, j, b, i + a - 1), scoreOf(zhGivenEn, j + b, 1, i + a - 1));
        note(out, at + 2, scoreOf(zhGivenEn, j, b, i), scoreOf(zhGivenEn, j - 1, 1, i));
      }
      note(out, at + 4, scoreOf(enGivenZh, i, a, j + b), scoreOf(enGivenZh, i + a, 1, j + b));
      note(out, at + 4, scoreOf(enGivenZh, i, a, j - 1), scoreOf(enGivenZh, i - 1, 1, j - 1));
      note(out, at + 6, scoreOf(zhGivenEn, j, b, i + a), scoreOf(zhGivenEn, j + b, 1, i + a));
      note(out, at + 6, scoreOf(zhGivenEn, j, b, i - 1), scoreOf(zhGivenEn, j - 1, 1, i - 1));
    };
  },
};

/** Adds what a sentence scores here beyond what it would score there, or at the next place the other way round. */
function note(out: Float64Array, place: number, here: number, there: number): void {
  // Not measured: the other span lies outside of the band.
  if (Number.isNaN(here) || Number.isNaN(there)) return;
  const lead = here - there;
  if (lead > 0) out[place]! += Math.min(lead, enough);
  else out[place + 1]! -= Math.max(lead, -enough);
}

/** The score of one sentence given a span of the other side; not a number where that was not measured. */
function scoreOf(scores: SpanScores, start: number, length: number, sentence: number): number {
  if (start < 0 || start + length >= scores.low.length) return Number.NaN;
  if (sentence < scores.low[start]! || sentence >= scores.high[start + length]!) return Number.NaN;
  return spanScore(scores, start, length, sentence, 1, total);
}

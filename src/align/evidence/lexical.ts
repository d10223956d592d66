// How well the words of a span translate those of another, measured against chance.
import { type Band, transposeBand } from '../band.ts';
import { type TokenSide, tokenKinds } from '../tokens.ts';
import type { SparseRows, TranslationTable } from '../translation.ts';
import { type Evidence, limits } from './evidence.ts';

/**
 * A token is explained by the other side with log(λ + (1 − λ) · mean T / p): the mean share that the other span's tokens
 * give it against its frequency in the text. Frequent words thus say little, and a longer span gains nothing by length.
 */
const smoothing = 0.4;

/** A token to which the other span gives this share is half covered, however long that span is. */
const half = 0.15;

/** Sums kept apart, for a shared number says more than a shared comma: the kinds of tokens, what is covered, all kinds. */
export const channels = 6;
const covered = 4;
export const total = 5;

export const lexical: Evidence = {
  name: 'lexical',
  features: ['en|zh', 'zh|en'].flatMap((way) =>
    ['words', 'numbers', 'marks', 'names', 'covered'].map((kind) => `${kind} ${way}`),
  ),
  prepare: (text) => {
    const { enGivenZh, zhGivenEn } = text.lexical;
    return ({ i, a, j, b }, out, at) => {
      if (!a || !b) return;
      for (let c = 0; c <= covered; c++) {
        out[at + c] = spanScore(enGivenZh, i, a, j, b, c);
        out[at + covered + 1 + c] = spanScore(zhGivenEn, j, b, i, a, c);
      }
    };
  },
};

/** Prefix sums over the sentences of one side, for every short span of the other. */
export interface SpanScores {
  /** The window of a span `i..i+a` is the sentences from `low[i]` up to, not including, `high[i + a]`. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Place of the sums for span start and length: `at[start * limits.side + length - 1]`. */
  readonly at: Float64Array;
  readonly sums: Float32Array;
}

/** The score of sentences `j..j+b` given the span `i..i+a` of the other side. */
export function spanScore(scores: SpanScores, i: number, a: number, j: number, b: number, channel: number): number {
  const from = scores.at[i * limits.side + a - 1]! + (j - scores.low[i]!) * channels + channel;
  return scores.sums[from + b * channels]! - scores.sums[from]!;
}

/** Scores both ways within the band. */
export function scoreSpans(
  zh: TokenSide,
  en: TokenSide,
  table: TranslationTable,
  band: Band,
  side: number = limits.side,
): LexicalScores {
  return {
    enGivenZh: scoreOneWay(zh, en, table.fromZh, band, side),
    zhGivenEn: scoreOneWay(en, zh, table.fromEn, transposeBand(band, en.size), side),
  };
}

export interface LexicalScores {
  readonly enGivenZh: SpanScores;
  readonly zhGivenEn: SpanScores;
}

function scoreOneWay(given: TokenSide, told: TokenSide, rows: SparseRows, band: Band, side: number): SpanScores {
  const at = new Float64Array(given.size * limits.side);
  let size = 0;
  for (let i = 0; i < given.size; i++) {
    for (let a = 1; a <= side && i + a <= given.size; a++) {
      at[i * limits.side + a - 1] = size;
      size += (band.high[i + a]! - band.low[i]! + 1) * channels;
    }
  }
  const sums = new Float32Array(size);
  const ratio = new Float32Array(told.types.length);
  const chance = Float64Array.from(told.counts, (count) => (1 - smoothing) * (told.tokens.length / count));
  const rarity = Float64Array.from(told.counts, (count) => Math.log(1 + told.tokens.length / count) / 5);
  const touched: number[] = [];
  const unmatched = Math.log(smoothing);
  for (let i = 0; i < given.size; i++) {
    for (let a = 1; a <= side && i + a <= given.size; a++) {
      // The span grows by one sentence: add what its tokens translate to.
      for (let t = given.starts[i + a - 1]!; t < given.starts[i + a]!; t++) {
        const type = given.tokens[t]!;
        for (let k = rows.offsets[type]!; k < rows.offsets[type + 1]!; k++) {
          const column = rows.columns[k]!;
          if (ratio[column] === 0) touched.push(column);
          ratio[column]! += rows.shares[k]!;
        }
      }
      const length = Math.max(1, given.starts[i + a]! - given.starts[i]!);
      let place = at[i * limits.side + a - 1]!;
      for (let j = band.low[i]!; j < band.high[i + a]!; j++) {
        for (let c = 0; c < channels; c++) sums[place + channels + c] = sums[place + c]!;
        place += channels;
        for (let t = told.starts[j]!; t < told.starts[j + 1]!; t++) {
          const type = told.tokens[t]!;
          const share = ratio[type]!;
          const kind = told.kinds[type]!;
          if (share === 0) {
            sums[place + kind]! += unmatched;
            sums[place + total]! += unmatched;
            continue;
          }
          const score = Math.log(smoothing + (share / length) * chance[type]!);
          sums[place + kind]! += score;
          sums[place + total]! += score;
          if (kind !== tokenKinds.punctuation) sums[place + covered]! += (rarity[type]! * share) / (share + half);
        }
      }
    }
    for (const column of touched) ratio[column] = 0;
    touched.length = 0;
  }
  return { low: band.low, high: band.high, at, sums };
}

// How well the words of a span translate those of another, measured against chance.
import { type Band, transposeBand } from './band.ts';
import { limits } from './candidate.ts';
import type { SparseRows } from './sparse.ts';
import { rarityOf, type TokenSide } from './tokens.ts';
import type { TranslationTable } from './translation.ts';

// A token is explained by the other side with log(λ + (1 − λ) · mean T / p): the mean share that the other span's tokens
// give it against its frequency in the text. Frequent words thus say little, and a longer span gains nothing by length.
// λ is how often the word stands there untranslated (freedom.ts).

/** Sums kept apart for each kind of token (a shared number says more than a shared comma), and one over all. */
export const channels = 5;
export const total = 4;

/** Long products are summed up before they leave the range of a number. */
const mostProduct = 1e200;

/** Prefix sums over the sentences of one side, for every short span of the other. */
export interface SpanScores {
  /** The window of a span `i..i+a` is the sentences from `low[i]` up to, not including, `high[i + a]`. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Place of the sums for span start and length: `at[start * limits.side + length - 1]`. */
  readonly at: Float64Array;
  readonly sums: Float32Array;
  /** What each running token `t` of the window gains given sentence `i` alone: `gains[gainAt[i] + t]`, in nats. */
  readonly gainAt: Float64Array;
  readonly gains: Float32Array;
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
    enGivenZh: scoreOneWay(zh, en, table.fromZh, table.freedom.en, band, side),
    zhGivenEn: scoreOneWay(en, zh, table.fromEn, table.freedom.zh, transposeBand(band, en.size), side),
  };
}

export interface LexicalScores {
  readonly enGivenZh: SpanScores;
  readonly zhGivenEn: SpanScores;
}

function scoreOneWay(
  given: TokenSide,
  told: TokenSide,
  rows: SparseRows,
  freedom: Float32Array,
  band: Band,
  side: number,
): SpanScores {
  const at = new Float64Array(given.size * limits.side);
  let size = 0;
  for (let i = 0; i < given.size; i++) {
    for (let a = 1; a <= side && i + a <= given.size; a++) {
      at[i * limits.side + a - 1] = size;
      size += (band.high[i + a]! - band.low[i]! + 1) * channels;
    }
  }
  const sums = new Float32Array(size);
  const { tokens, starts } = told;
  const gainAt = new Float64Array(given.size);
  let tokensInReach = 0;
  for (let i = 0; i < given.size; i++) {
    gainAt[i] = tokensInReach - starts[band.low[i]!]!;
    tokensInReach += starts[band.high[i + 1]!]! - starts[band.low[i]!]!;
  }
  const gains = new Float32Array(tokensInReach);
  const bare = costUntranslated(told, freedom);
  const chance = Float32Array.from(rarityOf(told), (rarity, k) => ((1 - freedom[k]!) / freedom[k]!) * rarity);
  const byKind = sortByKind(told);
  // For each type of the told side what the span gives it against chance, times the span's tokens.
  const odds = new Float64Array(told.types.length);
  const touched = new Int32Array(told.types.length);
  const running = new Float64Array(total);
  for (let i = 0; i < given.size; i++) {
    let touches = 0;
    for (let a = 1; a <= side && i + a <= given.size; a++) {
      // The span grows by one sentence: add what its tokens translate to.
      for (let t = given.starts[i + a - 1]!; t < given.starts[i + a]!; t++) {
        const type = given.tokens[t]!;
        for (let k = rows.offsets[type]!, end = rows.offsets[type + 1]!; k < end; k++) {
          const column = rows.columns[k]!;
          if (odds[column] === 0) touched[touches++] = column;
          odds[column]! += rows.shares[k]! * chance[column]!;
        }
      }
      const perToken = 1 / Math.max(1, given.starts[i + a]! - given.starts[i]!);
      const [from, to] = [band.low[i]!, band.high[i + a]!];
      if (a === 1) {
        for (let t = starts[from]!, end = starts[to]!; t < end; t++) {
          const own = odds[tokens[t]!]!;
          if (own > 0) gains[gainAt[i]! + t] = Math.log(1 + own * perToken);
        }
      }
      running.fill(0);
      let place = at[i * limits.side + a - 1]!;
      for (let j = from; j < to; j++) {
        let sum = 0;
        place += channels;
        for (let kind = 0; kind < total; kind++) {
          const cell = j * total + kind;
          // The innermost loop of the whole aligner: products, so that each kind takes one logarithm a sentence.
          let product = 1;
          for (let t = byKind.starts[cell]!, end = byKind.starts[cell + 1]!; t < end; t++) {
            product *= 1 + odds[byKind.tokens[t]!]! * perToken;
            if (product > mostProduct) {
              running[kind]! += Math.log(product);
              product = 1;
            }
          }
          if (product > 1) running[kind]! += Math.log(product);
          running[kind]! += bare[cell]!;
          sums[place + kind] = running[kind]!;
          sum += running[kind]!;
        }
        sums[place + total] = sum;
      }
    }
    for (let k = 0; k < touches; k++) odds[touched[k]!] = 0;
  }
  return { low: band.low, high: band.high, at, sums, gainAt, gains };
}

/** What the tokens of each of the four kinds cost a sentence where nothing translates them, in nats. */
function costUntranslated({ size, tokens, starts, kinds }: TokenSide, freedom: Float32Array): Float32Array {
  const costs = new Float32Array(size * total);
  const logs = freedom.map((share) => Math.log(share));
  for (let j = 0; j < size; j++) {
    for (let t = starts[j]!; t < starts[j + 1]!; t++) costs[j * total + kinds[tokens[t]!]!]! += logs[tokens[t]!]!;
  }
  return costs;
}

/** The tokens of each sentence kind by kind: those of sentence `j` and a kind lie from `starts[j * total + kind]` on. */
function sortByKind({ size, tokens, starts, kinds }: TokenSide) {
  const sorted = new Int32Array(tokens.length);
  const begins = new Uint32Array(size * total + 1);
  let place = 0;
  for (let j = 0; j < size; j++) {
    for (let kind = 0; kind < total; kind++) {
      for (let t = starts[j]!; t < starts[j + 1]!; t++) if (kinds[tokens[t]!] === kind) sorted[place++] = tokens[t]!;
      begins[j * total + kind + 1] = place;
    }
  }
  return { tokens: sorted, starts: begins };
}

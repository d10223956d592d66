// A bead's score by its words and lengths alone: cheap enough for every bead in a band, good enough to tell the hopeless.
import type { Band } from './band.ts';
import type { Candidate } from './candidate.ts';
import { beadTypes } from './candidate.ts';
import { type Lattice, layLattice, scoreEdges } from './lattice.ts';
import type { CompareLengths } from './lengths.ts';
import { type LexicalScores, scoreSpans, spanScore, total } from './spans.ts';
import type { TokenSide } from './tokens.ts';
import type { TranslationTable } from './translation.ts';

/** What it costs, in nats, that parts do not stand one against one (set by hand: the score need only come near). */
export interface Prices {
  /** Each part beyond a pair. */
  readonly further: number;
  /** A part without a counterpart, */
  readonly empty: number;
  /** and each of its tokens: less than half of what a token costs unexplained in a bead, both ways. */
  readonly token: number;
}

export const sentencePrices: Prices = { further: 2, empty: 6, token: 0.4 };

/**
 * Scores a bead in nats, higher is better.
 * @param compare log of the probability that lengths differ as the bead's do
 */
export function prepareRoughScore(
  tokens: { readonly zh: TokenSide; readonly en: TokenSide },
  { enGivenZh, zhGivenEn }: LexicalScores,
  compare: CompareLengths,
  prices: Prices = sentencePrices,
): (bead: Readonly<Candidate>) => number {
  const [zhStarts, enStarts] = [tokens.zh.starts, tokens.en.starts];
  return ({ i, a, j, b }) => {
    if (!a) return -prices.empty - prices.token * (enStarts[j + 1]! - enStarts[j]!);
    if (!b) return -prices.empty - prices.token * (zhStarts[i + 1]! - zhStarts[i]!);
    const words = spanScore(enGivenZh, i, a, j, b, total) + spanScore(zhGivenEn, j, b, i, a, total);
    return 0.5 * (words + compare(i, a, j, b)) - prices.further * (a + b - 2);
  };
}

/** Parts that a bead of a rough lattice may hold in all. */
const mostParts = 5;

/** The small beads of a band, each with its rough score. */
export function scoreRoughly(
  tokens: { readonly zh: TokenSide; readonly en: TokenSide },
  table: TranslationTable,
  band: Band,
  compare: CompareLengths,
  prices?: Prices,
): { readonly lattice: Lattice; readonly scores: Float32Array } {
  const lexical = scoreSpans(tokens.zh, tokens.en, table, band, mostParts - 1);
  const lattice = layLattice(
    band,
    beadTypes.filter(([a, b]) => a + b <= mostParts),
  );
  return { lattice, scores: scoreEdges(lattice, prepareRoughScore(tokens, lexical, compare, prices)) };
}

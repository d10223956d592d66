// A bead's score by its words and lengths alone: cheap enough for every bead in a band, good enough to tell the hopeless.
import type { Bitext, Candidate } from './evidence/evidence.ts';
import { compareLengths } from './evidence/length.ts';
import { spanScore, total } from './evidence/lexical.ts';

/** What each sentence beyond a pair costs, in nats (set by hand: the score need only come near). */
const sentencePrice = 2;
/** What a sentence without a counterpart costs, and each of its tokens: less than half of what a token costs unexplained in a bead, both ways. */
const emptyPrice = { sentence: 6, token: 0.4 };

/** Scores a bead in nats, higher is better. */
export function prepareRoughScore({ zh, en, tokens, lexical }: Bitext): (bead: Readonly<Candidate>) => number {
  const compare = compareLengths(zh, en);
  const { enGivenZh, zhGivenEn } = lexical;
  const [zhStarts, enStarts] = [tokens.zh.starts, tokens.en.starts];
  return ({ i, a, j, b }) => {
    if (!a) return -emptyPrice.sentence - emptyPrice.token * (enStarts[j + 1]! - enStarts[j]!);
    if (!b) return -emptyPrice.sentence - emptyPrice.token * (zhStarts[i + 1]! - zhStarts[i]!);
    const words = spanScore(enGivenZh, i, a, j, b, total) + spanScore(zhGivenEn, j, b, i, a, total);
    return 0.5 * (words + compare(i, a, j, b)) - sentencePrice * (a + b - 2);
  };
}

// A path by words and lengths alone: cheap enough for a wide band, good enough for the full search to stay near it.
import type { Segment } from '../model.ts';
import { type Band, bandAround } from './band.ts';
import { compareLengths } from './evidence/length.ts';
import { scoreSpans, spanScore, total } from './evidence/lexical.ts';
import type { BeadType } from './evidence/types.ts';
import { beadOf, findBestPath, layLattice, scoreEdges } from './lattice.ts';
import type { Path } from './path.ts';
import type { TokenSide } from './tokens.ts';
import type { TranslationTable } from './translation.ts';

/** The types tried, and what each costs in nats (set by hand: the path need only come near). */
const prices: readonly (readonly [a: number, b: number, price: number])[] = [
  [1, 0, 6],
  [0, 1, 6],
  [1, 1, 0],
  [1, 2, 2],
  [2, 1, 2],
  [2, 2, 5],
  [1, 3, 4],
  [3, 1, 4],
  [1, 4, 5],
  [2, 3, 6],
  [3, 2, 6],
  [4, 1, 6],
];

/** The best path within `margin` sentences of a first one. */
export function refinePath(
  zh: readonly Segment[],
  en: readonly Segment[],
  tokens: { readonly zh: TokenSide; readonly en: TokenSide },
  table: TranslationTable,
  path: Path,
  margin: number,
): Path {
  const band: Band = bandAround(path, margin);
  const { enGivenZh, zhGivenEn } = scoreSpans(tokens.zh, tokens.en, table, band, 4);
  const compare = compareLengths(zh, en);
  const cost = new Map(prices.map(([a, b, price]) => [a * 8 + b, price]));
  const lattice = layLattice(
    band,
    prices.map(([a, b]): BeadType => [a, b]),
  );
  const scores = scoreEdges(lattice, ({ i, a, j, b }) => {
    let sum = -cost.get(a * 8 + b)!;
    if (!a) return sum + emptyTokenPrice * (tokens.en.starts[j + 1]! - tokens.en.starts[j]!);
    if (!b) return sum + emptyTokenPrice * (tokens.zh.starts[i + 1]! - tokens.zh.starts[i]!);
    sum += 0.5 * (spanScore(enGivenZh, i, a, j, b, total) + spanScore(zhGivenEn, j, b, i, a, total));
    return sum + 0.5 * compare(i, a, j, b);
  });
  const corners = findBestPath(lattice, scores).map((edge): [number, number] => {
    const { i, j } = beadOf(lattice, edge);
    return [i, j];
  });
  return [...corners, [zh.length, en.length]];
}

/** A token that has nothing across: less than half of what an unexplained one costs in a bead, both ways. */
const emptyTokenPrice = -0.4;

// A path by words and lengths alone: cheap enough for a wide band, good enough for the full search to stay near it.
import type { Segment } from '../model.ts';
import { type Band, bandAround } from './band.ts';
import { compareCharacters } from './evidence/length.ts';
import { scoreSpans } from './evidence/lexical.ts';
import { beadTypes } from './evidence/types.ts';
import { beadOf, findBestPath, layLattice, scoreEdges } from './lattice.ts';
import type { Path } from './path.ts';
import { prepareRoughScore } from './rough.ts';
import type { TokenSide } from './tokens.ts';
import type { TranslationTable } from './translation.ts';

/** Sentences that a bead may hold: the path need only come near. */
const mostSentences = 5;

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
  const lexical = scoreSpans(tokens.zh, tokens.en, table, band, mostSentences - 1);
  const lattice = layLattice(
    band,
    beadTypes.filter(([a, b]) => a + b <= mostSentences),
  );
  const scores = scoreEdges(lattice, prepareRoughScore(tokens, lexical, compareCharacters(zh, en)));
  const corners = findBestPath(lattice, scores).map((edge): [number, number] => {
    const { i, j } = beadOf(lattice, edge);
    return [i, j];
  });
  return [...corners, [zh.length, en.length]];
}

// A path by words and lengths alone: cheap enough for a wide band, good enough for the full search to stay near it.
import type { Segment } from '../model.ts';
import { bandAround } from './band.ts';
import { beadOf, findBestPath } from './lattice.ts';
import { compareCharacters } from './lengths.ts';
import type { Path } from './path.ts';
import { scoreRoughly } from './rough.ts';
import type { TokenSide } from './tokens.ts';
import type { TranslationTable } from './translation.ts';

/** The best path within `margin` sentences of a first one. */
export function refinePath(
  zh: readonly Segment[],
  en: readonly Segment[],
  tokens: { readonly zh: TokenSide; readonly en: TokenSide },
  table: TranslationTable,
  path: Path,
  margin: number,
): Path {
  const { lattice, scores } = scoreRoughly(tokens, table, bandAround(path, margin), compareCharacters(zh, en));
  const corners = findBestPath(lattice, scores).map((edge): [number, number] => {
    const { i, j } = beadOf(lattice, edge);
    return [i, j];
  });
  return [...corners, [zh.length, en.length]];
}

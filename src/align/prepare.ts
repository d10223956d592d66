// Anchors, first path, coarse path, band: where the full search will look, and the word scores it needs there.
import { bandAlong, findAnchors } from './anchors.ts';
import { type Band, bandAround, wholeBand } from './band.ts';
import { refinePath } from './coarse.ts';
import type { Bitext } from './evidence/evidence.ts';
import { scoreSpans } from './evidence/lexical.ts';
import type { LearnedPair } from './learn.ts';
import { findFirstPath } from './path.ts';
import type { Text } from './text.ts';
import { type TranslationTable, tabulateTranslations } from './translation.ts';

/** A text ready to be searched. */
export interface Prepared extends Bitext {
  readonly band: Band;
  readonly table: TranslationTable;
}

/** How far each search may leave the path before it, in sentences. */
const margins = { coarse: 10, full: 3 };

/** A text with fewer cells than this is looked at whole. */
const smallPlane = 40_000;

/** Looks up every word and narrows the plane down to the neighbourhood of a good path. */
export function prepareText(text: Text, learned: readonly LearnedPair[] = []): Prepared {
  const { zh, en, tokens } = text;
  const table = tabulateTranslations(tokens.zh, tokens.en, learned);
  const wide =
    zh.length * en.length <= smallPlane
      ? wholeBand(zh.length, en.length)
      : bandAlong(findAnchors(tokens.zh, tokens.en, table.fromZh));
  const first = findFirstPath(tokens.zh, tokens.en, table.fromZh, wide);
  const near = refinePath(zh, en, tokens, table, first, margins.coarse);
  const band = bandAround(near, margins.full);
  return { zh, en, tokens, table, band, lexical: scoreSpans(tokens.zh, tokens.en, table, band) };
}

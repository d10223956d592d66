// Anchors, first path, coarse path, band: where the full search will look, and the word scores it needs there.
import { bandAlong, findAnchors } from './anchors.ts';
import { type Band, bandAround, wholeBand } from './band.ts';
import { refinePath } from './coarse.ts';
import { weighCorners } from './corners.ts';
import type { Bitext } from './evidence/evidence.ts';
import { findFirstPath, type Path } from './path.ts';
import { scoreSpans } from './spans.ts';
import type { Text } from './text.ts';
import { type TranslationTable, tabulateTranslations } from './translation.ts';

/** A text ready to be searched. */
export interface Prepared extends Bitext {
  readonly band: Band;
  readonly table: TranslationTable;
}

/** How far each search may leave the path before it, in sentences; a later pass needs no coarse one. */
export const margins = { coarse: 8, again: 0, full: 3 };

/** A text with fewer cells than this is looked at whole. */
const smallPlane = 40_000;

export interface PrepareOptions {
  /** What is known of the words, as of a text that this one is a part of. */
  readonly table?: TranslationTable;
  /** A path known to be near, so that no anchors are looked for. */
  readonly path?: Path;
  /** How far the coarse search may leave the path, in sentences; 0 takes the path as it is. */
  readonly margin?: number;
}

/** Looks up every word and narrows the plane down to the neighbourhood of a good path. */
export function prepareText(text: Text, options: PrepareOptions = {}): Prepared {
  const { zh, en, tokens } = text;
  const table = options.table ?? tabulateTranslations(tokens.zh, tokens.en);
  const { path = findRoughPath(tokens, table), margin = margins.coarse } = options;
  const near = margin ? refinePath(zh, en, tokens, table, path, margin) : path;
  const band = bandAround(near, margins.full);
  const lexical = scoreSpans(tokens.zh, tokens.en, table, band);
  return { zh, en, tokens, table, band, lexical, corners: weighCorners(tokens, table, band) };
}

/** A path by anchors and shared words. */
export function findRoughPath({ zh, en }: Text['tokens'], table: TranslationTable): Path {
  const isSmall = zh.size * en.size <= smallPlane;
  const band = isSmall ? wholeBand(zh.size, en.size) : bandAlong(findAnchors(zh, en, table.fromZh));
  return findFirstPath(zh, en, table.fromZh, band);
}

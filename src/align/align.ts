// Two lists of segments → beads: which segments translate each other.
import type { Bead, Block, Segment } from '../model.ts';
import { type Band, bandAround, wholeBand } from './band.ts';
import type { Bitext } from './evidence/evidence.ts';
import { scoreSpans } from './evidence/lexical.ts';
import { featureNames, prepareFeatures } from './features.ts';
import { beadOf, findBestPath, layLattice, scoreEdges, sumPaths } from './lattice.ts';
import { findFirstPath } from './path.ts';
import { prepareStructure } from './structure.ts';
import { tokeniseChinese, tokeniseEnglish } from './tokens.ts';
import { type TranslationTable, tabulateTranslations } from './translation.ts';
import { loadWeights } from './weights.ts';

export interface AlignOptions {
  /** The blocks that the segments were split from, both languages in source order. */
  readonly blocks?: readonly Block[];
  /** The text that the spans of both sides count in; absent where each side has a text of its own. */
  readonly source?: string;
}

/**
 * Aligns the segments of two languages. Every segment is in exactly one bead; beads come in order.
 * The score of a bead is its share of the weight of all alignments, 0..1; 0 where one side is empty.
 */
export function alignSegments(zh: readonly Segment[], en: readonly Segment[], options: AlignOptions = {}): Bead[] {
  if (!zh.length && !en.length) return [];
  const text = prepareBitext(zh, en, options);
  const weights = loadWeights(featureNames);
  const lattice = layLattice(text.band, en.length);
  const measure = prepareFeatures(text);
  const structure = prepareStructure(zh, en, options.blocks ?? [], options.source);
  const values = new Float64Array(featureNames.length);
  const scores = scoreEdges(lattice, (bead) => {
    measure(bead, values);
    let sum = 0;
    for (let k = 0; k < values.length; k++) sum += values[k]! * weights[k]!;
    return sum + structure(bead);
  });
  const sums = sumPaths(lattice, scores);
  return findBestPath(lattice, scores).map((edge) => {
    const { i, a, j, b } = beadOf(lattice, edge);
    const start = Math.floor(edge / (lattice.ends.length / sums.before.length));
    const share = Math.exp(sums.before[start]! + scores[edge]! + sums.after[lattice.ends[edge]!]! - sums.total);
    return { zh: range(i, a), en: range(j, b), score: a && b ? Math.min(1, share) : 0 };
  });
}

/** How far the search may leave the first path, in sentences. */
const margin = 4;

/** Everything the evidence needs to know about both sides. */
export function prepareBitext(
  zh: readonly Segment[],
  en: readonly Segment[],
  options: AlignOptions = {},
): Bitext & { band: Band; table: TranslationTable } {
  const tokens = {
    zh: tokeniseChinese(zh.map((segment) => segment.text)),
    en: tokeniseEnglish(en.map((segment) => segment.text)),
  };
  const table = tabulateTranslations(tokens.zh, tokens.en);
  const path = findFirstPath(tokens.zh, tokens.en, table.fromZh, wholeBand(zh.length, en.length));
  const band = bandAround(path, margin);
  const lexical = scoreSpans(tokens.zh, tokens.en, table, band);
  return { zh, en, tokens, lexical, blocks: options.blocks ?? [], band, table };
}

const range = (start: number, length: number) => Array.from({ length }, (_, k) => start + k);

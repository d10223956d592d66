// Two lists of segments → beads: which segments translate each other.
import type { Bead, Block, Segment } from '../model.ts';
import { bandAlong, findAnchors } from './anchors.ts';
import { type Band, bandAround, wholeBand } from './band.ts';
import { refinePath } from './coarse.ts';
import type { Bitext } from './evidence/evidence.ts';
import { scoreSpans } from './evidence/lexical.ts';
import { beadTypes } from './evidence/types.ts';
import { featureNames, prepareFeatures } from './features.ts';
import { beadOf, findBestPath, layLattice, scoreEdges, sumPaths } from './lattice.ts';
import type { LearnedPair } from './learn.ts';
import { findFirstPath } from './path.ts';
import { doubleQuotes } from './quotation.ts';
import { prepareStructure } from './structure.ts';
import { type TokenSide, tokeniseChinese, tokeniseEnglish } from './tokens.ts';
import { type TranslationTable, tabulateTranslations } from './translation.ts';
import { loadWeights } from './weights.ts';

export interface AlignOptions {
  /** The blocks that the segments were split from, both languages in source order. */
  readonly blocks?: readonly Block[];
  /** The text that the spans of both sides count in; absent where each side has a text of its own. */
  readonly source?: string;
  /** Word translations learned from other beads. */
  readonly learned?: readonly LearnedPair[];
}

/**
 * Aligns the segments of two languages. Every segment is in exactly one bead; beads come in order.
 * The score of a bead is its share of the weight of all alignments, 0..1; 0 where one side is empty.
 */
export function alignSegments(zh: readonly Segment[], en: readonly Segment[], options: AlignOptions = {}): Bead[] {
  if (!zh.length && !en.length) return [];
  const text = prepareBitext(readText(zh, en, options.blocks), options.learned);
  const weights = loadWeights(featureNames);
  const lattice = layLattice(text.band, beadTypes);
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

/** How far each search may leave the path before it, in sentences. */
const margins = { coarse: 10, full: 3 };

/** Both sides cut into tokens: done once, whatever number of passes follows. */
export interface Text {
  readonly zh: readonly Segment[];
  readonly en: readonly Segment[];
  readonly tokens: { readonly zh: TokenSide; readonly en: TokenSide };
  readonly blocks: readonly Block[];
}

export function readText(zh: readonly Segment[], en: readonly Segment[], blocks: readonly Block[] = []): Text {
  const plain = en.map((segment) => ({ ...segment, text: doubleQuotes(segment.text) }));
  const tokens = {
    zh: tokeniseChinese(zh.map((segment) => segment.text)),
    en: tokeniseEnglish(plain.map((segment) => segment.text)),
  };
  return { zh, en: plain, tokens, blocks };
}

/** Everything the evidence needs to know about both sides. */
export function prepareBitext(
  text: Text,
  learned: readonly LearnedPair[] = [],
): Bitext & { band: Band; table: TranslationTable } {
  const { zh, en, tokens } = text;
  const table = tabulateTranslations(tokens.zh, tokens.en, learned);
  const path = findFirstPath(tokens.zh, tokens.en, table.fromZh, chooseBand(tokens, table));
  const near = refinePath(zh, en, tokens, table, path, margins.coarse);
  const band = bandAround(near, margins.full);
  const lexical = scoreSpans(tokens.zh, tokens.en, table, band);
  return { ...text, lexical, band, table };
}

/** A text with fewer cells than this is searched whole. */
const smallPlane = 1_000_000;

function chooseBand({ zh, en }: Text['tokens'], table: TranslationTable): Band {
  if (zh.size * en.size <= smallPlane) return wholeBand(zh.size, en.size);
  return bandAlong(findAnchors(zh, en, table.fromZh));
}

const range = (start: number, length: number) => Array.from({ length }, (_, k) => start + k);

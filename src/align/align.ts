// Two lists of segments → beads: which segments translate each other.
import type { Bead, Segment } from '../model.ts';
import { pairCrossingBlocks } from './crossing.ts';
import { featureNames } from './features.ts';
import { measureFreedom } from './freedom.ts';
import { type AlignedText, type LearnedPair, learnTranslations } from './learn.ts';
import { pathThrough } from './path.ts';
import { findRoughPath, margins } from './prepare.ts';
import { searchStretches } from './stretches.ts';
import { type ReadOptions, readPairs, readText, type Text } from './text.ts';
import { type TranslationTable, tabulateTranslations } from './translation.ts';
import { loadWeights } from './weights.ts';

export interface AlignOptions extends ReadOptions {
  /** Pairs aligned before, as of a memory: words learned from them help. */
  readonly memory?: Iterable<{ readonly zh: string; readonly en: string }>;
  /** Weight of each feature by name, instead of the packaged ones. */
  readonly weights?: Readonly<Record<string, number>>;
}

/**
 * Aligns the segments of two languages. Every segment is in exactly one bead. Beads come in order, but that
 * whole blocks which stand in another order in the English are paired across it.
 * The score of a bead is its share of the weight of all alignments, 0..1; 0 where one side is empty.
 */
export function alignSegments(zh: readonly Segment[], en: readonly Segment[], options: AlignOptions = {}): Bead[] {
  return alignTexts([{ zh, en, ...options }], options)[0]!;
}

/** A text to be aligned together with others. */
export interface TextInput extends ReadOptions {
  readonly zh: readonly Segment[];
  readonly en: readonly Segment[];
}

/**
 * Aligns several texts, each in two passes: by the dictionary, then with the words learned from the first pass of all of
 * them and from the memory. The results come in the order of the texts.
 */
export function alignTexts(inputs: readonly TextInput[], options: AlignOptions = {}): Bead[][] {
  const weights = loadWeights(featureNames, options.weights);
  const texts = inputs.map(({ zh, en, ...read }) => readText(zh, en, read));
  const known = options.memory ? [readPairs(options.memory)] : [];
  const before = known.length ? learnTranslations(known) : [];
  const first = texts.map((text) => alignOnce(text, weights, { learned: before }));
  const learned = learnFromPass(texts, first, known);
  return texts.map((text, k) => [...alignOnce(text, weights, { learned, earlier: first[k]!, crossing: true })]);
}

export interface PassOptions {
  /** Words learned before. */
  readonly learned?: readonly LearnedPair[];
  /** Beads of an earlier pass, which the search stays near to, and which tell how freely each word is rendered. */
  readonly earlier?: readonly Bead[];
  /** Whether blocks that stand in another order are paired at the end. */
  readonly crossing?: boolean;
}

/** One pass over one text. */
export function alignOnce(text: Text, weights: Float64Array, options: PassOptions = {}): readonly Bead[] {
  if (!text.zh.length || !text.en.length) return leaveAlone(text);
  const { learned, earlier, crossing = false } = options;
  const table = tabulateForPass(text, learned, earlier);
  const path = earlier ? pathThrough(earlier, text.zh.length, text.en.length) : findRoughPath(text.tokens, table);
  const margin = earlier ? margins.again : margins.coarse;
  const beads = searchStretches(text, { table, path, margin, weights });
  return crossing ? pairCrossingBlocks(text, beads, table, weights) : beads;
}

/** What a pass knows of the text's words: from the dictionaries, from words learned, and from the beads before it. */
export function tabulateForPass(
  { tokens }: Text,
  learned: readonly LearnedPair[] = [],
  earlier?: readonly Bead[],
): TranslationTable {
  const table = tabulateTranslations(tokens.zh, tokens.en, learned);
  return earlier ? { ...table, freedom: measureFreedom(tokens, table, earlier) } : table;
}

/** Words learned from the beads of a pass over all texts, and from what was known before. */
export function learnFromPass(
  texts: readonly Text[],
  beads: readonly (readonly Bead[])[],
  known: readonly AlignedText[] = [],
): LearnedPair[] {
  return learnTranslations([...known, ...texts.map(({ tokens }, k) => ({ ...tokens, beads: beads[k]! }))]);
}

/** Where one language is missing, nothing has a counterpart. */
function leaveAlone({ zh, en }: Text): Bead[] {
  return [...zh.map((_, k) => ({ zh: [k], en: [], score: 0 })), ...en.map((_, k) => ({ zh: [], en: [k], score: 0 }))];
}

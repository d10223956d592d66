// Two lists of segments → beads: which segments translate each other.
import type { Bead, Segment } from '../model.ts';
import { featureNames } from './features.ts';
import { type AlignedText, type LearnedPair, learnTranslations } from './learn.ts';
import { prepareText } from './prepare.ts';
import { beadsOf, searchBeads } from './search.ts';
import { type ReadOptions, readPairs, readText, type Text } from './text.ts';
import { loadWeights } from './weights.ts';

export interface AlignOptions extends ReadOptions {
  /** Pairs aligned before, as of a memory: words learned from them help. */
  readonly memory?: Iterable<{ readonly zh: string; readonly en: string }>;
  /** Weight of each feature by name, instead of the packaged ones. */
  readonly weights?: Readonly<Record<string, number>>;
}

/**
 * Aligns the segments of two languages. Every segment is in exactly one bead; beads come in order.
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
  const first = texts.map((text) => alignOnce(text, before, weights));
  const learned = learnFromPass(texts, first, known);
  return texts.map((text) => alignOnce(text, learned, weights));
}

/** One pass over one text, with what was learned before. */
export function alignOnce(text: Text, learned: readonly LearnedPair[], weights: Float64Array): Bead[] {
  if (!text.zh.length || !text.en.length) return leaveAlone(text);
  return beadsOf(searchBeads(text, prepareText(text, learned), weights));
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

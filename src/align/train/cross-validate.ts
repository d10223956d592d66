// Weights from golds, and how good they are on documents they have not seen.
import type { Bead, Gold, Segment } from '../../model.ts';
import { alignOnce, learnFromPass } from '../align.ts';
import { families, featureNames } from '../features.ts';
import { prepareText } from '../prepare.ts';
import { readText, type Text } from '../text.ts';
import { bandWithGold, type Example, makeExample, widen } from './example.ts';
import { type FitOptions, fitWeights } from './fit.ts';
import { pathOfGold } from './gold.ts';
import { thinOut } from './thin.ts';

export interface TrainOptions extends FitOptions {
  /** Families of evidence to do without, to see what they are worth. */
  readonly without?: readonly string[];
}

/** A gold ready for training. */
export interface Lesson {
  readonly gold: Gold;
  readonly text: Text;
  /** The gold itself, and what is left of it with sentences left out. */
  readonly examples: readonly Example[];
}

/** Weights that tell good beads from hopeless ones well enough to choose what is worth training on (set by hand). */
const roughWeights = Float64Array.from(featureNames, (name) => {
  const [family] = name.split(': ');
  if (family === 'lexical') return 0.5;
  if (family === 'length') return 0.3;
  if (name === 'nulls: null words') return -0.5;
  if (name === 'types: Chinese alone' || name === 'types: English alone') return -5;
  if (name === 'types: further sentences') return -1.5;
  return 0;
});

/** The trainer sees each gold once more with a sentence left out of one pair in so many. */
const every = 12;

/** Reads golds and lays out what the trainer compares. */
export function prepareLessons(golds: readonly Gold[]): Lesson[] {
  return golds.map((gold) => {
    const text = readGoldText(gold);
    const thin = thinOut(gold, every);
    return { gold, text, examples: [layOut(gold, text), layOut(thin, readGoldText(thin))] };
  });
}

function layOut(gold: Gold, text: Text): Example {
  const path = pathOfGold(gold);
  const prepared = prepareText(text);
  return makeExample(gold.id, widen(prepared, bandWithGold(prepared.band, path)), path, roughWeights);
}

const readGoldText = ({ zh, en }: Gold): Text => readText(segmentsOf(zh, 'zh'), segmentsOf(en, 'en'));

/** Weights fitted on all lessons. */
export function trainWeights(lessons: readonly Lesson[], options: TrainOptions = {}): Float64Array {
  const examples = lessons.flatMap((lesson) => lesson.examples);
  return fitWeights(examples, featureNames.length, { start: roughWeights, frozen: namesWithout(options), ...options });
}

/**
 * Aligns each gold with weights fitted on all others: the first pass of every one, and the second with the words learned
 * from all first passes.
 * @param full weights fitted on all lessons; a good place to start from, and not where the fit ends
 */
export function crossValidate(
  lessons: readonly Lesson[],
  full: Float64Array,
  options: TrainOptions = {},
): (readonly Bead[])[] {
  const fold = { ...options, start: full, iterations: 150 };
  const weights = lessons.map((lesson) =>
    trainWeights(
      lessons.filter((other) => other !== lesson),
      fold,
    ),
  );
  const first = lessons.map(({ text }, k) => alignOnce(text, weights[k]!));
  const texts = lessons.map(({ text }) => text);
  const learned = learnFromPass(texts, first);
  return texts.map((text, k) => alignOnce(text, weights[k]!, { learned, earlier: first[k]! }));
}

/** 1 for each feature of the families left out. */
function namesWithout({ without = [] }: TrainOptions): Uint8Array {
  return Uint8Array.from(families.flatMap(({ name, features }) => features.map(() => Number(without.includes(name)))));
}

/** Sentences as segments without a place in any document. */
function segmentsOf(sentences: readonly string[], lang: Segment['lang']): Segment[] {
  return sentences.map((text) => ({ lang, text, spans: [], block: 0, kind: 'paragraph' }));
}

// The fitted parameters of the confidence, one small file for all texts.
import { readPackaged } from '../language/packaged.ts';

/** What can be wrong with a pair. */
export const faults = ['other text', 'short English', 'short Chinese', 'number'] as const;
export type Fault = (typeof faults)[number];

/**
 * For each fault the weights of a multinomial logistic model by the name of the feature, a right pair being its base;
 * higher speaks for the fault.
 */
export type ConfidenceModel = Readonly<Record<Fault, Readonly<Record<string, number>>>>;

/** Mean strength of each class of words in good pairs and in chance ones, by the number of the class. */
export type ClassMeans = Readonly<Record<string, readonly [good: number, chance: number]>>;

/** What `tsx bench/fit-confidence.ts --write` writes. */
export interface ConfidenceFile {
  /** The texts, the planted errors, the date, and the figures on documents left out. */
  readonly fitted: Readonly<Record<string, unknown>>;
  /** For pairs in the order of their text, and for pairs without one. */
  readonly ordered: ConfidenceModel;
  readonly alone: ConfidenceModel;
  /** What the words of gold texts usually find; stands in where a file is small. */
  readonly classes: { readonly zh: ClassMeans; readonly en: ClassMeans };
}

let loaded: ConfidenceFile | undefined;

/** The packaged parameters; read once, on first use. */
export function loadParameters(): ConfidenceFile {
  loaded ??= JSON.parse(readPackaged('confidence.json').toString()) as ConfidenceFile;
  return loaded;
}

// What every kind of evidence has in common: names for its features, and a way to measure a candidate bead.
import type { Segment } from '../../model.ts';
import type { Candidate } from '../candidate.ts';
import type { Corners } from '../corners.ts';
import type { LexicalScores } from '../spans.ts';
import type { TokenSide } from '../tokens.ts';

/** Both sides of a text, and what was found out about them before the search. */
export interface Bitext {
  readonly zh: readonly Segment[];
  readonly en: readonly Segment[];
  readonly tokens: { readonly zh: TokenSide; readonly en: TokenSide };
  readonly lexical: LexicalScores;
  readonly corners: Corners;
}

/** Writes the candidate's values into `out` from `at` on; `out` holds zeros there. */
export type Measure = (bead: Readonly<Candidate>, out: Float64Array, at: number) => void;

/** Says which one of its features a candidate has, as 1 with all others 0; −1 for none. */
export type Classify = (bead: Readonly<Candidate>) => number;

/** A family of features that are switched on and off together. */
export type Evidence = Measured | Classified;

interface Family {
  readonly name: string;
  readonly features: readonly string[];
}

/** Features that are numbers. */
export interface Measured extends Family {
  prepare(text: Bitext): Measure;
}

/** Features that are classes, of which a bead is in one at most. */
export interface Classified extends Family {
  classify(text: Bitext): Classify;
}

// What every kind of evidence has in common: names for its features, and a way to measure a candidate bead.
import type { Segment } from '../../model.ts';
import type { TokenSide } from '../tokens.ts';
import type { LexicalScores } from './lexical.ts';

/** Sentences a bead may hold: up to six a side, eight in all (1–5 is common where Chinese runs on). */
export const limits = { side: 6, sum: 8 } as const;

/** A bead under consideration: `a` Chinese segments from `i`, `b` English ones from `j`; one of them may be 0. */
export interface Candidate {
  i: number;
  a: number;
  j: number;
  b: number;
}

/** Both sides of a text, and what was found out about them before the search. */
export interface Bitext {
  readonly zh: readonly Segment[];
  readonly en: readonly Segment[];
  readonly tokens: { readonly zh: TokenSide; readonly en: TokenSide };
  readonly lexical: LexicalScores;
}

/** Writes the candidate's values into `out` from `at` on; `out` holds zeros there. */
export type Measure = (bead: Readonly<Candidate>, out: Float64Array, at: number) => void;

/** A family of features that are switched on and off together. */
export interface Evidence {
  readonly name: string;
  readonly features: readonly string[];
  prepare(text: Bitext): Measure;
}

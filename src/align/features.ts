// All evidence in one table: the order of the features is the order of the weights.
import { boundaries } from './evidence/boundaries.ts';
import { cuts } from './evidence/cuts.ts';
import type { Bitext, Candidate, Evidence } from './evidence/evidence.ts';
import { ends, joins } from './evidence/joins.ts';
import { length } from './evidence/length.ts';
import { lexical } from './evidence/lexical.ts';
import { nulls } from './evidence/nulls.ts';
import { quotes } from './evidence/quotes.ts';
import { types } from './evidence/types.ts';

export const families: readonly Evidence[] = [types, lexical, boundaries, cuts, length, nulls, quotes, joins, ends];

/** `family: feature` for every feature. */
export const featureNames: readonly string[] = families.flatMap((family) =>
  family.features.map((feature) => `${family.name}: ${feature}`),
);

/** Writes all features of a candidate into `out`, which the function clears. */
export function prepareFeatures(text: Bitext): (bead: Readonly<Candidate>, out: Float64Array) => void {
  let at = 0;
  const measures = families.map((family) => {
    const place = at;
    at += family.features.length;
    return { measure: family.prepare(text), place };
  });
  return (bead, out) => {
    out.fill(0);
    for (const { measure, place } of measures) measure(bead, out, place);
  };
}

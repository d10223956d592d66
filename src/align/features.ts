// All evidence in one table: the order of the features is the order of the weights.

import type { Candidate } from './candidate.ts';
import { boundaries } from './evidence/boundaries.ts';
import { clauses } from './evidence/clauses.ts';
import { cuts } from './evidence/cuts.ts';
import type { Bitext, Classify, Evidence, Measure } from './evidence/evidence.ts';
import { ends, joins } from './evidence/joins.ts';
import { length } from './evidence/length.ts';
import { lexical } from './evidence/lexical.ts';
import { nulls } from './evidence/nulls.ts';
import { quotes } from './evidence/quotes.ts';
import { types } from './evidence/types.ts';

export const families: readonly Evidence[] = [
  types,
  lexical,
  boundaries,
  cuts,
  clauses,
  length,
  nulls,
  quotes,
  joins,
  ends,
];

/** `family: feature` for every feature. */
export const featureNames: readonly string[] = families.flatMap((family) =>
  family.features.map((feature) => `${family.name}: ${feature}`),
);

/** Writes all features of a candidate into `out`, which the function clears. */
export function prepareFeatures(text: Bitext): (bead: Readonly<Candidate>, out: Float64Array) => void {
  const { measures, classes } = prepareFamilies(text);
  return (bead, out) => {
    out.fill(0);
    for (const { measure, place } of measures) measure(bead, out, place);
    for (const { classify, place } of classes) {
      const feature = classify(bead);
      if (feature >= 0) out[place + feature] = 1;
    }
  };
}

/** The weighted sum of a candidate's features. */
export function prepareSum(text: Bitext, weights: Float64Array): (bead: Readonly<Candidate>) => number {
  const { measures, classes } = prepareFamilies(text);
  // Only what is measured needs room: a class is looked up.
  const size = measures.reduce((sum, { size }) => sum + size, 0);
  const values = new Float64Array(size);
  const own = new Float64Array(size);
  let at = 0;
  const packed = measures.map(({ measure, place, size }) => {
    own.set(weights.subarray(place, place + size), at);
    at += size;
    return { measure, place: at - size };
  });
  return (bead) => {
    values.fill(0);
    for (const { measure, place } of packed) measure(bead, values, place);
    let sum = 0;
    for (let k = 0; k < size; k++) sum += values[k]! * own[k]!;
    for (const { classify, place } of classes) {
      const feature = classify(bead);
      if (feature >= 0) sum += weights[place + feature]!;
    }
    return sum;
  };
}

/** Each family made ready, with the place of its first feature. */
function prepareFamilies(text: Bitext) {
  const measures: { readonly measure: Measure; readonly place: number; readonly size: number }[] = [];
  const classes: { readonly classify: Classify; readonly place: number }[] = [];
  let place = 0;
  for (const family of families) {
    const size = family.features.length;
    if ('classify' in family) classes.push({ classify: family.classify(text), place });
    else measures.push({ measure: family.prepare(text), place, size });
    place += size;
  }
  return { measures, classes };
}

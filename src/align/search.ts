// The full search: every bead in the band is scored by all evidence, and the best way through is taken.
import type { Bead } from '../model.ts';
import type { Candidate } from './candidate.ts';
import { beadTypes } from './candidate.ts';
import { prepareSum } from './features.ts';
import {
  beadOf,
  findBestPath,
  keepLikely,
  type Lattice,
  layLattice,
  type Sums,
  scoreEdges,
  sumPaths,
} from './lattice.ts';
import { compareCharacters } from './lengths.ts';
import type { Prepared } from './prepare.ts';
import { prepareRoughScore } from './rough.ts';
import { prepareStructure } from './structure.ts';
import type { Text } from './text.ts';

/** What the search found, with all it looked at. */
export interface Search {
  readonly lattice: Lattice;
  /** Score of each edge, log-odds. */
  readonly scores: Float32Array;
  /** Edges of the best path. */
  readonly path: readonly number[];
  readonly sums: Sums;
}

/** A bead is measured by all evidence where its rough score comes within so many nats of the best way through. */
const slack = 32;

/** Searches the band for the best beads. */
export function searchBeads(text: Text, prepared: Prepared, weights: Float64Array): Search {
  const band = layLattice(prepared.band, beadTypes);
  const rough = prepareRoughScore(prepared.tokens, prepared.lexical, compareCharacters(text.zh, text.en));
  const lattice = keepLikely(band, scoreEdges(band, rough), slack);
  const score = prepareScore(text, prepared, weights);
  const scores = scoreEdges(lattice, score);
  return { lattice, scores, path: findBestPath(lattice, scores), sums: sumPaths(lattice, scores) };
}

/** The weighted sum of all evidence for a bead. */
export function prepareScore(text: Text, prepared: Prepared, weights: Float64Array) {
  const sum = prepareSum(prepared, weights);
  const structure = prepareStructure(text.zh, text.en, text.blocks, text.source);
  return (bead: Readonly<Candidate>): number => structure(bead) + sum(bead);
}

/** The beads of the best path; the score of a bead is its share of the weight of all paths. */
export function beadsOf(search: Search): Bead[] {
  return search.path.map((edge) => {
    const { i, a, j, b } = beadOf(search.lattice, edge);
    return { zh: count(i, a), en: count(j, b), score: a && b ? shareOf(search, edge) : 0 };
  });
}

/** Share of the weight of all paths that goes through an edge, 0..1. */
export function shareOf({ lattice, scores, sums }: Search, edge: number): number {
  const start = Math.floor(edge / lattice.types.length);
  const share = Math.exp(sums.before[start]! + scores[edge]! + sums.after[lattice.ends[edge]!]! - sums.total);
  return Math.min(1, share);
}

const count = (start: number, length: number) => Array.from({ length }, (_, k) => start + k);

// A gold as the trainer sees it: the edges of its lattice that are worth telling apart, with their features.
import { type Band, bandAround } from '../band.ts';
import type { Candidate } from '../candidate.ts';
import { beadTypes } from '../candidate.ts';
import { weighCorners } from '../corners.ts';
import { featureNames, prepareFeatures } from '../features.ts';
import { forEachEdge, layLattice, sumPaths } from '../lattice.ts';
import type { Prepared } from '../prepare.ts';
import { scoreSpans } from '../spans.ts';

/** Kept edges in order of their start; features as sparse rows. */
export interface Example {
  readonly id: string;
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the edge is a bead of the gold. */
  readonly gold: Uint8Array;
  readonly offsets: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: Float32Array;
}

/** Edges that take part in no alignment with more than this share (log) of the weight are not kept. */
const keptShare = -24;

/**
 * Lays the lattice of a gold and keeps what is near its path or likely under the weights given.
 * @param guess weights good enough to tell the hopeless edges
 */
export function makeExample(id: string, text: Prepared, path: readonly Candidate[], guess: Float64Array): Example {
  const { band } = text;
  const lattice = layLattice(band, beadTypes);
  const measure = prepareFeatures(text);
  const gold = new Set<string>(path.map(({ i, a, j, b }) => `${i} ${a} ${j} ${b}`));
  const scores = new Float32Array(lattice.ends.length);
  const row = new Float64Array(featureNames.length);
  forEachEdge(lattice, (bead, edge) => {
    measure(bead, row);
    let sum = 0;
    for (let k = 0; k < row.length; k++) sum += row[k]! * guess[k]!;
    scores[edge] = sum;
  });
  const sums = sumPaths(lattice, scores);
  const from: number[] = [];
  const to: number[] = [];
  const marks: number[] = [];
  const offsets = [0];
  const columns: number[] = [];
  const values: number[] = [];
  forEachEdge(lattice, (bead, edge) => {
    const start = Math.floor(edge / beadTypes.length);
    const share = sums.before[start]! + scores[edge]! + sums.after[lattice.ends[edge]!]! - sums.total;
    const isGold = gold.has(`${bead.i} ${bead.a} ${bead.j} ${bead.b}`);
    if (!isGold && !(share > keptShare)) return;
    from.push(start);
    to.push(lattice.ends[edge]!);
    marks.push(Number(isGold));
    measure(bead, row);
    row.forEach((value, k) => {
      if (value === 0) return;
      columns.push(k);
      values.push(value);
    });
    offsets.push(columns.length);
  });
  return {
    id,
    nodes: lattice.ends.length / beadTypes.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    gold: Uint8Array.from(marks),
    offsets: Uint32Array.from(offsets),
    columns: Uint16Array.from(columns),
    values: Float32Array.from(values),
  };
}

/** The band of a text, widened to hold the path of its gold. */
export function bandWithGold(band: Band, path: readonly Candidate[]): Band {
  const corners = [
    ...path.map(({ i, j }): [number, number] => [i, j]),
    [band.low.length - 1, band.high.at(-1)!] as [number, number],
  ];
  const own = bandAround(corners, 1);
  return {
    low: band.low.map((low, i) => Math.min(low, own.low[i]!)),
    high: band.high.map((high, i) => Math.max(high, own.high[i]!)),
  };
}

/** The same text with the scores that a wider band needs. */
export function widen(text: Prepared, band: Band): Prepared {
  const { tokens, table } = text;
  const lexical = scoreSpans(tokens.zh, tokens.en, table, band);
  return { ...text, band, lexical, corners: weighCorners(tokens, table, band) };
}

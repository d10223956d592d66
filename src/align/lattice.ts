// The dynamic programme: all ways to cut the band into beads, the best of them, and how sure each bead is.
import { type Band, numberCorners } from './band.ts';
import type { BeadType, Candidate } from './candidate.ts';

/** Boundaries as nodes; from each node one edge for each bead type. */
export interface Lattice {
  readonly types: readonly BeadType[];
  readonly band: Band;
  readonly zhSize: number;
  /** Number of the first node of each Chinese boundary. */
  readonly first: Int32Array;
  /** The node that an edge leads to, or −1 where it leaves the band: `ends[node * types.length + type]`. */
  readonly ends: Int32Array;
}

/** Lays the lattice into the band. */
export function layLattice(band: Band, types: readonly BeadType[]): Lattice {
  const zhSize = band.low.length - 1;
  const first = numberCorners(band);
  const ends = new Int32Array(first[zhSize + 1]! * types.length).fill(-1);
  for (let i = 0; i <= zhSize; i++) {
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const edge = (first[i]! + j - band.low[i]!) * types.length;
      types.forEach(([a, b], type) => {
        const [x, y] = [i + a, j + b];
        if (x <= zhSize && y >= band.low[x]! && y <= band.high[x]!) ends[edge + type] = first[x]! + y - band.low[x]!;
      });
    }
  }
  return { types, band, zhSize, first, ends };
}

/** A score for each edge, higher is better. */
export function scoreEdges(lattice: Lattice, score: (bead: Readonly<Candidate>) => number): Float32Array {
  const scores = new Float32Array(lattice.ends.length);
  forEachEdge(lattice, (bead, edge) => {
    scores[edge] = score(bead);
  });
  return scores;
}

/** Visits every edge within the band, in rising order of its start. */
export function forEachEdge(lattice: Lattice, visit: (bead: Readonly<Candidate>, edge: number) => void): void {
  const { types, band, first, ends, zhSize } = lattice;
  const bead: Candidate = { i: 0, a: 0, j: 0, b: 0 };
  for (let i = 0; i <= zhSize; i++) {
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const edge = (first[i]! + j - band.low[i]!) * types.length;
      for (let type = 0; type < types.length; type++) {
        if (ends[edge + type]! < 0) continue;
        bead.i = i;
        bead.j = j;
        [bead.a, bead.b] = types[type]! as [number, number];
        visit(bead, edge + type);
      }
    }
  }
}

/** The edges of the path with the highest sum. */
export function findBestPath(lattice: Lattice, scores: Float32Array): number[] {
  const { ends, types } = lattice;
  const size = ends.length / types.length;
  const best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const via = new Int32Array(size).fill(-1);
  best[0] = 0;
  for (let node = 0; node < size; node++) {
    if (best[node] === Number.NEGATIVE_INFINITY) continue;
    for (let edge = node * types.length; edge < (node + 1) * types.length; edge++) {
      const end = ends[edge]!;
      if (end < 0) continue;
      const sum = best[node]! + scores[edge]!;
      if (sum > best[end]!) {
        best[end] = sum;
        via[end] = edge;
      }
    }
  }
  const path: number[] = [];
  for (let node = size - 1; node > 0; node = Math.floor(via[node]! / types.length)) path.push(via[node]!);
  return path.reverse();
}

/** The same lattice without the edges whose best path falls short of the best of all by more than `slack`. */
export function keepLikely(lattice: Lattice, scores: Float32Array, slack: number): Lattice {
  const types = lattice.types.length;
  const ends = lattice.ends.slice();
  const size = ends.length / types;
  const before = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const after = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  before[0] = 0;
  after[size - 1] = 0;
  for (let node = 0; node < size; node++) {
    const sum = before[node]!;
    if (sum === Number.NEGATIVE_INFINITY) continue;
    for (let edge = node * types, last = edge + types; edge < last; edge++) {
      const end = ends[edge]!;
      if (end >= 0 && sum + scores[edge]! > before[end]!) before[end] = sum + scores[edge]!;
    }
  }
  for (let node = size - 2; node >= 0; node--) {
    let best = Number.NEGATIVE_INFINITY;
    for (let edge = node * types, last = edge + types; edge < last; edge++) {
      const end = ends[edge]!;
      if (end >= 0 && after[end]! + scores[edge]! > best) best = after[end]! + scores[edge]!;
    }
    after[node] = best;
  }
  const least = after[0]! - slack;
  for (let node = 0; node < size; node++) {
    for (let edge = node * types, last = edge + types; edge < last; edge++) {
      const end = ends[edge]!;
      if (end >= 0 && !(before[node]! + scores[edge]! + after[end]! >= least)) ends[edge] = -1;
    }
  }
  return { ...lattice, ends };
}

/** Log of the summed weight of all ways from the start to each node and from each node to the end. */
export interface Sums {
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** log Z: all ways through. */
  readonly total: number;
}

/** Forward and backward sums (Rabiner 1989, §III), with exp(score) as an edge's weight. */
export function sumPaths(lattice: Lattice, scores: Float32Array): Sums {
  const { ends } = lattice;
  const types = lattice.types.length;
  const size = ends.length / types;
  const before = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const after = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  before[0] = 0;
  for (let node = 0; node < size; node++) {
    if (before[node] === Number.NEGATIVE_INFINITY) continue;
    for (let edge = node * types; edge < (node + 1) * types; edge++) {
      const end = ends[edge]!;
      if (end >= 0) before[end] = addLogs(before[end]!, before[node]! + scores[edge]!);
    }
  }
  after[size - 1] = 0;
  for (let node = size - 2; node >= 0; node--) {
    for (let edge = node * types; edge < (node + 1) * types; edge++) {
      const end = ends[edge]!;
      if (end >= 0) after[node] = addLogs(after[node]!, after[end]! + scores[edge]!);
    }
  }
  return { before, after, total: before[size - 1]! };
}

function addLogs(x: number, y: number): number {
  if (x < y) return y === Number.NEGATIVE_INFINITY ? x : addLogs(y, x);
  const difference = y - x;
  return difference < -40 ? x : x + Math.log1p(Math.exp(difference));
}

/** The bead that an edge stands for. */
export function beadOf(lattice: Lattice, edge: number): Candidate {
  const node = Math.floor(edge / lattice.types.length);
  const [a, b] = lattice.types[edge % lattice.types.length]!;
  let [i, above] = [0, lattice.zhSize];
  while (i < above) {
    const middle = (i + above + 1) >> 1;
    if (lattice.first[middle]! <= node) i = middle;
    else above = middle - 1;
  }
  return { i, a, j: lattice.band.low[i]! + node - lattice.first[i]!, b };
}

// Fixed points for long texts: sentences that share rare words, and the heaviest chain of them that runs forward.
import type { Band } from './band.ts';
import type { Path } from './path.ts';
import type { SparseRows } from './sparse.ts';
import type { TokenSide } from './tokens.ts';

/** Words seen more often than this say little about where one is. */
const rare = 12;
/** A translation less likely than this anchors nothing. */
const likely = 0.1;
/** Pairs of rare words that two sentences must share. */
const fewest = 2;

/**
 * Anchors as boundaries before both sentences, rising on both sides, with the start and the end of the text.
 * Time and memory grow with the text, not with the plane: only words seen at most `rare` times a side are looked at.
 */
export function findAnchors(zh: TokenSide, en: TokenSide, rows: SparseRows): Path {
  const meetings = meetRareWords(zh, en, rows);
  const points: Point[] = [];
  for (let k = 0, next = 0; k < meetings.length; k = next) {
    while (next < meetings.length && meetings[next] === meetings[k]) next++;
    if (next - k < fewest) continue;
    const i = Math.floor(meetings[k]! / en.size);
    points.push({ i, j: meetings[k]! - i * en.size, weight: next - k });
  }
  const chain = heaviestChain(points, en.size);
  return [[0, 0], ...chain.map(({ i, j }): [number, number] => [i, j]), [zh.size, en.size]];
}

/**
 * The band along anchors: close at an anchor, wider the further the next one is, so that a long gap is searched widely
 * and a short one whole.
 */
export function bandAlong(anchors: Path, narrowest = 25, widest = 400): Band {
  const [zhSize, enSize] = anchors.at(-1)!;
  const low = new Int32Array(zhSize + 1).fill(enSize);
  const high = new Int32Array(zhSize + 1);
  for (let k = 0; k + 1 < anchors.length; k++) {
    const [zh, en] = anchors[k]!;
    const [nextZh, nextEn] = anchors[k + 1]!;
    const gap = Math.max(nextZh - zh, nextEn - en);
    const half = Math.min(widest, narrowest + Math.ceil(gap / 2));
    for (let i = zh; i <= nextZh; i++) {
      const part = nextZh > zh ? (i - zh) / (nextZh - zh) : 0;
      const centre = Math.round(en + part * (nextEn - en));
      low[i] = Math.min(low[i]!, Math.max(0, centre - half));
      high[i] = Math.max(high[i]!, Math.min(enSize, centre + half));
    }
  }
  low[0] = 0;
  high[zhSize] = enSize;
  for (let i = 1; i <= zhSize; i++) high[i] = Math.max(high[i]!, high[i - 1]!);
  for (let i = zhSize - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!);
  return { low, high };
}

/** Every meeting of a rare word with a rare translation as the number of its cell, sorted: equal cells lie together. */
function meetRareWords(zh: TokenSide, en: TokenSide, rows: SparseRows): Float64Array {
  const zhPlaces = placesOfRare(zh);
  const enPlaces = placesOfRare(en);
  const cells: number[] = [];
  for (const [z, sentences] of zhPlaces) {
    for (let k = rows.offsets[z]!; k < rows.offsets[z + 1]!; k++) {
      if (rows.shares[k]! < likely) continue;
      for (const j of enPlaces.get(rows.columns[k]!) ?? []) for (const i of sentences) cells.push(i * en.size + j);
    }
  }
  return Float64Array.from(cells).sort();
}

/** The sentences of each word that occurs seldom. */
function placesOfRare(side: TokenSide): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let sentence = 0; sentence < side.size; sentence++) {
    for (let t = side.starts[sentence]!; t < side.starts[sentence + 1]!; t++) {
      const type = side.tokens[t]!;
      if (side.counts[type]! > rare) continue;
      const list = places.get(type);
      if (!list) places.set(type, [sentence]);
      else if (list.at(-1) !== sentence) list.push(sentence);
    }
  }
  return places;
}

interface Point {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/** The chain of points, rising on both sides, that weighs most. Points come sorted by i, then j. */
function heaviestChain(points: readonly Point[], enSize: number): Point[] {
  // A Fenwick tree over j: the best chain that ends at or below it.
  const tree = new Int32Array(enSize + 1).fill(-1);
  const sums = new Float64Array(points.length);
  const before = new Int32Array(points.length).fill(-1);
  let best = -1;
  for (let start = 0, end = 0; start < points.length; start = end) {
    while (end < points.length && points[end]!.i === points[start]!.i) end++;
    // All points of one row look first and enter afterwards, so that none follows another of its row.
    for (let k = start; k < end; k++) {
      let last = -1;
      for (let at = points[k]!.j; at > 0; at -= at & -at) {
        const candidate = tree[at]!;
        if (candidate >= 0 && (last < 0 || sums[candidate]! > sums[last]!)) last = candidate;
      }
      before[k] = last;
      sums[k] = points[k]!.weight + (last >= 0 ? sums[last]! : 0);
      if (best < 0 || sums[k]! > sums[best]!) best = k;
    }
    for (let k = start; k < end; k++) {
      for (let at = points[k]!.j + 1; at <= enSize; at += at & -at) {
        if (tree[at]! < 0 || sums[tree[at]!]! < sums[k]!) tree[at] = k;
      }
    }
  }
  const chain: Point[] = [];
  for (let k = best; k >= 0; k = before[k]!) chain.push(points[k]!);
  return chain.reverse();
}

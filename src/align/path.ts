// The first path: a cheap walk through the plane that says roughly where each sentence has its counterpart.
import type { Bead } from '../model.ts';
import type { Band } from './band.ts';
import type { SparseRows } from './sparse.ts';
import { rarityOf, type TokenSide } from './tokens.ts';

/** Corner points of a path through the plane of boundaries, rising in both. */
export type Path = readonly (readonly [zh: number, en: number])[];

/** The corners of a finished alignment, but for beads that cross others. */
export function pathThrough(beads: readonly Pick<Bead, 'zh' | 'en'>[], zhSize: number, enSize: number): Path {
  const path: [number, number][] = [[0, 0]];
  for (const { zh, en } of beads) {
    const [i, j] = path.at(-1)!;
    if (zh.length && en.length && zh[0]! >= i && en[0]! >= j) path.push([zh[0]!, en[0]!]);
  }
  return [...path, [zhSize, enSize]];
}

const moves = { none: 0, skipZh: 1, skipEn: 2, match: 3 } as const;
const steps = { start: 0, sameEn: 1, sameZh: 2 } as const;

/**
 * The path through the band that gathers the most shared words. A match may go on to the next sentence of either side,
 * so 1–3 counts three times; sentences without a match cost nothing.
 */
export function findFirstPath(
  zh: TokenSide,
  en: TokenSide,
  rows: SparseRows,
  band: Band,
  threshold = 3,
  chainPrice = 8,
): Path {
  const first = new Float64Array(zh.size + 2);
  for (let i = 0; i <= zh.size; i++) first[i + 1] = first[i]! + band.high[i]! - band.low[i]! + 1;
  const came = new Uint8Array(first[zh.size + 1]!);
  let above = { low: 0, best: new Float32Array(0), match: new Float32Array(0) };
  const gains = new Float32Array(en.size + 1);
  const gainOf = gainsOfSentence(zh, en, rows, threshold);
  for (let i = 0; i <= zh.size; i++) {
    const [low, high] = [band.low[i]!, band.high[i]!];
    const width = high - low + 1;
    const row = { low, best: new Float32Array(width), match: new Float32Array(width) };
    if (i > 0) gainOf(i - 1, Math.max(0, low - 1), high, gains);
    for (let j = low; j <= high; j++) {
      const at = j - low;
      const up = j - above.low;
      const reachable = i > 0 && up < above.best.length;
      let best = j > low ? row.best[at - 1]! : i > 0 && up >= 0 && reachable ? above.best[up]! : 0;
      let move: number = j > low ? moves.skipEn : i > 0 ? moves.skipZh : moves.none;
      if (up >= 0 && reachable && above.best[up]! > best) {
        best = above.best[up]!;
        move = moves.skipZh;
      }
      let match = Number.NEGATIVE_INFINITY;
      let step: number = steps.start;
      if (i > 0 && j > 0) {
        if (up - 1 >= 0 && up - 1 < above.best.length) match = above.best[up - 1]!;
        if (up >= 0 && reachable && above.match[up]! - chainPrice > match) {
          match = above.match[up]! - chainPrice;
          step = steps.sameEn;
        }
        if (at > 0 && row.match[at - 1]! - chainPrice > match) {
          match = row.match[at - 1]! - chainPrice;
          step = steps.sameZh;
        }
        match += gains[j - 1]!;
      }
      if (match > best) {
        best = match;
        move = moves.match;
      }
      row.best[at] = best;
      row.match[at] = match;
      came[first[i]! + at] = move | (step << 2);
    }
    above = row;
  }
  return walkBack(zh.size, en.size, band, (i, j) => came[first[i]! + j - band.low[i]!]!);
}

/** Nats of shared words between Chinese sentence `i` and each English sentence from `low` to `high`, less the threshold. */
function gainsOfSentence(zh: TokenSide, en: TokenSide, rows: SparseRows, threshold: number) {
  const shares = new Float32Array(en.types.length);
  const chance = rarityOf(en);
  const touched: number[] = [];
  return (i: number, low: number, high: number, gains: Float32Array): void => {
    const [from, to] = [zh.starts[i]!, zh.starts[i + 1]!];
    for (let t = from; t < to; t++) {
      const type = zh.tokens[t]!;
      for (let k = rows.offsets[type]!; k < rows.offsets[type + 1]!; k++) {
        const column = rows.columns[k]!;
        if (shares[column] === 0) touched.push(column);
        shares[column]! += rows.shares[k]!;
      }
    }
    for (const column of touched) {
      shares[column] = Math.max(0, Math.log(0.4 + (0.6 * shares[column]! * chance[column]!) / Math.max(1, to - from)));
    }
    for (let j = low; j < high; j++) {
      let sum = -threshold;
      for (let t = en.starts[j]!; t < en.starts[j + 1]!; t++) sum += shares[en.tokens[t]!]!;
      gains[j] = sum;
    }
    for (const column of touched) shares[column] = 0;
    touched.length = 0;
  };
}

function walkBack(zhSize: number, enSize: number, band: Band, cameTo: (i: number, j: number) => number): Path {
  const path: [number, number][] = [[zhSize, enSize]];
  let [i, j] = [zhSize, enSize];
  let matching = false;
  while (i > 0 || j > 0) {
    const came = cameTo(i, j);
    const move = matching ? moves.match : came & 3;
    matching = false;
    if (move === moves.match) {
      const step = came >> 2;
      matching = step !== steps.start;
      if (step !== steps.sameZh) i--;
      if (step !== steps.sameEn) j--;
    } else if (move === moves.skipZh && i > 0) i--;
    else if (j > 0) j--;
    else i--;
    // The band ends somewhere: keep inside of it.
    j = Math.min(Math.max(j, band.low[i]!), band.high[i]!);
    path.push([i, j]);
  }
  return path.reverse();
}

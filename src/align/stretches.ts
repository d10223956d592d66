// A long text is searched stretch by stretch, so that memory does not grow with it.
import type { Bead } from '../model.ts';
import type { Path } from './path.ts';
import { prepareText } from './prepare.ts';
import { beadsOf, searchBeads } from './search.ts';
import { sliceText, type Text } from './text.ts';
import type { TranslationTable } from './translation.ts';

export interface StretchOptions {
  readonly table: TranslationTable;
  readonly path: Path;
  readonly margin: number;
  readonly weights: Float64Array;
  /** Chinese segments that are searched at once. */
  readonly length?: number;
}

/** Segments searched beyond the end of a stretch and searched again: what comes after a bead decides on it. */
const overlap = 100;
/** A stretch ends behind a bead at least as sure as this, if there is one near its end. */
const sure = 0.95;

/** Searches along the path, a stretch at a time. */
export function searchStretches(text: Text, options: StretchOptions): Bead[] {
  const { length = 2000 } = options;
  const beads: Bead[] = [];
  let [i, j] = [0, 0];
  while (i < text.zh.length || j < text.en.length) {
    const isLast = text.zh.length - i <= length + overlap;
    const endZh = isLast ? text.zh.length : i + length + overlap;
    const endEn = isLast ? text.en.length : Math.max(j, englishAt(options.path, endZh));
    const found = searchPart(text, [i, j], [endZh, endEn], options);
    const kept = isLast ? found : keepSure(found, i + length);
    beads.push(...kept);
    for (const { zh, en } of kept) {
      i += zh.length;
      j += en.length;
    }
  }
  return beads;
}

function searchPart(text: Text, start: Path[number], end: Path[number], options: StretchOptions): Bead[] {
  const [i, j] = start;
  const isWhole = i === 0 && j === 0 && end[0] === text.zh.length && end[1] === text.en.length;
  const part = isWhole ? text : sliceText(text, { start: i, end: end[0] }, { start: j, end: end[1] });
  const path = isWhole ? options.path : clipPath(options.path, start, end);
  const prepared = prepareText(part, { table: options.table, path, margin: options.margin });
  const beads = beadsOf(searchBeads(part, prepared, options.weights));
  const shift = (bead: Bead) => ({ ...bead, zh: bead.zh.map((k) => k + i), en: bead.en.map((k) => k + j) });
  return isWhole ? beads : beads.map(shift);
}

/** The beads up to the last sure one before `limit`; up to the limit where none in the overlap before it is sure. */
function keepSure(beads: readonly Bead[], limit: number): readonly Bead[] {
  let end = 0;
  let sureEnd = 0;
  for (const [k, { zh, en, score }] of beads.entries()) {
    if (zh.length && zh.at(-1)! >= limit) break;
    end = k + 1;
    if (zh.length && en.length && score >= sure) sureEnd = k + 1;
  }
  return beads.slice(0, end - sureEnd < overlap && sureEnd ? sureEnd : Math.max(end, 1));
}

/** Where the path passes a Chinese boundary. */
function englishAt(path: Path, zh: number): number {
  let [low, high] = [0, path.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (path[middle]![0] < zh) low = middle + 1;
    else high = middle;
  }
  return path[low]![1];
}

/** The corners between two points, counted from the first of them. */
function clipPath(path: Path, [i, j]: Path[number], [endZh, endEn]: Path[number]): Path {
  const inner = path
    .filter(([zh, en]) => zh > i && en >= j && zh < endZh && en <= endEn)
    .map(([zh, en]): Path[number] => [zh - i, en - j]);
  return [[0, 0], ...inner, [endZh - i, endEn - j]];
}

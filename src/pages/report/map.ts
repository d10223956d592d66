// The whole report as a strip beside the page: a line a pair, Chinese left and English right, weak places in colour.
import { type Band, bandOf, isDoubtful } from './bands.ts';
import type { Report, ReportPair } from './report.ts';

/** More lines than this cannot be told apart on a screen; longer reports share a line among neighbours. */
const mostLines = 420;
const lineHeight = 4;
const gap = 6;
const halfWidth = 20;
/** Right of the bars: ticks beside what is to be looked at, longer the more of a shared line it is. */
const tickWidth = 6;

const worstFirst: readonly Band[] = ['poor', 'weak', 'unpaired', 'fair', 'unknown', 'likely', 'sure'];

/**
 * Draws the map. Each line is a group with the ids of its first and last pair, so that a click finds the place.
 * @returns an SVG whose height grows with the report up to a limit
 */
export function renderMap(report: Report): string {
  const total = report.documents.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const share = Math.max(1, Math.ceil(total / mostLines));
  const longest = longestSides(report);
  const parts: string[] = [];
  let y = 0;
  let id = 1;
  for (const { pairs } of report.documents) {
    for (let start = 0; start < pairs.length; start += share) {
      const group = pairs.slice(start, start + share);
      parts.push(drawLine(group, id + start, y, share === 1 ? longest : null));
      y += lineHeight;
    }
    id += pairs.length;
    y += gap;
  }
  const height = Math.max(lineHeight, y - gap);
  return `<svg class="map" viewBox="0 0 ${halfWidth * 2 + 4 + tickWidth} ${height}" preserveAspectRatio="none" height="${height}">${parts.join('')}</svg>`;
}

/** @param longest of each side, where every pair has a line of its own; null where lines are shared */
function drawLine(
  group: readonly ReportPair[],
  firstId: number,
  y: number,
  longest: { zh: number; en: number } | null,
): string {
  const doubtful = group.filter(isDoubtful).length;
  const bars = longest ? drawPair(group[0]!, y, longest) : drawShares(group, y);
  const mark = doubtful > 0 ? tick(doubtful / group.length, y) : '';
  const ids = `data-first="${firstId}" data-last="${firstId + group.length - 1}"`;
  return `<g class="line${doubtful > 0 ? ' doubt' : ''}" ${ids}>${bars}${mark}</g>`;
}

/** A pair of its own: the two texts as bars by their length. */
function drawPair(pair: ReportPair, y: number, longest: { zh: number; en: number }): string {
  const wide = { zh: barWidth(pair.zh?.length ?? 0, longest.zh), en: barWidth(pair.en?.length ?? 0, longest.en) };
  const band = bandOf(pair);
  return [
    wide.zh > 0 ? bar(band, halfWidth - wide.zh, y, wide.zh) : '',
    wide.en > 0 ? bar(band, halfWidth + 2, y, wide.en) : '',
  ].join('');
}

/** Neighbours that share a line: how much of them each band is, the worst at the left and never too little to be seen. */
function drawShares(group: readonly ReportPair[], y: number): string {
  const whole = halfWidth * 2 + 2;
  let x = 0;
  const bars: string[] = [];
  for (const band of worstFirst) {
    const count = group.filter((pair) => bandOf(pair) === band).length;
    if (count === 0) continue;
    const width = Math.min(whole - x, Math.max(2, Math.round((whole * count) / group.length)));
    if (width > 0) bars.push(bar(band, x, y, width));
    x += width;
  }
  return bars.join('');
}

const bar = (band: Band, x: number, y: number, width: number): string =>
  `<rect class="${band}" x="${x}" y="${y}" width="${width}" height="${lineHeight - 1}"/>`;

function tick(share: number, y: number): string {
  const width = Math.max(2, Math.round(tickWidth * share));
  return `<rect class="tick" x="${halfWidth * 2 + 4}" y="${y}" width="${width}" height="${lineHeight - 1}"/>`;
}

/** Square roots keep short sentences visible beside long ones. */
function barWidth(length: number, longest: number): number {
  return length === 0 ? 0 : Math.max(2, Math.round(halfWidth * Math.sqrt(length / longest)));
}

function longestSides({ documents }: Report): { zh: number; en: number } {
  const longest = { zh: 1, en: 1 };
  for (const { pairs } of documents) {
    for (const { zh, en } of pairs) {
      longest.zh = Math.max(longest.zh, zh?.length ?? 0);
      longest.en = Math.max(longest.en, en?.length ?? 0);
    }
  }
  return longest;
}

// Small drawings of distributions. Colours are classes, so that they follow the page's theme.

import { escapeText } from '../escape.ts';
import { bandOfScore } from './bands.ts';
import type { ReportPair } from './report.ts';

const width = 216;
const height = 56;

/** How many pairs there are at each confidence, in steps of 0.05; empty where no pair has a score. */
export function plotConfidence(pairs: readonly ReportPair[]): string {
  const scores = pairs.flatMap(({ zh, en, score }) => (zh !== null && en !== null && score !== null ? [score] : []));
  if (scores.length === 0) return '';
  const counts = countInto(
    scores.map((score) => score * 20),
    20,
  );
  return histogram('Pairs by confidence', counts, {
    classOf: (i) => bandOfScore(i / 20),
    nameOf: (i) => `${(i / 20).toFixed(2)}–${((i + 1) / 20).toFixed(2)}`,
    ticks: [
      { at: 0, label: '0' },
      { at: 10, label: '0.5' },
      { at: 20, label: '1' },
    ],
  });
}

/**
 * How long the English is for its Chinese, in characters, on a logarithmic scale from 1 to 16.
 * Pairs far from the hump are worth a look: English mostly runs to three or four characters for one Chinese.
 */
export function plotProportion(pairs: readonly ReportPair[]): string {
  const ratios = pairs.flatMap(({ zh, en }) => (zh && en ? [en.length / zh.length] : []));
  if (ratios.length === 0) return '';
  const counts = countInto(
    ratios.map((ratio) => Math.log2(ratio) * 5),
    20,
  );
  return histogram('English characters for one Chinese', counts, {
    classOf: () => 'plain',
    nameOf: (i) => `${(2 ** (i / 5)).toFixed(1)}–${(2 ** ((i + 1) / 5)).toFixed(1)}`,
    ticks: [1, 2, 4, 8, 16].map((ratio) => ({ at: Math.log2(ratio) * 5, label: `${ratio}` })),
  });
}

/** Values below the first bin and above the last count in those. */
function countInto(values: readonly number[], bins: number): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) counts[Math.max(0, Math.min(bins - 1, Math.floor(value + 1e-9)))]! += 1;
  return counts;
}

interface HistogramOptions {
  readonly classOf: (bin: number) => string;
  readonly nameOf: (bin: number) => string;
  readonly ticks: readonly { at: number; label: string }[];
}

function histogram(title: string, counts: readonly number[], options: HistogramOptions): string {
  const most = Math.max(...counts);
  const step = width / counts.length;
  const bars = counts.map((count, i) => {
    if (count === 0) return '';
    // A single weak pair among thousands still has to be seen.
    const tall = round(Math.max(2, (count / most) * height));
    const bar = `<rect class="${options.classOf(i)}" x="${round(i * step + 0.5)}" y="${round(height - tall)}" width="${round(step - 1)}" height="${tall}">`;
    return `${bar}<title>${options.nameOf(i)}: ${count}</title></rect>`;
  });
  const ticks = options.ticks.map(({ at, label }) => {
    const anchor = at === 0 ? 'start' : at === counts.length ? 'end' : 'middle';
    return `<text x="${round(at * step)}" y="${height + 13}" text-anchor="${anchor}">${label}</text>`;
  });
  const spoken = counts.flatMap((count, i) => (count > 0 ? [`${options.nameOf(i)}: ${count}`] : [])).join(', ');
  return [
    `<svg class="plot" viewBox="0 0 ${width} ${height + 17}" role="img" aria-label="${escapeText(`${title}. ${spoken}`)}">`,
    ...bars,
    `<path class="axis" d="M0 ${height + 0.5}H${width}"/>`,
    ...ticks,
    '</svg>',
  ].join('');
}

const round = (value: number): number => Math.round(value * 100) / 100;

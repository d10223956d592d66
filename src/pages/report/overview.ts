// The column beside the text: totals, distributions, and the filters, which are the same figures to click on.

import { escapeText } from '../escape.ts';
import { bands } from './bands.ts';
import { plotConfidence, plotProportion } from './plots.ts';
import type { Report } from './report.ts';
import { floorTo } from './rows.ts';
import { type Summary, summarise } from './summary.ts';

export function renderOverview(report: Report): string {
  const pairs = report.documents.flatMap((document) => document.pairs);
  const summary = summarise(pairs);
  return [
    renderTotals(summary),
    renderPlot('Confidence', plotConfidence(pairs)),
    renderFilter('band', 'Filter by confidence', bandFacets(summary)),
    renderFilter('code', 'Issues', codeFacets(summary)),
    renderFilter('type', 'Sentences, Chinese–English', typeFacets(summary)),
    renderPlot('English characters for one Chinese', plotProportion(pairs)),
    report.documents.length > 1 ? renderContents(report) : '',
  ].join('\n');
}

function renderTotals(summary: Summary): string {
  const { pairs, paired, zhOnly, enOnly, doubtful, meanScore } = summary;
  const totals: [label: string, value: string][] = [
    ['pairs', count(pairs)],
    ['to look at', count(doubtful)],
    ['mean confidence', meanScore === null ? '–' : floorTo(meanScore, 2)],
    ['with both sides', count(paired)],
    ['Chinese only', count(zhOnly)],
    ['English only', count(enOnly)],
  ];
  return `<dl class="totals">${totals.map(([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

function renderPlot(title: string, svg: string): string {
  return svg === '' ? '' : `<figure><figcaption>${title}</figcaption>${svg}</figure>`;
}

interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly mark: string;
  /** What the mark says, for those who do not see it. */
  readonly spoken?: string;
}

function renderFilter(name: 'band' | 'code' | 'type', title: string, facets: readonly Facet[]): string {
  if (facets.length === 0) return '';
  const items = facets.map(
    (facet) =>
      `<li><button type="button" class="facet" aria-pressed="false" data-facet="${name}" data-value="${escapeText(facet.value)}">` +
      `<span class="mark ${facet.mark}"></span><span class="label">${facet.spoken ? `<span class="unseen">${facet.spoken}: </span>` : ''}${escapeText(facet.label)}</span>` +
      `<span class="count">${count(facet.count)}</span></button></li>`,
  );
  return `<section class="filter" aria-labelledby="filter-${name}"><h2 id="filter-${name}">${title}</h2><ul>${items.join('')}</ul></section>`;
}

function bandFacets({ byBand }: Summary): Facet[] {
  return bands
    .map(({ name, label }) => ({ value: name, label, count: byBand.get(name)!, mark: `swatch ${name}` }))
    .filter((facet) => facet.count > 0);
}

function codeFacets({ byCode }: Summary): Facet[] {
  return [...byCode].map(([code, found]) => ({
    value: code,
    label: code,
    count: found.count,
    mark: found.severity,
    spoken: found.severity,
  }));
}

function typeFacets({ byType }: Summary): Facet[] {
  return [...byType].map(([type, number]) => ({
    value: type,
    label: type.replace('-', '–'),
    count: number,
    mark: 'none',
  }));
}

/** Where there are several documents: a way to each, with the share of its pairs to look at. */
function renderContents({ documents }: Report): string {
  const items = documents.map(({ title, pairs }, i) => {
    const { doubtful } = summarise(pairs);
    const numbers = `${count(pairs.length)}${doubtful > 0 ? `, ${count(doubtful)} to look at` : ''}`;
    return `<li><a href="#d${i + 1}">${escapeText(title)}</a> <span class="count">${numbers}</span></li>`;
  });
  return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">Documents</h2><ol>${items.join('')}</ol></nav>`;
}

/** 5000 → 5,000, the same on every machine. */
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 pair`, `5,000 pairs`. */
export const countPairs = (value: number): string => `${count(value)} ${value === 1 ? 'pair' : 'pairs'}`;

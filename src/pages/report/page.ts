// A report as one HTML page that needs nothing else: no network, no second file.
import { readPackaged } from '../../language/packaged.ts';
import { escapeText } from '../escape.ts';
import { policyFor } from '../policy.ts';
import { renderMap } from './map.ts';
import { count, countPairs, renderOverview } from './overview.ts';
import type { Report, ReportDocument } from './report.ts';
import { floorTo, renderRows } from './rows.ts';
import { summarise } from './summary.ts';

/** The page's script in parts, each before those that use it as they load. */
const parts = ['rows', 'filter', 'links', 'map', 'help', 'keys', 'start'];

/**
 * Renders a report. All text is escaped, and the page's policy lets nothing run, load or leave but its own style and script.
 * @returns the page, ending with a line feed
 */
export function renderReport(report: Report): string {
  const documents = renderDocuments(report.documents);
  const style = `${asset('page.css')}\n${listHeights(documents)}`;
  const script = `(() => {\n'use strict';\n${parts.map(scriptPart).join('\n')}\n})();`;
  const pairs = report.documents.reduce((sum, document) => sum + document.pairs.length, 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="duizhao">
<title>${escapeText(report.title)}</title>
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#pairs">Skip to the pairs</a>
${renderBar(report.title, pairs)}
<div class="page">
<details class="overview" open><summary>Overview and filters</summary>
${renderOverview(report)}
</details>
<main id="pairs" tabindex="-1">
${documents}
<p class="nothing" hidden>No pair matches. <button type="button" class="clear">Show all</button></p>
</main>
<div class="map-side" aria-hidden="true" title="The whole text: click to go there">${renderMap(report)}<div class="here" hidden></div></div>
</div>
${asset('help.html')}
<div id="said" class="unseen" role="status"></div>
<script>${script}</script>
</body>
</html>
`;
}

function renderBar(title: string, pairs: number): string {
  return `<header class="bar">
<h1 lang="${langOf(title)}" dir="auto">${escapeText(title)}</h1>
<output class="shown" for="search">${countPairs(pairs)}</output>
<button type="button" class="clear" hidden>Show all</button>
<input id="search" type="search" placeholder="Search both texts" aria-label="Search both texts" autocomplete="off" spellcheck="false">
<button type="button" class="next-doubt" title="Next pair to look at (n)">Next doubt</button>
<button type="button" class="theme" title="Light or dark (t)"><span class="unseen">Light or dark</span><span aria-hidden="true">◐</span></button>
<button type="button" class="ask-help" title="Keys (?)"><span class="unseen">Help</span><span aria-hidden="true">?</span></button>
</header>`;
}

function renderDocuments(documents: readonly ReportDocument[]): string {
  let firstId = 1;
  return documents
    .map((document, i) => {
      const rows = renderRows(document, firstId);
      firstId += document.pairs.length;
      return `<section class="document" aria-labelledby="d${i + 1}">${renderHeading(document, i + 1)}\n${rows}\n</section>`;
    })
    .join('\n');
}

function renderHeading({ title, uri, pairs }: ReportDocument, position: number): string {
  const { doubtful, meanScore } = summarise(pairs);
  const facts = [
    uri === title ? '' : `<bdi>${escapeText(uri)}</bdi>`,
    countPairs(pairs.length),
    `${count(doubtful)} to look at`,
    meanScore === null ? '' : `mean confidence ${floorTo(meanScore, 2)}`,
  ].filter(Boolean);
  return `<header><h2 id="d${position}" lang="${langOf(title)}" dir="auto">${escapeText(title)}</h2><p>${facts.join(' · ')}</p></header>`;
}

/** A title may be in either language, or in both: Chinese glyphs are to be Chinese ones. */
const langOf = (title: string): string => (/\p{Script=Han}/u.test(title) ? 'zh-Hans' : 'en');

/** Room to keep for a list that is not drawn yet, by its class; a style attribute would not pass the policy. */
function listHeights(html: string): string {
  const heights = new Set(Array.from(html.matchAll(/data-lines="(\d+)"/g), ([, lines]) => lines!));
  return Array.from(heights, (n) => `.lines-${n}{contain-intrinsic-block-size:auto calc(${n}*var(--line))}`).join('\n');
}

/** A module as a part of one script: its imports are further up or further down in it. */
const scriptPart = (name: string): string =>
  asset(`${name}.js`)
    .replace(/^import [^;]*;\n/gm, '')
    .replace(/^export /gm, '');

const asset = (name: string): string => readPackaged(`report/${name}`).toString('utf8').replaceAll('\r', '').trim();

/** Two columns, one place in doubt; without an icon of its own a page asks its server for one. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 2h6v2H1zm0 4h6v2H1zm0 4h6v2H1zM9 2h6v2H9zm0 8h6v2H9z" fill="#5b7c99"/><path d="M9 6h4v2H9z" fill="#d9822b"/></svg>',
)}`;

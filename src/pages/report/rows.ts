// A pair as a row of the page: number and confidence, Chinese, English, what is doubtful about it.

import { escapeText } from '../escape.ts';
import { bandOf, doubtBelow, isDoubtful } from './bands.ts';
import { markPlaces } from './places.ts';
import type { Link, ReportDocument, ReportPair } from './report.ts';

/** Rows in one list: the browser lays out and draws whole lists, and none that are far from the screen. */
const listLength = 25;

/**
 * The rows of a document in lists, each with the class `lines-N` for the room to keep while it is not drawn.
 * @param firstId number of the document's first pair in the whole report; the ids of the rows count from it
 */
export function renderRows(document: ReportDocument, firstId: number): string {
  const tags = document.tags ?? { zh: 'zh-Hans', en: 'en' };
  const rows = document.pairs.map((pair, i) => renderRow(pair, firstId + i, i + 1, tags));
  const lists: string[] = [];
  for (let start = 0; start < rows.length; start += listLength) {
    const lines = countLines(document.pairs.slice(start, start + listLength));
    const part = rows.slice(start, start + listLength).join('\n');
    lists.push(`<ol class="pairs lines-${lines}" data-lines="${lines}">\n${part}\n</ol>`);
  }
  return lists.join('\n');
}

function renderRow(pair: ReportPair, id: number, position: number, tags: { zh: string; en: string }): string {
  const band = bandOf(pair);
  const classes = ['pair', band, ...(pair.kind ? [`kind-${pair.kind}`] : [])];
  const codes = [...new Set(pair.issues.map(({ code }) => code))];
  const facets = [
    `data-band="${band}"`,
    pair.type ? ` data-type="${escapeText(pair.type)}"` : '',
    codes.length > 0 ? ` data-codes="${escapeText(codes.join('\t'))}"` : '',
    isDoubtful(pair) ? ' data-doubt' : '',
    pair.links?.length ? ` data-links="${pair.links.map(packLink).join(' ')}"` : '',
  ].join('');
  return [
    `<li class="${escapeText(classes.join(' '))}" id="p${id}" tabindex="-1" ${facets}>`,
    `<div class="meta"><a class="number" href="#p${id}" tabindex="-1"${placeTitle(pair)}>${position}</a>${confidence(pair)}`,
    pair.type && pair.type !== '1-1' && band !== 'unpaired' ? `<span class="type">${escapeText(pair.type)}</span>` : '',
    `</div>`,
    renderSide(pair, 'zh', tags.zh),
    renderSide(pair, 'en', tags.en),
    renderIssues(pair),
    '</li>',
  ].join('');
}

function confidence(pair: ReportPair): string {
  if (pair.zh === null || pair.en === null) return '<span class="score" title="No counterpart">–</span>';
  if (pair.score === null) return '<span class="score" title="Not scored">·</span>';
  const score = floorTo(pair.score, 2);
  return `<span class="score"><span class="unseen">confidence </span>${score}</span>`;
}

function renderSide(pair: ReportPair, side: 'zh' | 'en', tag: string): string {
  const text = pair[side];
  if (text === null) {
    return `<p class="${side} missing">${side === 'zh' ? 'no Chinese counterpart' : 'no English counterpart'}</p>`;
  }
  return `<p class="${side}" lang="${escapeText(tag)}" dir="auto">${markPlaces(text, pair.issues, side)}</p>`;
}

function renderIssues(pair: ReportPair): string {
  // That a side is missing is to be seen already.
  const issues = pair.issues.filter(({ code }) => code !== 'unpaired');
  const items = issues.map(
    ({ code, severity, message }) =>
      `<li><button type="button" class="chip ${severity}" data-code="${escapeText(code)}" ` +
      `title="Show pairs with ${escapeText(code)}"><span class="unseen">${severity}: </span>${escapeText(code)}</button> ` +
      `<bdi>${escapeText(message)}</bdi></li>`,
  );
  const isTold = issues.some(({ code }) => code === 'low-confidence');
  const unsure = !isTold && pair.score !== null && pair.score < doubtBelow && pair.reasons?.length;
  if (unsure) items.push(`<li class="why">unsure: ${escapeText(pair.reasons!.join('; '))}</li>`);
  return items.length > 0 ? `<ul class="issues">${items.join('')}</ul>` : '';
}

/** `0-2:0-6w`: the Chinese span, the English span, the first letter of word or number, `m` for a name. */
function packLink({ zh, en, kind }: Link): string {
  return `${zh.start}-${zh.end}:${en.start}-${en.end}${{ word: 'w', number: 'n', name: 'm' }[kind]}`;
}

function placeTitle({ lines }: ReportPair): string {
  const places = [lines?.zh ? `Chinese: line ${lines.zh}` : '', lines?.en ? `English: line ${lines.en}` : ''].filter(
    Boolean,
  );
  return places.length > 0 ? ` title="${places.join(', ')}"` : '';
}

/** Lines that rows will fill in columns of about 34 Chinese characters; three quarters of a line stand between rows. */
function countLines(pairs: readonly ReportPair[]): number {
  let lines = 0;
  for (const { zh, en, issues } of pairs) {
    const text = Math.max(1, Math.ceil((zh?.length ?? 0) / 34), Math.ceil((en?.length ?? 0) / 72));
    lines += text + 0.75 + (issues.some(({ code }) => code !== 'unpaired') ? 1 : 0);
  }
  return Math.ceil(lines);
}

/** Never rounded up: 0.996 is not 1. */
export const floorTo = (value: number, digits: number): string =>
  (Math.floor(value * 10 ** digits + 1e-9) / 10 ** digits).toFixed(digits);

// Which pairs are shown: by confidence, issue and type (any of the chosen ones within each), and by the search.
import { dimMap } from './map.js';
import { barHeight, firstShownBelow, hold, isOnScreen, listOf, rows, view } from './rows.js';

/** @import { Row } from './rows.js' */

/** @type {{ chosen: Map<string, Set<string>>, query: string }} */
export const filter = { chosen: new Map(), query: '' };

/** @param {string} facet @param {string} value */
export function toggleFacet(facet, value) {
  const values = filter.chosen.get(facet) ?? new Set();
  if (!values.delete(value)) values.add(value);
  if (values.size > 0) filter.chosen.set(facet, values);
  else filter.chosen.delete(facet);
  applyFilter();
}

/** @param {string} query */
export function search(query) {
  filter.query = query.trim().toLowerCase();
  applyFilter();
}

export function clearFilter() {
  filter.chosen.clear();
  filter.query = '';
  searchField().value = '';
  applyFilter();
}

function applyFilter() {
  const place = findPlace();
  view.shown = rows.filter((row) => {
    const isShown = isMatch(row);
    if (row.element.hidden === isShown) row.element.hidden = !isShown;
    return isShown;
  });
  fitLists();
  showState();
  markFound();
  dimMap();
  keepPlace(place);
}

/** Hides lists and documents without a shown pair; the others keep less room while they are not drawn. */
function fitLists() {
  /** @type {Map<HTMLElement, number>} */
  const counts = new Map();
  for (const { element } of view.shown) counts.set(listOf(element), (counts.get(listOf(element)) ?? 0) + 1);
  for (const list of document.querySelectorAll('ol.pairs')) {
    const { style, dataset, childElementCount } = /** @type {HTMLElement} */ (list);
    const share = (counts.get(/** @type {HTMLElement} */ (list)) ?? 0) / childElementCount;
    /** @type {HTMLElement} */ (list).hidden = share === 0;
    style.containIntrinsicBlockSize = share < 1 ? `calc(${Number(dataset.lines) * share} * var(--line))` : '';
  }
  for (const section of document.querySelectorAll('.document')) {
    /** @type {HTMLElement} */ (section).hidden = !section.querySelector('ol.pairs:not([hidden])');
  }
}

/** @param {Row} row */
function isMatch(row) {
  for (const [facet, values] of filter.chosen) {
    if (!row.facets[facet].some((value) => values.has(value))) return false;
  }
  return filter.query === '' || textOf(row).includes(filter.query);
}

/** @param {Row} row */
function textOf(row) {
  row.text ??= sidesOf(row)
    .map((side) => side.textContent)
    .join('\n')
    .toLowerCase();
  return row.text;
}

/** The two texts of a row, without a missing one. @param {Row} row */
const sidesOf = (row) => [...row.element.querySelectorAll(':scope > .zh:not(.missing), :scope > .en:not(.missing)')];

function showState() {
  for (const button of document.querySelectorAll('.facet')) {
    const { facet = '', value = '' } = /** @type {HTMLElement} */ (button).dataset;
    button.setAttribute('aria-pressed', String(filter.chosen.get(facet)?.has(value) ?? false));
  }
  const isFiltered = filter.chosen.size > 0 || filter.query !== '';
  const total = `${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'pair' : 'pairs'}`;
  const shown = view.shown.length.toLocaleString('en');
  /** @type {HTMLElement} */ (document.querySelector('.shown')).textContent = isFiltered
    ? `${shown} of ${total}`
    : total;
  /** @type {HTMLElement} */ (document.querySelector('.bar .clear')).hidden = !isFiltered;
  /** @type {HTMLElement} */ (document.querySelector('.nothing')).hidden = view.shown.length > 0;
}

/** What the reader looks at, the current pair or the first one on the screen, and its height there; nothing at the top. */
function findPlace() {
  if (scrollY < 8) return undefined;
  const row = view.current && isOnScreen(view.current) ? view.current : view.shown[firstShownBelow(barHeight())];
  return row && { row, top: row.element.getBoundingClientRect().top };
}

/** Keeps that in its place, or goes to what comes next. @param {ReturnType<typeof findPlace>} place */
function keepPlace(place) {
  if (!place) return scrollTo(0, 0);
  const next = view.shown.find(({ id }) => id >= place.row.id) ?? view.shown.at(-1);
  if (!next) return;
  if (next !== place.row) next.element.scrollIntoView();
  hold(next, next === place.row ? place.top : next.element.getBoundingClientRect().top);
}

/** Marks what was searched, without touching the text; at most 2,000 places. */
export function markFound() {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete('found');
  if (filter.query === '') return;
  /** @type {Range[]} */
  const ranges = [];
  for (const row of view.shown) {
    if (ranges.length > 2000) break;
    for (const side of sidesOf(row)) ranges.push(...rangesIn(side, filter.query));
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}

/** @param {Element} side @param {string} query @returns {Range[]} */
function rangesIn(side, query) {
  const text = (side.textContent ?? '').toLowerCase();
  // İ and the like grow in lower case: then offsets do not count, and nothing is marked.
  if (text.length !== side.textContent?.length) return [];
  const ranges = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    const range = document.createRange();
    range.setStart(...pointAt(side, at));
    range.setEnd(...pointAt(side, at + query.length));
    ranges.push(range);
  }
  return ranges;
}

/** The text node and the offset in it of an offset in the whole side. @param {Element} side @param {number} offset @returns {[Node, number]} */
function pointAt(side, offset) {
  const walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = /** @type {Text} */ (node);
    if (rest <= length) return [node, rest];
    rest -= length;
  }
  return [side, side.childNodes.length];
}

export const searchField = () => /** @type {HTMLInputElement} */ (document.getElementById('search'));

// What holds a pair together: words, numbers and names, marked on both sides while one of them is pointed at.
// They are drawn row by row when a row is first looked at; drawn for every row, they would be most of the page.
import { filter, markFound } from './filter.js';
import { rowOf, say, view } from './rows.js';

/** @import { Row } from './rows.js' */

/**
 * @typedef {object} Piece  a run of text that is part of the same links throughout
 * @property {HTMLElement} element
 * @property {'zh' | 'en'} side
 * @property {number[]} links  indexes
 *
 * @typedef {object} WordLinks
 * @property {Piece[]} pieces  Chinese first, each side in reading order
 * @property {number} at  index of the piece that the keys stand on, -1 for none
 *
 * @typedef {{ zh: [number, number], en: [number, number], kind: string }} PackedLink
 */

/** The links of the rows that were looked at. @type {WeakMap<Row, WordLinks>} */
const drawn = new WeakMap();

/** @param {Row} row */
export function drawLinks(row) {
  if (drawn.has(row)) return;
  const packed = row.element.dataset.links;
  if (!packed) return;
  const links = packed.split(' ').map(unpackLink);
  drawn.set(row, { pieces: [...drawSide(row, links, 'zh'), ...drawSide(row, links, 'en')], at: -1 });
  if (filter.query !== '') markFound();
}

/** @param {string} packed as in `0-2:0-6w` @returns {PackedLink} */
function unpackLink(packed) {
  const [zhStart, zhEnd, enStart, enEnd] = packed.split(/[-:]/).map((part) => Number.parseInt(part, 10));
  const kind = { n: 'number', m: 'name' }[packed.slice(-1)] ?? 'word';
  return { zh: [zhStart, zhEnd], en: [enStart, enEnd], kind };
}

/** Splits a text where a link or a marked place starts or ends. @param {Row} row @param {PackedLink[]} links @param {'zh' | 'en'} side @returns {Piece[]} */
function drawSide(row, links, side) {
  const holder = /** @type {HTMLElement} */ (row.element.querySelector(`:scope > .${side}`));
  const text = holder.textContent ?? '';
  const places = readPlaces(holder);
  const cuts = new Set([
    0,
    text.length,
    ...links.flatMap((link) => link[side]),
    ...places.flatMap((place) => place.span),
  ]);
  const bounds = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  const fragment = document.createDocumentFragment();
  /** @type {Piece[]} */
  const pieces = [];
  for (const [i, start] of bounds.slice(0, -1).entries()) {
    const part = text.slice(start, bounds[i + 1]);
    const place = places.find(({ span }) => span[0] <= start && start < span[1]);
    const holderOfPart = place ? fragment.appendChild(/** @type {Element} */ (place.mark.cloneNode())) : fragment;
    const through = links.flatMap((link, at) => (link[side][0] <= start && start < link[side][1] ? [at] : []));
    if (through.length === 0) {
      holderOfPart.append(part);
      continue;
    }
    const element = document.createElement('span');
    element.className = `link ${links[through[0]].kind}-link`;
    element.textContent = part;
    holderOfPart.append(element);
    pieces.push({ element, side, links: through });
  }
  holder.replaceChildren(fragment);
  return pieces;
}

/** The marked places of a side that has not been split yet, by their offsets. @param {HTMLElement} holder */
function readPlaces(holder) {
  /** @type {{ mark: Node, span: [number, number] }[]} */
  const places = [];
  let at = 0;
  for (const node of holder.childNodes) {
    const { length } = node.textContent ?? '';
    if (node instanceof Element) places.push({ mark: node, span: [at, at + length] });
    at += length;
  }
  return places;
}

/** Marks a word and what it is linked with; of no word, nothing. @param {Row | undefined} row @param {Element | null} [word] */
function lightUp(row, word = null) {
  const pieces = row && drawn.get(row)?.pieces;
  if (!pieces) return;
  const chosen = pieces.find(({ element }) => element === word);
  for (const { element, links } of pieces) {
    element.classList.toggle('lit', chosen !== undefined && links.some((link) => chosen.links.includes(link)));
  }
}

/** Steps through the Chinese words of the current row that have a counterpart. @param {1 | -1} step */
export function stepWord(step) {
  const current = view.current && drawn.get(view.current);
  if (!current) return;
  const words = current.pieces.filter(({ side }) => side === 'zh');
  if (words.length === 0) return;
  current.at = (current.at + step + (current.at < 0 && step < 0 ? 1 : 0) + words.length) % words.length;
  const word = words[current.at];
  lightUp(view.current, word.element);
  const partners = current.pieces.filter(
    ({ side, links }) => side === 'en' && links.some((l) => word.links.includes(l)),
  );
  say(`${word.element.textContent}: ${partners.map(({ element }) => element.textContent).join(' ')}`);
}

/** Pointing at a word marks its counterparts; pointing elsewhere unmarks them. @param {Event} event */
export function followPointer(event) {
  const row = rowOf(event.target);
  if (pointed.row !== row) lightUp(pointed.row);
  pointed.row = row;
  if (!row) return;
  drawLinks(row);
  lightUp(row, event.target instanceof Element ? event.target.closest('.link') : null);
}

/** @type {{ row: Row | undefined }} */
const pointed = { row: undefined };

// The map at the side: where the screen is in the whole, and a way to any place.
import { barHeight, firstShownBelow, goTo, view } from './rows.js';

/** @type {{ element: SVGGElement, first: number, last: number }[]} */
const mapLines = Array.from(document.querySelectorAll('.map .line'), (line) => {
  const element = /** @type {SVGGElement} */ (line);
  return { element, first: Number(element.dataset.first), last: Number(element.dataset.last) };
});

export const mapSide = () => /** @type {HTMLElement} */ (document.querySelector('.map-side'));

/** Puts the frame around the lines that are on the screen. */
export function moveFrame() {
  const frame = /** @type {HTMLElement} */ (mapSide().querySelector('.here'));
  const first = view.shown[firstShownBelow(barHeight())];
  const last = view.shown[Math.min(view.shown.length - 1, firstShownBelow(innerHeight - 1))];
  frame.hidden = !first || !last;
  if (!first || !last) return;
  const top = mapLineOf(first.id)?.element.getBoundingClientRect().top ?? 0;
  const bottom = mapLineOf(last.id)?.element.getBoundingClientRect().bottom ?? 0;
  frame.style.top = `${top - mapSide().getBoundingClientRect().top - 2}px`;
  frame.style.height = `${Math.max(8, bottom - top + 4)}px`;
}

/** @param {number} id of a row */
function mapLineOf(id) {
  let low = 0;
  let high = mapLines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mapLines[middle].last < id) low = middle + 1;
    else high = middle;
  }
  return mapLines[low];
}

/** Fades the lines none of whose pairs are shown. */
export function dimMap() {
  const shown = new Set(view.shown.map(({ id }) => mapLineOf(id)));
  for (const line of mapLines) line.element.classList.toggle('off', !shown.has(line));
  moveFrame();
}

/** Goes to what the map shows at a height; of the pairs that share a line, to one to look at. @param {number} y on the screen */
export function goToPlace(y) {
  const line = mapLines.findLast(({ element }) => element.getBoundingClientRect().top <= y + 1) ?? mapLines[0];
  if (!line) return;
  const there = view.shown.filter(({ id }) => id >= line.first && id <= line.last);
  const row = there.find(({ isDoubtful }) => isDoubtful) ?? there[0] ?? view.shown.find(({ id }) => id >= line.first);
  goTo(row, 'center');
}

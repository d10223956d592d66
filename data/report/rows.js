// Every pair of the page, read once, and which of them is the current one.
/**
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {number} id
 * @property {boolean} isDoubtful
 * @property {Record<string, string[]>} facets  values by facet: band, type, code
 * @property {string | undefined} text  both texts in lower case, once they were searched
 */

/** @type {Row[]} */
export const rows = Array.from(document.querySelectorAll('li.pair'), readRow);

/** @type {{ shown: Row[], current: Row | undefined, held: Row | undefined }} */
export const view = { shown: rows, current: undefined, held: undefined };

/** @param {Element} element @returns {Row} */
function readRow(element) {
  const { id, dataset } = /** @type {HTMLElement} */ (element);
  return {
    element: /** @type {HTMLElement} */ (element),
    id: Number(id.slice(1)),
    isDoubtful: 'doubt' in dataset,
    facets: {
      band: [dataset.band ?? ''],
      type: dataset.type ? [dataset.type] : [],
      code: dataset.codes?.split('\t') ?? [],
    },
    text: undefined,
  };
}

/** The row that holds a node. @param {EventTarget | null} node */
export function rowOf(node) {
  const element = node instanceof Element ? node.closest('li.pair') : null;
  return element ? rows[Number(element.id.slice(1)) - 1] : undefined;
}

/** @type {((row: Row) => void)[]} */
const followers = [];

/** Has something done whenever a row becomes the current one. @param {(row: Row) => void} follow */
export const onChoice = (follow) => void followers.push(follow);

/** Makes a row the current one, without moving the page. @param {Row | undefined} row */
export function choose(row) {
  if (row === view.current) return;
  view.current?.element.classList.remove('current');
  view.current?.element.removeAttribute('aria-current');
  view.current = row;
  if (!row) return;
  row.element.classList.add('current');
  row.element.setAttribute('aria-current', 'true');
  for (const follow of followers) follow(row);
}

/** Goes to a row. @param {Row | undefined} row @param {ScrollLogicalPosition} block */
export function goTo(row, block = 'nearest') {
  if (!row) return;
  row.element.scrollIntoView({ block });
  row.element.focus({ preventScroll: true });
  choose(row);
  hold(row, row.element.getBoundingClientRect().top);
}

/**
 * Keeps a row at a height of the screen over the next frames: lists that come near it are drawn, take their true
 * heights and would push it away.
 * @param {Row} row @param {number} top @param {number} frames
 */
export function hold(row, top, frames = 3) {
  view.held = row;
  scrollBy(0, row.element.getBoundingClientRect().top - top);
  if (frames > 0) requestAnimationFrame(() => view.held === row && hold(row, top, frames - 1));
}

/** Index among the shown rows of the first one that ends below a height on the screen. @param {number} y */
export function firstShownBelow(y) {
  let low = 0;
  let high = view.shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endsBelow(view.shown[middle].element, y)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Asks the list first: to ask a row of a list that is not drawn would have it laid out. @param {Element} element @param {number} y */
function endsBelow(element, y) {
  const list = listOf(element).getBoundingClientRect();
  if (list.bottom <= y || list.top > y) return list.top > y;
  return element.getBoundingClientRect().bottom > y;
}

/** @param {Element} row */
export const listOf = (row) => /** @type {HTMLElement} */ (row.parentElement);

/** Height in pixels of the bar that covers the top of the page. */
export const barHeight = () => /** @type {HTMLElement} */ (document.querySelector('.bar')).offsetHeight;

/**
 * The next shown row from the current one, or from the top of the screen where none is current or it is out of sight.
 * @param {1 | -1} step
 * @param {(row: Row) => boolean} [isWanted]
 */
export function neighbour(step, isWanted = () => true) {
  const from = view.current && isOnScreen(view.current) ? view.shown.indexOf(view.current) : -1;
  let at = from >= 0 ? from + step : firstShownBelow(barHeight()) + (step < 0 ? -1 : 0);
  while (view.shown[at] && !isWanted(view.shown[at])) at += step;
  return view.shown[at];
}

/** @param {Row} row */
export function isOnScreen(row) {
  const { top, bottom } = row.element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Says something to those who hear the page. @param {string} text */
export function say(text) {
  /** @type {HTMLElement} */ (document.getElementById('said')).textContent = text;
}

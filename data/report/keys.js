// Moving by keyboard.
import { clearFilter, search, searchField } from './filter.js';
import { toggleHelp, toggleTheme } from './help.js';
import { stepWord } from './links.js';
import { barHeight, firstShownBelow, goTo, hold, neighbour, rowOf, say, view } from './rows.js';

/** @type {Record<string, () => void>} */
const keys = {
  j: () => goTo(neighbour(1)),
  k: () => goTo(neighbour(-1)),
  n: () => goToDoubt(1),
  N: () => goToDoubt(-1),
  ArrowRight: () => stepWord(1),
  ArrowLeft: () => stepWord(-1),
  ']': () => goToDocument(1),
  '[': () => goToDocument(-1),
  '/': () => searchField().select(),
  t: toggleTheme,
  '?': toggleHelp,
  Escape: clearFilter,
};

/** @param {KeyboardEvent} event */
export function pressKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector('dialog[open]') && event.key !== '?') return;
  if (event.target === searchField()) {
    if (event.key === 'Escape') clearSearch();
    if (event.key === 'Escape' || event.key === 'Enter') goToFound();
    return;
  }
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (!act) return;
  event.preventDefault();
  act();
}

/** Back from the search field to the pairs that were found. */
function goToFound() {
  searchField().blur();
  goTo(view.shown[firstShownBelow(barHeight())]);
}

function clearSearch() {
  searchField().value = '';
  search('');
}

/** @param {1 | -1} step */
export function goToDoubt(step) {
  const row = neighbour(step, ({ isDoubtful }) => isDoubtful);
  if (row) goTo(row, 'center');
  else say(step > 0 ? 'No further pair to look at' : 'No earlier pair to look at');
}

/** @param {1 | -1} step */
function goToDocument(step) {
  const sections = [...document.querySelectorAll('.document:not([hidden])')];
  const here = view.current ?? view.shown[firstShownBelow(barHeight())];
  const at = sections.findIndex((section) => here && section.contains(here.element));
  const first = sections[at + step]?.querySelector('li.pair:not([hidden])');
  if (!first) return;
  const row = rowOf(first);
  goTo(row);
  sections[at + step].scrollIntoView();
  if (row) hold(row, row.element.getBoundingClientRect().top);
}

// Ties the page together.
import { clearFilter, search, searchField, toggleFacet } from './filter.js';
import { recallTheme, toggleHelp, toggleTheme } from './help.js';
import { goToDoubt, pressKey } from './keys.js';
import { drawLinks, followPointer } from './links.js';
import { goToPlace, mapSide, moveFrame } from './map.js';
import { choose, goTo, onChoice, rowOf, view } from './rows.js';

recallTheme();
const wide = matchMedia('(min-width: 68.01rem)');
const overview = /** @type {HTMLDetailsElement} */ (document.querySelector('.overview'));
overview.open = wide.matches;
wide.addEventListener('change', () => {
  overview.open = wide.matches;
});

addEventListener('keydown', pressKey);
onChoice(drawLinks);
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button?.matches('.facet')) toggleFacet(button.dataset.facet ?? '', button.dataset.value ?? '');
  if (button?.matches('.chip')) toggleFacet('code', button.dataset.code ?? '');
  if (button?.matches('.clear')) clearFilter();
  if (button?.matches('.next-doubt')) goToDoubt(1);
  if (button?.matches('.theme')) toggleTheme();
  if (button?.matches('.ask-help')) toggleHelp();
});

const main = /** @type {HTMLElement} */ (document.getElementById('pairs'));
main.addEventListener('pointerover', followPointer);
main.addEventListener('pointerleave', followPointer);
main.addEventListener('focusin', (event) => choose(rowOf(event.target) ?? view.current));

let isSearchDue = false;
searchField().addEventListener('input', () => {
  if (isSearchDue) return;
  isSearchDue = true;
  requestAnimationFrame(() => {
    isSearchDue = false;
    search(searchField().value);
  });
});

mapSide().addEventListener('pointerdown', (event) => {
  event.preventDefault();
  mapSide().setPointerCapture(event.pointerId);
  goToPlace(event.clientY);
});
mapSide().addEventListener('pointermove', (event) => {
  if (event.buttons === 1) goToPlace(event.clientY);
});

let isFrameDue = false;
function moveFrameSoon() {
  if (isFrameDue) return;
  isFrameDue = true;
  requestAnimationFrame(() => {
    isFrameDue = false;
    moveFrame();
  });
}
addEventListener('scroll', moveFrameSoon, { passive: true });
addEventListener('resize', moveFrameSoon);
moveFrameSoon();

/** An address may name a pair: `report.html#p18`. */
function goToAddress() {
  const target = /^#p\d+$/.test(location.hash) ? document.querySelector(location.hash) : null;
  if (target) goTo(rowOf(target), 'center');
}
addEventListener('hashchange', goToAddress);
goToAddress();

// Which strings of letters are English words, as far as the glosses of CC-CEDICT have them.
import { ENGLISH_FUNCTION_WORDS } from './function-words.ts';
import { readPackaged } from './packaged.ts';

/** Endings that glosses seldom show, and what stands in their place there: `commitments`, `realizing`, `duties`. */
const endings: readonly (readonly [ending: RegExp, base: string])[] = [
  [/^/, ''],
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/d$/, ''],
  [/ed$/, ''],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/ly$/, ''],
];

/** True for an English word that stands as a whole in some gloss, or a form of one: `experience`, `commitments`; not `experi`. */
export function isEnglishWord(word: string): boolean {
  const own = word.toLowerCase();
  if (own.length < 3) return ENGLISH_FUNCTION_WORDS.has(own);
  return endings.some(([ending, base]) => ending.test(own) && inGlosses().has(own.replace(ending, base)));
}

let loaded: ReadonlySet<string> | undefined;

/** Every word of three letters or more that stands in a gloss; read on first use. */
function inGlosses(): ReadonlySet<string> {
  loaded ??= new Set(readPackaged('english.txt').toString().split('\n'));
  return loaded;
}

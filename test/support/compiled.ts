// Before any test: the dictionary and what is made of it are compiled where they are missing, as `npm run build` would.
import { existsSync } from 'node:fs';
import { compileGlosses, glossesFile } from '../../scripts/compile-glosses.ts';
import { compileLexicon, lexiconFile } from '../../scripts/compile-lexicon.ts';
import { compileWords, wordsFile } from '../../scripts/compile-words.ts';

export function setup(): void {
  if (!existsSync(lexiconFile)) compileLexicon();
  if (!existsSync(wordsFile)) compileWords();
  if (!existsSync(glossesFile)) compileGlosses();
}

// Before any test: the dictionary is compiled where it is missing, as `npm run build` would.
import { existsSync } from 'node:fs';
import { compileLexicon, lexiconFile } from '../../scripts/compile-lexicon.ts';

export function setup(): void {
  if (!existsSync(lexiconFile)) compileLexicon();
}

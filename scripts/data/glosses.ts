// data/glosses.tsv: the first glosses of each word of CC-CEDICT for reading, frequent words first.
import { readCedict, readJieba } from './sources.ts';

/** Glosses kept of a word. */
const most = 3;

export function compileGlosses(): Buffer {
  const frequencies = new Map(readJieba().map(({ word, frequency }) => [word, frequency]));
  const words = [...readGlosses(readCedict())];
  words.sort(([a], [b]) => (frequencies.get(b) ?? 0) - (frequencies.get(a) ?? 0));
  return Buffer.from(`\n${words.map(([word, list]) => `${word}\t${list.join('; ')}\n`).join('')}`);
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

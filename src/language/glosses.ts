// The dictionary as a reader wants it: what a Chinese word is in English and an English one in Chinese, in plain words.
import { readPackaged } from './packaged.ts';

let loaded: string | undefined;

/** Lines `word<tab>gloss; gloss`, frequent words first. Read on first use. Data: CC-CEDICT, CC BY-SA 4.0. */
function lines(): string {
  loaded ??= readPackaged('glosses.tsv').toString();
  return loaded;
}

/** The first glosses of a Chinese word, `经济` → `economy`; null where the dictionary has none. */
export function glossOf(word: string): string | null {
  const at = lines().indexOf(`\n${word}\t`);
  if (at < 0) return null;
  const end = lines().indexOf('\n', at + 1);
  return lines().slice(at + word.length + 2, end);
}

/** The most frequent Chinese word with an English word or phrase among its first glosses; null where there is none. */
export function wordFor(gloss: string): string | null {
  const wanted = gloss.toLowerCase();
  for (const mark of [`\t${wanted}\n`, `\t${wanted};`, `; ${wanted}\n`]) {
    const at = lines().indexOf(mark);
    if (at < 0) continue;
    const start = lines().lastIndexOf('\n', at) + 1;
    return lines().slice(start, lines().indexOf('\t', start));
  }
  return null;
}

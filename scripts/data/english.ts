// data/english.txt: the English words of CC-CEDICT's glosses, one a line.
import { compileGlosses } from './glosses.ts';

export function compileEnglish(): Buffer {
  const words = compileGlosses()
    .toString()
    .match(/(?<![A-Za-z'-])[a-z]{3,}(?![A-Za-z'-])/g);
  return Buffer.from([...new Set(words)].sort().join('\n'));
}

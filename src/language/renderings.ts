// The reversed English–Chinese dictionary at work: one file, searched where it lies, so that loading it is reading it.
import type { ReversedDictionary } from './ecdict.ts';
import type { Translation } from './lexicon.ts';
import { readPackaged } from './packaged.ts';
import { joinParts, splitParts } from './parts.ts';

/** Data: ECDICT, MIT, https://github.com/skywind3000/ECDICT. */
export interface Renderings {
  /** English stems that have the (Simplified) word among their renderings, shares summing to 1; empty where unknown. */
  translate(word: string): readonly Translation[];
}

let loaded: Renderings | undefined;

/** The packaged renderings; read once, on first use. */
export function loadRenderings(): Renderings {
  loaded ??= openRenderings(readPackaged('renderings.bin'));
  return loaded;
}

// The file, in parts (parts.ts), the widest numbers first.
// ends of words Uint32 | ends of lists Uint32 | stem indexes Uint16 | shares Uint8 | words as UTF-8, sorted by their bytes |
// stems as lines

/** Writes a reversed dictionary as the bytes that `openRenderings` reads. */
export function packRenderings({ words, stems, translations }: ReversedDictionary): Buffer {
  if (stems.length > 0xffff) throw new Error(`${stems.length} stems do not fit 16 bits`);
  const order = words.map((word, k) => ({ bytes: Buffer.from(word), list: translations[k]! }));
  order.sort((x, y) => Buffer.compare(x.bytes, y.bytes));
  const wordEnds = new Uint32Array(order.length);
  const listEnds = new Uint32Array(order.length);
  let [wordEnd, listEnd] = [0, 0];
  order.forEach(({ bytes, list }, k) => {
    wordEnd += bytes.length;
    listEnd += list.length;
    wordEnds[k] = wordEnd;
    listEnds[k] = listEnd;
  });
  const flat = order.flatMap(({ list }) => list);
  return joinParts([
    Buffer.from(wordEnds.buffer),
    Buffer.from(listEnds.buffer),
    Buffer.from(Uint16Array.from(flat, ([index]) => index).buffer),
    Buffer.from(Uint8Array.from(flat, ([, share]) => Math.max(1, Math.round(share * 255))).buffer),
    Buffer.concat(order.map(({ bytes }) => bytes)),
    Buffer.from(stems.join('\n')),
  ]);
}

/** Reads what `packRenderings` wrote. */
export function openRenderings(file: Buffer): Renderings {
  const parts = splitParts(file);
  // Copied, so that the numbers lie aligned.
  const wordEnds = new Uint32Array(new Uint8Array(parts[0]!).buffer);
  const listEnds = new Uint32Array(new Uint8Array(parts[1]!).buffer);
  const indexes = new Uint16Array(new Uint8Array(parts[2]!).buffer);
  const shares = parts[3]!;
  const words = parts[4]!;
  const stems = parts[5]!.toString().split('\n');
  const find = (word: Buffer): number => {
    let [low, high] = [0, wordEnds.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = words.compare(word, 0, word.length, middle ? wordEnds[middle - 1]! : 0, wordEnds[middle]!);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  return {
    translate: (word) => {
      const k = find(Buffer.from(word));
      const list: Translation[] = [];
      if (k < 0) return list;
      for (let t = k ? listEnds[k - 1]! : 0; t < listEnds[k]!; t++) {
        list.push({ stem: stems[indexes[t]!]!, share: shares[t]! / 255 });
      }
      return list;
    },
  };
}

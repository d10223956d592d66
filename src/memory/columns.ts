// What the indexes hold of many texts, as numbers and bytes, which go between threads faster than an object a text.
import type { Lang } from '../model.ts';
import { type Indexed, type IndexedUnit, indexText } from './postings.ts';

/** The texts of both sides, unit by unit. */
export type TextColumns = Readonly<Record<Lang, readonly string[]>>;

/** What the indexes hold of each text of a side. */
interface IndexedColumn {
  readonly keys: Float64Array;
  readonly lengths: Float64Array;
  /** All that is posted in UTF-8, one text after the other. */
  readonly posted: Uint8Array<ArrayBuffer>;
  /** Where each text's ends there. */
  readonly ends: Uint32Array;
}

export type IndexedColumns = Readonly<Record<Lang, IndexedColumn>>;

export const indexColumns = ({ zh, en }: TextColumns): IndexedColumns => ({
  zh: indexColumn(zh, 'zh'),
  en: indexColumn(en, 'en'),
});

function indexColumn(texts: readonly string[], lang: Lang): IndexedColumn {
  const keys = new Float64Array(texts.length);
  const lengths = new Float64Array(texts.length);
  const ends = new Uint32Array(texts.length);
  let posted = Buffer.alloc(1 << 19);
  let end = 0;
  for (const [i, text] of texts.entries()) {
    const indexed = indexText(text, lang);
    keys[i] = indexed.key;
    lengths[i] = indexed.length;
    // A character takes three bytes at the most.
    const room = end + 3 * indexed.posted.length;
    if (room > posted.length) posted = enlarge(posted, 2 * room);
    end += posted.write(indexed.posted, end);
    ends[i] = end;
  }
  return { keys, lengths, posted, ends };
}

function enlarge(buffer: Buffer, size: number): Buffer<ArrayBuffer> {
  const larger = Buffer.alloc(size);
  buffer.copy(larger);
  return larger;
}

/** What the indexes hold of the unit at a place. */
export const readColumns = ({ zh, en }: IndexedColumns, i: number): IndexedUnit => ({
  zh: readColumn(zh, i),
  en: readColumn(en, i),
});

function readColumn({ keys, lengths, posted, ends }: IndexedColumn, i: number): Indexed {
  return { key: keys[i]!, length: lengths[i]!, posted: posted.subarray(ends[i - 1] ?? 0, ends[i]) };
}

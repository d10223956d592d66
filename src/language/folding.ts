// How a character is read when texts are searched: in lower case, half width and Simplified.
// Folding keeps the number of UTF-16 units, so that offsets in the folded text are offsets in the text.
import { readPackaged } from './packaged.ts';
import { alignBytes } from './parts.ts';

/** What a UTF-16 unit is to a search: nothing to look for, part of a word, or a character that stands alone. */
export const CharacterKind = { gap: 0, word: 1, han: 2 } as const;

/** Each table has a place for all 65,536 UTF-16 units. */
export interface FoldingTable {
  /** Kind of each unit; both halves of a surrogate pair are `han` (rare characters). */
  readonly kinds: Uint8Array;
  /** Folded form of each unit. */
  readonly folded: Uint16Array;
  /** Traditional → Simplified alone, for characters of one unit. */
  readonly simplified: Uint16Array;
}

const units = 65_536;

let table: FoldingTable | undefined;

/** The packaged table; read once, on first use. */
export function loadFolding(): FoldingTable {
  table ??= readFolding();
  return table;
}

function readFolding(): FoldingTable {
  const buffer = alignBytes(readPackaged('folding.bin'));
  return {
    folded: new Uint16Array(buffer, 0, units),
    simplified: new Uint16Array(buffer, units * 2, units),
    kinds: new Uint8Array(buffer, units * 4, units),
  };
}

/** The text with full-width letters and digits made half-width: `ＲＣＥＰ２０２０` → `RCEP2020`. Punctuation stays: `，` is not `,`. */
export function halveWidth(text: string): string {
  if (!/[０-９Ａ-Ｚａ-ｚ]/.test(text)) return text;
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

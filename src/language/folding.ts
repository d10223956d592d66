// How a character is read when texts are searched: in lower case, half width and Simplified.
// Folding keeps the number of UTF-16 units, so that offsets in the folded text are offsets in the text.
import { readPackaged } from './packaged.ts';

/** What a UTF-16 unit is to a search: nothing to look for, part of a word, or a character that stands alone. */
export const CharacterKind = { unseen: 0, gap: 1, word: 2, han: 3 } as const;

export interface FoldingTable {
  /** Kind of each UTF-16 unit, `unseen` until `learnUnit`; both halves of a surrogate pair are `han` (rare characters). */
  readonly kinds: Uint8Array;
  /** Folded form of each UTF-16 unit that was seen. */
  readonly folded: Uint16Array;
  /** Traditional → Simplified alone, for characters of one unit. */
  readonly simplified: Uint16Array;
}

let table: FoldingTable | undefined;

/** The table for all 65,536 UTF-16 units. It is filled as they are met: a short query need not wait for all of them. */
export function loadFolding(): FoldingTable {
  table ??= { kinds: new Uint8Array(65536), folded: new Uint16Array(65536), simplified: readSimplified() };
  return table;
}

/** Fills in a unit of the table and returns its kind. */
export function learnUnit({ kinds, folded, simplified }: FoldingTable, unit: number): number {
  const kind = kindOf(unit);
  kinds[unit] = kind;
  folded[unit] = kind === CharacterKind.gap ? unit : foldUnit(unit, simplified);
  return kind;
}

/** The text with full-width letters and digits made half-width: `ＲＣＥＰ２０２０` → `RCEP2020`. Punctuation stays: `，` is not `,`. */
export function halveWidth(text: string): string {
  if (!/[０-９Ａ-Ｚａ-ｚ]/.test(text)) return text;
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function kindOf(unit: number): number {
  if (unit >= 0x3400 && unit <= 0x9fff) return CharacterKind.han;
  if (unit >= 0xa000 && unit < 0xd800) return CharacterKind.word;
  if (unit >= 0xd800 && unit <= 0xdfff) return CharacterKind.han;
  if (unit >= 0xe000 && unit < 0xf900) return CharacterKind.gap;
  if (unit >= 0xf900 && unit <= 0xfaff) return CharacterKind.han;
  // The iteration mark of 人々, the zero of 二〇二〇, kana.
  if (unit === 0x3005 || unit === 0x3007 || (unit >= 0x3041 && unit <= 0x30fa)) return CharacterKind.han;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? CharacterKind.word : CharacterKind.gap;
}

function foldUnit(unit: number, simplified: Uint16Array): number {
  if (unit >= 0x3400 && unit <= 0x9fff) return simplified[unit]!;
  const half = unit >= 0xff10 && unit <= 0xff5a ? unit - 0xfee0 : unit;
  const character = String.fromCharCode(half);
  const composed = unit >= 0xf900 && unit <= 0xfaff ? character.normalize('NFC') : character.toLowerCase();
  return composed.length === 1 ? composed.charCodeAt(0) : half;
}

function readSimplified(): Uint16Array {
  // Copied, so that the numbers lie aligned.
  return new Uint16Array(new Uint8Array(readPackaged('folding.bin')).buffer);
}

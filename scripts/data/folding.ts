// data/folding.bin: how each UTF-16 unit is read by a search: its folded form, its Simplified form, its kind.
// Simplified forms are those of OpenCC (Apache-2.0) as `opencc-js` carries them; case and kind are Unicode's.
import traditionalCharacters from 'opencc-js/dict/TSCharacters';
import { CharacterKind } from '../../src/language/folding.ts';

export function compileFolding(): Buffer {
  const units = Array.from({ length: 65_536 }, (_, unit) => unit);
  const simplified = Uint16Array.from(units);
  for (const entry of traditionalCharacters.split('|')) {
    const [from = '', to = ''] = entry.split(' ');
    if (from.length === 1 && to.length === 1) simplified[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  const kinds = Uint8Array.from(units, kindOf);
  const folded = Uint16Array.from(units, (unit) =>
    kinds[unit] === CharacterKind.gap ? unit : foldUnit(unit, simplified),
  );
  return Buffer.concat([folded, simplified, kinds].map(({ buffer }) => Buffer.from(buffer)));
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

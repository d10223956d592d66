// What a search compares: words of alphabetic writing and single Chinese characters, folded, with their places.
import { CharacterKind, halveWidth, loadFolding } from './folding.ts';

/** A folded word or Chinese character, and where it stands in the text it was read from. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly han: boolean;
}

/**
 * Reads a text as search sees it: case, width, script variant and punctuation do not count.
 * `China's RCEP` → china s rcep; `擴大ＲＣＥＰ` → 扩 大 rcep.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const { folded, kinds } = loadFolding();
  const { word, han } = CharacterKind;
  const end = text.length;
  for (let i = 0; i < end; ) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit];
    if (kind === han) {
      const next = unit >= 0xd800 && unit < 0xdc00 && i + 1 < end ? i + 2 : i + 1;
      const character = next === i + 1 ? String.fromCharCode(folded[unit]!) : text.slice(i, next);
      tokens.push({ text: character, start: i, end: next, han: true });
      i = next;
    } else if (kind === word) {
      const start = i;
      let plain = folded[unit] === unit;
      let composed = true;
      for (i++; i < end; i++) {
        const following = text.charCodeAt(i);
        if (kinds[following] !== word) break;
        if (folded[following] !== following) plain = false;
        if (following >= 0x300 && following < 0x370) composed = false;
      }
      let token = plain ? text.slice(start, i) : foldRun(text, start, i, folded);
      // `e` and a combining accent are the `é` of another file.
      if (!composed) token = token.normalize('NFC');
      tokens.push({ text: token, start, end: i, han: false });
    } else i++;
  }
  return tokens;
}

/**
 * Text under the normalisation in which two texts are called identical: NFC, full-width letters and digits made
 * half-width, runs of white space made one space, none at the ends nor beside a Chinese character.
 * Case, digits, punctuation and script variant still count.
 */
export function normaliseText(text: string): string {
  const plain = halveWidth(text.normalize('NFC'));
  if (!/\s/.test(plain)) return plain;
  const spaced = /\s\s|[^\S ]/.test(plain) ? plain.replace(/\s+/g, ' ') : plain;
  return spaced.replace(/ (?=[㐀-鿿　-〿！-｠])|(?<=[㐀-鿿　-〿！-｠]) /g, '').trim();
}

function foldRun(text: string, start: number, end: number, folded: Uint16Array): string {
  let token = '';
  for (let i = start; i < end; i++) token += String.fromCharCode(folded[text.charCodeAt(i)]!);
  return token;
}

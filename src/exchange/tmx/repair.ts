// The two slips of other tools whose meaning is certain. Everything else that is not well-formed costs its unit.

import { dropForbidden, findForbidden, splitSections } from '../../files/xml.ts';
import type { ProblemRule } from '../problem.ts';

export interface Repair {
  readonly xml: string;
  readonly done: readonly { readonly rule: ProblemRule; readonly message: string }[];
}

/** @returns the unit's XML with its slips mended; nothing done where there is none of them */
export function repairUnit(xml: string): Repair {
  const done: Repair['done'][number][] = [];
  let mended = xml.replace(references, (reference, hex: string | undefined, decimal: string | undefined) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code > 0x10ffff) return '';
    const char = String.fromCodePoint(code);
    return dropForbidden(char) === char ? reference : char;
  });
  // What word processors leave behind: "upper^Kdeck", "上层^K甲板".
  const clean = dropForbidden(mended);
  if (clean !== mended || mended !== xml) {
    const found = findForbidden(mended);
    const name = found === undefined ? 'a reference beyond Unicode' : `control character ${nameOf(found)}`;
    const instead = dropForbidden(found ?? '') === ' ' ? 'with a space in its place' : 'without it';
    done.push({ rule: 'control-character', message: `${name} is not allowed in XML: taken ${instead}` });
    mended = clean;
  }
  // "R&D": the tool forgot to write "R&amp;D".
  const escaped = splitSections(mended)
    .map(({ text, isSection }) => (isSection ? text : text.replace(/&(?!#?\w+;)/g, '&amp;')))
    .join('');
  if (escaped !== mended) {
    done.push({ rule: 'ampersand', message: 'an ampersand that should be written &amp;: taken as &' });
    mended = escaped;
  }
  return { xml: mended, done };
}

const references = /&#(?:x([\da-f]{1,8})|(\d{1,8}));/gi;

const nameOf = (char: string): string => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

// What every XML format here needs: escaping, and the characters that XML 1.0 forbids.

/** Text for the content of an element; what XML forbids is left out. A carriage return survives as a reference. */
export function escapeText(text: string): string {
  const allowed = dropForbidden(text);
  return special.test(allowed) ? allowed.replace(/[&<>\r]/g, (char) => references[char]!) : allowed;
}

/** Text for an attribute in double quotes; tabs and line ends survive as references. */
export function escapeAttribute(text: string): string {
  return dropForbidden(text).replace(/[&<>"\r\n\t]/g, (char) => references[char]!);
}

/**
 * Takes out what XML 1.0 forbids: control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
 * Vertical tab and form feed, which word processors use as line breaks, become a space ("upper^Kdeck", "上层^K甲板").
 */
export function dropForbidden(text: string): string {
  return forbidden.test(text) ? text.replace(/[\v\f]/g, ' ').replaceAll(new RegExp(forbidden, 'gu'), '') : text;
}

const special = /[&<>\r]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff\p{Surrogate}]/u;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

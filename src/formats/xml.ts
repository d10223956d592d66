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
  return forbidden.test(text) ? text.replace(/[\v\f]/g, ' ').replace(allForbidden, '') : text;
}

const special = /[&<>\r]/;

/** All but the characters of XML 1.0, § 2.2. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const allForbidden = new RegExp(forbidden, 'gu');

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

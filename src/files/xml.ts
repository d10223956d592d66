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

/** The first character that XML 1.0 forbids. @returns undefined where there is none */
export function findForbidden(text: string): string | undefined {
  return forbidden.exec(text)?.[0];
}

/** A stretch of XML: a comment, CDATA section or processing instruction as a whole, or what stands between them. */
export interface Stretch {
  readonly text: string;
  readonly isSection: boolean;
}

/**
 * Takes XML apart at its comments, CDATA sections and processing instructions, in linear time: of an opening that
 * nothing closes, a regular expression would look for the end again and again.
 */
export function splitSections(xml: string): Stretch[] {
  const stretches: Stretch[] = [];
  const openings = /<!--|<!\[CDATA\[|<\?/g;
  const unclosed = new Set<string>();
  let start = 0;
  for (let found = openings.exec(xml); found; found = openings.exec(xml)) {
    const closing = sectionClosings[found[0]]!;
    const end = unclosed.has(closing) ? -1 : xml.indexOf(closing, openings.lastIndex);
    if (end < 0) {
      unclosed.add(closing);
      continue;
    }
    if (found.index > start) stretches.push({ text: xml.slice(start, found.index), isSection: false });
    start = end + closing.length;
    stretches.push({ text: xml.slice(found.index, start), isSection: true });
    openings.lastIndex = start;
  }
  if (start < xml.length) stretches.push({ text: xml.slice(start), isSection: false });
  return stretches;
}

/** XML with its comments, CDATA sections and processing instructions blanked; every other character stays in its place. */
export const blankSections = (xml: string): string =>
  splitSections(xml)
    .map(({ text, isSection }) => (isSection ? text.replace(/[^\n]/g, ' ') : text))
    .join('');

/** What ends a section, by what opens it. */
export const sectionClosings: Readonly<Record<string, string | undefined>> = {
  '<!--': '-->',
  '<![CDATA[': ']]>',
  '<?': '?>',
};

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

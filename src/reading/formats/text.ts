// Plain text → its printed lines: indents, blank lines and page breaks counted, marks of lists and quotations left out.
import { decodeText } from '../../files/decode.ts';
import type { Line, LineStyle, Span } from '../../model.ts';
import type { Format } from './format.ts';

export const text: Format = {
  name: 'text',
  label: 'plain text',
  endings: ['txt', 'text', 'asc'],
  async read(bytes, name) {
    const decoded = decodeText(bytes, name);
    return { ...decoded, lines: readLines(decoded.text) };
  },
};

/** Quotation marks of e-mail and Markdown: `> text`. */
const QUOTED = /^(?:>[ \t]?)+/;

/** Marks at the head of a line that are no words of the text. */
const marks: readonly { readonly style: LineStyle; readonly pattern: RegExp }[] = [
  // Markdown and wiki headings: `## 概念`.
  { style: 'heading', pattern: /^#{1,6}[ \t]+(?=\S)/ },
  // Bullets of all kinds: `* Mesos 集成`, `• 加强合作`.
  { style: 'item', pattern: /^(?:[*+•·●○◦▪■□◆◇➢➤►–—]|-(?!-))[ \t\u3000]+(?=\S)/ },
  // Numbers of a list: `3. Namespaces`, `3．名字空间`, `3、名字空间`, `3) …`; never `3.5`, `(2)` or `2020.`
  { style: 'item', pattern: /^[\d０-９]{1,2}(?:[.．、](?![\d０-９])|[)）])[ \t\u3000]*(?=\S)/ },
];

/** The end of a line of a table of contents, which is no words of it: `Foreword ........ 1`, `前言…………1`. */
const LEADER = /(?:\.{4,}|…{2,}|·{4,}|(?:\. ){4,}\.?)[ \t]*(?:\d{1,4}|[ivxlc]{1,6})$/;

/** The rule above the notes at a page's foot, and how they open: `1 See annex.`, `[2] …`, `* …`. */
const NOTE_RULE = /^[_─━]{5,}$/;
const NOTE = /^(?:\d{1,3}(?![\d,.%])|\[\d{1,3}\]|[①-⑳*†‡])[.．、]?[\s\u3000]*\S/;

/** Line ends as editors and printers write them; a form feed ends a page. */
const LINE = /[^\n\r\f\v\u2028\u2029\u0085]+|\r\n|[\n\r\v\u2028\u2029\u0085]|\f/g;

/** How many fields may stand at the head of a text. */
const mostFields = 60;
const FIELD = /^(?:[\w-]+:.*|[ \t#-].*)?$/;
/** The fields that hold text; their keys are no words of it. */
const TEXT_FIELD = /^(?:title|subtitle|description|summary):[ \t]+["']?(?=\S)/i;

/** @returns the lines that are not blank, in order */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  const fieldsEnd = findFieldsEnd(source);
  let blanks = 0;
  let page = 1;
  let above = '';
  for (const { 0: raw, index } of source.matchAll(LINE)) {
    if (/^[\n\r\v\f\u2028\u2029\u0085]/.test(raw)) {
      blanks++;
      if (raw === '\f') page++;
      continue;
    }
    const printed = raw.trim();
    if (printed === '') continue;
    // The first break ends the line above; what is counted are the lines between.
    const gap = Math.max(0, blanks - 1);
    const style = isNote(printed, gap, above, lines.at(-1)) ? 'note' : undefined;
    const line = index < fieldsEnd ? readField(raw, index) : readLine(raw, index, style);
    if (line) lines.push({ ...line, blanks: gap, page });
    blanks = 0;
    above = printed;
  }
  return lines;
}

/** True for a note at a page's foot: it stands under a rule, or under such a note. */
const isNote = (printed: string, blanks: number, above: string, before: Line | undefined): boolean =>
  blanks <= 1 && (before?.style === 'note' || NOTE_RULE.test(above)) && NOTE.test(printed);

function readLine(raw: string, offset: number, style?: LineStyle): Omit<Line, 'blanks' | 'page'> | undefined {
  const content = cutLeader(raw.trimEnd());
  let at = content.length - content.trimStart().length;
  const indent = measureIndent(content.slice(0, at));
  const quoted = QUOTED.exec(content.slice(at))?.[0].length ?? 0;
  at += quoted;
  if (at >= content.length) return undefined;
  const found = style ? undefined : marks.find(({ pattern }) => pattern.test(content.slice(at)));
  const bullet = found && found.pattern.exec(content.slice(at))![0];
  at += bullet?.length ?? 0;
  const span: Span = { start: offset + at, end: offset + content.length };
  return {
    spans: [span],
    style: style ?? found?.style ?? (quoted ? 'quote' : null),
    ...(found?.style === 'heading' ? { level: bullet!.trim().length } : {}),
    ...(found?.style === 'item' ? { bullet: bullet!.trim() } : {}),
    indent,
    isParagraph: false,
  };
}

/** Where the fields between two rules at the head of a Markdown file end, `---\ntitle: …\nlang: zh\n---`; 0 where there are none. */
function findFieldsEnd(source: string): number {
  if (!/^---[ \t]*\r?\n/.test(source)) return 0;
  let at = source.indexOf('\n') + 1;
  for (let count = 0; count < mostFields && at > 0; count++) {
    const next = source.indexOf('\n', at) + 1;
    const line = source.slice(at, next || source.length).trimEnd();
    if (/^(?:---|\.\.\.)$/.test(line)) return count > 0 ? at + line.length : 0;
    if (!FIELD.test(line)) return 0;
    at = next;
  }
  return 0;
}

/** A field is furniture, but for the words of a title. */
function readField(raw: string, offset: number): Omit<Line, 'blanks' | 'page'> | undefined {
  const line = readLine(raw, offset, 'furniture');
  const key = TEXT_FIELD.exec(raw)?.[0].length;
  if (!line || !key) return line;
  const span = { start: offset + key, end: offset + raw.trimEnd().replace(/["']$/, '').length };
  return { ...line, spans: [span], style: 'heading', level: 1 };
}

/** A leader is no longer than a line is wide. */
function cutLeader(line: string): string {
  const from = Math.max(0, line.length - 200);
  const head = line.slice(from);
  const leader = LEADER.exec(head);
  const cut = leader ? head.slice(0, leader.index).trimEnd() : head;
  return cut === '' ? line : line.slice(0, from) + cut;
}

function measureIndent(space: string): number {
  let count = 0;
  for (const char of space) count += char === '\t' ? 4 : char === '\u3000' ? 2 : 1;
  return count;
}

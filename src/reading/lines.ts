// Source text → printed lines, each with its place and what stands around it.
import { isFinished, runsOn } from '../language/punctuation.ts';
import { countHan, detectLang, isCjk } from '../language/script.ts';
import type { Span } from '../model.ts';

/** One line that is not blank. */
export interface Line {
  /** Place of its text, white space at both edges and marks at its head left out. */
  readonly span: Span;
  readonly text: string;
  /** The line as printed, marks and all, without white space at its edges. */
  readonly printed: string;
  /** Columns of white space before the text; a tab counts 4, an ideographic space 2. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly blanks: number;
  /** True where a form feed stands between it and the line before. */
  readonly page: boolean;
  /** What its head or its place says it is: `# Heading`, `* item`, `3. item`, a note under a rule, a field before the text. */
  readonly mark: 'heading' | 'item' | 'note' | 'field' | null;
}

/** Marks at the head of a line that are no words of the text; they are left out of its span. */
const marks: readonly { readonly mark: 'heading' | 'item'; readonly pattern: RegExp }[] = [
  // Markdown and wiki headings: `## 概念`.
  { mark: 'heading', pattern: /^#{1,6}[ \t]+(?=\S)/ },
  // Bullets of all kinds: `* Mesos 集成`, `• 加强合作`.
  { mark: 'item', pattern: /^(?:[*+•·●○◦▪■□◆◇➢►–—]|-(?!-))[ \t\u3000]+(?=\S)/ },
  // Numbers of a list: `3. Namespaces`, `3．名字空间`, `3、名字空间`, `3) …`; never `3.5`, `(2)` or `2020.`
  { mark: 'item', pattern: /^[\d０-９]{1,2}(?:[.．、](?![\d０-９])|[)）])[ \t\u3000]*(?=\S)/ },
];

/** A line that opens with a number: `2. Interpretation`, `2. 释义`. */
export const NUMBERED = /^([\d０-９]{1,2})[.．、]/;

/** The fields between two rules at the head of a Markdown file, a key a line: `---\ntitle: …\nlang: zh\n---`. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:(?:[\w-]+:.*|[ \t#-].*)?\r?\n){1,60}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** The fields that hold text; their keys are no words of it. */
const TEXT_FIELD = /^(?:title|subtitle|description|summary):[ \t]+["']?(?=\S)/i;

/** The end of a line of a table of contents, which is no words of it: `Foreword ........ 1`, `前言…………1`. */
const LEADER = /(?<=\S)[ \t]*(?:\.{4,}|…{2,}|·{4,}|(?:\. ){4,}\.?)[ \t]*(?:\d{1,4}|[ivxlc]{1,6})$/;

/** The rule above the notes at a page's foot, and how they open: `1 See annex.`, `[2] …`, `* …`. */
const NOTE_RULE = /^[_─━]{5,}$/;
const NOTE = /^(?:\d{1,3}(?![\d,.%])|\[\d{1,3}\]|[①-⑳*†‡])[.．、]?[\s\u3000]*\S/;

/** Quotation marks of e-mail and Markdown: `> text`. */
const QUOTED = /^(?:>[ \t]?)+/;

/** @returns the lines of a text in order; blank ones are counted, not returned */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const fieldsEnd = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  let blanks = 0;
  let page = false;
  for (const match of text.matchAll(/[^\n\r\f\v\u2028\u2029\u0085]+|\r\n|[\n\r\v\u2028\u2029\u0085]|\f/g)) {
    const raw = match[0];
    if (raw === '\f') page = true;
    if (/^[\n\r\v\f\u2028\u2029\u0085]/.test(raw)) {
      blanks++;
      continue;
    }
    const line = match.index < fieldsEnd ? readField(raw, match.index) : readLine(raw, match.index);
    if (!line) continue;
    const mark = isNote(line, blanks, lines.at(-1)) ? { ...wholeLine(line), mark: 'note' as const } : {};
    lines.push({ ...line, ...mark, blanks: Math.max(0, blanks - 1), page });
    blanks = 0;
    page = false;
  }
  return lines.map((line, i) => (headsSection(lines, i) ? { ...line, ...wholeLine(line), mark: 'heading' } : line));
}

/**
 * True for a numbered line that heads what follows, and is no item of a list: short, without an end, and its neighbours in its own
 * script have no numbers. `2. Interpretation`, `2. 释义`; its number stays.
 */
function headsSection(lines: readonly Line[], at: number): boolean {
  const { printed, text, mark, indent } = lines[at]!;
  if (mark !== 'item' || !NUMBERED.test(printed) || isLong(text) || isFinished(text) || runsOn(text)) return false;
  // `1. The tenant shall pay the rent\non the first day`: a wrapped item reads on into a small letter, or is set in under its text.
  const next = lines[at + 1];
  if (next?.blanks === 0 && (/^\p{Ll}/u.test(next.printed) || (next.mark === null && next.indent > indent)))
    return false;
  const lang = detectLang(text);
  const alike = (line: Line): boolean => detectLang(line.text) === lang;
  const neighbours = [lines.slice(Math.max(0, at - 12), at).findLast(alike), lines.slice(at + 1, at + 13).find(alike)];
  return neighbours[1] !== undefined && !neighbours.some((line) => line && NUMBERED.test(line.printed));
}

/** Longer than a heading is: 60 characters, of which a Chinese one counts two. */
const isLong = (text: string): boolean => text.length + countHan(text) > 60;

/** A line with the marks at its head. */
export const wholeLine = ({ printed, span }: Pick<Line, 'printed' | 'span'>): Pick<Line, 'text' | 'span'> => ({
  text: printed,
  span: { start: span.end - printed.length, end: span.end },
});

type Read = Omit<Line, 'blanks' | 'page'>;

/** True for a note at a page's foot: it stands under a rule, or under such a note. */
const isNote = ({ printed }: Read, blanks: number, above: Line | undefined): boolean =>
  above !== undefined && blanks <= 1 && (above.mark === 'note' || NOTE_RULE.test(above.printed)) && NOTE.test(printed);

/** A leader is no longer than a line is wide. */
function cutLeader(line: string): string {
  const from = Math.max(0, line.length - 200);
  return line.slice(0, from) + line.slice(from).replace(LEADER, '');
}

function readField(raw: string, offset: number): Read | undefined {
  const line = readLine(raw, offset);
  const key = line && TEXT_FIELD.exec(line.text)?.[0].length;
  if (!line || !key) return line && { ...line, mark: 'field' };
  const text = line.text.slice(key).replace(/["']$/, '');
  const start = line.span.start + key;
  return { ...line, text, printed: text, span: { start, end: start + text.length }, mark: 'heading' };
}

function readLine(raw: string, offset: number): Read | undefined {
  const content = cutLeader(raw.trimEnd());
  let at = content.length - content.trimStart().length;
  const indent = indentOf(content.slice(0, at));
  at += QUOTED.exec(content.slice(at))?.[0].length ?? 0;
  if (at >= content.length) return undefined;
  const found = marks.find(({ pattern }) => pattern.test(content.slice(at)));
  if (found) at += found.pattern.exec(content.slice(at))![0].length;
  const text = content.slice(at);
  return {
    span: { start: offset + at, end: offset + content.length },
    text,
    printed: content.trim(),
    indent,
    mark: found?.mark ?? null,
  };
}

/** Width in print: Chinese characters take two columns. */
export function countColumns(text: string): number {
  let count = 0;
  for (const char of text) count += isCjk(char) ? 2 : 1;
  return count;
}

function indentOf(space: string): number {
  let count = 0;
  for (const char of space) count += char === '\t' ? 4 : char === '\u3000' ? 2 : 1;
  return count;
}

// Tables with a line of column names, for spreadsheets and scripts. Tabs, line ends and backslashes in a cell are
// written \t, \n, \r and \\; an empty cell stands for nothing.
import { MalformedFileError } from '../errors.ts';
import { readText } from '../files/input.ts';
import { splitLines } from '../files/lines.ts';
import type { Sink } from '../files/whole.ts';
import type { Issue, NewUnit, Pair, Span } from '../model.ts';
import type { Entry } from './problem.ts';
import type { NamedBytes } from './tmx/read.ts';
import { unitFields } from './unit-fields.ts';
import { type LineFault, type LineFields, type ReadLinesOptions, readUnitLines } from './unit-lines.ts';

/** Column names of a table of units, as a line. */
export const unitHeader: string = `${unitFields.join('\t')}\n`;

/** A unit as one line; properties and other languages as JSON in their cells. */
export function formatUnitRow(unit: NewUnit): string {
  return formatRow(unitFields.map((name) => cellOf(unit[name])));
}

/** @returns how many units were written */
export async function writeUnitsTsv(units: Iterable<NewUnit> | AsyncIterable<NewUnit>, sink: Sink): Promise<number> {
  await sink.write(unitHeader);
  let count = 0;
  for await (const unit of units) {
    const full = sink.write(formatUnitRow(unit));
    if (full) await full;
    count++;
  }
  return count;
}

/**
 * Units out of a table whose first line names its columns, in any order, `zh` and `en` among them.
 * @throws UnreadableFileError, EmptyDocumentError; MalformedFileError where the column names are missing, and with
 *   `strict` for any line that is no unit
 */
export function readUnitsTsv(input: string | NamedBytes, options: ReadLinesOptions = {}): AsyncGenerator<Entry> {
  let columns: readonly string[] | undefined;
  return readUnitLines(input, options, ({ text, number }, path) => {
    const cells = parseRow(text);
    if (columns) return fieldsOf(cells, columns);
    columns = cells.map((cell) => cell.trim());
    for (const wanted of ['zh', 'en']) {
      if (!columns.includes(wanted))
        throw new MalformedFileError(
          `${path}:${number}: no column ${wanted}; the first line must name the columns, zh and en among them, with tabs between`,
        );
    }
    return null;
  });
}

const pairFields = ['zh', 'en', 'score', 'type', 'kind', 'zhSpans', 'enSpans', 'issues'] as const;

/** Column names of a table of pairs, as a line. */
export const pairHeader: string = `${pairFields.join('\t')}\n`;

/** A pair as one line. Spans as `12-40,58-61`, issues as `warning number-mismatch: …`, one a line of their cell. */
export function formatPairRow(pair: Pair): string {
  return formatRow([
    pair.zh ?? '',
    pair.en ?? '',
    String(pair.score),
    pair.type,
    pair.kind,
    formatSpans(pair.zhSpans),
    formatSpans(pair.enSpans),
    pair.issues.map(({ severity, code, message }) => `${severity} ${code}: ${message}`).join('\n'),
  ]);
}

/**
 * The pairs that `align --format tsv` wrote.
 * @throws MalformedFileError that names the first line which is no pair
 */
export async function* readPairsTsv(path: string): AsyncGenerator<Pair> {
  for await (const { text, number } of splitLines(path, readText(path))) {
    if (number === 1 && `${text}\n` === pairHeader) continue;
    const cells = parseRow(text);
    const [zh = '', en = '', score = '', type = '', kind = '', zhSpans = '', enSpans = '', issues = ''] = cells;
    if (number === 1 || cells.length !== pairFields.length || score === '' || !(Number(score) >= 0))
      throw new MalformedFileError(
        `${path}:${number}: not a pair; a table as \`align --format tsv\` prints it is wanted`,
      );
    yield {
      zh: zh || null,
      en: en || null,
      score: Number(score),
      type,
      kind: kind as Pair['kind'],
      zhSpans: parseSpans(zhSpans),
      enSpans: parseSpans(enSpans),
      issues: parseIssues(issues),
    };
  }
}

function formatRow(cells: readonly string[]): string {
  return `${cells.map(escapeCell).join('\t')}\n`;
}

const escapeCell = (text: string): string =>
  /[\t\n\r\\]/.test(text) ? text.replace(/[\t\n\r\\]/g, (char) => escapes[char]!) : text;

const parseRow = (line: string): string[] => line.split('\t').map(unescapeCell);

/** A backslash before any other letter is one that somebody typed: it stays. */
const unescapeCell = (cell: string): string =>
  cell.includes('\\') ? cell.replace(/\\[tnr\\]/g, (escaped) => unescapes[escaped]!) : cell;

const escapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };
const unescapes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(escapes).map(([char, escaped]) => [escaped, char]),
);

function cellOf(value: NewUnit[(typeof unitFields)[number]]): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.length ? JSON.stringify(value) : '';
  return String(value);
}

/** Columns that hold no text. */
const parsers: Readonly<Record<string, ((cell: string) => unknown) | undefined>> = {
  score: Number,
  position: Number,
  properties: JSON.parse,
  others: JSON.parse,
};

function fieldsOf(cells: readonly string[], columns: readonly string[]): LineFields | LineFault {
  if (cells.length > columns.length)
    return { rule: 'malformed', message: `${cells.length} cells where the first line names ${columns.length}` };
  const fields: Record<string, unknown> = {};
  for (const [index, cell] of cells.entries()) {
    const name = columns[index]!;
    if (cell === '' || !(unitFields as readonly string[]).includes(name)) continue;
    try {
      fields[name] = (parsers[name] ?? String)(cell);
    } catch {
      return { rule: 'malformed', message: `${name} is not JSON` };
    }
  }
  return fields;
}

const formatSpans = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(',');

function parseSpans(cell: string): Span[] {
  return [...cell.matchAll(/\b(\d+)-(\d+)/g)].map(([, start, end]) => ({ start: Number(start), end: Number(end) }));
}

function parseIssues(cell: string): Issue[] {
  return [...cell.matchAll(/^(error|warning|info) ([^:\s]+): (.*)$/gm)].map(([, severity, code, message]) => ({
    code: code!,
    severity: severity as Issue['severity'],
    message: message!,
  }));
}

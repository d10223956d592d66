// Tables as text: tab-separated as it stands, comma-separated as RFC 4180 has it.
import { MalformedFileError } from '../errors.ts';
import type { Row } from './glossary-table.ts';

/** Lines cut at tabs; lines that begin with # are remarks, as in OmegaT's glossaries. */
export function readTabbed(text: string): Row[] {
  return text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .map((line, at) => ({ cells: line.split('\t'), line: at + 1 }))
    .filter(({ cells }) => !cells[0]!.startsWith('#'));
}

/**
 * Rows of comma- or semicolon-separated text (spreadsheets write either); a cell in double quotes may hold separators,
 * line ends and, doubled, quotes.
 * @throws MalformedFileError with the line where a quotation mark is never closed
 */
export function readCsv(text: string, uri: string): Row[] {
  const plain = text.replace(/^\ufeff/u, '');
  const head = plain.slice(0, plain.search(/\r?\n|$/u));
  const separator = !head.includes(',') && head.includes(';') ? ';' : ',';
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  const endRow = () => {
    rows.push({ cells, line: start });
    cells = [];
    start = line;
  };
  while (at <= plain.length) {
    let cell = '';
    if (plain[at] === '"') {
      const opened = line;
      for (at++; ; at++) {
        if (at >= plain.length)
          throw new MalformedFileError(`${uri}:${opened}: a quotation mark is never closed: close it, or double it`);
        if (plain[at] === '"' && plain[at + 1] === '"') at++;
        else if (plain[at] === '"') break;
        if (plain[at] === '\n') line++;
        cell += plain[at];
      }
      at++;
    }
    while (at < plain.length && plain[at] !== separator && plain[at] !== '\n') cell += plain[at++];
    cells.push(cell.replace(/\r$/u, ''));
    if (plain[at] === separator) {
      at++;
      continue;
    }
    line++;
    endRow();
    at++;
  }
  return rows.filter((row) => row.cells.length > 1 || row.cells[0] !== '');
}

/** One row of RFC 4180, with its line end. */
export function formatCsvRow(cells: readonly string[]): string {
  return `${cells.map(quoteCell).join(',')}\r\n`;
}

/** A leading = + - @ would be run as a formula by a spreadsheet; an apostrophe keeps it text. */
function quoteCell(cell: string): string {
  const safe = /^[=+@]|^-(?!\d)/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Glossaries as spreadsheets. The libraries are loaded when a spreadsheet is asked for.
import { MalformedFileError } from '../errors.ts';
import type { GlossaryTerm, TermRow } from '../model.ts';
import { formatTermRows, readTermRows } from './glossary-table.ts';

/** The bytes of a spreadsheet with the terms: header in bold, the first row frozen. */
export async function formatXlsx(terms: Iterable<TermRow>): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const [header = [], ...rows] = [...formatTermRows(terms)];
  const sheet = [
    header.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value, at) => cellOf(value, header[at]!))),
  ];
  const columns = header.map((name) => ({ width: widths[name] ?? 10 }));
  return await writeExcelFile(sheet, { sheet: 'Glossary', columns, stickyRowsCount: 1 }).toBuffer();
}

const widths: Readonly<Record<string, number>> = {
  zh: 30,
  en: 45,
  note: 30,
  first: 20,
  last: 20,
  exampleZh: 60,
  exampleEn: 60,
};

const cellOf = (value: string, column: string) =>
  (column === 'count' || column === 'score') && value !== ''
    ? { value: Number(value), type: Number }
    : { value, type: String };

/**
 * Reads the first sheet of a spreadsheet.
 * @throws MalformedFileError where it is none, or a row is no term
 */
export async function readXlsx(bytes: Buffer, uri: string): Promise<GlossaryTerm[]> {
  const { readSheet } = await import('read-excel-file/node');
  let rows: readonly (readonly unknown[])[];
  try {
    rows = await readSheet(bytes);
  } catch (error) {
    throw new MalformedFileError(`${uri}: not a spreadsheet that can be read: save it as .xlsx or .csv`, {
      cause: error,
    });
  }
  const cells = rows.map((row, at) => ({ cells: row.map((cell) => String(cell ?? '')), line: at + 1 }));
  return readTermRows(cells, uri);
}

// Reads and writes glossaries, the format chosen by the file's name.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { UnreadableFileError, UsageError } from '../errors.ts';
import type { Sink } from '../files/whole.ts';
import type { GlossaryTerm, TermRow } from '../model.ts';
import { formatCsvRow, readCsv, readTabbed } from './delimited.ts';
import { formatTermRows, oneLine, readTermRows } from './glossary-table.ts';

export const glossaryFormats = ['tsv', 'csv', 'tbx', 'omegat', 'xlsx'] as const;

/** `omegat` is the tab-separated source, target, comment that OmegaT reads from its glossary folder. */
export type GlossaryFormat = (typeof glossaryFormats)[number];

/** The format that a name asks for: .txt is OmegaT's, .utf8 as well. */
export function formatOfGlossary(path: string): GlossaryFormat | undefined {
  const ending = extname(path).toLowerCase().slice(1);
  if (ending === 'txt' || ending === 'utf8' || ending === 'tab') return 'omegat';
  return glossaryFormats.find((format) => format === ending && format !== 'omegat');
}

/**
 * Reads a glossary file.
 * @throws UsageError for a name that says no format, UnreadableFileError, MalformedFileError with the line
 */
export async function readGlossary(path: string): Promise<GlossaryTerm[]> {
  const format = formatOfGlossary(path);
  if (!format)
    throw new UsageError(`${path}: the name must end with .tsv, .csv, .tbx, .xlsx or .txt, which tells the format`);
  const bytes = await readBytes(path);
  if (format === 'xlsx') return (await import('./xlsx.ts')).readXlsx(bytes, path);
  const text = bytes.toString();
  if (format === 'tbx') return (await import('./tbx.ts')).readTbx(text, path);
  return readTermRows(format === 'csv' ? readCsv(text, path) : readTabbed(text), path);
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UnreadableFileError(`${path}: cannot be read: check the name and the rights`, { cause: error });
  }
}

/** Writes the terms as text; `xlsx` is not text, for it see `formatXlsx`. */
export async function writeGlossary(
  terms: Iterable<TermRow>,
  format: Exclude<GlossaryFormat, 'xlsx'>,
  sink: Sink,
): Promise<void> {
  if (format === 'tbx') return (await import('./tbx.ts')).writeTbx(terms, sink);
  if (format === 'omegat') {
    for (const term of terms) await sink.write(`${oneLine(term.en)}\t${oneLine(term.zh)}\t${commentOf(term)}\n`);
    return;
  }
  // A byte-order mark: spreadsheets take a CSV for Latin-1 without one.
  if (format === 'csv') await sink.write('\ufeff');
  for (const row of formatTermRows(terms))
    await sink.write(format === 'csv' ? formatCsvRow(row) : `${row.join('\t')}\n`);
}

const commentOf = ({ status, field, note }: TermRow): string =>
  [`[${status}]`, field, note].filter(Boolean).map(oneLine).join(' ');

// Glossaries as tables: our own columns with a header, and the three columns that OmegaT reads.
import { MalformedFileError } from '../errors.ts';
import type { GlossaryTerm, TermStatus } from '../model.ts';
import type { Sink } from './files.ts';

export const termStatuses: readonly TermStatus[] = ['official', 'preferred', 'deprecated', 'forbidden'];

const columns = ['zh', 'en', 'field', 'status', 'note'] as const;

/**
 * Reads a glossary table: tab-separated with a header that names the columns (`zh`, `en`, and if there are such `field`,
 * `status`, `note`, in any order), or without a header OmegaT's source, target, comment. Lines that begin with # are remarks.
 * @throws MalformedFileError with the line where a side is missing or a status unknown
 */
export function readGlossaryTsv(text: string, uri: string): GlossaryTerm[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const rows = lines.map((line, at) => ({ cells: line.split('\t').map((cell) => cell.trim()), line: at + 1 }));
  return readRows(
    rows.filter(({ cells }) => cells.some((cell) => cell !== '') && !cells[0]!.startsWith('#')),
    uri,
  );
}

/** Rows of a table of any kind, its header first if it has one. */
export function readRows(rows: readonly { cells: readonly string[]; line: number }[], uri: string): GlossaryTerm[] {
  const header = rows[0]?.cells.map((cell) => cell.toLowerCase());
  const named = header?.includes('zh') && header.includes('en');
  return rows.slice(named ? 1 : 0).map(({ cells, line }) => {
    const cell = (name: (typeof columns)[number]) => cells[header!.indexOf(name)]?.trim() ?? '';
    const term = named
      ? { zh: cell('zh'), en: cell('en'), field: cell('field'), status: cell('status'), note: cell('note') }
      : guessSides(cells);
    return checkTerm(term, uri, line);
  });
}

/** Without a header the side with Chinese characters is the Chinese one. */
function guessSides([first = '', second = '', comment = '']: readonly string[]) {
  const chineseFirst = /\p{Script=Han}/u.test(first);
  const [zh, en] = chineseFirst ? [first, second] : [second, first];
  const [, status = '', note = comment] = /^\[(\w+)\]\s*(.*)$/u.exec(comment) ?? [];
  return { zh, en, field: '', status, note };
}

/** A term whose both sides are there and whose status is known; an empty status is `preferred`. */
export function checkTerm(term: { [name in keyof GlossaryTerm]: string }, uri: string, line: number): GlossaryTerm {
  if (!term.zh || !term.en)
    throw new MalformedFileError(
      `${uri}:${line}: a term lacks its ${term.zh ? 'English' : 'Chinese'} side: give both, or remove the line`,
    );
  const status = (term.status.toLowerCase() || 'preferred') as TermStatus;
  if (!termStatuses.includes(status))
    throw new MalformedFileError(
      `${uri}:${line}: unknown status ${term.status}: use one of ${termStatuses.join(', ')}`,
    );
  return { ...term, status };
}

/** Writes our own columns. */
export async function writeGlossaryTsv(terms: Iterable<GlossaryTerm>, sink: Sink): Promise<void> {
  await sink.write(`${columns.join('\t')}\n`);
  for (const term of terms) await sink.write(`${columns.map((name) => oneLine(term[name])).join('\t')}\n`);
}

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

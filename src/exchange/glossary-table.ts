// Glossaries as tables: columns told by a header, or OmegaT's source, target and comment without one.
import { MalformedFileError } from '../errors.ts';
import type { GlossaryTerm, TermRow, TermStatus } from '../model.ts';

const termStatuses: readonly TermStatus[] = ['official', 'preferred', 'candidate', 'deprecated', 'forbidden'];

/** The columns in which glossaries are written; `count` and what follows only where a memory knows of the terms. */
const termColumns = ['zh', 'en', 'field', 'status', 'note'] as const;
const factColumns = ['count', 'score', 'first', 'last', 'exampleZh', 'exampleEn'] as const;

/** A row of cells and its 1-based line in the file. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads the rows of a glossary, its header first if it has one: a header names `zh` and `en`, in any order and among any
 * other columns. Without a header the columns are those of OmegaT, the side with Chinese characters being the Chinese one.
 * @throws MalformedFileError with the line where a side is missing or a status unknown
 */
export function readTermRows(rows: readonly Row[], uri: string): GlossaryTerm[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const header = filled[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const isNamed = header.includes('zh') && header.includes('en');
  return filled.slice(isNamed ? 1 : 0).map(({ cells, line }) => {
    const cell = (name: string) => cells[header.indexOf(name)]?.trim() ?? '';
    const [zh, en, field, status, note] = termColumns.map(cell) as [string, string, string, string, string];
    return checkTerm(isNamed ? { zh, en, field, status, note } : guessSides(cells), uri, line);
  });
}

/** A comment may begin with the status in brackets, as we write it for OmegaT: `[official] 2015`. */
function guessSides([first = '', second = '', comment = '']: readonly string[]): Record<keyof GlossaryTerm, string> {
  const [zh, en] = /\p{Script=Han}/u.test(first) ? [first, second] : [second, first];
  const [, status = '', note = comment] = /^\[(\w+)\]\s*(.*)$/u.exec(comment.trim()) ?? [];
  return { zh: zh.trim(), en: en.trim(), field: '', status, note: note.trim() };
}

/** A term whose two sides are there and whose status is known; without a status it is `preferred`. */
export function checkTerm(term: Record<keyof GlossaryTerm, string>, uri: string, line: number): GlossaryTerm {
  if (!term.zh || !term.en) {
    const side = term.zh ? 'English' : 'Chinese';
    throw new MalformedFileError(`${uri}:${line}: a term lacks its ${side} side: give both, or remove it`);
  }
  const status = (term.status.toLowerCase() || 'preferred') as TermStatus;
  if (!termStatuses.includes(status))
    throw new MalformedFileError(
      `${uri}:${line}: unknown status ${term.status}: use one of ${termStatuses.join(', ')}`,
    );
  return { ...term, status };
}

/** The terms as cells, header first. */
export function* formatTermRows(terms: Iterable<TermRow>): Generator<string[]> {
  const rows = [...terms];
  const hasFacts = rows.some((row) => row.count !== undefined);
  const columns = [...termColumns, ...(hasFacts ? factColumns : [])];
  yield [...columns];
  for (const row of rows) yield columns.map((name) => oneLine(String(row[name] ?? '')));
}

/** White space that would break a row or a cell becomes a space. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

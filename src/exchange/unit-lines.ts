// What JSON lines and tables of units have in common: a unit a line, and a line that is none costs itself alone.
import { basename } from 'node:path';
import { MalformedFileError } from '../errors.ts';
import { decodeText, readText } from '../files/input.ts';
import { type Line, splitLines } from '../files/lines.ts';
import type { NewUnit, UnitStatus } from '../model.ts';
import { describeProblem, type Entry, type ProblemRule } from './problem.ts';
import type { NamedBytes } from './tmx/read.ts';
import { unitFromFields } from './unit-fields.ts';

export interface ReadLinesOptions {
  /** Stop with an error at the first line that is no unit, instead of going on. */
  readonly strict?: boolean;
  /** Status of units that bring none. */
  readonly status?: UnitStatus;
  /** Called with the number of bytes of the file that have been read so far. */
  readonly onBytes?: (count: number) => void;
}

export type LineFields = Readonly<Partial<Record<keyof NewUnit, unknown>>>;

/** What is wrong with a line, as far as its format can tell. */
export interface LineFault {
  readonly rule: ProblemRule;
  readonly message: string;
}

/** @param parseLine a line's fields; its fault; or null for a line that is not meant to be a unit */
export async function* readUnitLines(
  input: string | NamedBytes,
  { strict = false, status = 'draft', onBytes }: ReadLinesOptions,
  parseLine: (line: Line, path: string) => LineFields | LineFault | null,
): AsyncGenerator<Entry> {
  const path = typeof input === 'string' ? input : input.name;
  const chunks = typeof input === 'string' ? readText(path, onBytes ? { onBytes } : {}) : decodeText(path, input.bytes);
  const document = basename(path);
  let position = 0;
  for await (const line of splitLines(path, chunks)) {
    if (line.text.trim() === '') continue;
    const parsed = line.isSound || !line.text.includes('\ufffd') ? parseLine(line, path) : unreadable;
    if (parsed === null) continue;
    const entry: Entry =
      'rule' in parsed
        ? { line: line.number, tuid: null, rule: parsed.rule, message: `${parsed.message}: not taken`, isLost: true }
        : unitFromFields(parsed, { line: line.number, document, uri: path, position, status });
    position++;
    if (strict && 'rule' in entry) throw new MalformedFileError(describeProblem(path, entry));
    yield entry;
  }
}

const unreadable: LineFault = { rule: 'encoding', message: 'bytes that mean nothing in the encoding of the file' };

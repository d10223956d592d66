// Files of units, in the format that their name ends with.
import { UsageError } from '../errors.ts';
import type { Sink } from '../files/whole.ts';
import type { Lang, NewUnit, UnitStatus } from '../model.ts';
import { readUnitsJsonl, writeUnitsJsonl } from './jsonl.ts';
import type { Entry } from './problem.ts';
import { type NamedBytes, readTmx, writeTmx } from './tmx.ts';
import { readUnitsTsv, writeUnitsTsv } from './tsv.ts';

export const unitFormats = ['tmx', 'tsv', 'jsonl'] as const;
export type UnitFormat = (typeof unitFormats)[number];

export interface ReadUnitsOptions {
  /** Default: what the file's name ends with, TMX where that tells nothing. */
  readonly format?: UnitFormat;
  /** Stop with an error at the first thing that is not as the format wants it, instead of going on. */
  readonly strict?: boolean;
  /** Status of units that bring none. */
  readonly status?: UnitStatus;
  /** Called with the number of bytes of the file that have been read so far. */
  readonly onBytes?: (count: number) => void;
}

/** The format of a file by its name; `.gz` behind it does not matter. @returns undefined where the name tells none */
export function formatOfUnits(path: string): UnitFormat | undefined {
  const ending = /\.(tmx|tsv|jsonl)(?:\.gz)?$/i.exec(path)?.[1];
  return ending?.toLowerCase() as UnitFormat | undefined;
}

/** Units of a file, and what is to be said about those that cannot be taken. */
export function readUnits(input: string | NamedBytes, options: ReadUnitsOptions = {}): AsyncGenerator<Entry> {
  const { format = formatOfUnits(typeof input === 'string' ? input : input.name) ?? 'tmx', ...reading } = options;
  return readers[format](input, reading);
}

/**
 * @param source the language that stands first in a TMX
 * @returns how many units were written
 * @throws UsageError where the name tells no format that holds units
 */
export function writeUnits(
  path: string,
  units: Iterable<NewUnit> | AsyncIterable<NewUnit>,
  sink: Sink,
  { source = 'en' }: { readonly source?: Lang } = {},
): Promise<number> {
  const format = formatOfUnits(path);
  if (!format || /\.gz$/i.test(path))
    throw new UsageError(`${path}: the name must end with .tmx, .tsv or .jsonl, which chooses the format`);
  if (format === 'tmx') return writeTmx(units, sink, { source });
  return format === 'tsv' ? writeUnitsTsv(units, sink) : writeUnitsJsonl(units, sink);
}

const readers = { tmx: readTmx, tsv: readUnitsTsv, jsonl: readUnitsJsonl };

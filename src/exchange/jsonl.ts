// One JSON object a line: pairs as `align` prints them, units as the memory keeps them.
import { MalformedFileError } from '../errors.ts';
import { readText } from '../files/input.ts';
import { formatJson } from '../files/json.ts';
import { splitLines } from '../files/lines.ts';
import type { Sink } from '../files/whole.ts';
import type { NewUnit, Pair } from '../model.ts';
import type { Entry } from './problem.ts';
import type { NamedBytes } from './tmx/read.ts';
import { unitFields } from './unit-fields.ts';
import { type ReadLinesOptions, readUnitLines } from './unit-lines.ts';

/** A pair as one line, its keys in the order of the type. */
export function formatPairLine(pair: Pair): string {
  const { zh, en, score, type, kind, zhSpans, enSpans, issues } = pair;
  return `${formatJson({ zh, en, score, type, kind, zhSpans, enSpans, issues })}\n`;
}

/** A unit as one line, without what only one memory knows of it (its number there). */
export function formatUnitLine(unit: NewUnit): string {
  return `${formatJson(unit, unitKeys)}\n`;
}

/** @returns how many were written */
export async function writeUnitsJsonl(units: Iterable<NewUnit> | AsyncIterable<NewUnit>, sink: Sink): Promise<number> {
  let count = 0;
  for await (const unit of units) {
    const full = sink.write(formatUnitLine(unit));
    if (full) await full;
    count++;
  }
  return count;
}

/**
 * Units out of lines that have at least `zh` and `en`: our own export, and the pairs that `align` prints.
 * @throws UnreadableFileError, EmptyDocumentError; MalformedFileError with `strict` for any line that is no unit
 */
export function readUnitsJsonl(input: string | NamedBytes, options: ReadLinesOptions = {}): AsyncGenerator<Entry> {
  return readUnitLines(
    input,
    options,
    ({ text }) => parseObject(text) ?? { rule: 'malformed', message: 'not a JSON object' },
  );
}

/**
 * The pairs that `align --format jsonl` wrote.
 * @throws MalformedFileError that names the first line which is no pair
 */
export async function* readPairsJsonl(path: string): AsyncGenerator<Pair> {
  for await (const { text, number } of splitLines(path, readText(path))) {
    if (text.trim() === '') continue;
    const value = parseObject(text);
    if (!value || !isPair(value))
      throw new MalformedFileError(
        `${path}:${number}: not a pair; a line as \`align --format jsonl\` prints it is wanted`,
      );
    yield value;
  }
}

const unitKeys: string[] = [...unitFields, 'name', 'value', 'tag', 'text'];

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function isPair(value: Record<string, unknown>): value is Record<string, unknown> & Pair {
  const { zh, en, score, type, kind, zhSpans, enSpans, issues } = value;
  const isSide = (side: unknown) => side === null || typeof side === 'string';
  const isWord = (word: unknown) => typeof word === 'string';
  return (
    [zh, en].every(isSide) &&
    typeof score === 'number' &&
    [type, kind].every(isWord) &&
    [zhSpans, enSpans, issues].every(Array.isArray)
  );
}

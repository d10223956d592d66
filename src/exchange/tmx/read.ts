// Reads TMX 1.1 to 1.4b as a stream of units. Memory stays flat; a broken unit costs itself alone.
import { basename } from 'node:path';
import { MalformedFileError } from '../../errors.ts';
import { decodeText, readText } from '../../files/input.ts';
import { blankSections } from '../../files/xml.ts';
import type { UnitStatus } from '../../model.ts';
import { describeProblem, type Entry, type Problem } from '../problem.ts';
import { cutUnits, type Piece } from './cut.ts';
import { readHead } from './head.ts';
import { createUnitParser, NotWellFormed, type RawUnit } from './parse.ts';
import { repairUnit } from './repair.ts';
import { type Finding, takeUnit } from './unit.ts';

export interface ReadTmxOptions {
  /** Stop with an error at the first thing that is not as the standard wants it, instead of going on. */
  readonly strict?: boolean;
  /** Status of units that bring none. */
  readonly status?: UnitStatus;
  /** Called with the number of bytes of the file that have been read so far. */
  readonly onBytes?: (count: number) => void;
}

/** Bytes that are no file, with the name to use for them. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Units of a TMX file in UTF-8 or UTF-16, gzipped or not, in file order; before a unit, or in its place, what is to be
 * said about it.
 * @throws UnreadableFileError, EmptyDocumentError; MalformedFileError for what is no TMX or declares entities or is
 *   absurdly large or deep, and with `strict` for any problem
 */
export async function* readTmx(input: string | NamedBytes, options: ReadTmxOptions = {}): AsyncGenerator<Entry> {
  const { strict = false, status = 'draft', onBytes } = options;
  const path = typeof input === 'string' ? input : input.name;
  const chunks = typeof input === 'string' ? readText(path, onBytes ? { onBytes } : {}) : decodeText(path, input.bytes);
  const readPiece = createPieceReader(path, status);
  for await (const pieces of cutUnits(path, chunks)) {
    for (const piece of pieces) {
      for (const entry of readPiece(piece)) {
        if (strict && 'rule' in entry) throw new MalformedFileError(describeProblem(path, entry));
        yield entry;
      }
    }
  }
}

function createPieceReader(path: string, status: UnitStatus): (piece: Piece) => Entry[] {
  const parse = createUnitParser();
  const isNews = createMemoryOfHabits();
  const document = basename(path);
  let sourceTag: string | null = null;
  let position = 0;

  return (piece) => {
    if (piece.kind === 'head') {
      const head = readHead(path, piece);
      sourceTag = head.sourceTag;
      return [...head.findings.map((finding) => asProblem(finding)), ...findEnd(piece)];
    }
    if (piece.kind === 'gap') return [...findStrayText(piece), ...findEnd(piece)];
    const around = { sourceTag, document, uri: path, position: position++, status };
    const refusal = refuseUnread(piece);
    if (refusal) return [asProblem(refusal, tuidOf(piece), true)];
    const parsed = parseOrRepair(piece, parse);
    if ('rule' in parsed) return [asProblem(parsed, tuidOf(piece), true)];
    const taken = takeUnit(parsed.raw, around);
    const { tuid = null } = parsed.raw.attributes;
    if (taken.unit === null) return [asProblem(taken.reason, tuid, true)];
    const findings = [...parsed.findings, ...taken.findings].filter(isNews);
    return [...findings.map((finding) => asProblem(finding, tuid)), taken.unit];
  };
}

function asProblem(finding: Finding, tuid: string | null = null, isLost = false): Problem {
  const { line, rule, message, languages } = finding;
  return { line, tuid, rule, message, isLost, ...(languages ? { languages } : {}) };
}

/** Whether a finding has to be said: always, but for those that hold for a whole file. */
function createMemoryOfHabits(): (finding: Finding) => boolean {
  const said = new Set<string>();
  return ({ once }) => {
    if (once === undefined) return true;
    const key = once.slice(0, 100);
    // Nobody reads on after a hundred, and a hostile file may have a million.
    if (said.has(key) || said.size >= 100) return false;
    said.add(key);
    return true;
  };
}

/** What need not be parsed to see that it cannot be taken. */
function refuseUnread({ text, line, isSound, ending }: Piece): Finding | undefined {
  if (ending === 'end-of-file')
    return {
      rule: 'truncated',
      line,
      message: 'the file ends in the middle of this unit: taken is what stands before',
    };
  if (isSound || !text.includes('\ufffd')) return undefined;
  const message = 'bytes that mean nothing in the encoding of the file: not taken; save the file as UTF-8';
  return { rule: 'encoding', line, message };
}

type Parsed = { readonly raw: RawUnit; readonly findings: readonly Finding[] } | Finding;

function parseOrRepair({ text, line, ending }: Piece, parse: ReturnType<typeof createUnitParser>): Parsed {
  try {
    return { raw: parse(text, line), findings: [] };
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    const { xml, done } = repairUnit(text);
    try {
      if (done.length) {
        const findings = done.map(({ rule, message }) => ({ rule, message, line: error.line }));
        return { raw: parse(xml, line), findings };
      }
    } catch {
      // Mended, it still cannot be read; the first reason is the one that its author can find.
    }
    const reason = ending === 'next-unit' ? 'the next unit begins before its end' : error.message;
    return { rule: 'malformed', line: error.line, message: `not well-formed XML (${reason}): not taken` };
  }
}

/** The unit's identifier, for a unit that cannot be parsed. */
const tuidOf = ({ text }: Piece): string | null =>
  /^<tu\s[^>]*?\btuid\s*=\s*["']([^"'<]{1,80})["']/.exec(text)?.[1] ?? null;

function findStrayText({ text, line, ending }: Piece): Problem[] {
  const isCut = ending === 'end-of-file' && !/<\/tmx\s*>/.test(text);
  const visible = blankSections(text).replace(/<\/(?:body|tmx)\s*>/g, (found) => found.replace(/[^\n]/g, ' '));
  // Where the file is cut off in a tag, that is said once, as the cut that it is.
  const lastTag = visible.lastIndexOf('<');
  const stray = isCut && lastTag > visible.lastIndexOf('>') ? visible.slice(0, lastTag) : visible;
  const at = stray.search(/\S/);
  if (at < 0) return [];
  const message = `no unit, left out: ${JSON.stringify(stray.slice(at, at + 40).trimEnd())}`;
  const strayLine = line + stray.slice(0, at).split('\n').length - 1;
  return [{ line: strayLine, tuid: null, rule: 'stray', message, isLost: true }];
}

/** The file must end with its root element; where a unit is cut off, that has been said already. */
function findEnd({ text, line, ending }: Piece): Problem[] {
  if (ending !== 'end-of-file' || /<\/tmx\s*>/.test(text)) return [];
  const message = 'the file ends without </tmx>, so something may be missing: taken is what stands before';
  return [{ line: line + text.split('\n').length - 1, tuid: null, rule: 'truncated', message, isLost: false }];
}

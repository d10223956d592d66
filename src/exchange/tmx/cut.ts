// Cuts the text of a TMX file into its head, its units and what lies between them, without parsing any of it:
// whatever is wrong inside a unit then stays inside that unit.
import { MalformedFileError } from '../../errors.ts';
import type { TextChunk } from '../../files/input.ts';
import { sectionClosings } from '../../files/xml.ts';

/** A piece of the file; all pieces together are the file. */
export interface Piece {
  /** Everything before the first unit, one unit from `<tu` to `</tu>`, or what stands between and after units. */
  readonly kind: 'head' | 'unit' | 'gap';
  readonly text: string;
  /** 1-based line of its first character. */
  readonly line: number;
  /** What ends it. A unit ends with its own end tag, unless that is missing; a gap ends where the next unit begins. */
  readonly ending: 'end-tag' | 'next-unit' | 'end-of-file';
  /** False where bytes up to here meant nothing in the file's encoding. */
  readonly isSound: boolean;
}

/** More characters than this in one head, unit or gap is no translation memory, and would only fill our own memory. */
const largestPiece = 1 << 22;

/**
 * The pieces of each chunk together: a promise for each of a million units would cost more than cutting them.
 * @throws MalformedFileError for a head, unit or gap of more than {@link largestPiece} characters
 */
export async function* cutUnits(path: string, chunks: AsyncIterable<TextChunk>): AsyncGenerator<Piece[]> {
  const cutter = createCutter(path);
  for await (const chunk of chunks) yield cutter.cut(chunk);
  yield cutter.end();
}

interface Cutter {
  cut(chunk: TextChunk): Piece[];
  end(): Piece[];
}

function createCutter(path: string): Cutter {
  let text = '';
  let kind: Piece['kind'] = 'head';
  let line = 1;
  let isSound = true;
  /** Where the current piece starts, and how far marks have been looked for. */
  let start = 0;
  let looked = 0;
  /** The comment, CDATA section or processing instruction that we are in, and where its content starts. */
  let section: { readonly opening: string; readonly closing: string; readonly content: number } | undefined;
  /** Openings of which one was never closed: from there on they open nothing. */
  const ignored = new Set<string>();
  let pieces: Piece[] = [];

  const take = (end: number, ending: Piece['ending']): void => {
    const piece: Piece = { kind, text: text.slice(start, end), line, ending, isSound };
    line += countLines(piece.text);
    start = end;
    pieces.push(piece);
  };

  /** @returns false where the section does not end in the text at hand */
  const skipSection = ({ closing }: NonNullable<typeof section>): boolean => {
    const end = text.indexOf(closing, looked);
    if (end >= 0) section = undefined;
    looked = end < 0 ? Math.max(looked, text.length - closing.length + 1) : end + closing.length;
    return end >= 0;
  };

  const look = (): void => {
    for (;;) {
      if (section && !skipSection(section)) return;
      marks.lastIndex = looked;
      const mark = marks.exec(text);
      looked = mark ? marks.lastIndex : safeEnd(text, looked);
      if (!mark) return;
      const [opening] = mark;
      const closing = ignored.has(opening) ? undefined : sectionClosings[opening];
      if (closing !== undefined) {
        section = { opening, closing, content: looked };
      } else if (opening === '<tu') {
        // A unit inside a unit: the end of the first one is missing.
        if (mark.index > start) take(mark.index, 'next-unit');
        kind = 'unit';
      } else if (opening.startsWith('</tu') && kind === 'unit') {
        take(looked, 'end-tag');
        kind = 'gap';
      }
    }
  };

  /** Reads on after an opening that nothing closes, as if it were text: the units behind it are not to be lost. */
  const lookInto = ({ opening, content }: NonNullable<typeof section>): void => {
    ignored.add(opening);
    looked = content;
    section = undefined;
    look();
  };

  const handOver = (): Piece[] => {
    const ready = pieces;
    pieces = [];
    return ready;
  };

  return {
    cut(chunk) {
      text = text.slice(start) + chunk.text;
      looked -= start;
      if (section) section = { ...section, content: section.content - start };
      start = 0;
      isSound = chunk.isSound;
      look();
      while (section && text.length - start > largestPiece) lookInto(section);
      if (text.length - start > largestPiece) {
        const what = kind === 'unit' ? 'a unit of more than' : 'no unit in more than';
        throw new MalformedFileError(
          `${path}:${line}: ${what} ${largestPiece} characters; not a memory that can be taken`,
        );
      }
      return handOver();
    },
    end() {
      while (section) lookInto(section);
      if (start < text.length || kind !== 'head') take(text.length, 'end-of-file');
      return handOver();
    },
  };
}

/** A unit's tags, and the openings of sections in which a tag is no tag. */
const marks = /<!--|<!\[CDATA\[|<\?|<tu(?=[\s/>])|<\/tu\s*>/g;

/** The place up to which no mark can begin, as far as one can tell before the next chunk comes. */
function safeEnd(text: string, looked: number): number {
  const open = text.lastIndexOf('<');
  return open >= looked && text.length - open < longestMark ? open : text.length;
}

/** `</tu   >` may hold white space; more of it than this is nobody's habit. */
const longestMark = 64;

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

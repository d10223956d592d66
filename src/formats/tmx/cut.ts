// Cuts the text of a TMX file into its head, its units and what lies between them, without parsing any of it:
// whatever is wrong inside a unit then stays inside that unit.
import { MalformedFileError } from '../../errors.ts';
import type { TextChunk } from '../input.ts';

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
export const largestPiece = 1 << 22;

/**
 * The pieces of each chunk together: a promise for each of a million units would cost more than cutting them.
 * @throws MalformedFileError for a head or unit of more than {@link largestPiece} characters
 */
export async function* cutUnits(path: string, chunks: AsyncIterable<TextChunk>): AsyncGenerator<Piece[]> {
  let text = '';
  let kind: Piece['kind'] = 'head';
  let line = 1;
  let isSound = true;
  /** Where the current piece starts, and how far marks have been looked for. */
  let start = 0;
  let looked = 0;
  /** What ends the comment, CDATA section or processing instruction we are in. */
  let until: string | undefined;

  const take = (end: number, ending: Piece['ending']): Piece => {
    const piece: Piece = { kind, text: text.slice(start, end), line, ending, isSound };
    line += countLines(piece.text);
    start = end;
    return piece;
  };

  for await (const chunk of chunks) {
    const pieces: Piece[] = [];
    text = text.slice(start) + chunk.text;
    looked -= start;
    start = 0;
    isSound = chunk.isSound;
    for (;;) {
      if (until !== undefined) {
        const end = text.indexOf(until, looked);
        if (end < 0) {
          looked = Math.max(looked, text.length - until.length + 1);
          break;
        }
        looked = end + until.length;
        until = undefined;
      }
      marks.lastIndex = looked;
      const mark = marks.exec(text);
      if (!mark) {
        looked = safeEnd(text, looked);
        break;
      }
      looked = marks.lastIndex;
      until = closers[mark[0]];
      if (until !== undefined) continue;
      if (mark[0] === '<tu') {
        // A unit inside a unit: the end of the first one is missing.
        if (mark.index > start) pieces.push(take(mark.index, 'next-unit'));
        kind = 'unit';
      } else if (kind === 'unit') {
        pieces.push(take(looked, 'end-tag'));
        kind = 'gap';
      }
    }
    if (pieces.length) yield pieces;
    if (text.length - start <= largestPiece) continue;
    const place = `${path}:${line}`;
    if (kind === 'unit')
      throw new MalformedFileError(`${place}: a unit of more than ${largestPiece} characters; not taken`);
    throw new MalformedFileError(
      `${place}: more than ${largestPiece} characters without a unit; not a memory we can take`,
    );
  }
  if (start < text.length || kind !== 'head') yield [take(text.length, 'end-of-file')];
}

/** A unit's tags, and the openings of sections in which a tag is no tag. */
const marks = /<!--|<!\[CDATA\[|<\?|<tu(?=[\s/>])|<\/tu\s*>/g;

const closers: Readonly<Record<string, string | undefined>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

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

// Lines of a text file as they come, numbered from 1.
import { MalformedFileError } from '../errors.ts';
import type { TextChunk } from './input.ts';

export interface Line {
  readonly text: string;
  readonly number: number;
  /** False where bytes up to here meant nothing in the file's encoding. */
  readonly isSound: boolean;
}

/** A longer line is no table and no JSON line, and would only fill our memory. */
const longestLine = 1 << 24;

/** Without their line ends (`\n` or `\r\n`); an empty last line is none. */
export async function* splitLines(path: string, chunks: AsyncIterable<TextChunk>): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  let isSound = true;
  for await (const chunk of chunks) {
    isSound = chunk.isSound;
    const parts = (rest + chunk.text).split('\n');
    rest = parts.pop()!;
    for (const part of parts) yield { text: withoutReturn(part), number: ++number, isSound };
    if (rest.length > longestLine)
      throw new MalformedFileError(`${path}:${number + 1}: a line of more than ${longestLine} characters; not taken`);
  }
  if (rest !== '') yield { text: withoutReturn(rest), number: ++number, isSound };
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

// Sources as a reader gives them, without a file.
import type { Source } from '../../src/model.ts';
import { readLines } from '../../src/reading/formats/text.ts';

/** A source as the reader of plain text gives it. */
export const sourceOf = (text: string, uri = 'test.txt'): Source => ({
  uri,
  format: 'text',
  text,
  lines: readLines(text),
  encoding: 'utf-8',
});

// All formats that documents are read from, and which of them a file is in.
import { extname } from 'node:path';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { text } from './text.ts';

/** What a file shows of itself comes before its name; text is what is no other. */
export const formats: readonly Format[] = [html, text];

/** The format of a file, by its first bytes, then by its ending; text where neither says more. */
export function chooseFormat(path: string, bytes: Uint8Array): Format {
  const head = bytes.subarray(0, 4096);
  const ending = extname(path).slice(1).toLowerCase();
  return (
    formats.find(({ matches }) => matches?.(head)) ?? formats.find(({ endings }) => endings.includes(ending)) ?? text
  );
}

// The command line's way in and out. Passed to every command, so that tests need no process. All that goes to a screen goes
// through here, and nothing on its way can command it.
import type { Readable, Writable } from 'node:stream';
import { asLine } from '../errors.ts';
import { formatJson } from '../files/json.ts';
import { type Sink, streamSink } from '../files/whole.ts';

export interface Terminal {
  /** Results, and nothing else. */
  readonly out: Writable & { readonly isTTY?: boolean };
  /** Everything that is not a result: summaries, progress, errors. */
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly in: Readable;
}

/** Writes a result for people to read, a line or more, and waits while the reader is slower than we are. */
export async function print(terminal: Terminal, text: string): Promise<void> {
  await streamSink(terminal.out).write(`${showControls(text)}\n`);
}

/** Prints a value as one line of JSON. */
export async function printJson(terminal: Terminal, value: unknown): Promise<void> {
  await streamSink(terminal.out).write(`${formatJson(value)}\n`);
}

/** Where results go that are files, such as a TMX: as they are into a file or a pipe, harmless onto a screen. */
export function dataSink({ out }: Terminal): Sink {
  const sink = streamSink(out);
  return out.isTTY ? { write: (text) => sink.write(showControls(text)) } : sink;
}

/** Says something about the work, on standard error. */
export const note = (terminal: Terminal, line: string): void => {
  terminal.err.write(`${showControls(line)}\n`);
};

/** Says why something could not be done: one line, whatever the message holds. */
export const noteFailure = (terminal: Terminal, message: string): void =>
  note(terminal, asLine(`duizhao: ${showControls(message)}`));

/** `1 block`, `2 blocks`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * Shows what would command a terminal instead of sending it: control characters as their pictures (ESC as ␛), those that have none
 * and marks of direction by number (`‹U+202E›`). Line ends and tabs stay.
 */
export const showControls = (text: string): string => text.replace(commanding, pictureOf);

// A carriage return alone would write a line over; before a line feed, as CSV has it, it does nothing.
const commanding = /[^\P{Cc}\n\t\r]|\r(?!\n)|[\p{Bidi_Control}\u2028\u2029]/gu;

function pictureOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

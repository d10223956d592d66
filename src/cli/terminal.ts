// The command line's way in and out. Passed to every command, so that tests need no process.
import type { Readable, Writable } from 'node:stream';

export interface Terminal {
  /** Results, and nothing else. */
  readonly out: Writable;
  /** Everything that is not a result: summaries, progress, errors. */
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly in: Readable;
}

/** Writes a result line and waits while the reader is slower than we are. */
export async function print(terminal: Terminal, line: string): Promise<void> {
  if (!terminal.out.write(`${line}\n`)) await new Promise((resolve) => terminal.out.once('drain', resolve));
}

/** Prints a value as one line of JSON. */
export const printJson = (terminal: Terminal, value: unknown): Promise<void> => print(terminal, JSON.stringify(value));

/** Says something about the work, on standard error. */
export const note = (terminal: Terminal, line: string): void => {
  terminal.err.write(`${line}\n`);
};

/** `1 block`, `2 blocks`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

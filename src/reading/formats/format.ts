// What a reader of one format is, and what it makes of a file: text, and lines with their setting.
import type { Line } from '../../model.ts';

/** A file as its format has it. */
export interface ReadText {
  /** All spans of `lines` count in it. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** WHATWG label of the encoding, or `utf-8` where the format fixes its own. */
  readonly encoding: string;
  /** The title that the file names, if it does. */
  readonly title?: string;
}

/** A reader of one format. Its library is loaded by `read`, on first use. */
export interface Format {
  /** Short name: `docx`. */
  readonly name: string;
  /** What people call it: `Word document`. */
  readonly label: string;
  /** Endings of its files, without the dot, the usual one first. */
  readonly endings: readonly string[];
  /** True where the first 4 KB of a file show that it is one, whatever its name. */
  matches?(head: Uint8Array): boolean;
  /**
   * @param name the file's name, for messages
   * @throws {NotTextError} where the file is damaged or no such file
   */
  read(bytes: Uint8Array, name: string): Promise<ReadText>;
}

// One class per cause that the caller can mend. Each message is one line that names the file and says what to do.

/** The base of all errors that are the caller's to mend; the command line prints their message and nothing else. */
export class DuizhaoError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(asLine(message), options);
    this.name = new.target.name;
  }
}

/** Longest message of an error, in UTF-16 units, with the name of the program before it. */
const longestLine = 300;

/**
 * A message as one line that fits a screen: a message may quote a file, whose cells and names know no bounds. What is cut out is the
 * middle, for a message begins with the place and ends with the remedy.
 */
export function asLine(message: string): string {
  // Of megabytes, no more is looked at than can be shown.
  const ends = message.length > 10_000 ? `${message.slice(0, 5000)} … ${message.slice(-5000)}` : message;
  const line = ends.replace(/[\n\v\f\r\u0085\u2028\u2029]\s*/g, ' ').trim();
  if (line.length <= longestLine) return line;
  const half = Math.floor((longestLine - 3) / 2);
  return `${line.slice(0, half)} … ${line.slice(-half)}`.toWellFormed();
}

/** A file that is missing, is a folder, or may not be read. */
export class UnreadableFileError extends DuizhaoError {}

/** A file that has no text in it. */
export class EmptyDocumentError extends DuizhaoError {}

/** A file that holds binary data, or whose encoding cannot be told. */
export class NotTextError extends DuizhaoError {}

/** A document that has only one of the two languages, or neither. */
export class OneLanguageError extends DuizhaoError {}

/** A target that cannot be written: no such folder, no right, no space. */
export class UnwritableTargetError extends DuizhaoError {}

/** A file in one of the known formats (TMX, TBX, TSV, beads, gold) that breaks its rules; names the line. */
export class MalformedFileError extends DuizhaoError {}

/** A memory that cannot be used: not one of ours, newer than this version, damaged, locked by another writer. */
export class MemoryError extends DuizhaoError {}

/** Options or arguments that do not go together. The command line leaves with exit code 2. */
export class UsageError extends DuizhaoError {}

/** A check that found what the caller asked to fail on. */
export class CheckFailedError extends DuizhaoError {}

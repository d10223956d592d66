// What a reader has to say about a place in a file: a unit that could not be taken, or one taken after a repair.
import { asLine } from '../errors.ts';
import type { NewUnit } from '../model.ts';

export interface Problem {
  /** 1-based line in the file. */
  readonly line: number;
  /** Identifier of the unit in its file, where it has one. */
  readonly tuid: string | null;
  readonly rule: ProblemRule;
  /** What is wrong, and what was done about it or what to do: part of a line of plain English. */
  readonly message: string;
  /** True where the unit was not taken. */
  readonly isLost: boolean;
  /** Tags of the languages that the unit has, where it lacks one of the two. */
  readonly languages?: readonly string[];
}

export type ProblemRule =
  /** The unit has no Chinese, no English, or neither. */
  | 'language-missing'
  /** A variant says no language. */
  | 'language-unnamed'
  /** A tag is not written as BCP 47 wants it: `zh_CN`, `zh-cn`. */
  | 'language-tag'
  /** The source language is not named, or no variant has it. */
  | 'source-language'
  /** A side has no text. */
  | 'empty-text'
  /** A side is longer than any sentence or paragraph can be. */
  | 'too-long'
  /** A date that is not written as the format wants it. */
  | 'date'
  /** An inline tag without its partner, or one that the format does not know. */
  | 'inline-tag'
  /** Elements in another order than the format's. */
  | 'order'
  /** A character that XML forbids. */
  | 'control-character'
  /** An ampersand that should have been `&amp;`. */
  | 'ampersand'
  /** Bytes that mean nothing in the file's encoding. */
  | 'encoding'
  /** The file ends before its end. */
  | 'truncated'
  /** Not well-formed in any other way. */
  | 'malformed'
  /** Something between the units that is none. */
  | 'stray';

/** What readers of memories yield. */
export type Entry = NewUnit | Problem;

export const isProblem = (entry: Entry): entry is Problem => 'rule' in entry;

/** A problem as one line: `memory.tmx:16: unit 3: vertical tab (U+000B): taken with a space in its place [control-character]`. */
export function describeProblem(path: string, { line, tuid, rule, message }: Problem): string {
  const unit = tuid === null ? '' : ` unit ${tuid.length > 80 ? `${tuid.slice(0, 80)}…` : tuid}:`;
  return asLine(`${path}:${line}:${unit} ${message} [${rule}]`);
}

// Options that several commands share, so that they are called and explained alike everywhere.
import { InvalidArgumentError, Option } from 'commander';
import type { Lang } from '../model.ts';

export const defaultMemory = 'tm/memory.db';

export const memoryOption = (): Option => new Option('--tm <file>', 'the memory').default(defaultMemory);

export const jsonOption = (): Option => new Option('--json', 'print JSON instead of text');

export const fromOption = (): Option =>
  new Option('--from <language>', 'language of the query (default: told from its script)').choices(['en', 'zh']);

export const limitOption = (count: number): Option =>
  new Option('--limit <n>', 'how many answers at the most').argParser(parseCount).default(count);

/** A whole number of one or more. */
export function parseCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a whole number from 1 on is wanted.');
  return value;
}

/** A similarity of 0..101 as `lookup` gives it. */
export function parseSimilarity(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 101) {
    throw new InvalidArgumentError('a whole number from 0 to 101 is wanted.');
  }
  return value;
}

/** A score of 0..1 as alignment and confidence give it. */
export function parseScore(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('a number from 0 to 1 is wanted.');
  return value;
}

/** A date as YYYY, YYYY-MM or YYYY-MM-DD. */
export function parseDate(text: string): string {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text))
    throw new InvalidArgumentError('a date like 2021 or 2021-03-15 is wanted.');
  return text;
}

/** What commander hands to a command whose query may be in either language. */
export interface QueryOptions {
  readonly tm: string;
  readonly json?: boolean;
  readonly from?: Lang;
  readonly limit: number;
}

// The date that a document bears: what a translator means by "in the speech of 2020".
import { findNumbers } from '../language/numerals/numerals.ts';
import type { Block } from '../model.ts';

/** Lines from the top among which the date of a document stands; further down a date belongs to a table or a list. */
const topLines = 30;

/**
 * The date in the first date line at the head of a document: `2020年11月30日，北京`, `Beijing, November 30, 2020`.
 *
 * @returns `2020-11-30`, or `2020-11` or `2020` where no more is said; undefined where there is no such line
 */
export function dateDocument(blocks: readonly Block[]): string | undefined {
  for (const block of blocks.slice(0, topLines)) {
    const date = block.kind === 'date' ? readDateLine(block) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}

function readDateLine({ text, lang }: Block): string | undefined {
  const numbers = findNumbers(text, lang);
  const find = (unit: 'year' | 'month' | 'day') => numbers.find((number) => number.unit === unit)?.value;
  const [year, month, day] = [find('year'), find('month'), find('day')];
  if (year === undefined || year < 1000 || year > 9999) return undefined;
  const parts = month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

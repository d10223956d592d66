import type { Span } from '../../model.ts';

/** What a number counts or names, where the text says so. */
export type NumberUnit =
  | 'percent'
  | 'fraction'
  | 'ordinal'
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'decade'
  | 'century';

/** A number in running text, by value: 三千六百 and "3,600" give the same value. */
export interface NumberMention {
  readonly span: Span;
  /** Percent as written (3.5 for 3.5 %), fractions as quotients, decades as their first year, months 1..12. */
  readonly value: number;
  readonly unit?: NumberUnit;
  /** `digits` where Arabic digits carry the value (3.6万, 2 million), `words` otherwise. */
  readonly form: 'digits' | 'words';
  /** Other values the same words may have in a translation: 下午3点 is 3 or 15, 八折 is 80 or 20 percent. */
  readonly alternatives?: readonly number[];
  /** A vague or weak number (dozens, 几十, 一 as an article): it may answer a number, but asks for none. */
  readonly approximate?: boolean;
  /** Part of a fixed phrase and no number at all (一带一路, "one of the"); asks for none either. */
  readonly idiomatic?: boolean;
}

/** True for a number that a translation has to carry: neither vague nor part of a fixed phrase. */
export function isHardNumber(mention: NumberMention): boolean {
  return !mention.approximate && !mention.idiomatic;
}

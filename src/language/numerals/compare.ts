import { isHardNumber, type NumberMention } from './mention.ts';

/** The numbers that one side has and the other lacks. */
export interface NumberDifference {
  readonly zh: readonly NumberMention[];
  readonly en: readonly NumberMention[];
}

/**
 * Pairs off the numbers of two texts by value and returns the hard ones that are left over.
 * Vague numbers may answer one of the other side but are never missed themselves.
 */
export function compareNumbers(zh: readonly NumberMention[], en: readonly NumberMention[]): NumberDifference {
  const taken = new Set<NumberMention>();
  const left: NumberMention[] = [];
  // Hard against hard first, so that a vague 两 does not use up the "2" that 2个 needs.
  const order = [...zh].sort((a, b) => Number(isHardNumber(b)) - Number(isHardNumber(a)));
  for (const mention of order) {
    const answers = en.filter((other) => !taken.has(other) && agree(mention, other));
    const answer = answers.find(isHardNumber) ?? answers[0];
    if (answer) taken.add(answer);
    else if (isHardNumber(mention)) left.push(mention);
  }
  // A number said twice on one side and once on the other is not missed: "the 42 states, of the 42".
  const repeated = (m: NumberMention, others: readonly NumberMention[]) => others.some((other) => agree(m, other));
  return {
    zh: zh.filter((m) => left.includes(m) && !repeated(m, en)),
    en: en.filter((m) => !taken.has(m) && isHardNumber(m) && !repeated(m, zh)),
  };
}

/** True where one may translate the other: equal values, or 1/2 and 50 %, 20世纪 and 1950, 下午3点 and 15:00. */
export function agree(a: NumberMention, b: NumberMention): boolean {
  for (const x of valuesOf(a)) for (const y of valuesOf(b)) if (isClose(x, y)) return true;
  return false;
}

function valuesOf(mention: NumberMention): number[] {
  const values = [mention.value, ...(mention.alternatives ?? [])];
  // 三分之一 has 0.333…, 33 % is rounded; a half is 50 %
  if (mention.unit === 'percent') values.push(mention.value / 100);
  return values;
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1);
}

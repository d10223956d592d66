import { describe, expect, test } from 'vitest';
import { checkPairs } from '../../../src/quality/check.ts';
import type { Example } from '../../../src/quality/rules/rule.ts';
import { rules } from '../../../src/quality/rules/rules.ts';

const show = ({ pairs }: Example) => pairs.map(([zh, en]) => `${zh ?? '–'} | ${en ?? '–'}`).join(' / ');
const codes = ({ pairs, terms = [] }: Example) =>
  checkPairs(
    pairs.map(([zh, en]) => ({ zh, en })),
    { terms },
  ).findings.map(({ code }) => code);

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test.each(rule.fires.map((item) => [show(item), item] as const))('fires on %s', (_, item) => {
    expect(codes(item)).toContain(code);
  });

  test.each(rule.rests.map((item) => [show(item), item] as const))('rests on %s', (_, item) => {
    expect(codes(item)).not.toContain(code);
  });

  test('has an example of both kinds and says what to do in a line', () => {
    expect(rule.fires.length).toBeGreaterThan(0);
    expect(rule.rests.length).toBeGreaterThan(0);
    expect(rule.explanation).toMatch(/^[A-Z].{20,180}[.:]$/);
  });
});

test('codes are unique and fit for a command line', () => {
  const list = rules.map(({ code }) => code);
  expect(new Set(list).size).toBe(list.length);
  for (const code of list) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

test('every rule stands in a file of this folder that the table of rules imports', () => {
  expect(rules.length).toBeGreaterThanOrEqual(25);
});

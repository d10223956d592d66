import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../../src/quality/rules/rules.ts';
import { runCli } from '../support/terminal.ts';

let folder: string;
let table: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-check-'));
  table = write(
    'letter.tsv',
    [
      'zh\ten',
      '今年的茶叶收成很好，大家都很高兴。\tThe tea harvest was very good this year, and everyone was happy.',
      '我们在市场上卖了三百斤。\tWe sold five hundred catties at the market.',
      '桥上个月被洪水冲走了，学校停课。\tThe bridge  was washed away by the flood last month, and the school closed.',
      '母亲每天去河边散步。\tMother walks by the river every day.',
    ].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const codesIn = (out: string) =>
  out
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).ruleId);

test('prints each finding with place, severity, code and reason, and the texts below', async () => {
  const { code, out, err } = await runCli(['check', table]);
  expect(code).toBe(0);
  expect(out).toMatch(
    /letter\.tsv:unit 2 {2}error {4}number-mismatch +“三百” in the Chinese, “five hundred” in the English/,
  );
  expect(out).toContain('    我们在市场上卖了三百斤。\n    We sold five hundred catties at the market.');
  expect(err).toMatch(/^1 error, \d warnings?, \d hints? in 4 pairs\n$/);
});

test('prints a line of JSON a finding, with stable fields', async () => {
  const { out } = await runCli(['check', table, '--format', 'jsonl']);
  const first = JSON.parse(out.split('\n')[0]!);
  expect(first).toMatchObject({ ruleId: 'number-mismatch', level: 'error', index: 1, place: 'unit 2', uri: table });
  expect(first.zh.slice(first.zhSpan.start, first.zhSpan.end)).toBe('三百');
  expect(codesIn(out)).toContain('spaces');
});

test('prints one JSON value with the confidence of every pair', async () => {
  const { out } = await runCli(['check', table, '--json']);
  const [report] = JSON.parse(out);
  expect(report.pairs).toBe(4);
  expect(report.confidence).toHaveLength(4);
  expect(report.confidence[1]).toBeLessThan(report.confidence[0]);
  expect(report.counts.error).toBe(1);
});

test('--ignore, --level and a settings file leave rules out', async () => {
  expect(codesIn((await runCli(['check', table, '--format', 'jsonl', '--ignore', 'spaces'])).out)).not.toContain(
    'spaces',
  );
  expect(codesIn((await runCli(['check', table, '--format', 'jsonl', '--level', 'error'])).out)).toEqual([
    'number-mismatch',
  ]);
  const config = write('duizhao.json', '{"check": {"ignore": ["number-mismatch"], "severity": {"spaces": "error"}}}');
  const { out } = await runCli(['check', table, '--format', 'jsonl', '--level', 'error', '--config', config]);
  expect(codesIn(out)).toEqual(['spaces']);
});

test('--fail-on sets the exit code and says why', async () => {
  const failed = await runCli(['check', table, '--fail-on', 'error']);
  expect(failed.code).toBe(1);
  expect(failed.err).toContain('1 finding of severity error or worse');
  expect((await runCli(['check', table, '--fail-on', 'error', '--ignore', 'number-mismatch'])).code).toBe(0);
});

test('a glossary asks for its terms', async () => {
  const terms = write(
    'terms.tsv',
    'zh\ten\tfield\tstatus\tnote\n茶叶\ttea leaves\t\tofficial\t\n收成\tyield\t\tforbidden\tharvest\n',
  );
  const { out } = await runCli(['check', table, '--format', 'jsonl', '--glossary', terms]);
  expect(codesIn(out)).toContain('term-unused');
  expect(codesIn(out)).not.toContain('term-forbidden');
});

test('checks a document with the lines of its source as places', async () => {
  const text =
    '今年的茶叶收成很好，大家都很高兴。\nThe tea harvest was very good this year, and everyone was happy.\n\n我们在市场上卖了三百斤。\nWe sold five hundred catties at the market.\n';
  const { out } = await runCli(['check', write('letter.txt', text), '--level', 'error']);
  expect(out).toContain('letter.txt:4  error');
});

test('lists the rules', async () => {
  const { out } = await runCli(['check', '--rules']);
  for (const { code } of rules) expect(out).toContain(code);
});

test.each([
  [['--ignore', 'no-such-rule'], 2, 'no rule is called "no-such-rule"'],
  [['--document', 'x'], 2, '--tm FILE'],
  [['--config', 'no-such.json'], 1, 'no-such.json: cannot be read'],
])('%j is refused in one line', async (args, exit, message) => {
  const { code, err } = await runCli(['check', table, ...args]);
  expect(code).toBe(exit);
  expect(err).toContain(message);
});

test('a settings file with a mistake is refused in one line', async () => {
  for (const [text, message] of [
    ['{', 'not JSON'],
    ['{"check": {"ignore": "spaces"}}', '"ignore" must be a list'],
    ['{"check": {"severity": {"spaces": "fatal"}}}', 'severity of spaces must be one of'],
    ['{"check": {"severity": {"space": "error"}}}', 'no rule is called "space"'],
  ] as const) {
    const { code, err } = await runCli(['check', table, '--config', write('bad.json', text)]);
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toContain(message);
  }
});

import { expect, test } from 'vitest';
import { runCli } from '../support/terminal.ts';

const rules = 'corpora/pool-rules/document.txt';

test('prints the evidence behind each pair', async () => {
  const { code, out } = await runCli(['align', rules, '--explain']);
  expect(code).toBe(0);
  const [first = ''] = out.split('\n\n');
  expect(first.split('\n').map((line) => line.trim().split(/\s+/)[0])).toEqual(
    expect.arrayContaining(['[0]:[0]', 'evidence', 'words', 'length', 'otherwise']),
  );
});

test('prints it as an object a line with --json', async () => {
  const { out } = await runCli(['align', rules, '--explain', '--json']);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.every((line) => line.document === rules && Array.isArray(line.evidence))).toBe(true);
});

test('will not write into a file', async () => {
  const { code, err } = await runCli(['align', rules, '--explain', '-o', 'x.jsonl']);
  expect(code).toBe(2);
  expect(err).toContain('leave out -o');
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/terminal.ts';

let folder: string;
let gold: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-evaluate-'));
  gold = write(
    'tea.json',
    JSON.stringify({
      id: 'tea',
      domain: 'letter',
      zh: ['今年的茶叶很好。', '我们卖了三百斤。', '天气也不错。'],
      en: ['The tea is good this year.', 'We sold three hundred catties.', 'The weather is fine too.'],
      gold: [
        [[0], [0]],
        [[1], [1]],
        [[2], [2]],
      ],
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('aligns a gold text and prints a line a document and a line a type', async () => {
  const { code, out, err } = await runCli(['evaluate', gold]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('tea       letter      3  1.0000  1.0000  1.0000');
  expect(out).toMatch(/^1-1 +3 +3 +1\.0000/m);
});

test('scores an alignment from a file, beads or ladder', async () => {
  const beads = write('beads.txt', '[0]:[0]:0.9\n[1, 2]:[1, 2]:0.5\n');
  const ladder = write('ladder.txt', '0\t0\t0.9\n1\t1\t0.5\n3\t3\t0\n');
  for (const file of [beads, ladder]) {
    const { out } = await runCli(['evaluate', gold, '--alignment', file, '--json']);
    expect(JSON.parse(out).pooled.strict).toMatchObject({ precision: 0.5 });
  }
});

test('shows where two alignments differ and which the gold has', async () => {
  const first = write('first.txt', '[0]:[0]\n[1]:[1]\n[2]:[2]\n');
  const second = write('second.txt', '[0]:[0]\n[1,2]:[1]\n[]:[2]\n');
  const { out } = await runCli(['evaluate', gold, '--alignment', first, '--against', second]);
  expect(out).toContain('1 stretches differ: the first is better in 1, --against in 0');
  expect(out).toContain('first      [1]:[1]* [2]:[2]*');
  expect(out).toContain('zh 1  我们卖了三百斤。');
});

test('two golds and one alignment do not go together', async () => {
  const { code, err } = await runCli(['evaluate', gold, gold, '--alignment', gold]);
  expect(code).toBe(2);
  expect(err).toContain('name one');
});

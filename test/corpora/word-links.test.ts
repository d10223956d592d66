// What the hand-made word links promise to whoever measures a word aligner on them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Link = readonly [zh: number, en: number];

interface LinkedPair {
  readonly text: { readonly zh: string; readonly en: string };
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly sure: readonly Link[];
  readonly possible: readonly Link[];
}

const lines = readFileSync('corpora/word-links/links.jsonl', 'utf8').trimEnd().split('\n');
const pairs = lines.map((line) => JSON.parse(line) as LinkedPair);

test('there are sixty different pairs', () => {
  expect(new Set(pairs.map(({ text }) => text.zh)).size).toBe(60);
});

describe.each(pairs.map((pair) => [pair.text.en, pair] as const))('%s', (_, { text, zh, en, sure, possible }) => {
  test('has tokens that join to the sentence', () => {
    expect(zh.join('')).toBe(text.zh);
    expect(en.join('')).toBe(text.en.replaceAll(' ', ''));
  });

  test('links tokens that are there', () => {
    const outside = ([i, j]: Link) => zh[i] === undefined || en[j] === undefined;
    expect([...sure, ...possible].filter(outside)).toEqual([]);
  });

  test('gives each link once, sure or possible, in order', () => {
    const keys = [...sure, ...possible].map(([i, j]) => `${i}-${j}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const links of [sure, possible]) expect(links).toEqual([...links].sort(([i, j], [k, l]) => i - k || j - l));
  });

  test('links every final stop and most of the words', () => {
    expect(sure).toContainEqual([zh.length - 1, en.length - 1]);
    const linked = new Set(sure.map(([i]) => i));
    expect(linked.size / zh.length).toBeGreaterThan(0.5);
  });
});

// What every document of corpora/ promises: a gold that covers it, says the same twice, and stands in the text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Gold {
  readonly id: string;
  readonly domain: string;
  readonly layout: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly gold: readonly (readonly [zh: readonly number[], en: readonly number[]])[];
  readonly incomplete?: readonly number[];
}

const sides = ['zh', 'en'] as const;
const root = 'corpora';
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(root, entry.name)).includes('gold.json'))
  .map((entry) => entry.name);

test('there are documents in several layouts', () => {
  expect(folders).toContain('speech-pages');
  expect(new Set(folders.map((folder) => readGold(folder).layout)).size).toBe(folders.length);
});

describe.each(folders)('%s', (folder) => {
  const gold = readGold(folder);

  test('is described in the README, under its own name', () => {
    expect(gold.id).toBe(folder);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`| \`${folder}\` | ${gold.domain} |`);
  });

  test.each(sides)('puts every %s sentence into exactly one bead, in order', (side) => {
    const linked = gold.gold.flatMap((bead) => bead[sides.indexOf(side)]);
    expect(linked).toEqual(gold[side].map((_, index) => index));
  });

  test('has no empty sentence and no bead empty on both sides', () => {
    for (const sentence of [...gold.zh, ...gold.en]) expect(sentence).toMatch(/^\S(.*\S)?$/u);
    for (const [zh, en] of gold.gold) expect(zh.length + en.length).toBeGreaterThan(0);
    for (const bead of gold.incomplete ?? []) expect(gold.gold[bead]).toBeDefined();
  });

  test('says in gold.tsv what gold.json says', () => {
    const rows = gold.gold.map(([zh, en]) => {
      const text = (side: 'zh' | 'en', indexes: readonly number[], glue: string) =>
        indexes.map((index) => gold[side][index]).join(glue);
      return `${text('zh', zh, '')}\t${text('en', en, ' ')}`;
    });
    const lines = readFileSync(join(root, folder, 'gold.tsv'), 'utf8').split('\n');
    expect(lines).toEqual(['zh\ten', ...rows, '']);
  });

  test.each(sides)('has every %s sentence in the document, but for white space and page cuts', (side) => {
    const lines = readText(folder, side).split('\n').map(squeeze);
    expect(gold[side].filter((sentence) => !occurs(squeeze(sentence), lines))).toEqual([]);
  });
});

function readGold(folder: string): Gold {
  return JSON.parse(readFileSync(join(root, folder, 'gold.json'), 'utf8'));
}

/** The text of the side's file, decoded by its byte-order mark, else as strict UTF-8, else as GB18030; tags dropped. */
function readText(folder: string, side: 'zh' | 'en'): string {
  const names = readdirSync(join(root, folder));
  const name = names.find((each) => each.startsWith('document.')) ?? names.find((each) => each.startsWith(`${side}.`));
  if (!name) throw new Error(`${folder} holds neither a document nor a ${side} file`);
  const text = decode(readFileSync(join(root, folder, name)));
  return name.endsWith('.html') ? text.replace(/<!--.*?-->|<[^>]*>/gs, '').replaceAll('&amp;', '&') : text;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Whether the sentence stands in the lines as they follow, or from some line's end over to a later line's start. */
function occurs(sentence: string, lines: readonly string[]): boolean {
  const whole = lines.join('');
  if (whole.includes(sentence)) return true;
  const starts = lines.map((_, index) => lines.slice(0, index).join('').length);
  return [...sentence].some((_, cut) => {
    const head = sentence.slice(0, cut);
    const tail = sentence.slice(cut);
    const end = starts.find((start) => start >= cut && whole.endsWith(head, start));
    return cut > 0 && end !== undefined && starts.some((start) => start > end && whole.startsWith(tail, start));
  });
}

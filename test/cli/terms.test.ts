import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../support/terminal.ts';

let folder: string;
let tm: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-terms-'));
  tm = join(folder, 'memory.db');
  await runCli(['add', 'corpora/speech-pages/document.txt', '--tm', tm]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function json(...args: string[]) {
  const { code, out, err } = await runCli([...args, '--tm', tm, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe('term', () => {
  test('answers with translation, evidence and dates as JSON', async () => {
    const { query, lang, candidates } = await json('term', 'highland spirit', '--no-glossary');
    expect({ query, lang }).toEqual({ query: 'highland spirit', lang: 'en' });
    const [best] = candidates;
    expect(best).toMatchObject({ text: '高原精神', origin: 'memory', status: null, first: '2024-09-18' });
    const [{ zh, en, ranges }] = best.examples;
    expect(zh.slice(ranges.zh[0].start, ranges.zh[0].end)).toBe('高原精神');
    expect(en.slice(ranges.en[0].start, ranges.en[0].end).toLowerCase()).toBe('highland spirit');
  });

  test('says where a term stands nowhere, and that the dictionary is not official', async () => {
    const { code, out } = await runCli(['term', '冰川补偿', '--tm', tm, '--no-glossary']);
    expect(code).toBe(0);
    expect(out).toContain('冰川补偿 stands nowhere');
    expect(out).toMatch(/not official:\n(?:.*\n)*.*补偿 – compensat/);
  });

  test('a named glossary outranks the memory', async () => {
    const file = write('house.tsv', 'zh\ten\tstatus\n高原魂\tHighland Spirit\tpreferred\n');
    const { candidates } = await json('term', 'Highland Spirit', '--glossary', file);
    expect(candidates.slice(0, 2).map(({ text, origin }: { text: string; origin: string }) => [text, origin])).toEqual([
      ['高原魂', 'glossary'],
      ['高原精神', 'memory'],
    ]);
  });

  test('nothing to look for, or an unknown glossary format, is a wrong use', async () => {
    expect((await runCli(['term', '“”', '--tm', tm])).code).toBe(2);
    expect((await runCli(['term', 'x', '--tm', tm, '--glossary', 'house.doc'])).code).toBe(2);
  });
});

test('concordance marks the counterpart in the other language, unless it is not wanted', async () => {
  const { hits } = await json('concordance', '供应链');
  expect(
    hits[0].ranges.en.map(({ start, end }: { start: number; end: number }) => hits[0].en.slice(start, end)),
  ).toEqual(['supply chains']);
  expect((await json('concordance', '供应链', '--no-counterparts')).hits[0].ranges.en).toEqual([]);
});

describe('terms and glossary', () => {
  test('what is extracted can be taken in again, in each format', async () => {
    const { terms } = await json('terms', '--limit', '10');
    expect(terms).toHaveLength(10);
    for (const ending of ['csv', 'tbx', 'xlsx']) {
      const file = join(folder, `out.${ending}`);
      expect((await runCli(['terms', '--tm', tm, '--limit', '10', '-o', file])).code).toBe(0);
      const other = join(folder, `${ending}.db`);
      const { code, out } = await runCli(['glossary', 'import', file, '--tm', other, '--json']);
      expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, read: 10, terms: 10 });
      expect(readFileSync(join(folder, `${ending}.glossary.tsv`), 'utf8')).toContain(`${terms[0].zh}\t${terms[0].en}`);
    }
  });

  test('a spreadsheet and a nameless format need a proper file', async () => {
    expect((await runCli(['terms', '--tm', tm, '--format', 'xlsx'])).code).toBe(2);
    expect((await runCli(['terms', '--tm', tm, '-o', join(folder, 'terms.doc')])).code).toBe(2);
    expect(existsSync(join(folder, 'terms.doc'))).toBe(false);
  });

  test('the packaged glossary is in force where the memory has none of its own', async () => {
    const { terms } = await json('glossary', 'list');
    expect(terms.length).toBeGreaterThanOrEqual(300);
    expect(terms).toContainEqual(
      expect.objectContaining({ zh: '上海合作组织', en: 'Shanghai Cooperation Organization', status: 'official' }),
    );
  });
});

describe('annotate and analyze', () => {
  const text = `The Highland Spirit is our most valuable asset.

Global growth is slowing. Trade barriers are being built ever higher, and supply chains keep breaking down.

Penguins do not fly.

Penguins do not fly.
`;

  test('annotate shows matches and terms of a document in one language', async () => {
    const { lang, segments } = await json('annotate', write('new.txt', text));
    expect(lang).toBe('en');
    const known = segments.find((segment: { text: string }) => segment.text.startsWith('Trade barriers'));
    expect(known.matches[0].similarity).toBeGreaterThanOrEqual(60);
    const [spirit] = segments[0].terms.filter((term: { text: string }) => term.text === 'Highland Spirit');
    expect(spirit).toMatchObject({ translation: '高原精神', start: 4, end: 19 });
  });

  test('annotate writes a page that needs nothing else, with the words escaped', async () => {
    const page = join(folder, 'page.html');
    const document = write('tags.txt', 'The <b>Highland Spirit</b> & more is our asset.\nIt will go further.\n');
    expect((await runCli(['annotate', document, '--tm', tm, '-o', page])).code).toBe(0);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('<mark title="高原精神"');
    expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].filter(([, to]) => !/^#|^data:/.test(to!))).toEqual([]);
    expect(html).not.toContain('<b>Highland');
  });

  test('annotate --diff marks what is new against the closest earlier wording', async () => {
    const { out } = await runCli(['annotate', write('diff.txt', text), '--tm', tm, '--diff']);
    expect(out).toMatch(/\d+ sentences: \d+ as before, \d+ reworded, \d+ new/);
  });

  test('analyze counts bands a document and in sum, as JSON and CSV', async () => {
    const document = write('count.txt', text);
    const { documents, total } = await json('analyze', document, document);
    expect(documents[0].bands.repetitions).toEqual({ segments: 1, words: 4, characters: 0 });
    expect(documents[1].bands.new.segments).toBe(0);
    expect(total.total.words).toBe(2 * documents[0].total.words);
    const { out } = await runCli(['analyze', document, '--tm', tm, '--format', 'csv']);
    expect(out.split('\r\n')[0]).toBe('document,band,segments,words,characters');
    expect(out).toContain('count.txt,total,');
  });

  test('a document without a sentence of the language asked for says so', async () => {
    const { code, err } = await runCli([
      'analyze',
      write('en.txt', 'Only English here.\n'),
      '--tm',
      tm,
      '--from',
      'zh',
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/en\.txt: has no Chinese sentence: check --from/);
  });
});

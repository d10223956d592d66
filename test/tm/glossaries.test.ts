// What every glossary of tm/ promises to whoever loads it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const glossaries = readdirSync('tm').filter((name) => name.endsWith('.tsv'));
const statuses = ['official', 'preferred', 'deprecated', 'forbidden'];
const han = /\p{Script=Han}/u;

test('the glossary of diplomacy is there', () => {
  expect(glossaries).toContain('diplomacy.tsv');
});

describe.each(glossaries)('%s', (name) => {
  const [header, ...rows] = readFileSync(join('tm', name), 'utf8').replace(/\n$/, '').split('\n');
  const entries = rows.map((row) => {
    const [zh = '', en = '', field = '', status = '', note = ''] = row.split('\t');
    return { row, zh, en, field, status, note };
  });

  test('has the five columns in every line', () => {
    expect(header).toBe('zh\ten\tfield\tstatus\tnote');
    expect(rows.filter((row) => row.split('\t').length !== 5)).toEqual([]);
  });

  test('has Chinese left, English right, and no stray white space', () => {
    const odd = ({ zh, en, note }: (typeof entries)[number]) =>
      !(han.test(zh) || zh === en) || han.test(en) || en === '' || [zh, en, note].some((text) => text !== text.trim());
    expect(entries.filter(odd)).toEqual([]);
  });

  test('knows only the four statuses', () => {
    expect(entries.filter(({ status }) => !statuses.includes(status))).toEqual([]);
  });

  test('holds no entry twice', () => {
    const keys = entries.map(({ zh, en }) => `${zh}\t${en.toLowerCase()}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('says what to write instead of a deprecated or forbidden form, and has that form', () => {
    for (const { zh, note, row } of entries.filter(({ status }) => ['deprecated', 'forbidden'].includes(status))) {
      expect(note, row).toMatch(/^use/);
      const good = entries.filter((other) => other.zh === zh && ['official', 'preferred'].includes(other.status));
      expect(good.length, row).toBeGreaterThan(0);
    }
  });

  test('is sorted by field, English and Chinese', () => {
    const keys = entries.map(({ zh, en, field }) => [field, en.toLowerCase(), zh].join('\t'));
    expect(keys).toEqual([...keys].sort());
  });
});

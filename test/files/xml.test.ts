import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { formatDate, readDate } from '../../src/exchange/dates.ts';
import { canonicalTag, sideOf } from '../../src/exchange/language-tags.ts';
import { dropForbidden, escapeAttribute, escapeText } from '../../src/files/xml.ts';

/** What a parser makes of an element with this attribute and content. */
function parse(xml: string): { attribute: string; text: string } {
  const parser = new SaxesParser({ xmlns: false });
  let [attribute, text] = ['', ''];
  parser.on('opentag', ({ attributes }) => {
    attribute = attributes.a!;
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.write(xml).close();
  return { attribute, text };
}

describe('XML', () => {
  test('what is escaped comes back, but for what XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const allowed = dropForbidden(any);
        const xml = `<x a="${escapeAttribute(any)}">${escapeText(any)}</x>`;
        expect(parse(xml)).toEqual({ attribute: allowed, text: allowed });
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test.each([
    ['a\vb\fc', 'a b c'],
    ['a\0b\u001f', 'ab'],
    ['茶\ud83c', '茶'],
    ['🍵\t\n', '🍵\t\n'],
  ])('%j keeps %j', (text, kept) => {
    expect(dropForbidden(text)).toBe(kept);
  });
});

describe('dates', () => {
  test('every second of a span is read as the calendar has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) }), (time) => {
        const iso = `${new Date(time).toISOString().slice(0, 19)}Z`;
        expect(readDate(formatDate(iso)!)).toEqual({ iso, isStandard: true });
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  test.each([
    '20250229T000000Z',
    '20250431T000000Z',
    '20251301T000000Z',
    '20250101T240000Z',
    '20250101T006000Z',
    '',
    'soon',
  ])('%s is none', (text) => {
    expect(readDate(text).iso).toBeNull();
  });

  test.each([
    ['20240229T000000Z', '2024-02-29T00:00:00Z', true],
    ['20250102T030405', '2025-01-02T03:04:05Z', false],
    ['2025-01-02 03:04', '2025-01-02T03:04:00Z', false],
    ['2025-01-02T03:04:05.678-05:30', '2025-01-02T08:34:05Z', false],
  ])('%s is %s', (text, iso, isStandard) => {
    expect(readDate(text)).toEqual({ iso, isStandard });
  });
});

test.each([
  ['ZH_hans_cn', 'zh-Hans-CN', 'zh'],
  ['EN-us', 'en-US', 'en'],
  [' zh ', 'zh', 'zh'],
  ['cmn-Hant', 'cmn-Hant', 'zh'],
  ['yue-HK', 'yue-HK', undefined],
  ['', '', undefined],
  ['constructor', 'constructor', undefined],
  ['en-x-Harbour', 'en-x-harbour', 'en'],
])('the tag %j is %j', (written, tag, side) => {
  expect(canonicalTag(written)).toBe(tag);
  expect(sideOf(tag)).toBe(side);
});

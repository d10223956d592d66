import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EmptyDocumentError, MalformedFileError, UnreadableFileError } from '../../../src/errors.ts';
import { readTmx } from '../../../src/exchange/tmx.ts';
import { bytesOf, collect, readTmxText, tmxOf } from '../../support/entries.ts';

const zhSeg = '<seg>茶在上层甲板。</seg>';
const enSeg = '<seg>Tea is on the upper deck.</seg>';
const unit = (attributes = 'tuid="7"', inside = '', tags = ['en', 'zh-CN']): string =>
  `<tu ${attributes}>${inside}<tuv xml:lang="${tags[0]}">${enSeg}</tuv><tuv xml:lang="${tags[1]}">${zhSeg}</tuv></tu>`;
const seg = (en: string, zh = '茶'): string =>
  `<tu tuid="7"><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu>`;

describe('languages', () => {
  test.each([
    ['zh', 'zh', false],
    ['zh-Hans', 'zh-Hans', false],
    ['zh-CN', 'zh-CN', false],
    ['zh_CN', 'zh-CN', true],
    ['ZH-TW', 'zh-TW', true],
    ['zh-hant-hk', 'zh-Hant-HK', true],
    ['cmn-Hans', 'cmn-Hans', false],
  ])('%s is Chinese, kept as %s', async (tag, kept, isSaid) => {
    const { units, lines } = await readTmxText(tmxOf(unit('', '', ['en', tag]) + unit('', '', ['en', tag])));
    expect(units.map(({ zhTag }) => zhTag)).toEqual([kept, kept]);
    expect(lines).toHaveLength(isSaid ? 1 : 0);
  });

  test.each(['EN', 'en_us', 'En-Gb', 'eng'])('%s is English', async (tag) => {
    const { units } = await readTmxText(tmxOf(unit('', '', [tag, 'zh']), { header: 'srclang="*all*"' }));
    expect(units).toHaveLength(1);
  });

  test('the deprecated attribute lang counts where xml:lang is missing', async () => {
    const old = unit().replaceAll('xml:lang', 'lang').replace('version="1.4"', 'version="1.1"');
    expect((await readTmxText(tmxOf(old))).units).toHaveLength(1);
  });

  test('further languages are kept; of two Chinese variants the first counts, or the one in the source language', async () => {
    const many = `<tu srclang="zh-TW"><tuv xml:lang="fr"><seg>Le thé</seg></tuv><tuv xml:lang="zh-CN">${zhSeg}</tuv><tuv xml:lang="en">${enSeg}</tuv><tuv xml:lang="zh-TW"><seg>茶在上層甲板。</seg></tuv></tu>`;
    const [byTag, first] = (await readTmxText(tmxOf(many + many.replace(' srclang="zh-TW"', '')))).units;
    expect(byTag).toMatchObject({ zhTag: 'zh-TW', zh: '茶在上層甲板。' });
    expect(byTag!.others).toEqual([
      { tag: 'fr', text: 'Le thé' },
      { tag: 'zh-CN', text: '茶在上层甲板。' },
    ]);
    expect(first).toMatchObject({ zhTag: 'zh-CN', zh: '茶在上层甲板。' });
  });
});

describe('encodings', () => {
  const text = tmxOf(unit());
  const swap = (bytes: Buffer) => Buffer.from(bytes).swap16();
  const utf16 = Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le');
  const cases: Record<string, Uint8Array> = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with a byte-order mark': Buffer.from(`\ufeff${text}`),
    'UTF-16 LE with a mark': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    'UTF-16 BE with a mark': Buffer.concat([Buffer.from([0xfe, 0xff]), swap(utf16)]),
    'UTF-16 LE without a mark': utf16,
    'UTF-16 BE without a mark': swap(utf16),
    'UTF-8 that says it is UTF-16': Buffer.from(text.replace('UTF-8', 'UTF-16')),
    gzip: gzipSync(text),
  };
  test.each(Object.keys(cases))('%s, cut into pieces at every place', async (name) => {
    for (const size of [1, 2, 3, 7, 1 << 16]) {
      const { units, lines } = await collect(readTmx(bytesOf(cases[name]!, 'memory.tmx', size)));
      expect(lines).toEqual([]);
      expect(units).toMatchObject([{ zh: '茶在上层甲板。', en: 'Tea is on the upper deck.', tuid: '7' }]);
    }
  });

  test('bytes that are no UTF-8 cost their unit alone', async () => {
    const bytes = Buffer.from(tmxOf(`${unit('tuid="1"')}\n${seg('tea £', '茶')}\n${unit('tuid="3"')}`));
    bytes[bytes.indexOf('£')] = 0xff;
    const { units, lines } = await readTmxText(bytes);
    expect(units.map(({ tuid }) => tuid)).toEqual(['1', '3']);
    expect(lines).toEqual([expect.stringMatching(/^memory\.tmx:5: unit 7: bytes .*\[encoding\]$/)]);
  });

  test('an encoding that nobody knows is refused', async () => {
    await expect(readTmxText(text.replace('UTF-8', 'klingon'))).rejects.toThrow(
      /^memory\.tmx:1: unknown encoding "klingon"/,
    );
  });

  test('an archive that was cut off gives what it has; a damaged one is refused', async () => {
    const whole = tmxOf(Array.from({ length: 400 }, (_, i) => unit(`tuid="${i}-${i * 7919}"`)).join('\n'));
    const packed = gzipSync(whole);
    const { units, lines } = await readTmxText(packed.subarray(0, packed.length >> 1));
    expect(units.length).toBeGreaterThan(50);
    expect(lines).toEqual([expect.stringContaining('[truncated]')]);
    packed.fill(0x55, 200, 260);
    await expect(readTmxText(packed)).rejects.toThrow('memory.tmx: damaged gzip archive; fetch the file again');
  });
});

describe('what comes with a unit', () => {
  test('identifier, dates, notes, properties, attributes, on the unit and on its variants', async () => {
    const full = `<tu tuid="7" creationdate="20250102T030405Z" changedate="20250203T040506Z" creationid="li" usagecount="3">
      <note>first</note><prop type="x-client">harbour</prop><note>second</note>
      <tuv xml:lang="en" changeid="wang"><prop type="x-context">menu</prop>${enSeg}</tuv>
      <tuv xml:lang="zh-CN"><note>aside</note>${zhSeg}</tuv></tu>`;
    const { units, lines } = await readTmxText(tmxOf(full));
    expect(lines).toEqual([]);
    expect(units).toMatchObject([
      {
        tuid: '7',
        created: '2025-01-02T03:04:05Z',
        changed: '2025-02-03T04:05:06Z',
        note: 'first',
        document: 'memory.tmx',
        uri: 'memory.tmx',
        position: 0,
        score: null,
        status: 'draft',
        properties: [
          { name: '@creationid', value: 'li' },
          { name: '@usagecount', value: '3' },
          { name: '#note', value: 'second' },
          { name: 'x-client', value: 'harbour' },
          { name: 'zh:#note', value: 'aside' },
          { name: 'en:@changeid', value: 'wang' },
          { name: 'en:x-context', value: 'menu' },
        ],
      },
    ]);
  });

  test('our own properties become fields; what another tool means by their names stays a property', async () => {
    const props = (values: Record<string, string>) =>
      Object.entries(values)
        .map(([name, value]) => `<prop type="x-${name}">${value}</prop>`)
        .join('');
    const ours = props({
      document: '通告',
      uri: 'a.txt',
      position: '12',
      score: '0.5',
      type: '1-2',
      kind: 'item',
      status: 'reviewed',
    });
    const theirs = props({ score: '87%', type: 'ICE', kind: 'TU', status: 'Translated', position: 'top' });
    const { units } = await readTmxText(tmxOf(unit('', ours) + unit('', theirs)));
    expect(units[0]).toMatchObject({
      document: '通告',
      uri: 'a.txt',
      position: 12,
      score: 0.5,
      type: '1-2',
      kind: 'item',
      status: 'reviewed',
      properties: [],
    });
    expect(units[1]).toMatchObject({
      document: 'memory.tmx',
      position: 1,
      score: null,
      type: null,
      kind: null,
      status: 'draft',
    });
    expect(units[1]!.properties).toHaveLength(5);
  });

  test('dates of the variants count where the unit has none: the first creation, the last change', async () => {
    const dated = unit()
      .replace('"en"', '"en" creationdate="20240101T000000Z" changedate="20240301T000000Z"')
      .replace('"zh-CN"', '"zh-CN" creationdate="20230101T000000Z" changedate="20240201T000000Z"');
    const { units } = await readTmxText(tmxOf(dated));
    expect(units[0]).toMatchObject({ created: '2023-01-01T00:00:00Z', changed: '2024-03-01T00:00:00Z' });
  });

  test.each([
    ['20250229T000000Z', null],
    ['yesterday', null],
    ['2025-01-02T03:04:05+08:00', '2025-01-01T19:04:05Z'],
    ['20250102', '2025-01-02T00:00:00Z'],
  ])('the date %s is read as %s, and said', async (text, iso) => {
    const { units, lines } = await readTmxText(tmxOf(unit(`tuid="7" creationdate="${text}"`)));
    expect(units[0]!.created).toBe(iso);
    expect(lines).toEqual([expect.stringMatching(/^memory\.tmx:4: unit 7: creationdate .* \[date\]$/)]);
  });
});

describe('inline tags', () => {
  test.each([
    ['a <bpt i="1">{b</bpt>b<ept i="1">}</ept> c', 'a b c', 'a <bpt i="1">{b</bpt>b<ept i="1">}</ept> c'],
    ['see <hi type="x">this</hi>', 'see this', 'see <hi type="x">this</hi>'],
    ['pic <ph x="1">img <sub>alt</sub></ph>!', 'pic !', 'pic <ph x="1">img <sub>alt</sub></ph>!'],
    ['<ut>{\\b </ut>old', 'old', '<ut>{\\b </ut>old'],
    ['<it pos="begin">&lt;b></it>cut', 'cut', '<it pos="begin">&lt;b&gt;</it>cut'],
    ['tea <![CDATA[& <cake>]]><!-- no --> now', 'tea & <cake> now', null],
  ])('%s', async (en, text, markup) => {
    const { units, lines } = await readTmxText(tmxOf(seg(en)));
    expect(units).toMatchObject([{ en: text, enMarkup: markup }]);
    expect(lines).toEqual([]);
  });

  test.each([
    ['<bpt i="1">b</bpt>tea', '<it pos="begin">b</it>tea'],
    ['tea<ept i="1">b</ept>', 'tea<it pos="end">b</it>'],
    ['<ept i="1"/>tea<bpt i="1"/>', '<it pos="end"></it>tea<it pos="begin"></it>'],
    ['<it>b</it>tea', '<ph>b</ph>tea'],
    ['<g id="1">tea</g>', null],
    ['<ph id="1"/>tea', '<ph></ph>tea'],
  ])('%s is mended and said', async (en, markup) => {
    const { units, lines } = await readTmxText(tmxOf(seg(en)));
    expect(units).toMatchObject([{ en: 'tea', enMarkup: markup }]);
    expect(lines).toEqual([expect.stringMatching(/^memory\.tmx:4: unit 7: .*\[inline-tag\]$/)]);
  });
});

describe('a unit that cannot be taken costs itself alone', () => {
  test.each([
    [
      'no Chinese',
      unit('tuid="7"', '', ['en', 'fr']),
      /:5: unit 7: no Chinese, only en, fr: not taken \[language-missing\]$/,
    ],
    ['no English', unit('tuid="7"', '', ['de', 'zh']), /no English, only de, zh: .*\[language-missing\]$/],
    ['no variants', '<tu tuid="7"/>', /no variants: not taken \[language-missing\]$/],
    ['no text', seg('', '茶'), /en has no text: not taken \[empty-text\]$/],
    ['only white space', seg('tea', ' \u3000\n '), /zh has no text/],
    ['only tags', seg('<ph>x</ph>'), /en has no text/],
    ['a chapter', seg('tea '.repeat(30_000)), /en has 120000 characters in one unit: not taken \[too-long\]$/],
    [
      'a wrong end tag',
      unit().replace('</tuv>', '</tux>'),
      /:5: unit 7: not well-formed XML \(.*\): not taken \[malformed\]$/,
    ],
    [
      'no end tag',
      unit().replace('</tu>', '\n'),
      /:\d: unit 7: not well-formed XML \(the next unit begins before its end\)/,
    ],
    ['an entity that nobody declared', seg('tea&nbsp;time'), /undefined entity/],
    ['a bracket', seg('3 < 4'), /not well-formed/],
    ['two segments', unit().replace(enSeg, enSeg + enSeg), /two segments in one variant/],
    ['depth', seg(`${'<hi>'.repeat(40)}tea${'</hi>'.repeat(40)}`), /elements nested deeper than 32/],
    ['no unit at all', '<p>tea</p>', /:5: no unit, left out: "<p>tea<\/p>" \[stray\]$/],
  ])('%s', async (_, broken, line) => {
    const { units, lines } = await readTmxText(tmxOf(`${unit('tuid="1"')}\n${broken}\n${unit('tuid="9"')}`));
    expect(units.map(({ tuid, position }) => [tuid, position])).toEqual([
      ['1', 0],
      ['9', broken.startsWith('<tu') ? 2 : 1],
    ]);
    expect(lines).toEqual([expect.stringMatching(line)]);
  });

  test.each([
    ['R&D & tea', 'R&D & tea', 'ampersand'],
    ['a<![CDATA[ & ]]>b & c', 'a & b & c', 'ampersand'],
    ['upper\vdeck', 'upper deck', 'control-character'],
    ['tea\u0001 time', 'tea time', 'control-character'],
    ['tea&#x1F; time', 'tea time', 'control-character'],
  ])('%j is taken as %j, and said', async (en, text, rule) => {
    const { units, lines } = await readTmxText(tmxOf(`${unit('tuid="1"')}\n${seg(en)}\n${unit('tuid="9"')}`));
    expect(units.map(({ en: taken }) => taken)).toEqual([
      'Tea is on the upper deck.',
      text,
      'Tea is on the upper deck.',
    ]);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^memory\\.tmx:5: unit 7: .*\\[${rule}\\]$`))]);
  });

  test('a tag in a comment or a CDATA section is none', async () => {
    const { units, lines } = await readTmxText(
      tmxOf(`<!-- <tu> -->${seg('a <![CDATA[</tu>]]> b')}<!-- </tu> <tu tuid="0"> -->`),
    );
    expect(units.map(({ en }) => en)).toEqual(['a </tu> b']);
    expect(lines).toEqual([]);
  });
});

describe('a file that cannot be taken is refused in one line', () => {
  test.each([
    [
      'an entity bomb',
      tmxOf(seg('&b;'), { doctype: '<!DOCTYPE tmx [\n<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' }),
      /^memory\.tmx:3: declares entities/,
    ],
    [
      'an external entity',
      tmxOf(seg('&x;'), { doctype: '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
      /^memory\.tmx:2: declares entities/,
    ],
    [
      'another XML format',
      '<?xml version="1.0"?><html><body/></html>',
      /^memory\.tmx:1: not a TMX file: its root element is <html>$/,
    ],
    ['no XML', 'zh\ten\n茶\ttea\n', /^memory\.tmx:1: not a TMX file: it is no XML$/],
    [
      'a unit without an end',
      tmxOf(seg('tea '.repeat(1_100_000))),
      /^memory\.tmx:4: a unit of more than 4194304 characters; not a memory/,
    ],
    ['a head without an end', `<tmx><header>${'x'.repeat(4_300_000)}`, /no unit in more than 4194304 characters/],
    ['a bottomless head', `<tmx>${'<header>'.repeat(1000)}`, /elements nested deeper than 32/],
  ])('%s', async (_, text, message) => {
    await expect(readTmxText(text)).rejects.toThrow(MalformedFileError);
    await expect(readTmxText(text)).rejects.toThrow(message);
  });

  test('an empty file', async () => {
    await expect(readTmxText('')).rejects.toThrow(EmptyDocumentError);
  });
});

describe('files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the bytes read so far are told, up to the size of the file', async () => {
    const path = join(folder, 'a.tmx');
    const text = tmxOf(unit());
    writeFileSync(path, text);
    const seen: number[] = [];
    await collect(readTmx(path, { onBytes: (count) => seen.push(count) }));
    expect(seen.at(-1)).toBe(Buffer.byteLength(text));
  });

  test.each(['missing.tmx', ''])('"%s" cannot be read', async (name) => {
    await expect(collect(readTmx(join(folder, name)))).rejects.toThrow(UnreadableFileError);
  });
});

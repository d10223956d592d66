// Files as other tools write them, and files broken in one place each.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTmx } from '../../../src/exchange/tmx.ts';
import { collect, readTmxText } from '../../support/entries.ts';
import { describeShared, sharedPath } from '../../support/shared.ts';

const list = (folder: string, pattern: RegExp): string[] =>
  readdirSync(sharedPath('tmx', folder)).filter((name) => name.endsWith('.tmx') && pattern.test(name));

const read = (name: string, strict = false) => collect(readTmx(sharedPath('tmx', 'samples', name), { strict }));

describeShared('TMX files that must come in', () => {
  test.each(list('samples', /^(good|variant-)/))('%s: every unit, without a word', async (name) => {
    const { units, lines } = await read(name);
    expect(lines).toEqual([]);
    expect(units.map(({ tuid }) => tuid)).toEqual(['1', '2', '3']);
    const { units: good } = await read('good.tmx');
    expect(units.map(({ zh, en }) => [zh, en])).toEqual(good.map(({ zh, en }) => [zh, en]));
    await expect(read(name, true)).resolves.toMatchObject({ lines: [] });
  });

  test('markup is kept beside the plain text', async () => {
    const { units } = await read('variant-inline.tmx');
    expect(units.map(({ enMarkup }) => enMarkup !== null)).toEqual([false, false, true]);
    expect(units[2]!.enMarkup).toContain('<bpt i="1" x="1">&lt;b&gt;</bpt>');
  });
});

describeShared('broken TMX files', () => {
  const cases: readonly [name: string, units: string, line: RegExp][] = [
    ['broken-control-char.tmx', '1 2 3', /^memory\.tmx:16: unit 3: .*U\+000B.*\[control-character\]$/],
    ['broken-date.tmx', '1 2 3', /^memory\.tmx:6: unit 1: creationdate .*2025-01-02T03:04:05Z \[date\]$/],
    ['broken-lowercase-region.tmx', '1 2 3', /^memory\.tmx:9: unit 1: language tag "zh-cn".*\[language-tag\]$/],
    ['broken-no-srclang.tmx', '1 2 3', /^memory\.tmx:4: .*srclang.*\[source-language\]$/],
    ['broken-no-xmllang.tmx', '2 3', /^memory\.tmx:9: unit 1: .*xml:lang.*not taken \[language-unnamed\]$/],
    ['broken-prop-after-tuv.tmx', '1 2 3', /^memory\.tmx:6: unit 1: .*\[order\]$/],
    ['broken-srclang-mismatch.tmx', '1 2 3', /^memory\.tmx:6: unit 1: srclang is "en-US".*\[source-language\]$/],
    ['broken-truncated.tmx', '1 2', /^memory\.tmx:15: unit 3: the file ends.*\[truncated\]$/],
    ['broken-underscore-lang.tmx', '1 2 3', /^memory\.tmx:9: unit 1: language tag "zh_CN".*\[language-tag\]$/],
    ['broken-unescaped-amp.tmx', '1 2 3', /^memory\.tmx:12: unit 2: .*&amp;.*\[ampersand\]$/],
    ['broken-unpaired-bpt.tmx', '1 2 3', /^memory\.tmx:16: unit 3: tag <bpt>.*\[inline-tag\]$/],
  ];

  test('the table has them all', () => {
    expect(cases.map(([name]) => name)).toEqual(list('samples', /^broken-/));
  });

  test.each(cases)('%s: one line, and units %s', async (name, tuids, line) => {
    const { units, lines } = await read(name);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
    expect(units.map(({ tuid }) => tuid).join(' ')).toBe(tuids);
  });

  test.each(cases)('%s: refused whole where strict', async (name) => {
    await expect(read(name, true)).rejects.toThrow(new RegExp(`${name}:\\d+: .* \\[[a-z-]+\\]$`));
  });
});

describeShared('the compliance kit', () => {
  const files = list('compliance-kit', /./);
  const textOf = (name: string): string => {
    const bytes = readFileSync(sharedPath('tmx', 'compliance-kit', name));
    const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  };

  test.each(files)('%s: says of every unit that there is no Chinese', async (name) => {
    const { units, lines } = await collect(readTmx(sharedPath('tmx', 'compliance-kit', name)));
    expect(units).toEqual([]);
    expect(lines).toHaveLength([...textOf(name).matchAll(/<tu[\s>]/g)].length);
    for (const line of lines) expect(line).toMatch(/no Chinese, only .*en.*: not taken \[language-missing\]$/);
  });

  // Its languages are English and French, German or Japanese: in their place Chinese, so that its units can be taken.
  test.each(files.filter((name) => !/1D|1E|1F|1G|1H|1J/.test(name)))(
    '%s: every unit, with Chinese in it',
    async (name) => {
      const text = textOf(name).replace(/(["'])(fr-ca|fr|ja-jp|de-de)\1/gi, '$1zh-CN$1');
      const { units, lines } = await readTmxText(text);
      expect(lines.filter((line) => !/\[(language-tag|source-language|inline-tag)\]$/.test(line))).toEqual([]);
      expect(units).toHaveLength([...text.matchAll(/<tu[\s>]/g)].length);
      for (const { en } of units) expect(en).not.toMatch(/<\/?(b|u|i)>/);
    },
  );

  test('white space and character references come as they stand', async () => {
    const { units } = await readTmxText(textOf('ImportTest1A.tmx').replace(/fr-ca/g, 'zh-CN'));
    expect(units[0]!.en).toMatch(/\[\t\t {3}\]$/);
    expect(units[1]!.en).toMatch(/\[ {2}\t\t\]$/);
  });
});

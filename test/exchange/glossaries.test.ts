import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { formatCsvRow, readCsv } from '../../src/exchange/delimited.ts';
import { readGlossary, writeGlossary } from '../../src/exchange/glossaries.ts';
import { readTbx } from '../../src/exchange/tbx.ts';
import { formatXlsx, readXlsx } from '../../src/exchange/xlsx.ts';
import { textSink } from '../../src/files/whole.ts';
import type { GlossaryTerm } from '../../src/model.ts';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-glossary-'));
afterAll(() => rmSync(folder, { recursive: true }));

const terms: GlossaryTerm[] = [
  { zh: '海上丝绸之路', en: 'Maritime Silk Road', field: 'initiative', status: 'official', note: '2013' },
  {
    zh: '蓝色伙伴关系',
    en: 'blue partnership',
    field: '',
    status: 'preferred',
    note: 'with "quotes", a comma & <angles>',
  },
  { zh: '渔权', en: 'fishing rights', field: 'law', status: 'candidate', note: '' },
  { zh: '海疆', en: 'sea frontier', field: '', status: 'deprecated', note: '' },
  { zh: '海上禁区', en: 'forbidden sea', field: '', status: 'forbidden', note: 'say 禁渔区' },
];

async function written(format: 'tsv' | 'csv' | 'tbx' | 'omegat'): Promise<string> {
  const sink = textSink();
  await writeGlossary(terms, format, sink);
  return sink.text();
}

async function readBack(name: string, content: string | Buffer): Promise<GlossaryTerm[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readGlossary(path);
}

describe('glossary files', () => {
  test.each(['tsv', 'csv', 'tbx'] as const)('%s out and in is the identity', async (format) => {
    expect(await readBack(`terms.${format}`, await written(format))).toEqual(terms);
  });

  test('a spreadsheet out and in is the identity', async () => {
    expect(await readBack('terms.xlsx', await formatXlsx(terms))).toEqual(terms);
  });

  test('OmegaT keeps both sides, and the status in its comment', async () => {
    const text = await written('omegat');
    expect(text.split('\n')[0]).toBe('Maritime Silk Road\t海上丝绸之路\t[official] initiative 2013');
    const back = await readBack('terms.txt', text);
    expect(back.map(({ zh, en, status }) => [zh, en, status])).toEqual(
      terms.map(({ zh, en, status }) => [zh, en, status]),
    );
  });

  test('takes columns in any order, and either side first where there is no header', async () => {
    const expected = [{ zh: '灯塔', en: 'lighthouse', field: '', status: 'preferred', note: '' }];
    expect(await readBack('named.tsv', 'note\tEN\tcolour\tZH\n\tlighthouse\tred\t灯塔\n')).toEqual(expected);
    expect(await readBack('plain.txt', '# a remark\n灯塔\tlighthouse\n')).toEqual(expected);
    expect(await readBack('semicolons.csv', 'zh;en\n灯塔;lighthouse\n')).toEqual(expected);
  });

  test.each([
    ['half.tsv', 'zh\ten\n灯塔\t\n', /half\.tsv:2: .*English/],
    ['status.tsv', 'zh\ten\tstatus\n灯塔\tlighthouse\tbest\n', /status\.tsv:2: unknown status best/],
    ['open.csv', 'zh,en\n灯塔,"lighthouse\n', /open\.csv:2: a quotation mark is never closed/],
    ['broken.tbx', '<tbx><text></tbx>', /broken\.tbx:1: not well-formed/],
    ['other.tbx', '<html></html>', /other\.tbx:1: no TBX/],
    ['none.xlsx', 'no zip at all', /none\.xlsx: not a spreadsheet/],
    ['terms.doc', '', /terms\.doc: the name must end/],
  ])('refuses %s in one line that says what to do', async (name, content, message) => {
    await expect(readBack(name, content)).rejects.toThrow(message);
  });
});

describe('CSV', () => {
  test('any cells out and in are the same', () => {
    const cell = fc.string().filter((text) => !/^[=+@]|^-(?!\d)|\r/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        // The first line decides on the separator: a comma stands in any row of two cells.
        const text = `zh,en\r\n${rows.map(formatCsvRow).join('')}`;
        expect(
          readCsv(text, 'x')
            .slice(1)
            .map(({ cells }) => cells),
        ).toEqual(rows);
      }),
      { seed: 7 },
    );
  });

  test('keeps a cell from being run as a formula', () => {
    expect(formatCsvRow(['=1+1', '-5', 'a,b'])).toBe('\'=1+1,-5,"a,b"\r\n');
  });
});

describe('readTbx', () => {
  test('reads version 2, several terms a language, and passes over what lacks one', () => {
    const file = `<?xml version="1.0"?><martif type="TBX-Basic" xml:lang="en"><text><body>
      <termEntry id="1"><descrip type="subjectField">ports</descrip>
        <langSet xml:lang="en-GB"><tig><term>quay</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
          <tig><term>wharf</term></tig></langSet>
        <langSet xml:lang="zh-Hans"><ntig><termGrp><term>码头</term></termGrp></ntig></langSet></termEntry>
      <termEntry id="2"><langSet xml:lang="fr"><tig><term>quai</term></tig></langSet>
        <langSet xml:lang="en"><tig><term>quay</term></tig></langSet></termEntry></body></text></martif>`;
    expect(readTbx(file, 'x.tbx')).toEqual([
      { zh: '码头', en: 'quay', field: 'ports', status: 'forbidden', note: '' },
      { zh: '码头', en: 'wharf', field: 'ports', status: 'preferred', note: '' },
    ]);
  });
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

test.skipIf(!hasOffice)('LibreOffice opens the spreadsheet', { timeout: 120_000 }, async () => {
  const path = join(folder, 'office.xlsx');
  writeFileSync(path, await formatXlsx(terms));
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76';
  const home = `-env:UserInstallation=file://${folder}/profile`;
  const run = spawnSync('soffice', [home, '--headless', '--convert-to', filter, '--outdir', folder, path]);
  expect(run.status).toBe(0);
  const back = readCsv(readFileSync(join(folder, 'office.csv'), 'utf8'), 'office.csv');
  expect(back.map(({ cells }) => cells[0])).toEqual(['zh', ...terms.map(({ zh }) => zh)]);
});

const toolkit = spawnSync('/usr/bin/python3', ['-c', 'import translate.storage.omegat']).status === 0;

test.skipIf(!toolkit)('Translate Toolkit reads the glossary for OmegaT', async () => {
  const path = join(folder, 'toolkit.txt');
  writeFileSync(path, await written('omegat'));
  const script =
    'import sys; from translate.storage.omegat import OmegaTFile\n' +
    'for unit in OmegaTFile.parsefile(sys.argv[1]).units: print(unit.source, unit.target, sep="\\t")';
  const run = spawnSync('/usr/bin/python3', ['-c', script, path], { encoding: 'utf8' });
  expect(run.stdout.trim().split('\n')).toEqual(terms.map(({ zh, en }) => `${en}\t${zh}`));
});

test('a spreadsheet may be read from bytes alone', async () => {
  expect(await readXlsx(await formatXlsx(terms.slice(0, 1)), 'x.xlsx')).toEqual(terms.slice(0, 1));
});

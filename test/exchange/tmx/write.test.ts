import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { writeTmx } from '../../../src/exchange/tmx.ts';
import { textSink } from '../../../src/files/whole.ts';
import type { Lang, NewUnit } from '../../../src/model.ts';
import { sharedPath } from '../../support/shared.ts';
import { anyUnit, makeUnit } from '../../support/units.ts';

async function write(units: readonly NewUnit[], source: Lang = 'en'): Promise<string> {
  const sink = textSink();
  await writeTmx(units, sink, { source });
  return sink.text();
}

test('a unit as CAT tools want it', async () => {
  const unit = makeUnit({
    tuid: 'a"1',
    note: 'R&D',
    score: 0.5,
    type: '1-2',
    properties: [{ name: 'x-client', value: '<港>' }],
  });
  expect(await write([unit])).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<!DOCTYPE tmx SYSTEM "tmx14\.dtd">\n<tmx version="1\.4">\n/,
  );
  expect(
    (await write([unit])).split('<body>\n')[1],
  ).toBe(`    <tu tuid="a&quot;1" creationdate="20260131T080000Z" changedate="20260201T093000Z">
      <note>R&amp;D</note>
      <prop type="x-client">&lt;港&gt;</prop>
      <prop type="x-document">Harbour notice</prop>
      <prop type="x-uri">notices/harbour.txt</prop>
      <prop type="x-position">0</prop>
      <prop type="x-score">0.5</prop>
      <prop type="x-type">1-2</prop>
      <prop type="x-kind">paragraph</prop>
      <prop type="x-status">draft</prop>
      <tuv xml:lang="en"><seg>The ferry pier is closed today.</seg></tuv>
      <tuv xml:lang="zh-CN"><seg>渡口今天关闭。</seg></tuv>
    </tu>
  </body>
</tmx>
`);
});

test('the header has its seven attributes, and its source language is that of the first unit', async () => {
  const header = /<header ([^>]*)\/>/.exec(await write([makeUnit({ enTag: 'en-GB' })]))![1]!;
  const names = ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'];
  expect([...header.matchAll(/([\w-]+)=/g)].map(([, name]) => name)).toEqual(names);
  expect(header).toContain('srclang="en-GB"');
});

test('a unit from another source language says so', async () => {
  const text = await write([makeUnit(), makeUnit({ enTag: 'en-US' })]);
  expect(text.match(/<tu [^>]*srclang="[^"]*"/g)).toEqual([expect.stringContaining('srclang="en-US"')]);
});

test('nothing that XML forbids, nor markup that does not fit its text', async () => {
  const text = await write([
    makeUnit({ en: 'upper\vdeck\u0000\ufffe\ud83c.', zh: '甲板\r\n', note: 'a\u001fb' }),
    makeUnit({ en: 'Tea', enMarkup: '<hi>Coffee</hi>' }),
    makeUnit({ en: 'Tea', enMarkup: '<hi>Tea' }),
  ]);
  expect(text).toContain('<seg>upper deck.</seg>');
  expect(text).toContain('<seg>甲板&#13;\n</seg>');
  expect(text).toContain('<note>ab</note>');
  expect(text.match(/<seg>Tea<\/seg>/g)).toHaveLength(2);
});

test('no units make a TMX without units', async () => {
  expect(await write([])).toMatch(/srclang="en"[^>]*\/>\n {2}<body>\n {2}<\/body>\n<\/tmx>\n$/);
  expect(await write([], 'zh')).toContain('srclang="zh-CN"');
});

test('a sink that is full is waited for', async () => {
  let open = 0;
  let most = 0;
  const slow = {
    write() {
      open++;
      most = Math.max(most, open);
      return Promise.resolve().then(() => {
        open--;
      });
    },
  };
  await writeTmx(
    Array.from({ length: 50 }, () => makeUnit()),
    slow,
  );
  expect(most).toBe(1);
});

const has = (command: string): boolean => spawnSync('which', [command]).status === 0;

/** A test of what is installed here; skipped with the reason in its name where it is not. */
const testIf = (reasons: readonly (string | false)[], name: string, body: () => Promise<void>): void => {
  const missing = reasons.filter(Boolean);
  if (missing.length === 0) test(name, body, 120_000);
  else test.skip(`${name} (skipped: ${missing.join(', ')})`, body);
};

describe('real readers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const clients = sharedPath('clients');
  const noScripts = !existsSync(clients) && `no ${clients}`;
  const needs = (command: string, debianPackage: string) =>
    !has(command) && `no ${command}: apt-get install ${debianPackage}`;

  const place = async (name: string, units: readonly NewUnit[]): Promise<string> => {
    const path = join(folder, name);
    writeFileSync(path, await write(units));
    return path;
  };

  const usual = [
    makeUnit({ en: 'The pier is closed.', zh: '码头关闭。', tuid: '1', note: 'checked' }),
    makeUnit({
      en: 'Ropes & nets < 20 kg',
      zh: '绳和网 < 20 公斤',
      position: 1,
      properties: [
        { name: '@usagecount', value: '3' },
        { name: 'x-client', value: 'harbour' },
      ],
    }),
    makeUnit({
      en: 'Tea is 5 yuan 🍵',
      zh: '茶五元🍵',
      position: 2,
      enMarkup: '<bpt i="1" x="1">&lt;b&gt;</bpt>Tea<ept i="1">&lt;/b&gt;</ept> is 5 yuan 🍵',
      zhMarkup: '<bpt i="1" x="1">&lt;b&gt;</bpt>茶<ept i="1">&lt;/b&gt;</ept>五元🍵',
    }),
    makeUnit({ en: 'Rice', zh: '米飯', zhTag: 'zh-TW', others: [{ tag: 'fr', text: 'Riz' }] }),
  ];

  testIf([needs('xmllint', 'libxml2-utils')], 'xmllint finds any unit valid by the DTD', async () => {
    const path = await place('any.tmx', fc.sample(anyUnit, { seed: 4, numRuns: 500 }));
    const dtd = join(import.meta.dirname, 'tmx14.dtd');
    execFileSync('xmllint', ['--noout', '--nonet', '--dtdvalid', dtd, path], { stdio: 'pipe' });
  });

  testIf([needs('tmserver', 'translate-toolkit')], 'Translate Toolkit reads the texts that were written', async () => {
    const units = fc.sample(anyUnit, { seed: 5, numRuns: 200 }).filter((unit) => !unit.enMarkup && !unit.zhMarkup);
    const script = `import json, sys
from translate.storage import tmx
units = tmx.tmxfile.parsefile(sys.argv[1]).units
print(json.dumps([[unit.getNodeText(node, 'preserve') for node in unit.getlanguageNodes()[:2]] for unit in units]))`;
    const said = execFileSync('/usr/bin/python3', ['-c', script, await place('toolkit.tmx', units)], {
      encoding: 'utf8',
    });
    expect(JSON.parse(said)).toEqual(units.map(({ en, zh }) => [en, zh]));
  });

  const all = ['omegat', 'tmserver', 'xmllint'].map((command) =>
    needs(command, 'omegat translate-toolkit libxml2-utils'),
  );
  testIf([...all, noScripts], 'OmegaT, XML::TMX::Reader, tmserver and others take every unit', async () => {
    const { stdout, status } = spawnSync(join(clients, 'all.sh'), [await place('all.tmx', usual)], {
      encoding: 'utf8',
    });
    expect(stdout).not.toContain('FAIL');
    expect(status).toBe(0);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EmptyDocumentError, NotTextError, UnreadableFileError } from '../../src/errors.ts';
import { readDocument, readDocumentPair } from '../../src/reading/read.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file and returns its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('encodings are told by content', () => {
  const simplified = '天晴了，我们去河边。\nThe sky is clear, and we go to the river.\n';
  const traditional = '天晴了，我們去河邊。\nThe sky is clear, and we go to the river.\n';
  test.each([
    ['utf8', simplified, 'utf-8'],
    ['gb18030', simplified, 'gb18030'],
    ['gbk', '第一章 总则', 'gb18030'],
    ['gbk', '你好', 'gb18030'],
    ['gbk', '瞩目 璀璨 辉煌', 'gb18030'],
    ['big5', traditional, 'big5'],
    ['big5', '註冊', 'big5'],
    ['big5', '第一章 總則', 'big5'],
    ['utf-16le', simplified, 'utf-16le'],
    ['utf-16be', simplified, 'utf-16be'],
    ['win1252', 'It’s “fine” — he said… at the café.', 'windows-1252'],
  ])('%s: %s', async (encoding, text, expected) => {
    const { sources } = await readDocument(file('text.txt', encode(text, encoding)));
    expect(sources.zh).toMatchObject({ text, encoding: expected });
  });

  test.each([
    ['utf8', 'utf-8'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
  ])('%s with a byte-order mark, which is no part of the text', async (encoding, expected) => {
    const { sources } = await readDocument(file('bom.txt', encode(simplified, encoding, { addBOM: true })));
    expect(sources.zh).toMatchObject({ text: simplified, encoding: expected });
  });

  test('an HTML page in the encoding it names', async () => {
    const html = '<html><head><meta charset="gb2312"><title>春天</title></head><body><p>花开了。</p></body></html>';
    const { sources, title } = await readDocument(file('page.html', encode(html, 'gbk')));
    expect(sources.zh).toMatchObject({ text: '花开了。', encoding: 'gbk' });
    expect(title).toBe('春天');
  });
});

describe('what cannot be read is said in one line that names the file and the remedy', () => {
  test.each([
    ['missing.txt', null, UnreadableFileError, 'no such file; check the path'],
    ['empty.txt', '', EmptyDocumentError, 'holds no text'],
    ['blank.txt', ' \n\t\n\u3000', EmptyDocumentError, 'holds no text'],
    ['picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), NotTextError, 'binary data'],
    ['nul.txt', 'abc\0def', NotTextError, 'binary data'],
    ['paper.pdf', '%PDF-1.7\n', NotTextError, 'it is a PDF; export its text'],
    ['letter.docx', 'PK\u0003\u0004', NotTextError, 'a Word, Excel or zip file; export its text'],
    [
      'cut.txt',
      Buffer.concat([Buffer.from('天晴了。'.repeat(40)), Uint8Array.of(0xe5, 0xa4)]),
      NotTextError,
      'damaged or cut off in line 1',
    ],
    [
      'noise.txt',
      Uint8Array.from({ length: 300 }, (_, i) => 128 + ((i * i * 7 + i * 13) % 127)),
      NotTextError,
      'save it as UTF-8',
    ],
  ])('%s', async (name, content, error, message) => {
    const path = content === null ? join(folder, name) : file(name, content);
    const failure = await readDocument(path).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(error);
    expect((failure as Error).message).toMatch(new RegExp(`^.*${name}: `));
    expect((failure as Error).message).toContain(message);
    expect((failure as Error).message).not.toContain('\n');
  });

  test('a folder', async () => {
    mkdirSync(join(folder, 'texts'));
    await expect(readDocument(join(folder, 'texts'))).rejects.toThrow('texts: is a folder; name the files in it');
  });
});

describe('a document', () => {
  test('is titled by its first heading, else by its first short line, else by its file', async () => {
    expect((await readDocument(file('a.md', 'Draft.\n\n# 河流 Rivers\n\n水。'))).title).toBe('河流 Rivers');
    expect((await readDocument(file('b.txt', 'On Rivers\n\nWater flows.'))).title).toBe('On Rivers');
    expect((await readDocument(file('on-rivers.txt', 'Water flows. 水在流。'))).title).toBe('on-rivers');
  });

  test.each([
    ['a heading of a section is none', 'River Report\n\n1. Banks\n\nWe walk.\n\nThey are green.', 'River Report'],
    ['nor is one that is marked as such', 'River Report\n\n## 1. Banks\n\nWe walk.', 'River Report'],
    ['a heading may have a stroke', '# Rivers | Water\n\n水在流。', 'Rivers | Water'],
    ['cells stand side by side', '| 河流 | Rivers | |\n| --- | --- | --- |\n| 水 | Water | |', '河流 / Rivers'],
    ['a number says nothing', '14\n\n河流 Rivers\n\n水在流。', '河流 Rivers'],
    ['nor do the times of subtitles', '1\n00:00:01,200 --> 00:00:03,400\n水在流。\nWater flows.', 'untitled'],
  ])('%s', async (_, text, title) => {
    expect((await readDocument(file('untitled.txt', text))).title).toBe(title);
  });

  test('keeps its id when its content changes, and changes its digest', async () => {
    const first = await readDocument(file('same.txt', '一。One.'));
    const second = await readDocument(file('same.txt', '二。Two.'));
    expect(second.id).toBe(first.id);
    expect(second.digest).not.toBe(first.digest);
    expect(first.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('of two files has a source for each side', async () => {
    const document = await readDocumentPair({ zh: file('zh.txt', '一。'), en: file('en.txt', 'One.') });
    expect(document.sources.zh.text).toBe('一。');
    expect(document.sources.en.text).toBe('One.');
  });
});

test('HTML becomes the text of its blocks, without scripts and navigation, cells parted by tabs', async () => {
  const html = `<!doctype html><html><head><title>Site</title><style>p{}</style></head><body>
    <nav><a href="/">Home</a></nav>
    <main><h1>Opening
      hours</h1><p>开放<b>时间</b></p><ul><li>Monday</li><li>星期一</li></ul>
    <table><tr><td>Adults</td><td>成人</td></tr></table><p>One<br>二</p><p hidden>secret</p></main>
    <script>var x = 'no';</script><footer>© 2024</footer></body></html>`;
  const { sources, title } = await readDocument(file('hours.html', html));
  expect(sources.zh.text.split(/\n+/)).toEqual([
    '# Opening hours',
    '开放时间',
    '* Monday',
    '* 星期一',
    'Adults\t成人',
    'One',
    '二',
  ]);
  expect(title).toBe('Opening hours');
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../support/terminal.ts';

const notice = `渡口时刻表

Ferry timetable

第一班船早上六点开。

The first boat leaves at six in the morning.

冬天少开两班。

In winter there are two boats fewer.
`;

function folderWith(files: Record<string, string> = { 'notice.txt': notice }): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return (name) => join(folder, name);
}

const textsOf = (html: string, side: 'zh' | 'en'): string[] =>
  [...html.matchAll(new RegExp(`<p class="${side}" lang="[^"]*" dir="auto">(.*?)</p>`, 'g'))].map(([, text]) => text!);

test('writes a page and sums it up', async () => {
  const path = folderWith();
  const { code, out, err } = await runCli(['report', path('notice.txt'), '-o', path('report.html')]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/report\.html: 渡口时刻表, 3 pairs, \d to look at\n$/);
  const html = readFileSync(path('report.html'), 'utf8');
  expect(textsOf(html, 'zh')).toEqual(['渡口时刻表', '第一班船早上六点开。', '冬天少开两班。']);
  expect(html).toContain('title="Chinese: line 5, English: line 7"');
  expect(html).toMatch(/data-links="[^"]*n/);
  expect(html).toMatch(/data-links="[^"]*w/);
});

test('prints the page where no file is named, and the summary as JSON where one is', async () => {
  const path = folderWith();
  const printed = await runCli(['report', path('notice.txt'), '--title', 'Boats <b>']);
  expect(printed.out).toMatch(/^<!doctype html>/);
  expect(printed.out).toContain('<title>Boats &lt;b&gt;</title>');
  const summed = await runCli(['report', path('notice.txt'), '-o', path('r.html'), '--json']);
  expect(JSON.parse(summed.out)).toMatchObject({
    output: path('r.html'),
    documents: [{ title: '渡口时刻表', pairs: 3 }],
  });
});

test('shows what a memory holds, by document, and chosen documents alone', async () => {
  const path = folderWith({ 'a.txt': notice, 'b.txt': notice.replaceAll('渡口', '码头').replaceAll('Ferry', 'Pier') });
  await runCli(['add', path('a.txt'), path('b.txt'), '--tm', path('m.db')]);
  const all = await runCli(['report', '--tm', path('m.db')]);
  expect([...all.out.matchAll(/<h2 id="d\d"[^>]*>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
    '渡口时刻表',
    '码头时刻表',
  ]);
  expect(all.out).toContain('<title>渡口时刻表 and 1 more</title>');
  const one = await runCli(['report', '--tm', path('m.db'), '--document', '码头时刻表']);
  expect(textsOf(one.out, 'en')[0]).toBe('Pier timetable');
  expect(textsOf(one.out, 'en').length).toBe(3);
});

test('an empty memory, a missing document and a missing file are said in one line, and nothing is written', async () => {
  const path = folderWith();
  await runCli(['add', path('notice.txt'), '--tm', path('m.db')]);
  const cases = [
    [['report', '--tm', path('m.db'), '--document', 'Nowhere'], /no unit of Nowhere; see duizhao documents/],
    [['report', '--tm', path('none.db')], /none\.db/],
    [['report', path('none.txt'), '-o', path('r.html')], /none\.txt/],
  ] as const;
  for (const [args, message] of cases) {
    const { code, out, err } = await runCli(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
    expect(err.trim().split('\n').length).toBe(1);
  }
  expect(() => readFileSync(path('r.html'))).toThrow();
});

test.each([
  [['a.txt', '--tm', 'm.db'], /documents or a memory/],
  [['a.txt', '--document', 'x'], /--document chooses from a memory/],
  [['a.txt', '--json'], /name the file/],
  [[], /name a document/],
])('refuses %j', async (args, message) => {
  const { code, err } = await runCli(['report', ...args]);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});

test('align prints the same page and a picture', async () => {
  const path = folderWith();
  const html = await runCli(['align', path('notice.txt'), '--format', 'html']);
  expect(textsOf(html.out, 'en')).toContain('Ferry timetable');
  const svg = await runCli(['align', path('notice.txt'), '--format', 'svg']);
  expect(svg.out).toMatch(/^<svg [\s\S]*class="bead [\s\S]*<\/svg>\n$/);
});

test('shows a memory of another program, and says how many of its units are not there', async () => {
  const tmx = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>
<tu><tuv xml:lang="en-GB"><seg>No bathing.</seg></tuv><tuv xml:lang="zh-TW"><seg>禁止游泳。</seg></tuv></tu>
<tu><tuv xml:lang="en-GB"><seg>No fishing.</seg></tuv></tu>
</body></tmx>`;
  const path = folderWith({ 'signs.tmx': tmx, 'notice.txt': notice });
  const { code, out, err } = await runCli(['report', path('signs.tmx'), path('notice.txt')]);
  expect(code).toBe(0);
  expect(err).toMatch(/signs\.tmx: 1 unit could not be read/);
  expect(textsOf(out, 'zh')).toEqual(['禁止游泳。', '渡口时刻表', '第一班船早上六点开。', '冬天少开两班。']);
  expect(out).toContain(
    '<p class="zh" lang="zh-TW" dir="auto">禁止游泳。</p><p class="en" lang="en-GB" dir="auto">No bathing.</p>',
  );
});

test('shows what the check finds, at its place, without what is ignored', async () => {
  const path = folderWith({ 'a.txt': notice.replace('at six', 'at nine') });
  const html = (await runCli(['report', path('a.txt')])).out;
  expect(html).toContain('data-code="number-mismatch"');
  expect(html).toContain('<mark class="place error">nine</mark>');
  const ignored = (await runCli(['report', path('a.txt'), '--ignore', 'number-mismatch'])).out;
  expect(ignored).not.toContain('data-code="number-mismatch"');
  expect((await runCli(['report', path('a.txt'), '--ignore', 'nonsense'])).code).toBe(2);
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderReport } from '../../../src/pages/report/page.ts';
import type { ReportPair } from '../../../src/pages/report/report.ts';
import { sampleDocument, sampleReport } from './sample.ts';

const pairOf = (zh: string | null, en: string | null, rest: Partial<ReportPair> = {}): ReportPair => ({
  zh,
  en,
  score: 0.9,
  type: '1-1',
  kind: 'paragraph',
  issues: [],
  ...rest,
});

const render = (...pairs: ReportPair[]): string =>
  renderReport({ title: 'Test', documents: [{ title: 'Test', uri: 'test.txt', pairs }] });

const rowsOf = (html: string): string[] => html.match(/<li class="pair .*?<\/li>$/gm) ?? [];

test('shows every pair once, in order, with what has no counterpart in its place', () => {
  const rows = rowsOf(render(pairOf('一', 'One'), pairOf('二', null), pairOf(null, 'Three'), pairOf('四', 'Four')));
  expect(rows.map((row) => row.match(/lang="[^"]*" dir="auto">(.*?)<\/p>/)?.[1])).toEqual(['一', '二', 'Three', '四']);
  expect(rows[1]).toContain('no English counterpart');
  expect(rows[2]).toContain('no Chinese counterpart');
});

test('gives the language of each text, as the document has it', () => {
  const pairs = [pairOf('圖書館', 'Library')];
  expect(render(...pairs)).toContain(
    '<p class="zh" lang="zh-Hans" dir="auto">圖書館</p><p class="en" lang="en" dir="auto">Library</p>',
  );
  const tagged = renderReport({
    title: '',
    documents: [{ title: '', uri: '', pairs, tags: { zh: 'zh-TW', en: 'en-GB' } }],
  });
  expect(tagged).toContain(
    '<p class="zh" lang="zh-TW" dir="auto">圖書館</p><p class="en" lang="en-GB" dir="auto">Library</p>',
  );
});

test.each<[score: number | null, band: string, shown: string]>([
  [1, 'sure', '1.00'],
  [0.9, 'sure', '0.90'],
  [0.899, 'likely', '0.89'],
  [0.75, 'likely', '0.75'],
  [0.5, 'fair', '0.50'],
  [0.25, 'weak', '0.25'],
  [0, 'poor', '0.00'],
  [null, 'unknown', '·'],
])('shows confidence %s as %s, never rounded up', (score, band, shown) => {
  const [row] = rowsOf(render(pairOf('好', 'Good', { score })));
  expect(row).toContain(`data-band="${band}"`);
  expect(row).toMatch(new RegExp(`class="score".*>${shown}</span>`));
});

test('packs the links of a pair into its row', () => {
  const links = [
    { zh: { start: 0, end: 2 }, en: { start: 0, end: 5 }, kind: 'number' as const },
    { zh: { start: 2, end: 4 }, en: { start: 6, end: 12 }, kind: 'name' as const },
  ];
  expect(render(pairOf('三千上海', '3,000 Shanghai', { links }))).toContain('data-links="0-2:0-5n 2-4:6-12m"');
});

test('lists the issues gravest first, counts pairs by them, and tells which pairs to look at', () => {
  const issue = (code: string, severity: 'error' | 'warning' | 'info') => ({ code, severity, message: 'why' });
  const html = render(
    pairOf('一', 'One', { issues: [issue('width', 'info')] }),
    pairOf('二', 'Two', { issues: [issue('width', 'info'), issue('number', 'error'), issue('number', 'error')] }),
    pairOf('三', 'Three', { score: 0.3 }),
  );
  const facets = [...html.matchAll(/data-facet="code" data-value="(\w+)".*?class="count">(\d+)</g)];
  expect(facets.map(([, code, count]) => `${code} ${count}`)).toEqual(['number 1', 'width 2']);
  expect(rowsOf(html).map((row) => / data-doubt/.test(row))).toEqual([false, true, true]);
});

test('needs nothing but itself: no address is loaded or linked', () => {
  const html = renderReport(sampleReport());
  const addresses = [...html.matchAll(/(?:src|href|action|data|poster)="([^"]*)"/g)].map(([, address]) => address!);
  expect(addresses.filter((address) => !/^(#|data:image\/svg\+xml,)/.test(address))).toEqual([]);
  expect(html.match(/<style>([\s\S]*?)<\/style>/)![1]).not.toMatch(/@import|url\(/);
});

test('allows exactly its own style and script', () => {
  const html = renderReport(sampleReport());
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const [, style] = html.match(/<style>([\s\S]*?)<\/style>/)!;
  const [, script] = html.match(/<script>([\s\S]*?)<\/script>/)!;
  const [, policy] = html.match(/Content-Security-Policy" content="([^"]*)"/)!;
  expect(policy).toContain(`default-src 'none'; style-src ${hash(style!)}; script-src ${hash(script!)};`);
});

test('text from strangers stays text, wherever it stands', () => {
  const evil = `</script><script>alert(1)</script><img src=x onerror="alert(2)">'&`;
  const clean = renderReport({ title: '', documents: [{ title: '', uri: '', pairs: [pairOf('', '')] }] });
  const html = renderReport({
    title: evil,
    documents: [
      {
        title: evil,
        uri: evil,
        tags: { zh: evil, en: evil },
        pairs: [
          pairOf(evil, evil, {
            type: evil,
            kind: evil as 'note',
            issues: [{ code: evil, severity: 'warning', message: evil }],
          }),
        ],
      },
    ],
  });
  for (const opening of ['<script', '<img', '</script']) {
    expect(html.split(opening).length).toBe(clean.split(opening).length);
  }
  expect(html).not.toContain('onerror="');
});

test('any text comes back from the page as it went in, but for controls, which are shown', () => {
  const read = (html: string): string =>
    html.replace(
      /&(?:amp|lt|gt|quot|#39);/g,
      (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? "'",
    );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const [, shown] = render(pairOf(text, 'x')).match(/<p class="zh" [^>]*>([\s\S]*?)<\/p>/)!;
      expect(read(shown!)).toBe(text);
    }),
    { seed: 7, numRuns: 200 },
  );
  expect(render(pairOf('响\u0007铃\u007f\ud800完', 'x'))).toContain('响␇铃␡\ufffd完');
});

test('an empty report and an empty document are pages too', () => {
  expect(renderReport({ title: 'Nothing', documents: [] })).toContain('0 pairs');
  expect(render()).toContain('0 pairs');
});

test('several documents have a list of contents; the ids of their pairs go on', () => {
  const html = renderReport({ title: 'Two', documents: [sampleDocument(), { ...sampleDocument(), title: 'Second' }] });
  expect(html).toContain('<a href="#d2">Second</a>');
  const ids = [...html.matchAll(/<li class="pair [^>]*id="p(\d+)"/g)].map(([, id]) => Number(id));
  expect(ids).toEqual(Array.from({ length: sampleDocument().pairs.length * 2 }, (_, i) => i + 1));
});

test('says why a pair is unsure, and nothing where it is sure', () => {
  const reasons = ['the numbers differ', 'the English is <short>'];
  expect(render(pairOf('三', 'Four', { score: 0.4, reasons }))).toContain(
    '<li class="why">unsure: the numbers differ; the English is &lt;short&gt;</li>',
  );
  expect(render(pairOf('三', 'Three', { score: 0.9, reasons }))).not.toContain('class="why"');
});

test('marks the words that an issue is about, the gravest where issues overlap', () => {
  const [row] = rowsOf(
    render(
      pairOf('三<只猫', 'Four cats', {
        issues: [
          { code: 'a', severity: 'info', message: '', zh: { start: 0, end: 3 }, en: { start: 0, end: 4 } },
          { code: 'b', severity: 'error', message: '', zh: { start: 1, end: 2 } },
          { code: 'c', severity: 'error', message: '', zh: { start: 3, end: 9 }, en: { start: 2, end: 2 } },
        ],
      }),
    ),
  );
  expect(row).toContain(
    '<mark class="place info">三</mark><mark class="place error">&lt;</mark><mark class="place info">只</mark>猫</p>',
  );
  expect(row).toContain('<mark class="place info">Four</mark> cats</p>');
});

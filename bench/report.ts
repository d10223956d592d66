// How long a report takes to write, and Chromium to show and to filter. Usage: tsx bench/report.ts [pairs]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { renderReport } from '../src/pages/report/page.ts';
import { longReport } from '../test/pages/report/sample.ts';
import { launchBrowser } from '../test/support/browser.ts';

const pairs = Number(process.argv[2] ?? 5000);
const rounds = 5;

const report = longReport(pairs);
const written = await medianOf(async () => {
  renderReport(report);
});
const html = renderReport(report);
console.log(`${pairs} pairs, page of ${(html.length / 1e6).toFixed(1)} M characters; medians of ${rounds}`);
console.log(`write      ${written} ms`);

const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
const address = `file://${join(folder, 'report.html')}`;
writeFileSync(join(folder, 'report.html'), html);
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  const painted: number[] = [];
  for (let i = 0; i < rounds; i++) {
    await page.goto(address);
    await settle(page);
    painted.push(await page.evaluate<number>('performance.now()'));
  }
  console.log(`open       ${median(painted)} ms from the start of loading to the second frame`);
  console.log(`filter     ${await timed(page, () => page.click('[data-value="number-mismatch"]'))} ms`);
  console.log(`search     ${await timed(page, () => page.fill('#search', '1.2 million'))} ms, then all again`);
  console.log(`next doubt ${await timed(page, () => page.keyboard.press('n'))} ms`);
  console.log(`to the end ${await timed(page, () => page.evaluate('scrollTo(0, document.body.scrollHeight)'))} ms`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** Each act an even number of times would undo a filter; the median is over both ways. */
async function timed(page: Page, act: () => Promise<unknown>): Promise<number> {
  const result = await medianOf(async () => {
    await act();
    await settle(page);
  });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return result;
}

/** Until what was asked for has been drawn. */
function settle(page: Page): Promise<unknown> {
  return page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))');
}

async function medianOf(act: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return median(times);
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!);
}

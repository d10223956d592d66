// A real Chromium for the tests of pages. CHROMIUM names another one than Debian's.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page as opened, and what a browser would hold against it. */
export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, and exceptions. */
  readonly complaints: string[];
  /** Addresses that were asked for, but for the page itself. */
  readonly requests: string[];
}

export type Open = (html: string, options?: BrowserContextOptions) => Promise<Opened>;

/** `describe` with a way to open pages from disk; skipped with the reason in its name where there is no Chromium. */
export function describeInBrowser(name: string, body: (open: Open) => void): void {
  if (!existsSync(executablePath)) {
    describe.skip(`${name} (skipped: no Chromium at ${executablePath}; install it or set CHROMIUM)`, () =>
      body(neverOpen));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-page-'));
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });
    let opened = 0;
    body((html, options) => {
      opened += 1;
      return openPage(browser, join(folder, `${opened}.html`), html, options);
    });
  });
}

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args });

const neverOpen: Open = () => Promise.reject(new Error('no Chromium'));

async function openPage(
  browser: Browser,
  path: string,
  html: string,
  options?: BrowserContextOptions,
): Promise<Opened> {
  writeFileSync(path, html);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== `file://${path}`) requests.push(request.url());
  });
  await page.goto(`file://${path}`);
  return { page, complaints, requests };
}

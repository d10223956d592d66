import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { renderReport } from '../../../src/pages/report/page.ts';
import { describeInBrowser } from '../../support/browser.ts';
import { longReport, sampleReport } from './sample.ts';

const shownNumbers = (page: Page): Promise<number[]> =>
  page.$$eval('li.pair:not([hidden])', (rows) => rows.map((row) => Number(row.id.slice(1))));
const currentPair = (page: Page): Promise<string> => page.$eval('[aria-current]', (row) => row.id);
const litWords = (page: Page): Promise<string[]> =>
  page.$$eval('.lit', (words) => words.map((word) => word.textContent ?? ''));
const stateOf = (page: Page): Promise<string | null> => page.textContent('.shown');

describeInBrowser('a report in Chromium', (open) => {
  const html = renderReport(sampleReport());

  test('opens without a complaint and without asking for anything', async () => {
    const { page, complaints, requests } = await open(html);
    await page.keyboard.press('n');
    await page.hover('#p4');
    await page.click('.theme');
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('data:image/svg+xml'))).toEqual([]);
  });

  test('a chip in a row and the filter beside it show the pairs with that issue, and again all', async () => {
    const { page } = await open(html);
    await page.click('#p6 .chip');
    expect(await shownNumbers(page)).toEqual([6, 18, 19]);
    expect(await stateOf(page)).toBe('3 of 29 pairs');
    expect(await page.getAttribute('[data-value="number-mismatch"]', 'aria-pressed')).toBe('true');
    await page.click('[data-value="number-mismatch"]');
    expect(await stateOf(page)).toBe('29 pairs');
  });

  test('two values of one filter add up, two filters narrow down', async () => {
    const { page } = await open(html);
    await page.click('[data-value="poor"]');
    await page.click('[data-value="weak"]');
    expect(await shownNumbers(page)).toEqual([18, 19, 29]);
    await page.click('[data-value="incomplete"]');
    expect(await shownNumbers(page)).toEqual([29]);
    await page.click('[data-value="name-missing"]');
    await page.click('[data-value="incomplete"]');
    expect(await page.isVisible('.nothing')).toBe(true);
    await page.click('.nothing .clear');
    expect(await stateOf(page)).toBe('29 pairs');
  });

  test('filtering keeps what one looks at where it is, and the top of the page at the top', async () => {
    const { page } = await open(renderReport(longReport(1000)));
    await page.click('[data-value="number-mismatch"]');
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.click('[data-value="number-mismatch"]');
    await page.goto(`${page.url()}#p644`);
    await page.locator('#p644[aria-current]').waitFor();
    const top = async (): Promise<number> => (await page.locator('#p644').boundingBox())!.y;
    const before = await top();
    await page.click('#p644 .chip');
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    await page.keyboard.press('Escape');
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
  });

  test('pointing at a word marks its counterpart, on either side, until the hand leaves it', async () => {
    const { page } = await open(html);
    await page.hover('#p5');
    await page.hover('#p5 .link:text-is("四十三万")');
    expect(await litWords(page)).toEqual(['四十三万', '430,000']);
    await page.hover('#p5 .link:text-is("children’s books")');
    expect(await litWords(page)).toEqual(['童书', 'children’s books']);
    await page.hover('#p9 .number');
    expect(await litWords(page)).toEqual([]);
  });

  test('drawing the links leaves the text as it was', async () => {
    const { page } = await open(html);
    const before = await page.textContent('#p23');
    await page.hover('#p23');
    expect(await page.$$eval('#p23 .link', (words) => words.length)).toBeGreaterThan(10);
    expect(await page.textContent('#p23')).toBe(before);
  });

  test('drawing the links leaves the marks of issues where they are', async () => {
    const { page } = await open(html);
    const marked = (): Promise<string[]> =>
      page.$$eval('#p6 mark', (marks) => marks.map((mark) => mark.textContent ?? ''));
    const text = await page.textContent('#p6');
    expect(await marked()).toEqual(['三', 'four']);
    await page.hover('#p6');
    expect(await page.$$eval('#p6 .link', (words) => words.length)).toBeGreaterThan(5);
    expect(await marked()).toEqual(['三', 'four']);
    expect(await page.textContent('#p6')).toBe(text);
  });

  test('moves by keyboard: pairs, doubts, words', async () => {
    const { page } = await open(html);
    await page.keyboard.press('j');
    expect(await currentPair(page)).toBe('p1');
    await page.keyboard.press('j');
    expect(await currentPair(page)).toBe('p2');
    await page.keyboard.press('k');
    expect(await currentPair(page)).toBe('p1');
    const doubts: string[] = [];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('n');
      doubts.push(await currentPair(page));
    }
    expect(doubts).toEqual(['p6', 'p11', 'p18', 'p19', 'p20', 'p21', 'p25', 'p29']);
    await page.keyboard.press('N');
    expect(await currentPair(page)).toBe('p25');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await litWords(page)).toEqual(['支出', 'costs']);
    expect(await page.textContent('#said')).toBe('支出: costs');
    expect(await page.evaluate('document.activeElement.id')).toBe('p25');
  });

  test('searches both texts, marks what it found, and keeps keys out of the field', async () => {
    const { page } = await open(html);
    await page.keyboard.press('/');
    await page.keyboard.type('BOOK');
    await page.locator('.shown', { hasText: ' of ' }).waitFor();
    expect(await shownNumbers(page)).toEqual([5, 10, 24, 27]);
    expect(await page.evaluate(`CSS.highlights.get('found').size`)).toBe(5);
    await page.keyboard.press('Enter');
    expect(await currentPair(page)).toBe('p5');
    await page.keyboard.press('j');
    expect(await currentPair(page)).toBe('p10');
    await page.keyboard.press('Escape');
    expect(await stateOf(page)).toBe('29 pairs');
  });

  test('an address with the number of a pair leads there', async () => {
    const { page } = await open(renderReport(longReport(2000)));
    await page.goto(`${page.url()}#p1500`);
    await page.locator('#p1500[aria-current]').waitFor();
    await page.reload();
    expect(await currentPair(page)).toBe('p1500');
    const box = (await page.locator('#p1500').boundingBox())!;
    expect([box.y > 48, box.y + box.height < 900]).toEqual([true, true]);
    await page.click('#p1501 .number');
    await page.locator('#p1501[aria-current]').waitFor();
  });

  test('helps on ? and closes on Escape without clearing the filter', async () => {
    const { page } = await open(html);
    await page.click('[data-value="shifted"]');
    await page.keyboard.press('?');
    expect(await page.isVisible('dialog')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('dialog')).toBe(false);
    expect(await stateOf(page)).toBe('2 of 29 pairs');
  });

  test('everything to press or fill in has a name, and rows are read in order', async () => {
    const { page } = await open(html);
    const tree = await page.locator('body').ariaSnapshot();
    const controls = tree.match(/- '?(?:button|link|searchbox|combobox|checkbox)\b.*/g) ?? [];
    expect(controls.length).toBeGreaterThan(40);
    expect(controls.filter((control) => !/^- '?\w+ "[^"]/.test(control))).toEqual([]);
    const row = await page.locator('#p6').ariaSnapshot();
    expect(
      [...row.matchAll(/confidence 0\.81|我们新开了|We opened|warning: number-mismatch/g)].map(([part]) => part),
    ).toEqual(['confidence 0.81', '我们新开了', 'We opened', 'warning: number-mismatch']);
  });

  test('is light or dark as the system is, and the other way on demand', async () => {
    const { page } = await open(html, { colorScheme: 'dark' });
    const ground = (): Promise<string> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const dark = await ground();
    await page.keyboard.press('t');
    const light = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(light);
  });

  test('the map goes to the place that is clicked, a weak one first', async () => {
    const { page } = await open(html);
    const line = await page.locator('.map .line').nth(17).boundingBox();
    await page.mouse.click(line!.x + 2, line!.y + 1);
    expect(await currentPair(page)).toBe('p18');
    expect(await page.locator('#p18').boundingBox()).toMatchObject({ y: expect.any(Number) });
    expect(await page.isVisible('.here')).toBe(true);
  });

  test('stands one text above the other on a phone, side by side on a wide screen, never wider than the screen', async () => {
    for (const [width, isStacked] of [
      [390, true],
      [900, false],
      [1440, false],
    ] as const) {
      const { page } = await open(html, { viewport: { width, height: 844 } });
      const zh = (await page.locator('#p4 .zh').boundingBox())!;
      const en = (await page.locator('#p4 .en').boundingBox())!;
      expect(en.y >= zh.y + zh.height).toBe(isStacked);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });

  test('prints the pairs and the totals without bar, map and filters', async () => {
    const { page } = await open(html);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('#p29 .zh')).toBe(true);
    expect(await page.isVisible('.totals')).toBe(true);
    for (const part of ['.bar', '.map-side', '.filter']) expect(await page.isVisible(part)).toBe(false);
  });

  test('text from strangers does nothing', async () => {
    const evil = `</script><script>document.title='run'</script><img src="http://192.0.2.1/x" onerror="document.title='run'"><style>*{display:none}</style><a href="javascript:0">`;
    const pairs = [
      {
        zh: evil,
        en: evil,
        score: 0.4,
        type: '1-1',
        kind: null,
        issues: [{ code: evil, severity: 'error' as const, message: evil }],
      },
    ];
    const { page, complaints, requests } = await open(
      renderReport({ title: 'calm', documents: [{ title: evil, uri: evil, pairs }] }),
    );
    await page.hover('#p1 .zh');
    await page.click('#p1 .chip');
    expect(await page.title()).toBe('calm');
    expect(await page.textContent('#p1 .zh')).toBe(evil);
    expect(await stateOf(page)).toBe('1 of 1 pair');
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('data:image/svg+xml'))).toEqual([]);
  });

  test('the policy would stop what got through all the same', async () => {
    const { page } = await open(
      html.replace('<main', `<img src="x" onerror="document.title='run'"><script>document.title='run'</script><main`),
    );
    expect(await page.title()).not.toBe('run');
  });

  test('5,000 pairs are all there, to be filtered, searched and walked to the end', async () => {
    const { page, complaints } = await open(renderReport(longReport(5000)));
    expect(await stateOf(page)).toBe('5,000 pairs');
    await page.click('[data-value="name-missing"]');
    expect(await stateOf(page)).toBe('172 of 5,000 pairs');
    await page.keyboard.press('Escape');
    await page.keyboard.press(']');
    expect(await currentPair(page)).toBe('p501');
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await expect
      .poll(() => page.evaluate(`document.querySelector('#p5000').checkVisibility({ contentVisibilityAuto: true })`), {
        timeout: 20_000,
      })
      .toBe(true);
    expect(complaints).toEqual([]);
  });
});

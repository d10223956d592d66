import { expect, test } from 'vitest';
import type { Match } from '../../src/model.ts';
import { type AnnotationPage, type PageSegment, renderAnnotation } from '../../src/pages/annotation-page.ts';
import { describeInBrowser } from '../support/browser.ts';

function match(similarity: number, target: string, document = 'Old notice'): Match {
  const unit = { document, created: '2031-05-04T08:00:00Z', dated: null } as unknown as Match['unit'];
  const diff = [
    { kind: 'same', text: 'The boat leaves at ' },
    { kind: 'query', text: 'nine' },
    { kind: 'match', text: 'six' },
  ] as const;
  return { similarity, source: '', target, diff, unit, count: 1, ambiguous: false, numbers: [], part: false };
}

const segment = (text: string, rest: Partial<PageSegment> = {}): PageSegment => ({
  text,
  kind: 'paragraph',
  matches: [],
  terms: [],
  ...rest,
});

const page = (...segments: PageSegment[]): AnnotationPage => ({
  title: 'Ferry notice',
  lang: 'en',
  segments,
  diff: false,
});

const notice = page(
  segment('Ferry notice', { kind: 'heading', matches: [match(100, '渡船通告')] }),
  segment('The boat leaves at nine.', { matches: [match(82, '船六点开。')] }),
  segment('Tickets are sold on board.', {
    terms: [{ start: 0, end: 7, translation: '船票', others: ['票'], avoid: ['飞机票'], status: 'official' }],
  }),
);

const evil = `</style></script><script>document.title='run'</script><img src="http://192.0.2.1/x" onerror="document.title='run'">"'`;

test('marks terms in their text and gives their translations, what to avoid struck out', () => {
  const html = renderAnnotation(notice);
  expect(html).toMatch(/<mark title="船票"[^>]*>Tickets<\/mark> are sold on board\./);
  expect(html).toContain('<dd lang="zh">船票 · 票 · <del>飞机票</del>');
  expect(html).toContain('3 sentences: 1 known, 1 with matches, 1 new; 1 terms');
});

describeInBrowser('an annotated document in Chromium', (open) => {
  test('hides what is known on demand, without a complaint or a request', async () => {
    const { page: shown, complaints, requests } = await open(renderAnnotation(notice));
    expect(await shown.isVisible('#s1')).toBe(true);
    await shown.check('#hide');
    expect([await shown.isVisible('#s1'), await shown.isVisible('#s2'), await shown.isVisible('#s3')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([complaints, requests.filter((url) => url !== 'data:,')]).toEqual([[], []]);
  });

  test('shows a sentence as a diff against its earlier wording where that is asked for', async () => {
    const { page: shown } = await open(renderAnnotation({ ...notice, diff: true }));
    expect(await shown.textContent('#s2 .text ins')).toBe('nine');
    expect(await shown.textContent('#s2 .text del')).toBe('six');
  });

  test('is never wider than a phone', async () => {
    const { page: shown } = await open(renderAnnotation(notice), { viewport: { width: 390, height: 844 } });
    expect(await shown.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('text from strangers does nothing', async () => {
    const hostile = segment(evil, {
      kind: evil,
      matches: [match(90, evil, evil)],
      terms: [{ start: 0, end: 8, translation: evil, others: [evil], avoid: [evil], status: evil }],
    });
    const { page: shown, complaints, requests } = await open(renderAnnotation({ ...page(hostile), title: evil }));
    expect(await shown.title()).toBe(evil);
    expect(await shown.textContent('#s1 blockquote span')).toBe(evil);
    expect([complaints, requests.filter((url) => url !== 'data:,')]).toEqual([[], []]);
  });
});

import { expect, test } from 'vitest';
import type { Block, BlockKind } from '../../src/model.ts';
import { dateDocument } from '../../src/reading/dating.ts';

const block = (kind: BlockKind, text: string, lang: 'zh' | 'en' = 'en'): Block => ({ kind, lang, text, spans: [] });

test.each([
  ['2020年11月30日，北京', 'zh', '2020-11-30'],
  ['Beijing, November 30, 2020', 'en', '2020-11-30'],
  ['3 May 2019', 'en', '2019-05-03'],
  ['二〇二三年三月', 'zh', '2023-03'],
] as const)('%s', (text, lang, date) => {
  expect(dateDocument([block('heading', 'Opening'), block('date', text, lang)])).toBe(date);
});

test('a date in a sentence is not the date of the document', () => {
  expect(dateDocument([block('paragraph', 'The pool opened on 3 May 2019.')])).toBeUndefined();
});

test('a day without a year dates nothing', () => {
  expect(dateDocument([block('date', '11月30日', 'zh')])).toBeUndefined();
});

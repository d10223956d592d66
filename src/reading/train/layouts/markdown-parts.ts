// Headings, fields and the matter between paragraphs of Markdown pages.
import { writeCode } from './code-lines.ts';
import type { Sheet } from './draft.ts';
import { has, type Passage, type Setting, writeParagraph } from './setting.ts';

/** How a heading holds both languages. */
export type HeadingStyle = readonly [open: string, close: string] | 'lines';

export const chooseHeadings = ({ random }: Setting): HeadingStyle =>
  random.pick<HeadingStyle>([
    ['（', '）'],
    ['(', ')'],
    [' (', ')'],
    [' / ', ''],
    [' ', ''],
    [' - ', ''],
    [' -- ', ''],
    ['：', ''],
    [' | ', ''],
    ['', ''],
    ['「', '」'],
    'lines',
    'lines',
    'lines',
  ]);

export function writeHeading(setting: Setting, sheet: Sheet, passage: Passage, style: HeadingStyle): void {
  const { random, first, second } = setting;
  const mark = `${'#'.repeat(passage.kind === 'title' ? 1 : random.pick([2, 2, 3]))} `;
  if (style === 'lines' || !has(passage, 'zh') || !has(passage, 'en')) {
    for (const lang of [first, second]) {
      if (!has(passage, lang)) continue;
      sheet.out(mark);
      writeParagraph(setting, sheet, passage, lang);
      sheet.gap();
    }
    return;
  }
  sheet.out(mark);
  writeParagraph(setting, sheet, passage, first);
  sheet.out(style[0]);
  writeParagraph(setting, sheet, { ...passage, leads: { ...passage.leads, [second]: '' } }, second);
  sheet.out(style[1]).gap();
}

/** Code, pictures, boxes, remarks. */
export function writeExtra(setting: Setting, sheet: Sheet, passage: Passage): void {
  const { random, furnisher } = setting;
  sheet.gap();
  random.pick<() => unknown>([
    () => sheet.out(`\`\`\`${random.pick(['java', 'python', 'js', 'qml', '', 'c++'])}\n${writeCode(random)}\n\`\`\``),
    () => sheet.out(`![](./assets/${random.below(99)}.png)`),
    () =>
      sheet.out(`![${random.chance(0.5) ? '图' : 'Figure '}${random.between(1, 9)}](images/${random.below(99)}.jpg)`),
    () => sheet.out('<!--more-->'),
    () => sheet.out(`**${furnisher.remark('zh')}**`),
    () => sheet.out(`> ${furnisher.remark(random.pick(['zh', 'en']))}`),
    () => sheet.out('---'),
    () => sheet.out(`[${furnisher.fill('{word}', 'zh')}](${furnisher.fill('{url}', 'en')})`),
    () => sheet.out(`::: ${random.pick(['tip', 'warning', 'note'])}\n:::`),
    () => setting.interlude?.(setting, sheet, passage),
  ])();
  sheet.gap();
}

/** The fields before a page of a blog. */
export function writeFields({ random, furnisher }: Setting, sheet: Sheet): void {
  const lines = random.shuffle([
    furnisher.fill('date: {stamp}:00', 'en'),
    furnisher.fill('tags: [{Word}, {Word}]', 'en'),
    furnisher.fill('categories: {Word}', 'en'),
    'draft: false',
    'layout: post',
    furnisher.fill('author: {user}', 'en'),
    furnisher.fill('modify_date: {day}', 'en'),
    furnisher.fill('tags:\n  - {word}\n  - English', 'zh'),
    'toc: true',
    furnisher.fill('key: {user}-{day}', 'en'),
  ]);
  sheet
    .out(
      `---\ntitle: ${furnisher.fill('{word}学习笔记', 'zh')}\n${lines.slice(0, random.between(1, 5)).join('\n')}\n---`,
    )
    .gap();
}

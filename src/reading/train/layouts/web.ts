// Web pages, and what is left of them when they are copied.
import type { Lang } from '../../../model.ts';
import type { Sheet } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import {
  has,
  isHeading,
  type Passage,
  type Setting,
  writeAll,
  writeBoth,
  writeLine,
  writeParagraph,
} from './setting.ts';

const web = family({ ending: 'html', lines: 'framed', matter: 'prose' });

export const webs: readonly Layout[] = [
  web('html-paragraphs', (setting) =>
    setHtml(setting, (sheet, passage) => writeBlocks(setting, sheet, passage, false)),
  ),
  web('html-language-marked', (setting) =>
    setHtml(setting, (sheet, passage) => writeBlocks(setting, sheet, passage, true)),
  ),
  web('html-spans', (setting) => setHtml(setting, (sheet, passage) => writeSpans(setting, sheet, passage))),
  web('html-breaks', (setting) => setHtml(setting, (sheet, passage) => writeBreaks(setting, sheet, passage))),
  web('html-halves', (setting) => setHtmlHalves(setting)),
  web('html-definitions', (setting) => setDefinitions(setting), { matter: 'none' }),
  web('forum', (setting) => setForum(setting), { ending: 'txt', lines: 'free' }),
  web('news-copied', (setting) => setNews(setting), { ending: 'txt', lines: 'free' }),
];

const codesOf: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['zh', 'zh-CN', 'zh-Hans', 'zh-HK', 'zh-TW'],
  en: ['en', 'en-US', 'en-GB'],
};

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page with its frame: head, navigation, foot. */
function setHtml(setting: Setting, write: (sheet: Sheet, passage: Passage) => void): void {
  const { random, sheet, furnisher } = setting;
  const isFragment = random.chance(0.3);
  if (!isFragment) {
    sheet.out(
      `<!DOCTYPE html>\n<html lang="${random.pick(['zh-CN', 'en'])}">\n<head>\n<meta charset="utf-8">\n<title>${escapeHtml(furnisher.fill('{title}', 'zh'))}</title>\n<style>body { margin: 0 }</style>\n</head>\n<body>\n`,
    );
    if (random.chance(0.5))
      sheet.out(
        `<nav><a href="/">Home</a> <a href="/${random.below(9)}">${furnisher.fill('{word}', 'zh')}</a></nav>\n`,
      );
  }
  sheet.out(random.pick(['<div class="content">', '<main>', '<article>', '<div id="main">'])).end();
  for (let k = random.pick([0, 0, 1, 2]); k > 0; k--)
    sheet.out(`<p class="info">${escapeHtml(furnisher.line('top', random.pick(['zh', 'zh', 'en'])))}</p>`).end();
  for (const passage of setting.passages) {
    write(sheet, passage);
    if (random.chance(0.02))
      sheet
        .out(
          random.pick([
            '<hr>',
            '<p><img src="a.png" alt="picture"></p>',
            `<p>${escapeHtml(furnisher.remark('zh'))}</p>`,
            '<pre><code>make install</code></pre>',
            '<p>&nbsp;</p>',
          ]),
        )
        .end();
  }
  for (let k = random.pick([0, 0, 1, 3]); k > 0; k--)
    sheet.out(`<p>${escapeHtml(furnisher.line('bottom', random.pick(['zh', 'zh', 'en'])))}</p>`).end();
  if (!isFragment) sheet.out(`${random.pick(['', '<footer>© 2020</footer>\n'])}</body>\n</html>`).end();
}

const tagOf = (passage: Passage): string => (passage.kind === 'title' ? 'h1' : passage.kind === 'heading' ? 'h2' : 'p');

/** An element for each language. */
function writeBlocks(setting: Setting, sheet: Sheet, passage: Passage, isMarked: boolean): void {
  const { random, first, second } = setting;
  const isWrapped = isMarked && random.chance(0.4);
  const tag = tagOf(passage);
  const hasBreaks = random.chance(0.08);
  const broken = { ...setting, habits: { ...setting.habits, joints: { zh: '<br/>', en: '\n<br />\n<br />\n' } } };
  if (isHeading(passage) && random.chance(0.3) && has(passage, 'zh') && has(passage, 'en')) {
    sheet.out(`<${tag}>`);
    writePair(setting, sheet, passage, ' / ');
    sheet.out(`</${tag}>`).end();
    return;
  }
  if (isWrapped) sheet.out('<div class="bilingual">').end();
  for (const lang of [first, second]) {
    if (!has(passage, lang)) continue;
    const mark = isMarked ? ` lang="${random.pick(codesOf[lang])}"` : random.chance(0.1) ? ` class="${lang}"` : '';
    const inner = isWrapped ? '\n    ' : '';
    sheet.out(`${isWrapped ? '  ' : ''}<${tag}${mark}>${inner}`);
    writeParagraph(hasBreaks ? broken : setting, sheet, passage, lang);
    sheet.out(`${isWrapped ? '\n  ' : ''}</${tag}>`).end();
  }
  if (isWrapped) sheet.out('</div>').end();
}

/** Both languages in one element, each in a span of its own or not. */
function writeSpans(setting: Setting, sheet: Sheet, passage: Passage): void {
  const { random, first, second } = setting;
  const [tag, marks, joint] = [tagOf(passage), random.pick(['lang', 'class', '']), random.pick([' ', '', ' / '])];
  sheet.out(`<${tag}>`);
  [first, second].forEach((lang, k) => {
    if (!has(passage, lang)) return;
    if (k > 0 && has(passage, first)) sheet.out(joint);
    const open =
      marks === 'lang'
        ? `<span lang="${random.pick(codesOf[lang])}">`
        : marks === 'class'
          ? `<span class="${lang}">`
          : lang === second
            ? '<em>'
            : '';
    sheet.out(open);
    writeParagraph(setting, sheet, passage, lang);
    sheet.out(open.startsWith('<span') ? '</span>' : open === '' ? '' : '</em>');
  });
  sheet.out(`</${tag}>`).end();
}

/** One element, broken between the languages. */
function writeBreaks(setting: Setting, sheet: Sheet, passage: Passage): void {
  const { random } = setting;
  const [tag, mark] = [
    tagOf(passage) === 'p' ? random.pick(['p', 'div', 'li', 'td']) : tagOf(passage),
    random.pick(['<br>', '<br />', '<br/>\n', '<br><br>']),
  ];
  const isCell = tag === 'td';
  sheet.out(isCell ? '<table><tr><td>' : `<${tag}>`);
  writePair(setting, sheet, passage, mark);
  sheet.out(isCell ? '</td></tr></table>' : `</${tag}>`).end();
}

function setHtmlHalves(setting: Setting): void {
  const { sheet, random, first, second } = setting;
  const marks = random.chance(0.6);
  sheet.out('<html><body>').end();
  for (const lang of [first, second]) {
    sheet.out(`<section${marks ? ` lang="${random.pick(codesOf[lang])}"` : ''}>`).end();
    if (random.chance(0.3))
      sheet
        .out(`<p>${random.pick(lang === 'zh' ? ['中文', '【译文】', 'Chinese'] : ['English', '【原文】', '英文'])}</p>`)
        .end();
    for (const passage of setting.passages) {
      if (!has(passage, lang)) continue;
      const tag = passage.kind === 'item' ? 'li' : tagOf(passage);
      sheet.out(`<${tag}>`);
      writeParagraph(setting, sheet, { ...passage, leads: { zh: '', en: '' } }, lang);
      sheet.out(`</${tag}>`).end();
    }
    sheet.out('</section>').end();
  }
  sheet.out('</body></html>').end();
}

function setDefinitions(setting: Setting): void {
  const { sheet, random, first, second } = setting;
  const [outer, a, b] = random.pick([
    ['dl', 'dt', 'dd'],
    ['ul', 'li', 'li'],
    ['div', 'b', 'span'],
  ] as const);
  sheet.out(`<html><body>\n<${outer}>`).end();
  for (const bead of [
    ...setting.pairs(['terms', 'phrases', 'fields', 'ui'], random.between(10, 24)),
    ...setting.sentences(random.between(0, 6)),
  ]) {
    const passage: Passage = { kind: 'item', beads: [bead], leads: { zh: '', en: '' } };
    sheet.out(`<${a}>`);
    writeParagraph(setting, sheet, passage, first);
    sheet.out(`</${a}>${outer === 'div' ? ' ' : ''}<${b}>`);
    writeParagraph(setting, sheet, passage, second);
    sheet.out(`</${b}>${outer === 'div' ? '<br>' : ''}`).end();
  }
  sheet.out(`</${outer}>\n</body></html>`).end();
}

/** A page of a forum: much around the text, and posts under it. */
function setForum(setting: Setting): void {
  const { random, sheet, furnisher, habits } = setting;
  for (let k = random.between(2, 7); k > 0; k--)
    sheet.out(furnisher.line('top', random.pick(['zh', 'zh', 'zh', 'en']))).gap(random.below(2));
  sheet.gap();
  const within = random.pick([0, 1]);
  for (const passage of setting.passages) {
    writeBoth(setting, sheet, passage, within);
    sheet.gap(habits.gap);
    if (random.chance(0.03))
      sheet
        .out(
          furnisher.fill(
            random.pick(['{user} 发表于 {stamp}', '引用 {small} 楼', '本帖最后由 {user} 于 {stamp} 编辑', '回复 举报']),
            'zh',
          ),
        )
        .gap(within);
  }
  sheet.gap();
  for (let k = random.between(1, 6); k > 0; k--)
    sheet.out(furnisher.line('bottom', random.pick(['zh', 'zh', 'en']))).gap(random.below(2));
}

/** An article with its site's lines before, among and after; the languages in turn or one after the other. */
function setNews(setting: Setting): void {
  const { random, sheet, furnisher, first, second } = setting;
  for (let k = random.between(1, 4); k > 0; k--) sheet.out(furnisher.line('top', first)).end();
  const isHalves = random.chance(0.3);
  const label = random.chance(0.4);
  if (isHalves)
    for (const lang of [first, second]) {
      if (label) sheet.out(furnisher.line('label', random.pick(['zh', lang]))).gap();
      for (const passage of setting.passages) {
        writeLine(setting, sheet, passage, lang);
        if (has(passage, lang)) sheet.gap(setting.habits.gap);
      }
    }
  else
    writeAll(
      setting,
      (passage, out) => {
        writeBoth(setting, out, passage, setting.habits.gap);
        if (random.chance(0.06))
          out
            .out(
              random.pick([
                '△',
                '（图片来自网络）',
                'Photo: Li Wei',
                '资料图',
                'Advertisement',
                '广告',
                '点击图片查看大图',
                '[图]',
                'A file photo',
              ]),
            )
            .gap(setting.habits.gap);
      },
      0,
    );
  for (let k = random.between(1, 4); k > 0; k--) sheet.out(furnisher.line('bottom', random.pick(['zh', first]))).end();
}

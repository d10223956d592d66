// Markdown as books, blogs and programs have it.
import type { Lang } from '../../../model.ts';
import { writeCode } from './code-lines.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import { chooseHeadings, writeExtra, writeFields, writeHeading } from './markdown-parts.ts';
import { has, isHeading, type Setting, split, writeLine, writeParagraph } from './setting.ts';

const markdown = family({ ending: 'md', lines: 'kept', matter: 'prose' });

export const markdowns: readonly Layout[] = [
  markdown('markdown-book', (setting) => setBook(setting)),
  markdown('markdown-book-either', (setting) => setBook(setting, { isClose: setting.random.chance(0.4) }), {
    matter: 'readme',
  }),
  markdown('markdown-quotes', (setting) => setQuotes(setting)),
  markdown('markdown-items', (setting) => setItems(setting)),
  markdown('markdown-nested-items', (setting) => setNestedItems(setting)),
  markdown('markdown-blog', (setting) => setBlog(setting)),
  markdown('markdown-comments', (setting) => setComments(setting)),
  markdown('markdown-labels', (setting) => setLabels(setting)),
  markdown('readme-halves', (setting) => setReadme(setting), { matter: 'readme' }),
  markdown('readme-in-turn', (setting) => setBook(setting, { isReadme: true }), { matter: 'readme' }),
];

interface BookOptions {
  /** No blank line between the two languages. */
  readonly isClose?: boolean;
  readonly isReadme?: boolean;
}

function setBook(setting: Setting, { isClose = false, isReadme = false }: BookOptions = {}): void {
  const { random, sheet, first, second } = setting;
  if (random.chance(0.25)) writeFields(setting, sheet);
  const style = chooseHeadings(setting);
  const bullet = random.pick(['* ', '- ', '+ ', '1. ']);
  const extras = random.pick([0, 0.1, 0.25]);
  for (const passage of setting.passages) {
    if (isHeading(passage)) writeHeading(setting, sheet, passage, style);
    else {
      for (const lang of [first, second]) {
        if (!has(passage, lang)) continue;
        if (passage.kind === 'item') sheet.out(bullet);
        writeParagraph(
          setting,
          sheet,
          passage.kind === 'item' ? { ...passage, leads: { zh: '', en: '' } } : passage,
          lang,
        );
        sheet.gap(isClose || passage.kind === 'item' ? 0 : 1);
      }
      if (isClose) sheet.gap();
    }
    if (isReadme && random.chance(0.4))
      sheet.out(`\`\`\`${random.pick(['bash', 'sh', ''])}\n${writeCode(random)}\n\`\`\``).gap();
    else if (random.chance(extras)) writeExtra(setting, sheet, passage);
  }
}

/** One language in quotation blocks. */
function setQuotes(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const quoted = random.pick<Lang>(['en', 'zh', 'en']);
  const [gap, style] = [random.pick([1, 1, 0]), chooseHeadings(setting)];
  for (const passage of setting.passages) {
    if (isHeading(passage) && random.chance(0.6)) {
      writeHeading(setting, sheet, passage, style);
      continue;
    }
    for (const lang of [first, second]) {
      if (!has(passage, lang)) continue;
      if (lang === quoted) sheet.out('> ');
      writeParagraph(setting, sheet, passage, lang);
      sheet.gap(gap);
    }
    setting.interlude?.(setting, sheet, passage);
    sheet.gap();
  }
}

/** A bullet before the first language; the other in the line below. */
function setItems(setting: Setting): void {
  const { random, sheet } = setting;
  const [bullet, end, gap] = [
    random.pick(['+ ', '- ', '* ', '1. ']),
    random.pick(['  \n', '\n', '  \n  ', '<br>', '<br/>\n']),
    random.pick([0, 1, 1]),
  ];
  const turning = random.pick([0, 0, 0.4]);
  for (const passage of setting.passages) {
    if (isHeading(passage)) {
      writeHeading(setting, sheet.gap(), passage, [' ', '']);
      continue;
    }
    for (const part of split(passage)) {
      const own = random.chance(turning) ? { ...setting, first: setting.second, second: setting.first } : setting;
      sheet.out(bullet);
      writePair(own, sheet, { ...part, leads: { zh: '', en: '' } }, end);
      if (end.startsWith('  ')) sheet.out('  ');
      sheet.gap(gap);
    }
  }
}

/** An item in one language, and under it, set in, the other. */
function setNestedItems(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const [outer, inner, gap] = random.pick([
    ['- ', '  - ', 0],
    ['* ', '    * ', 0],
    ['1. ', '   ', 1],
    ['- ', '  ', 0],
    ['1. ', '   > ', 1],
  ] as const);
  let n = 0;
  for (const passage of setting.passages) {
    if (isHeading(passage)) {
      writeHeading(setting, sheet.gap(), passage, 'lines');
      n = 0;
      continue;
    }
    for (const lang of [first, second]) {
      if (!has(passage, lang)) continue;
      const isOuter = lang === first || !has(passage, first);
      sheet.out(isOuter ? outer.replace('1', `${++n}`) : inner);
      writeParagraph(setting, sheet, { ...passage, leads: { zh: '', en: '' } }, lang);
      sheet.gap(gap);
    }
  }
}

/** A page with fields; the whole in one language, then in the other, or paragraphs in turn. */
function setBlog(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  writeFields(setting, sheet);
  if (random.chance(0.5)) {
    setBook(setting);
    return;
  }
  for (const lang of [first, second]) {
    if (random.chance(0.7))
      sheet
        .out(
          random.pick(
            lang === 'zh'
              ? ['## 中文', '# 译文', '**译文**', '## Chinese']
              : ['## English', '# 原文', '**原文**', '## 英文'],
          ),
        )
        .gap();
    for (const passage of setting.passages) {
      if (!has(passage, lang)) continue;
      if (isHeading(passage)) sheet.out('### ');
      writeParagraph(setting, sheet, passage, lang);
      sheet.gap();
      if (random.chance(0.05)) writeExtra(setting, sheet, passage);
    }
    sheet.out(random.pick(['---', '', '<!--more-->'])).gap();
  }
}

/** The original in comments, the translation under each. */
function setComments(setting: Setting): void {
  const { sheet, random } = setting;
  const hidden = random.pick<Lang>(['en', 'en', 'zh']);
  for (const passage of setting.passages) {
    const lead = isHeading(passage) ? '## ' : passage.kind === 'item' ? '- ' : '';
    const plain = { ...passage, leads: { zh: '', en: '' } };
    if (has(passage, hidden)) {
      sheet.out(`<!--\n${lead}`);
      writeParagraph(setting, sheet, plain, hidden);
      sheet.out('\n-->').end();
    }
    const shown: Lang = hidden === 'en' ? 'zh' : 'en';
    if (has(passage, shown)) {
      sheet.out(lead);
      writeParagraph(setting, sheet, plain, shown);
    }
    sheet.gap();
    if (random.chance(0.06)) writeExtra(setting, sheet, passage);
  }
}

/** A label in bold before each language. */
function setLabels(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const labels = random.pick<Record<Lang, string>>([
    { zh: '**中文**：', en: '**English**: ' },
    { zh: '*译文*\n\n', en: '*原文*\n\n' },
    { zh: '- 中文：', en: '- 英文：' },
    { zh: '**译**：', en: '' },
    { zh: '', en: '**EN** ' },
    { zh: '🇨🇳 ', en: '🇬🇧 ' },
    { zh: '> 译：', en: '' },
  ]);
  const style = chooseHeadings(setting);
  for (const passage of setting.passages) {
    if (isHeading(passage)) {
      writeHeading(setting, sheet, passage, style);
      continue;
    }
    for (const lang of [first, second]) {
      if (!has(passage, lang)) continue;
      sheet.out(labels[lang]);
      writeParagraph(setting, sheet, { ...passage, leads: { zh: '', en: '' } }, lang);
      sheet.gap();
    }
  }
}

/** One language to the end, then the other, code in both alike. */
function setReadme(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const codes = setting.passages.map((passage) => (!isHeading(passage) && random.chance(0.4) ? writeCode(random) : ''));
  const [bullet, top] = [
    random.pick(['- ', '* ', '1. ']),
    random.pick([
      'English version below',
      '[中文](#中文) | [English](#english)',
      'English | 简体中文',
      '中文说明见下',
      '',
      '![build](https://example.com/badge.svg)',
      '',
    ]),
  ];
  if (top !== '') sheet.out(top).gap();
  for (const lang of [first, second]) {
    setting.passages.forEach((passage, k) => {
      if (!has(passage, lang)) return;
      if (isHeading(passage)) sheet.out(passage.kind === 'title' ? '# ' : '## ');
      else if (passage.kind === 'item') sheet.out(bullet);
      writeLine(
        { ...setting, habits: { ...setting.habits, indents: { zh: '', en: '' } } },
        sheet,
        passage.kind === 'item' ? { ...passage, leads: { zh: '', en: '' } } : passage,
        lang,
      );
      sheet.gap(passage.kind === 'item' && random.chance(0.7) ? 0 : 1);
      if (codes[k] !== '') sheet.gap().out(`\`\`\`bash\n${codes[k]}\n\`\`\``).gap();
    });
    sheet.gap();
    if (lang === first && random.chance(0.4))
      sheet.out(random.pick(['---', '***', '<br>', '<a id="english"></a>'])).gap();
  }
}

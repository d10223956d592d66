// Side by side: cells of tables in every notation.
import type { Lang } from '../../../model.ts';
import { cutLine, measure, type Piece, type SetLine, Sheet, textOf } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { outLine } from './printing.ts';
import { has, type Passage, type Setting, split, writeParagraph } from './setting.ts';

const table = family({ ending: 'txt', lines: 'kept', matter: 'prose' });

export const tables: readonly Layout[] = [
  table('table-bars', (setting) =>
    setRows(setting, { open: '', joint: ' | ', close: setting.random.pick([' | |', ' |', '', ' | | |']) }),
  ),
  table('table-tabs', (setting) => setRows(setting, { open: '', joint: '\t', close: '' })),
  table(
    'table-spreadsheet',
    (setting) => setRows(setting, { open: '', joint: '\t', close: '', columns: setting.random.between(1, 3) }),
    { ending: 'tsv' },
  ),
  table('table-commas', (setting) => setRows(setting, { open: '', joint: ',', close: '', isQuoted: true }), {
    ending: 'csv',
  }),
  table('table-markdown', (setting) => setMarkdown(setting), { ending: 'md' }),
  table('table-markdown-columns', (setting) => setMarkdown(setting, setting.random.between(1, 3)), { ending: 'md' }),
  table('table-html', (setting) => setHtml(setting), { ending: 'html', lines: 'framed' }),
  table('table-flattened', (setting) => setFlattened(setting), { lines: 'free' }),
];

/** Each side of each passage as the pieces of a cell. */
export function cellOf(setting: Setting, passage: Passage, lang: Lang): SetLine {
  const cell = new Sheet(setting.draft).out('\u2060');
  // A cell is no head of a line: its number belongs to its words.
  writeParagraph(setting, cell, numbered(passage, lang), lang);
  return cutLine(cell.lines[0]!, 1);
}

/** In a cell no plain number is written, whose standing nobody could tell. */
const numbered = (passage: Passage, lang: Lang): Passage =>
  /^\s*\d/.test(passage.leads[lang]) ? { ...passage, leads: { zh: '', en: '' } } : passage;

export const rowsOf = (setting: Setting): Passage[] =>
  setting.random.chance(0.4) ? setting.passages.flatMap(split) : [...setting.passages];

interface RowOptions {
  readonly open: string;
  readonly joint: string;
  readonly close: string;
  readonly isQuoted?: boolean;
  /** More columns, which hold no text. */
  readonly columns?: number;
}

const headers: readonly Record<Lang, string>[] = [
  { zh: '中文', en: '英文' },
  { zh: 'Chinese', en: 'English' },
  { zh: '中文', en: 'English' },
  { zh: '译文', en: '原文' },
  { zh: 'zh-CN', en: 'en-US' },
  { zh: 'zh', en: 'en' },
  { zh: 'Chi', en: 'Eng' },
  { zh: '中', en: '英' },
  { zh: '汉语', en: '英语' },
  { zh: 'Target', en: 'Source' },
];

function setRows(setting: Setting, { open, joint, close, isQuoted = false, columns = 0 }: RowOptions): void {
  const { random, sheet, first, second, interlude } = setting;
  const hasNumbers = random.chance(0.25);
  if (random.chance(0.4)) {
    const header = random.pick(headers);
    sheet
      .out(
        open +
          [...(hasNumbers ? [random.pick(['序号', 'No.', 'ID', '#'])] : []), header[first], header[second]].join(
            joint,
          ) +
          close,
      )
      .end();
  }
  const write = (passage: Passage, lang: Lang): void => {
    const cell = cellOf(setting, passage, lang);
    const text = textOf(cell);
    const quotes = isQuoted && (/[",]/.test(text) || random.chance(0.1));
    sheet.out(quotes ? '"' : '');
    for (const { text: part, sentence } of cell)
      for (const [k, piece] of part.split('"').entries()) {
        if (k > 0) sheet.out(quotes ? '""' : '"');
        if (piece === '') continue;
        if (sentence < 0) sheet.out(piece);
        else sheet.lines.at(-1)!.push({ text: piece, sentence });
      }
    sheet.out(quotes ? '"' : '');
  };
  rowsOf(setting).forEach((passage, k) => {
    sheet.out(open + (hasNumbers ? `${k + 1}${joint}` : ''));
    write(passage, first);
    sheet.out(joint);
    write(passage, second);
    for (let n = 0; n < columns; n++) sheet.out(joint + writeData(setting));
    sheet.out(close).end();
    if (!isQuoted && k % 7 === 6) interlude?.(setting, sheet, passage);
  });
}

/** What stands in cells that hold no sentence: codes, figures, marks. */
function writeData({ random, furnisher }: Setting): string {
  return random.pick([
    () => furnisher.fill('{code}', 'en'),
    () => `${random.between(1, 2000)}`,
    () => `${random.between(1, 99)}.${random.between(0, 9)}%`,
    () => furnisher.fill('{big}', 'en'),
    () => furnisher.fill('{day}', 'en'),
    () => '',
    () => random.pick(['✓', '—', 'N/A', 'OK', 'string', 'int', '是', '否', 'Y', '已审', 'kg', 'm²', '待定', 'new']),
  ])();
}

function setMarkdown(setting: Setting, columns = 0): void {
  const { random, sheet, first, second } = setting;
  const [isClosed, isPadded, hasNumbers] = [random.chance(0.85), random.chance(0.5), random.chance(0.15)];
  const header = random.pick(headers);
  const rows: SetLine[][] = rowsOf(setting).map((passage, k) => [
    ...(hasNumbers ? [outLine(`${k + 1}`)] : []),
    cellOf(setting, passage, first),
    cellOf(setting, passage, second),
    ...Array.from({ length: columns }, () => outLine(writeData(setting))),
  ]);
  if (random.chance(0.4)) {
    const heading = setting.passages.find(({ kind }) => kind === 'heading');
    if (!heading) sheet.out(`## ${random.pick(['中英对照', '词汇积累', 'Glossary', '术语表', '对照表'])}`).gap(1);
  }
  const heads = [
    ...(hasNumbers ? ['#'] : []),
    header[first],
    header[second],
    ...Array.from({ length: columns }, () => random.pick(['备注', 'Notes', '编号', '类型', 'Type', 'Code'])),
  ].map(outLine);
  const widths = heads.map((_, c) =>
    isPadded ? Math.min(60, Math.max(...[heads, ...rows].map((row) => measure(textOf(row[c]!))))) : 3,
  );
  const writeRow = (row: readonly SetLine[]): void => {
    sheet.out('| ');
    row.forEach((cell, c) => {
      append(sheet, cell);
      const gap = isPadded ? ' '.repeat(Math.max(0, widths[c]! - measure(textOf(cell)))) : '';
      sheet.out(`${gap}${c < row.length - 1 ? ' | ' : isClosed ? ' |' : ''}`);
    });
    sheet.end();
  };
  writeRow(heads);
  const rule = random.pick(['-', ':-', '-']);
  sheet.out(`|${widths.map((width) => `${rule.padEnd(width + 2, '-')}|`).join('')}`).end();
  for (const row of rows) {
    writeRow(row);
    if (random.chance(0.03)) writeRow(row.map(() => []));
  }
}

export function append(sheet: Sheet, pieces: readonly Piece[]): void {
  sheet.lines.at(-1)!.push(...pieces);
}

function setHtml(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const tag = random.pick(['', ' border="1"', ' class="wikitable"', ' width="100%" cellpadding="0"']);
  const hasNumbers = random.chance(0.2);
  sheet
    .out(
      random.pick([
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>Table</title></head><body>',
        '<html>\n<body>',
      ]),
    )
    .end();
  if (random.chance(0.4))
    sheet.out(`<p>${setting.furnisher.line('top', random.pick(['zh', 'en']))}</p>`.replaceAll('&', '&amp;')).end();
  sheet.out(`<table${tag}>`).end();
  if (random.chance(0.6)) {
    const header = random.pick(headers);
    sheet.out(`<tr>${hasNumbers ? '<th>#</th>' : ''}<th>${header[first]}</th><th>${header[second]}</th></tr>`).end();
  }
  rowsOf(setting).forEach((passage, k) => {
    sheet.out(`<tr>${hasNumbers ? `<td>${k + 1}</td>` : ''}`);
    for (const lang of [first, second]) {
      const inner = random.pick(['', '', '<p>', '<div>']);
      sheet.out(`<td>${inner}`);
      append(sheet, cellOf(setting, passage, lang));
      sheet.out(`${inner.replace('<', '</')}</td>`);
    }
    if (random.chance(0.1)) sheet.out(`<td>${writeData(setting)}</td>`);
    sheet.out('</tr>').end();
  });
  sheet.out('</table>\n</body></html>').end();
}

/** The cells of a table one under another, as they come out of a page; some hold no text. */
function setFlattened(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const header = random.pick(headers);
  const [hasNumbers, data, gap] = [random.chance(0.5), random.pick([0, 0.3, 1]), random.pick([0, 0, 1])];
  if (random.chance(0.4))
    sheet.out([...(hasNumbers ? ['序号'] : []), header[first], header[second]].join('\n')).gap(gap);
  rowsOf(setting).forEach((passage, k) => {
    if (hasNumbers) sheet.out(`${k + 1}`).gap(gap);
    for (const lang of [first, second]) {
      if (!has(passage, lang)) continue;
      writeParagraph(setting, sheet, numbered(passage, lang), lang);
      sheet.gap(gap);
    }
    if (random.chance(data)) sheet.out(writeData(setting)).gap(gap);
  });
}

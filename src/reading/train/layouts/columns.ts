// Cells that run over several lines, side by side.
import { measure, textOf } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { wrapLine } from './printing.ts';
import type { Setting } from './setting.ts';
import { append, cellOf, rowsOf } from './tables.ts';

const column = family({ ending: 'txt', lines: 'kept', matter: 'prose' });

export const columns: readonly Layout[] = [
  column('table-grid', (setting) => setGrid(setting)),
  column('columns', (setting) => setColumns(setting)),
];

/** Cells of one line each, ruled with signs. */
function setGrid(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const rows = rowsOf(setting).map((passage) => [first, second].map((lang) => cellOf(setting, passage, lang)));
  const widths = [0, 1].map((c) => Math.min(44, Math.max(...rows.map((row) => measure(textOf(row[c]!))))));
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`;
  const isRuled = random.chance(0.6);
  sheet.out(rule).end();
  for (const row of rows) {
    const parts = row.map((cell, c) => wrapLine(cell, { width: widths[c]!, random }));
    for (let k = 0; k < Math.max(...parts.map(({ length }) => length)); k++) {
      for (const [c, width] of widths.entries()) {
        const part = parts[c]![k] ?? [];
        sheet.out('| ');
        append(sheet, part);
        sheet.out(' '.repeat(Math.max(0, width - measure(textOf(part))) + 1));
      }
      sheet.out('|').end();
    }
    if (isRuled) sheet.out(rule).end();
  }
  if (!isRuled) sheet.out(rule).end();
}

/** Two columns that were set with spaces: each line holds a line of either. */
function setColumns(setting: Setting): void {
  const { random, sheet, first, second, habits } = setting;
  const [left, right, gutter] = [random.between(30, 60), random.between(30, 60), random.between(3, 9)];
  for (const passage of setting.passages) {
    const parts = [first, second].map((lang, c) =>
      wrapLine(cellOf(setting, passage, lang), { width: c === 0 ? left : right, random }),
    );
    for (let k = 0; k < Math.max(parts[0]!.length, parts[1]!.length); k++) {
      const [a, b] = [parts[0]![k] ?? [], parts[1]![k] ?? []];
      append(sheet, a);
      if (b.length > 0) sheet.out(' '.repeat(Math.max(0, left - measure(textOf(a))) + gutter));
      append(sheet, b);
      sheet.end();
    }
    sheet.gap(habits.gap);
  }
}

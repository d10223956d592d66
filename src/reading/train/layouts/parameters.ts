// Tables of names and types, with what they mean in both languages.
import type { Lang } from '../../../model.ts';
import { writeKey } from './code-lines.ts';
import { family, type Layout } from './layout.ts';
import { passageOf, type Setting } from './setting.ts';
import { append, cellOf } from './tables.ts';

const table = family({ ending: 'md', lines: 'kept', matter: 'none' });

export const parameters: readonly Layout[] = [
  table('table-of-parameters', (setting) => setParameters(setting), {
    ending: 'md',
    matter: 'none',
  }),
  table('table-of-parameters-html', (setting) => setParameters(setting, true), {
    ending: 'html',
    lines: 'framed',
    matter: 'none',
  }),
];

/** Names and types as code, and what they mean; both languages in a row, or a table for each. */
function setParameters(setting: Setting, isHtml = false): void {
  const { random, sheet, first, second } = setting;
  const rows = [...setting.pairs(['parameters', 'comments'], random.between(5, 12)), ...setting.sentences(3)].map(
    (bead) => ({
      bead,
      name: writeKey(random, 1),
      type: random.pick(['string', 'int', 'boolean', '[]string', 'object', 'float64']),
    }),
  );
  const heads: Record<Lang, string> = { zh: random.pick(['说明', '描述', '中文说明']), en: 'Description' };
  const [tick, opens] = [random.pick(['`', '']), isHtml ? ['<td>', '</td>'] : ['| ', ' ']];
  const write = (langs: readonly Lang[]): void => {
    const cells = [
      random.pick(['参数', 'Name', 'Field']),
      random.pick(['类型', 'Type']),
      ...langs.map((lang) => heads[lang]),
    ];
    if (isHtml) sheet.out(`<table>\n<tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr>`).end();
    else sheet.out(`| ${cells.join(' | ')} |\n|${cells.map(() => '---|').join('')}`).end();
    for (const { bead, name, type } of rows) {
      const code = isHtml ? `<td><code>${name}</code></td><td>${type}</td>` : `| ${tick}${name}${tick} | ${type} `;
      sheet.out((isHtml ? '<tr>' : '') + code);
      for (const lang of langs) {
        sheet.out(opens[0]!);
        append(sheet, cellOf(setting, passageOf([bead]), lang));
        sheet.out(opens[1]!);
      }
      sheet.out(isHtml ? '</tr>' : '|').end();
    }
    if (isHtml) sheet.out('</table>');
    sheet.gap();
  };
  const heading = setting.part('heading');
  const writeHeading = (lang: Lang): void => {
    sheet.out(isHtml ? '<h2>' : '## ');
    append(sheet, cellOf(setting, passageOf([heading], 'heading'), lang));
    sheet.out(isHtml ? '</h2>' : '').gap(isHtml ? 0 : 1);
  };
  const isTogether = random.chance(0.6);
  for (const lang of [first, second]) {
    writeHeading(lang);
    if (!isTogether) write([lang]);
  }
  if (isTogether) write([first, second]);
}

// Orders and certificates: fields, and then sentences.
import type { Lang } from '../../../model.ts';
import { writeTitle, writeValue } from './forms.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import { type Passage, passageOf, type Setting, writeBead, writeLine } from './setting.ts';

const order = family({ ending: 'txt', lines: 'kept', matter: 'none' });

export const orders: readonly Layout[] = [
  order('order', (setting) => setOrder(setting), { lines: 'free' }),
  order('certificate', (setting) => setCertificate(setting)),
];

/** Fields, the heads of a table under each other, then clauses. */
function setOrder(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const [open, close, colon] = [
    ...random.pick([
      ['（', '）'],
      [' ', ''],
      ['(', ')'],
    ] as const),
    random.pick(['：', ':', ' : ']),
  ] as const;
  writeTitle(setting, sheet);
  for (const bead of setting.pairs(['fields'], random.between(5, 12))) {
    writePair(setting, sheet, passageOf([bead]), open);
    sheet.out(close + colon + (random.chance(0.3) ? writeValue(setting) : '')).out(random.pick(['\n', '\n', ' ']));
  }
  sheet.end();
  for (const bead of setting.pairs(['columns'], random.between(4, 9))) {
    for (const lang of [first, second]) {
      writeBead(setting, sheet, bead, lang);
      sheet.end();
    }
    if (random.chance(0.2)) sheet.out(random.pick(['USD', '(kg)', 'PCS', '1', '2', '%', '10,000.00'])).end();
  }
  let section = 0;
  for (let k = random.between(2, 4); k > 0; k--) {
    section++;
    const heading: Passage = {
      ...passageOf([setting.part('heading')], 'heading'),
      leads: { zh: '', en: '', [first]: `${section}. ` },
    };
    writePair(setting, sheet, heading, random.pick(['\n', ' ']));
    sheet.end();
    setting.sentences(random.between(1, 4)).forEach((bead, i) => {
      writePair(
        setting,
        sheet,
        { ...passageOf([bead]), leads: { zh: '', en: '', [first]: `${section}.${i + 1}${random.pick([' ', '. '])}` } },
        random.pick(['\n', '\n', ' ']),
      );
      sheet.end();
    });
  }
  if (random.chance(0.6)) {
    writePair(setting, sheet, passageOf([setting.part('closing')]), '\n');
    sheet.out(colon).end();
  }
}

/** A few fields in each language, one language after the other. */
function setCertificate(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const title = passageOf([setting.part('title')], 'title');
  const fields = setting.pairs(['fields'], random.between(4, 12));
  const clauses = setting.sentences(random.between(1, 4));
  const closing = passageOf([setting.part('closing')], 'salutation');
  const date = passageOf([setting.part('date')], 'date');
  const colon: Record<Lang, string> = { zh: '：', en: ': ' };
  const isBilingualLabel = random.chance(0.3);
  for (const lang of [first, second]) {
    writeLine(setting, sheet, title, lang);
    sheet.gap(random.below(2));
    for (const bead of fields) {
      if (isBilingualLabel && lang === second) continue;
      if (isBilingualLabel) writePair(setting, sheet, passageOf([bead]), ' ');
      else writeBead(setting, sheet, bead, lang);
      sheet.out(colon[lang] + (random.chance(0.6) ? writeValue(setting) : '')).end();
    }
    for (const bead of clauses) {
      writeBead(setting, sheet, bead, lang);
      sheet.out(lang === 'en' ? ' ' : '');
    }
    sheet.gap(random.below(2));
    writeLine(setting, sheet, closing, lang);
    writeLine(setting, sheet, date, lang);
    sheet.gap();
  }
}

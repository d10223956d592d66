// Documents that do one thing here and another there, and texts in one language with some of the other in them.
import { forms } from './forms.ts';
import { halves } from './halves.ts';
import { family, type Layout } from './layout.ts';
import { lines } from './lines.ts';
import { paragraphs } from './paragraphs.ts';
import { has, type Passage, passageOf, type SetBead, type Setting, split, writeBead, writeLine } from './setting.ts';
import { tables } from './tables.ts';
import { wordLayouts } from './words.ts';

const mix = family({ ending: 'txt', lines: 'free', matter: 'prose' });

export const mixed: readonly Layout[] = [
  mix('mixed-layouts', (setting) => setMixed(setting)),
  mix('textbook', (setting) => setTextbook(setting)),
  mix('one-language-with-quotations', (setting) => setQuotations(setting)),
];

const parts = [...halves, ...lines, ...paragraphs, ...tables, ...forms, ...wordLayouts].filter(
  ({ ending, matter }) => ending === 'txt' && (matter === 'prose' || matter === 'none'),
);

/** Two or three layouts one after another, each with a part of the text. */
function setMixed(setting: Setting): void {
  const { random, sheet, passages } = setting;
  const count = random.between(2, 3);
  const size = Math.ceil(passages.length / count);
  for (let k = 0; k < count; k++) {
    const some = passages.slice(k * size, (k + 1) * size);
    const layout = random.pick(parts.filter(({ matter }) => matter === 'none' || some.length > 1));
    const isTurned = random.chance(0.2);
    // Some layouts go over all lines of their sheet once they have written them.
    const part = setting.fork();
    layout.write({
      ...setting,
      sheet: part,
      passages: layout.matter === 'none' ? [] : some,
      ...(isTurned ? { first: setting.second, second: setting.first } : {}),
    });
    if (layout.matter === 'none')
      for (const passage of some) for (const lang of ['zh', 'en'] as const) writeLine(setting, part, passage, lang);
    sheet.add(part.lines).gap(random.pick([0, 1, 2]));
  }
}

/** The sentences of one side, as text that has no translation. */
const alone = (passage: Passage, lang: 'zh' | 'en'): Passage => ({
  ...passage,
  beads: passage.beads
    .filter((bead) => bead[lang].length > 0)
    .map((bead): SetBead => ({ number: -1, zh: [], en: [], [lang]: bead[lang] })),
});

/** A text in one language about the other: terms with their translation in brackets, examples in both languages. */
function setTextbook(setting: Setting): void {
  const { random, sheet, passages } = setting;
  const lang = random.pick(['zh', 'zh', 'en'] as const);
  const [first, second] = lang === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  const [open, close] = random.pick([
    ['（', '）'],
    ['(', ')'],
    [' ', ''],
    [': ', ''],
  ] as const);
  const lead = random.pick(['-', '• ', '', '', '（1）', '1.']);
  for (const passage of passages) {
    if (has(passage, lang)) writeLine(setting, sheet, alone(passage, lang), lang);
    sheet.gap(setting.habits.gap);
    const next = random.next();
    if (next < 0.3)
      for (const bead of setting.pairs(['terms', 'phrases', 'fields', 'parameters'], random.between(1, 5))) {
        sheet.out(lead);
        writeBead(setting, sheet, bead, first);
        sheet.out(open);
        writeBead(setting, sheet, bead, second);
        sheet.out(close).end();
      }
    else if (next < 0.6) {
      const examples = setting.sentences(random.between(1, 3));
      if (random.chance(0.4)) sheet.out(random.pick(['例：', '例1', 'Example:', '【例句】', '原文：'])).end();
      for (const bead of examples)
        for (const side of random.chance(0.5) ? [first, second] : [second, first]) {
          writeLine(setting, sheet, passageOf([bead]), side);
          sheet.gap(setting.habits.gap);
        }
    }
  }
}

/** An article in one language; some of its paragraphs are followed by those of the other, or quoted in it. */
function setQuotations(setting: Setting): void {
  const { random, sheet, first, second, passages } = setting;
  const part = random.pick([0.2, 0.4]);
  const opens = random.pick([
    ['', ''],
    ['“', '”'],
    ['> ', ''],
    ['（', '）'],
    ['    ', ''],
  ] as const);
  for (const passage of passages) {
    if (!random.chance(part)) {
      if (has(passage, first)) writeLine(setting, sheet, alone(passage, first), first);
      sheet.gap(setting.habits.gap);
      continue;
    }
    for (const one of random.chance(0.5) ? split(passage) : [passage]) {
      writeLine(setting, sheet, one, first);
      sheet.gap(setting.habits.gap).out(opens[0]);
      writeLine({ ...setting, habits: { ...setting.habits, indents: { zh: '', en: '' } } }, sheet, one, second);
      if (opens[1] !== '' && has(one, second)) {
        sheet.lines.pop();
        sheet.out(opens[1]).end();
      }
      sheet.gap(setting.habits.gap);
    }
  }
}

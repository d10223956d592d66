// Sentence under sentence, or both languages in one line with all that people put between them.
import { createRequire } from 'node:module';
import type { Lang } from '../../../model.ts';
import { type Sheet, textOf } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { has, type Passage, type Setting, split, writeAll, writeLine, writeParagraph } from './setting.ts';

const line = family({ ending: 'txt', lines: 'free', matter: 'prose' });

export const lines: readonly Layout[] = [
  line('sentences-in-turn', (setting) => setSentences(setting, 0)),
  line('sentences-in-pairs', (setting) => setSentences(setting, 1)),
  line('sentences-spread', (setting) => setSentences(setting, 1, 1)),
  line('sentences-with-pinyin', (setting) => setPinyin(setting), { matter: 'short', lines: 'kept' }),
  line('same-line-space', (setting) => setSameLine(setting, setting.random.pick([' ', ' ', '  ']))),
  line('same-line-glued', (setting) => setSameLine(setting, '')),
  line('same-line-slash', (setting) => setSameLine(setting, setting.random.pick([' / ', '/', ' // ', '／', ' ／ ']))),
  line('same-line-bar', (setting) => setSameLine(setting, setting.random.pick(['|', ' | ', '｜', ' || ', '¦', '|||']))),
  line('same-line-dash', (setting) =>
    setSameLine(setting, setting.random.pick([' - ', ' — ', '——', ' -- ', ' – ', '--', ' ~ '])),
  ),
  line('same-line-wide', (setting) =>
    setSameLine(setting, setting.random.pick(['    ', '　', '　　', '          ', ' 　'])),
  ),
  line('same-line-tab', (setting) => setSameLine(setting, setting.random.pick(['\t', '\t', '\t\t', ' \t']))),
  line('same-line-sign', (setting) =>
    setSameLine(
      setting,
      setting.random.pick(['：', ' = ', ' → ', ' => ', '; ', ' : ', ' ● ', ' * ', '#', ' <> ', '⇔']),
    ),
  ),
  line('same-line-mixed', (setting) => setMixed(setting)),
  line('one-line', (setting) => setOneLine(setting)),
  line('one-line-of-short-matter', (setting) => setOneLine(setting), { matter: 'notice' }),
  line('unspaced-english', (setting) => setUnspaced(setting)),
];

/** @param gap blank lines after a pair; `within`, between its languages */
function setSentences(setting: Setting, gap: number, within = 0): void {
  const isByPair = setting.random.chance(0.8);
  const turning = setting.random.pick([0, 0, 0, 0.3]);
  writeAll(
    setting,
    (passage, sheet) => {
      for (const part of isByPair ? split(passage) : [passage]) {
        const langs = setting.random.chance(turning)
          ? ([setting.second, setting.first] as const)
          : ([setting.first, setting.second] as const);
        for (const lang of langs)
          for (const one of isByPair ? [part] : split(part)) {
            if (!has(one, lang)) continue;
            writeLine(setting, sheet, one, lang);
            sheet.gap(within);
          }
        sheet.gap(gap);
      }
    },
    0,
  );
}

/** The sounds of the Chinese between the two lines, as textbooks have them. */
function setPinyin(setting: Setting): void {
  const { random, first, second } = setting;
  const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
  const above = random.chance(0.4);
  const read = (passage: Passage): string =>
    passage.beads.map(({ zh }) => zh.map((text) => pinyin(text, { nonZh: 'consecutive' })).join(' ')).join(' ');
  writeAll(setting, (passage, sheet) => {
    for (const lang of [first, second]) {
      const hasSounds = lang === 'zh' && has(passage, 'zh');
      if (hasSounds && above) sheet.out(read(passage)).end();
      writeLine(setting, sheet, passage, lang);
      if (hasSounds && !above) sheet.out(read(passage)).end();
    }
  });
}

/** Both sides of a passage in one line; what has one side stands alone. */
export function writePair(setting: Setting, sheet: Sheet, passage: Passage, joint: string): void {
  const { first, second } = setting;
  writeParagraph(setting, sheet, passage, first);
  const rest = has(passage, first) ? keepNumber(setting, passage) : passage;
  if (has(passage, first) && has(passage, second))
    writeJoint(sheet, joint, rest.leads[second] + readStart(passage, second));
  writeParagraph(setting, sheet, rest, second);
}

const readStart = ({ beads }: Passage, lang: Lang): string =>
  beads.find((bead) => bead[lang].length > 0)?.[lang][0] ?? '';

/** Nobody could tell two numbers apart that touch: `20242024年`. */
function writeJoint(sheet: Sheet, joint: string, next: string): void {
  const touches = joint === '' && /\d$/.test(textOf(sheet.lines.at(-1)!)) && /^\d/.test(next);
  sheet.out(touches ? ' ' : joint);
}

/** A list's number stands before the first language alone, as a rule. */
function keepNumber({ second, random }: Setting, passage: Passage): Passage {
  return random.chance(0.85) && passage.speaker === undefined
    ? { ...passage, leads: { ...passage.leads, [second]: '' } }
    : passage;
}

function setSameLine(setting: Setting, joint: string): void {
  const isBySentence = setting.random.chance(0.4);
  writeAll(
    setting,
    (passage, sheet) => {
      for (const part of isBySentence ? split(passage) : [passage]) {
        sheet.out(setting.habits.indents[setting.first]);
        writePair(setting, sheet, part, joint);
        sheet.end();
      }
    },
    setting.random.pick([0, 0, 1]),
  );
}

/** Short paragraphs on one line, others under each other. */
function setMixed(setting: Setting): void {
  const { random } = setting;
  const [joint, most] = [random.pick([' ', '', ' / ', '\t', ' - ']), random.between(20, 60)];
  writeAll(setting, (passage, sheet) => {
    const length = passage.beads.reduce((sum, { zh }) => sum + zh.join('').length, 0);
    writePair(setting, sheet, passage, length > most ? '\n' : joint);
    sheet.end();
  });
}

/** All that there is, without an end of line; now and then one survives. */
function setOneLine(setting: Setting): void {
  const { random, sheet, furnisher } = setting;
  const [within, between] = [random.pick(['', '', ' ']), random.pick(['', '', ' '])];
  const [isBySentence, ends] = [random.chance(0.3), random.pick([0, 0, 0.1])];
  let isStart = true;
  // Of a page copied whole, what stood around the text is on the line as well.
  const furniture = random.pick([0, 0, 0.03]);
  if (furniture > 0 || random.chance(0.15)) sheet.out(furnisher.line('top', random.pick(['zh', 'en'])));
  for (const passage of setting.passages)
    for (const part of isBySentence ? split(passage) : [passage]) {
      const lang = has(part, setting.first) ? setting.first : setting.second;
      if (!isStart) writeJoint(sheet, random.chance(ends) ? '\n' : between, part.leads[lang] + readStart(part, lang));
      writePair(setting, sheet, part, within);
      if (random.chance(furniture))
        sheet.out(furnisher.line(random.pick(['top', 'bottom', 'label']), random.pick(['zh', 'en'])));
      isStart = false;
    }
}

/** Copied from pages that lost the spaces of their English. */
function setUnspaced(setting: Setting): void {
  const { random } = setting;
  const part = random.pick([1, 1, 0.9]);
  const press = (text: string): string =>
    text.replace(/(?<=\S) (?=\S)/g, (space) => (random.chance(part) ? '' : space));
  const passages = setting.passages.map((passage) => ({
    ...passage,
    beads: passage.beads.map((bead) => ({ ...bead, en: bead.en.map(press) })),
    leads: { ...passage.leads, en: press(passage.leads.en) },
  }));
  const unspaced: Setting = {
    ...setting,
    passages,
    habits: { ...setting.habits, joints: { ...setting.habits.joints, en: '' } },
  };
  random.pick([setOneLine, (one: Setting) => setSameLine(one, ''), (one: Setting) => setSentences(one, 0)])(unspaced);
}

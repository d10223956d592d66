// Paragraph under paragraph: in turn, in groups, indented, wrapped, in brackets, behind labels.
import type { Lang } from '../../../model.ts';
import { family, type Layout } from './layout.ts';
import { chooseNumbering } from './leads.ts';
import { wrapLine } from './printing.ts';
import {
  has,
  isHeading,
  other,
  type Passage,
  type Setting,
  split,
  writeAll,
  writeLine,
  writeParagraph,
} from './setting.ts';

const paragraph = family({ ending: 'txt', lines: 'free', matter: 'prose' });

export const paragraphs: readonly Layout[] = [
  paragraph('paragraphs-in-turn', (setting) => setInTurn(setting, { gap: 1 })),
  paragraph('paragraphs-close', (setting) => setInTurn(setting, { gap: 0 })),
  paragraph('paragraphs-in-pairs', (setting) => setInTurn(setting, { gap: 0, pairGap: 1 })),
  paragraph('paragraphs-indented', (setting) =>
    setInTurn(
      { ...setting, habits: { ...setting.habits, indents: chooseIndents(setting) } },
      { gap: setting.random.below(2) },
    ),
  ),
  paragraph('paragraphs-either-first', (setting) =>
    setInTurn(setting, { gap: setting.habits.gap, turning: setting.random.pick([0.15, 0.5]) }),
  ),
  paragraph('paragraphs-in-groups', (setting) => setInGroups(setting)),
  paragraph('paragraphs-wrapped', (setting) => setWrapped(setting, 0), { lines: 'kept' }),
  paragraph('paragraphs-dumped', (setting) => setWrapped(setting, setting.random.pick([1, 1, 0.5])), { lines: 'kept' }),
  paragraph('paragraphs-numbered', (setting) => setInTurn(numberAll(setting), { gap: setting.habits.gap })),
  paragraph('paragraphs-labelled', (setting) => setLabelled(setting)),
  paragraph('paragraphs-bracketed', (setting) => setBracketed(setting)),
  paragraph('notices', (setting) => setInTurn(setting, { gap: 0, pairGap: setting.random.below(2) }), {
    matter: 'notice',
  }),
  paragraph('untranslated-parts', (setting) => setInTurn(dropMany(setting), { gap: setting.habits.gap })),
];

interface TurnOptions {
  /** Blank lines after a paragraph. */
  readonly gap: number;
  /** More of them after both. */
  readonly pairGap?: number;
  /** How often the other language comes first. */
  readonly turning?: number;
}

function setInTurn(setting: Setting, { gap, pairGap = 0, turning = 0 }: TurnOptions): void {
  writeAll(
    setting,
    (passage, sheet) => {
      const first = setting.random.chance(turning) ? setting.second : setting.first;
      for (const lang of [first, other(first)]) {
        if (!has(passage, lang)) continue;
        writeLine(setting, sheet, passage, lang);
        sheet.gap(gap);
      }
    },
    pairGap,
  );
}

const chooseIndents = ({ random }: Setting): Record<Lang, string> =>
  random.pick([
    { zh: '　　', en: '' },
    { zh: '　　', en: '    ' },
    { zh: '', en: '    ' },
    { zh: '    ', en: '' },
    { zh: '\t', en: '\t' },
    { zh: '  ', en: '  ' },
    { zh: '        ', en: '  ' },
  ]);

/** Some paragraphs in one language, then the same ones in the other; sometimes one paragraph stands for all of them. */
function setInGroups(setting: Setting): void {
  const { random, sheet, first, second, passages, habits, interlude } = setting;
  const most = random.between(2, 4);
  const merged = random.chance(0.35) ? random.pick<Lang>(['zh', 'en']) : null;
  let group: Passage[] = [];
  const write = (): void => {
    for (const lang of [first, second]) {
      if (lang === merged)
        writeLine(setting, sheet, { ...group[0]!, beads: group.flatMap(({ beads }) => beads) }, lang);
      else for (const passage of group) writeLine(setting, sheet.gap(0), passage, lang);
      sheet.gap(habits.gap);
    }
    interlude?.(setting, sheet, group.at(-1)!);
    group = [];
  };
  for (const passage of passages) {
    if (group.length > 0 && (group.length >= most || isHeading(passage) || isHeading(group[0]!))) write();
    group.push(passage);
    if (random.chance(0.25)) write();
  }
  if (group.length > 0) write();
}

/** Hard line ends at a measure; with blank lines between them as converters of pages leave them. */
function setWrapped(setting: Setting, blanks: number): void {
  const { random, sheet, habits } = setting;
  const options = {
    width: random.between(40, 100),
    hang: random.pick(['', '', '', '   ']),
    hyphens: random.pick([0, 0, 0, 0.4]),
    random,
  };
  const gap = blanks > 0 ? random.pick([1, 1, 2]) : habits.gap;
  setInTurn(setting, { gap });
  const wrapped = sheet.lines.flatMap((line) =>
    wrapLine(line, options).flatMap((part, k) => (k > 0 && random.chance(blanks) ? [[], [...part]] : [[...part]])),
  );
  sheet.lines.splice(0, sheet.lines.length, ...wrapped);
}

function numberAll(setting: Setting): Setting {
  const style = chooseNumbering(setting.random, setting.random.pick(['items', 'articles']), 0.6);
  let n = 0;
  const passages = setting.passages.map((passage) => {
    if (passage.kind !== 'paragraph') return passage;
    n = (n % 38) + 1;
    return { ...passage, leads: { zh: style.zh(n), en: style.en(n) } };
  });
  return { ...setting, passages };
}

const labelPairs: readonly Record<Lang, string>[] = [
  { zh: '中：', en: '英：' },
  { zh: '译文：', en: '原文：' },
  { zh: '【译】', en: '【原】' },
  { zh: 'CN: ', en: 'EN: ' },
  { zh: '[中] ', en: '[英] ' },
  { zh: 'Chinese: ', en: 'English: ' },
  { zh: '（中文）', en: '（英文）' },
  { zh: 'ZH\t', en: 'EN\t' },
  { zh: '参考译文：', en: '' },
  { zh: '', en: 'Translation: ' },
  { zh: '翻译：', en: '' },
  { zh: '例：', en: '' },
];

/** Labels at the head of paragraphs, or above them, that are no words of theirs. */
function setLabelled(setting: Setting): void {
  const { random, first, second } = setting;
  const [pair, end] = [random.pick(labelPairs), random.pick(['', '', '\n'])];
  writeAll(setting, (passage, sheet) => {
    for (const lang of [first, second]) {
      if (!has(passage, lang)) continue;
      if (passage.kind === 'paragraph' && pair[lang] !== '') sheet.out(pair[lang] + end);
      writeParagraph(setting, sheet, passage, lang);
      sheet.end();
    }
  });
}

/** The translation in brackets, under the paragraph or at its end. */
function setBracketed(setting: Setting): void {
  const { random, first, second } = setting;
  const [open, close] = random.pick(
    ['（）', '()', '[]', '【】', '［］', '〔〕'].map((pair) => [...pair] as [string, string]),
  );
  const joint = random.pick(['\n', '\n', ' ', '']);
  const isBySentence = random.chance(0.4);
  const isBeforeStop = isBySentence && joint !== '\n' && random.chance(0.5);
  writeAll(setting, (passage, sheet) => {
    for (const part of isBySentence ? split(passage) : [passage]) {
      const stop = isBeforeStop && has(part, second) ? takeStop(setting, part) : undefined;
      writeParagraph(setting, sheet, stop?.passage ?? part, first);
      if (has(part, second)) {
        if (has(part, first)) sheet.out(joint);
        sheet.out(open);
        writeParagraph(setting, sheet, { ...part, leads: { zh: '', en: '' } }, second);
        sheet.out(close + (stop?.mark ?? ''));
      }
      if (isBySentence && joint !== '\n') sheet.out(' ');
      else sheet.end();
    }
  });
}

/** A passage of the first language without the mark at its end, and the mark: `公园七点开门（The park opens at seven）。` */
function takeStop({ first }: Setting, passage: Passage): { passage: Passage; mark: string } {
  const last = passage.beads.at(-1)?.[first].at(-1) ?? '';
  const mark = /[。！？.!?；;]$/.exec(last)?.[0] ?? '';
  const beads = passage.beads.map((bead, k) =>
    k < passage.beads.length - 1
      ? bead
      : { ...bead, [first]: [...bead[first].slice(0, -1), last.slice(0, last.length - mark.length)] },
  );
  return { passage: has(passage, first) ? { ...passage, beads } : passage, mark };
}

/** Many paragraphs in one language only. */
function dropMany(setting: Setting): Setting {
  const { random, first, second } = setting;
  const [kept, part] = [random.pick([first, second, first]), random.pick([0.3, 0.6])];
  let isDropping = false;
  const passages = setting.passages.map((passage) => {
    if (random.chance(0.4)) isDropping = random.chance(part);
    if (!isDropping || !has(passage, kept)) return passage;
    return { ...passage, beads: passage.beads.map((bead) => ({ number: -1, zh: [], en: [], [kept]: bead[kept] })) };
  });
  return { ...setting, passages };
}

// The whole text, or a section, in one language, then in the other.
import type { Lang } from '../../../model.ts';
import { family, type Layout } from './layout.ts';
import { wrapLines } from './printing.ts';
import { has, isHeading, type Passage, type Setting, split, writeLine } from './setting.ts';

const half = family({ ending: 'txt', lines: 'free', matter: 'prose' });

export const halves: readonly Layout[] = [
  half('halves', (setting) => setParts(setting, [setting.passages])),
  half('halves-divided', (setting) => setParts(setting, [setting.passages], { divider: chooseDivider(setting) })),
  half('halves-labelled', (setting) => setParts(setting, [setting.passages], { isLabelled: true })),
  half('halves-line-by-line', (setting) => setParts(setting, [setting.passages.flatMap(split)]), { lines: 'kept' }),
  half('halves-wrapped', (setting) =>
    setParts(setting, [setting.passages], { width: setting.random.between(40, 100) }),
  ),
  half('sections-in-turn', (setting) => setParts(setting, cutSections(setting))),
  half('sections-labelled', (setting) => setParts(setting, cutSections(setting), { isLabelled: true })),
  half('stanzas-in-turn', (setting) => setParts(setting, cutEvenly(setting, setting.random.between(2, 4))), {
    matter: 'verse',
    lines: 'kept',
  }),
  half(
    'halves-of-verse',
    (setting) => setParts(setting, [setting.passages], { isLabelled: setting.random.chance(0.3) }),
    { matter: 'verse', lines: 'kept' },
  ),
];

interface PartOptions {
  readonly divider?: string;
  /** Each part under a label that names its language. */
  readonly isLabelled?: boolean;
  /** Columns, of wrapped text. */
  readonly width?: number;
}

/** Each part in one language, then in the other. */
function setParts(
  setting: Setting,
  parts: readonly (readonly Passage[])[],
  { divider = '', isLabelled = false, width }: PartOptions = {},
): void {
  const { random, sheet, first, second, habits } = setting;
  const labels = { zh: random.pick(labelsOf.zh), en: random.pick(labelsOf.en) };
  const regrouped = random.chance(0.25) ? second : null;
  for (const part of parts) {
    for (const lang of [first, second]) {
      if (!part.some((passage) => has(passage, lang))) continue;
      if (isLabelled) sheet.out(labels[lang]).gap(random.pick([0, 1]));
      const start = sheet.lines.length - 1;
      for (const passage of lang === regrouped ? regroup(setting, part) : part) {
        writeLine(setting, sheet, passage, lang);
        if (has(passage, lang)) sheet.gap(habits.gap);
      }
      if (width)
        sheet.lines.splice(
          start,
          sheet.lines.length - start,
          ...wrapLines(sheet.lines.slice(start), { width, random }).map((line) => [...line]),
        );
      sheet.gap(habits.gap === 0 && random.chance(0.7) ? 1 : 0);
      if (lang === first && divider !== '') sheet.out(divider).gap(1);
    }
  }
}

/** Other paragraphs than the other language has: some drawn together, some cut in two. */
function regroup({ random }: Setting, passages: readonly Passage[]): Passage[] {
  const regrouped: Passage[] = [];
  for (const passage of passages) {
    const above = regrouped.at(-1);
    const isPlain = passage.kind === 'paragraph' && passage.leads.zh === '' && passage.leads.en === '';
    if (isPlain && above?.kind === 'paragraph' && random.chance(0.25))
      regrouped[regrouped.length - 1] = { ...above, beads: [...above.beads, ...passage.beads] };
    else if (isPlain && passage.beads.length > 1 && random.chance(0.25)) {
      const at = random.between(1, passage.beads.length - 1);
      regrouped.push({ ...passage, beads: passage.beads.slice(0, at) }, { ...passage, beads: passage.beads.slice(at) });
    } else regrouped.push(passage);
  }
  return regrouped;
}

const labelsOf: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '## 原文',
    '中文：',
    '【中文】',
    '【译文】',
    '译文',
    '中文版',
    '中文',
    '参考译文',
    '(中文)',
    '一、中文',
    '汉语：',
    'Chinese',
    'Chinese Version:',
    '# 中文',
  ],
  en: [
    '## English',
    'English:',
    '【英文】',
    '【原文】',
    '原文',
    '英文版',
    'English Version',
    'ENGLISH',
    '(English)',
    '英文原文：',
    '二、英文',
    '[EN]',
    'Translation',
    '# English',
  ],
};

const chooseDivider = ({ random }: Setting): string =>
  random.pick([
    '---',
    '----------------------------------------',
    '==========',
    '***',
    '* * *',
    '~~~~~',
    '______________',
    '\f',
    '◇◇◇',
    '////////',
    '（以下为英文）',
    'English version follows',
    '英文版见下',
    'Chinese below',
  ]);

/** A heading opens a section; where there are few, so do some paragraphs. */
function cutSections({ passages, random }: Setting): Passage[][] {
  const sections: Passage[][] = [[]];
  const most = random.between(2, 6);
  for (const passage of passages) {
    if (isHeading(passage) || sections.at(-1)!.length >= most) sections.push([]);
    sections.at(-1)!.push(passage);
  }
  return sections.filter((section) => section.length > 0);
}

function cutEvenly({ passages }: Setting, size: number): Passage[][] {
  const parts: Passage[][] = [];
  for (let k = 0; k < passages.length; k += size) parts.push(passages.slice(k, k + size));
  return parts;
}

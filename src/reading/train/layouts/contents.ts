// Contents lists, exercises, slides.
import type { Lang } from '../../../model.ts';
import type { Sheet } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { bullets, chooseNumbering } from './leads.ts';
import { writePair } from './lines.ts';
import {
  has,
  isHeading,
  type Passage,
  passageOf,
  type Setting,
  writeBoth,
  writeLine,
  writeParagraph,
} from './setting.ts';

const listing = family({ ending: 'txt', lines: 'free', matter: 'prose' });

export const listings: readonly Layout[] = [
  listing('contents-before', (setting) => setContents(setting), { lines: 'kept' }),
  listing('contents-alone', (setting) => setContentsAlone(setting), { lines: 'kept', matter: 'none' }),
  listing('exercises', (setting) => setExercises(setting), { matter: 'short', lines: 'kept' }),
  listing('slides', (setting) => setSlides(setting), { matter: 'none' }),
];

const leaders = [
  '........',
  ' .................... ',
  '……',
  '…………',
  '··········',
  ' . . . . . . . ',
  '\t',
  ' ........................................ ',
  '__________',
  '      ',
] as const;

/** Entries with leaders and page numbers, both languages in each. */
function writeContents(setting: Setting, sheet: Sheet, entries: readonly Passage[]): void {
  const { random, first, second } = setting;
  const [leader, joint, hasPages] = [
    random.pick(leaders),
    random.pick(['', ' ', '\n', '\n', '\n', ' / ']),
    random.chance(0.85),
  ];
  const numbering = random.chance(0.6) ? chooseNumbering(random, 'headings', 1) : undefined;
  const gap = random.pick([0, 0, 1]);
  let page = random.between(1, 9);
  entries.forEach((entry, k) => {
    const n = (k % 38) + 1;
    const numbered = numbering ? { ...entry, leads: { zh: numbering.zh(n), en: numbering.en(n) } } : entry;
    const foot = hasPages ? `${leader}${page}` : '';
    if (joint === '\n')
      for (const lang of [first, second]) {
        if (!has(entry, lang)) continue;
        writeParagraph(setting, sheet, numbered, lang);
        sheet.out(foot).gap(gap);
      }
    else {
      writeParagraph(setting, sheet, numbered, first);
      if (has(entry, first) && has(entry, second)) sheet.out(joint);
      writeParagraph(setting, sheet, numbered, second);
      sheet.out(foot).gap(gap);
    }
    page += random.between(0, 12);
  });
}

/** A contents list, then the text in turn. */
function setContents(setting: Setting): void {
  const { random, sheet } = setting;
  const entries = [
    ...setting.passages.filter(({ kind }) => kind === 'heading'),
    ...Array.from({ length: random.between(3, 9) }, () => passageOf([setting.part('heading')], 'heading')),
  ];
  // An entry repeats a heading: it is a pair of its own.
  const own = entries.map((entry) => ({
    ...entry,
    beads: entry.beads.map((bead) => ({ ...bead, number: bead.number < 0 ? -1 : setting.nextBead() })),
  }));
  writePair(
    setting,
    sheet,
    passageOf(
      [
        {
          number: setting.nextBead(),
          zh: [random.pick(['目录', '目 录', '目次'])],
          en: [random.pick(['Contents', 'CONTENTS', 'Table of Contents'])],
        },
      ],
      'heading',
    ),
    random.pick(['\n', ' ', '\n\n']),
  );
  sheet.gap();
  writeContents(setting, sheet, own);
  sheet.gap();
  for (const passage of setting.passages) writeBoth(setting, sheet, passage, setting.habits.gap);
}

/** Nothing but a contents list, in parts. */
function setContentsAlone(setting: Setting): void {
  const { random, sheet } = setting;
  for (const lang of [setting.first, setting.second]) {
    writeLine(setting, sheet, passageOf([setting.part('title')], 'title'), lang);
    if (lang === setting.first) break;
  }
  const entries = [
    ...Array.from({ length: random.between(5, 15) }, () => setting.part('heading')),
    ...setting.pairs(['terms', 'slides', 'phrases'], random.between(3, 10)),
  ];
  writeContents(
    setting,
    sheet.gap(),
    random.shuffle(entries).map((bead) => passageOf([bead], 'heading')),
  );
}

/** Sentences to be translated, then the key, or the translation under each. */
function setExercises(setting: Setting): void {
  const { random, sheet, first, second, passages } = setting;
  const answer = random.pick(['答案：', '参考译文：', '译文：', 'Key: ', '', '____________________\n', '→ ', '(  )']);
  const isAfter = random.chance(0.4);
  const numbering = random.pick<(n: number) => string>([
    (n) => `${n}. `,
    (n) => `(${n}) `,
    (n) => `${n}、`,
    (n) => `${n}) `,
  ]);
  sheet
    .out(
      random.pick([
        '一、翻译下列句子',
        'I. Translate the following sentences.',
        '练习三 将下列句子译成英语：',
        'Exercise 2',
        '二、句子翻译（每题5分，共50分）',
      ]),
    )
    .gap(random.below(2));
  const write = (lang: Lang, lead: (n: number) => string): void =>
    passages.forEach((passage, k) => {
      writeLine(setting, sheet, { ...passage, leads: { zh: '', en: '', [lang]: lead(k + 1) } }, lang);
    });
  if (isAfter) {
    write(first, numbering);
    sheet
      .gap()
      .out(random.pick(['参考答案', 'Key to Exercise 2', '答案', '【参考译文】']))
      .gap(random.below(2));
    write(second, numbering);
    return;
  }
  passages.forEach((passage, k) => {
    writeLine(setting, sheet, { ...passage, leads: { zh: '', en: '', [first]: numbering(k + 1) } }, first);
    sheet.out(answer);
    writeParagraph(setting, sheet, passage, second);
    sheet.gap(random.below(2));
  });
}

/** Pages of a few short lines. */
function setSlides(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const [bullet, joint, gap] = [
    random.pick([...bullets, '']),
    random.pick(['\n', '\n', ' ', ' / ']),
    random.pick([0, 1]),
  ];
  const isInTurn = random.chance(0.7);
  for (let page = 1; page <= random.between(4, 9); page++) {
    const items = [
      passageOf([setting.part('heading')], 'heading'),
      ...(random.chance(0.6)
        ? setting.pairs(['slides', 'phrases', 'terms'], random.between(2, 5))
        : setting.sentences(random.between(1, 4))
      ).map((bead) => passageOf([bead])),
    ];
    const lead = (passage: Passage, lang: Lang): Passage => ({
      ...passage,
      leads: { zh: '', en: '', [lang]: isHeading(passage) ? '' : bullet },
    });
    if (isInTurn)
      for (const item of items) {
        if (joint === '\n') for (const lang of [first, second]) writeLine(setting, sheet, lead(item, lang), lang);
        else writePair(setting, sheet, lead(item, first), joint);
        sheet.gap(gap);
      }
    else
      for (const lang of [first, second]) {
        for (const item of items) writeLine(setting, sheet, lead(item, lang), lang);
        sheet.gap();
      }
    if (random.chance(0.7))
      sheet.out(random.pick([`${page}`, `第${page}页`, `Slide ${page}`, '\f', `${page}/${20}`])).end();
    sheet.gap(random.pick([1, 2]));
  }
}

// Numbered matter: laws, contracts, rules, contents lists, exercises, slides.
import type { Lang } from '../../../model.ts';
import type { Sheet } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { bullets, chooseNumbering, type Numbering, writeHan } from './leads.ts';
import { writePair } from './lines.ts';
import {
  has,
  isHeading,
  type Passage,
  passageOf,
  type SetBead,
  type Setting,
  writeAll,
  writeLine,
  writeParagraph,
} from './setting.ts';

const clause = family({ ending: 'txt', lines: 'free', matter: 'prose' });

export const clauses: readonly Layout[] = [
  clause('clauses-in-turn', (setting) => setInTurn(numberClauses(setting, 1))),
  clause('clauses-one-side-numbered', (setting) => setInTurn(numberClauses(setting, 0))),
  clause('clauses-same-line', (setting) => setSameLine(numberClauses(setting, 0.5))),
  clause('clauses-halves', (setting) => setHalves(numberClauses(setting, 1))),
  clause('clauses-nested', (setting) => setNested(setting)),
  clause('articles-under-their-numbers', (setting) => setUnderNumbers(setting)),
  clause('bulleted', (setting) => setBulleted(setting)),
  clause('contents-before', (setting) => setContents(setting), { lines: 'kept' }),
  clause('contents-alone', (setting) => setContentsAlone(setting), { lines: 'kept', matter: 'none' }),
  clause('exercises', (setting) => setExercises(setting), { matter: 'short', lines: 'kept' }),
  clause('slides', (setting) => setSlides(setting), { matter: 'none' }),
];

/** @param onBoth how often the number stands in both languages */
function numberClauses(setting: Setting, onBoth: number): Setting {
  const { random } = setting;
  const styles = {
    heading: chooseNumbering(random, 'headings', onBoth),
    paragraph: chooseNumbering(random, random.pick(['articles', 'items']), onBoth),
  };
  const counts = { heading: 0, paragraph: 0 };
  const restarts = random.chance(0.4);
  const passages = setting.passages.map((passage): Passage => {
    const kind =
      passage.kind === 'heading'
        ? 'heading'
        : passage.kind === 'paragraph' || passage.kind === 'item'
          ? 'paragraph'
          : null;
    if (!kind) return passage;
    if (kind === 'heading' && restarts) counts.paragraph = 0;
    const n = (counts[kind]++ % 38) + 1;
    return { ...passage, leads: { zh: styles[kind].zh(n), en: styles[kind].en(n) } };
  });
  return { ...setting, passages };
}

function setInTurn(setting: Setting): void {
  const gap = setting.random.pick([0, 0, 1]);
  writeAll(
    setting,
    (passage, sheet) => {
      for (const lang of [setting.first, setting.second]) {
        writeLine(setting, sheet, passage, lang);
        sheet.gap(gap);
      }
    },
    setting.random.pick([0, 1]),
  );
}

function setSameLine(setting: Setting): void {
  const joint = setting.random.pick([' ', '', '  ', '\n']);
  writeAll(setting, (passage, sheet) => {
    writePair(setting, sheet, passage, joint);
    sheet.end();
  });
}

function setHalves(setting: Setting): void {
  const { sheet, first, second, habits, random } = setting;
  for (const lang of [first, second]) {
    for (const passage of setting.passages) {
      writeLine(setting, sheet, passage, lang);
      if (has(passage, lang)) sheet.gap(habits.gap);
    }
    sheet.gap(random.pick([0, 1, 2]));
  }
}

/** Clauses `1.1` under articles `1.`, items `(a)` under some. */
function setNested(setting: Setting): void {
  const { random } = setting;
  const [stop, top] = [
    random.pick([' ', '. ', '　', '']),
    random.pick<Numbering>([
      { zh: (n) => `${n}. `, en: (n) => `${n}. ` },
      { zh: (n) => `第${writeHan(n)}条 `, en: (n) => `Article ${n} ` },
      { zh: (n) => `${writeHan(n)}、`, en: (n) => `${n}. ` },
    ]),
  ];
  const numberedSides = random.pick<readonly Lang[]>([['zh', 'en'], ['zh', 'en'], ['en'], ['zh']]);
  const joint = random.pick(['\n', '\n', '\n', ' ']);
  let [article, number] = [0, 0];
  writeAll(setting, (passage, sheet) => {
    if (passage.kind === 'heading' || number > 6) [article, number] = [(article % 38) + 1, 0];
    else number++;
    const lead = (lang: Lang): string => {
      if (!numberedSides.includes(lang) || passage.kind === 'title') return '';
      return passage.kind === 'heading' ? top[lang](article) : `${Math.max(1, article)}.${number}${stop}`;
    };
    const numbered = { ...passage, leads: { zh: lead('zh'), en: lead('en') } };
    if (joint === '\n') for (const lang of [setting.first, setting.second]) writeLine(setting, sheet, numbered, lang);
    else writePair(setting, sheet, numbered, joint);
  });
}

/** `Article 3` and `第三条` in lines of their own, which are pairs themselves. */
function setUnderNumbers(setting: Setting): void {
  const { random, first, second } = setting;
  const style = chooseNumbering(random, 'articles', 1);
  const isInTurn = random.chance(0.6);
  let n = 0;
  writeAll(setting, (passage, sheet) => {
    if (passage.kind !== 'paragraph') {
      for (const lang of [first, second]) writeLine(setting, sheet, passage, lang);
      return;
    }
    n = (n % 38) + 1;
    const numbers = [style.zh(n).trim(), style.en(n).trim()] as const;
    const isBare = !/\p{L}/u.test(numbers.join(''));
    const bead: SetBead = {
      number: setting.nextBead(),
      zh: [isBare ? `第${writeHan(n)}条` : numbers[0]],
      en: [isBare ? `Article ${n}` : numbers[1]],
    };
    const heading = passageOf([bead], 'heading');
    if (isInTurn) for (const lang of [first, second]) writeLine(setting, sheet, heading, lang);
    for (const lang of [first, second]) {
      if (!isInTurn) writeLine(setting, sheet, heading, lang);
      writeLine(setting, sheet, passage, lang);
    }
  });
}

/** A bullet before each paragraph, in both languages or in one. */
function setBulleted(setting: Setting): void {
  const { random, first, second, habits } = setting;
  const [bullet, sides] = [random.pick(bullets), random.pick<readonly Lang[]>([[first, second], [first]])];
  const joint = random.pick(['\n', '\n', ' ', '']);
  writeAll(setting, (passage, sheet) => {
    const isListed = !isHeading(passage);
    const lead = (lang: Lang): string => (isListed && sides.includes(lang) ? bullet : '');
    const bulleted = { ...passage, leads: { zh: lead('zh'), en: lead('en') } };
    if (joint !== '\n') writePair(setting, sheet, bulleted, joint);
    else
      for (const lang of [first, second]) {
        writeLine(setting, sheet, bulleted, lang);
        sheet.gap(habits.gap > 1 ? 1 : 0);
      }
  });
}

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
  const { random, sheet, first, second } = setting;
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
  for (const passage of setting.passages)
    for (const lang of [first, second]) {
      writeLine(setting, sheet, passage, lang);
      sheet.gap(setting.habits.gap);
    }
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

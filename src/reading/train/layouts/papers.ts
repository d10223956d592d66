// Small papers of public life: leaflets, abstracts, scripture, quizzes.
import type { Lang } from '../../../model.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import {
  has,
  type Passage,
  passageOf,
  type Setting,
  split,
  writeAll,
  writeBoth,
  writeLine,
  writeParagraph,
} from './setting.ts';

const paper = family({ ending: 'txt', lines: 'kept', matter: 'none' });

export const papers: readonly Layout[] = [
  paper('leaflet', (setting) => setLeaflet(setting), { matter: 'prose', lines: 'free' }),
  paper('abstract', (setting) => setAbstract(setting), { matter: 'prose', lines: 'free' }),
  paper('scripture', (setting) => setScripture(setting), { matter: 'prose' }),
  paper('quiz', (setting) => setQuiz(setting)),
];

/** Headings in brackets of both languages, what they say under them. */
function setLeaflet(setting: Setting): void {
  const { random, sheet, first, second, passages } = setting;
  const [open, close] = random.pick([
    ['【', '】'],
    ['[', ']'],
    ['■ ', ''],
    ['', '：'],
    ['〔', '〕'],
  ] as const);
  const joint = random.pick([' ', '/', '', '\n', ' / ']);
  const fields = setting.pairs(['fields'], passages.length);
  writeAll(setting, (passage) => {
    const field = fields.shift();
    if (field) {
      sheet.out(open);
      writePair(setting, sheet, passageOf([field]), joint === '\n' ? `${close}\n${open}` : joint);
      sheet.out(close).out(random.chance(0.6) ? '\n' : ' ');
    }
    for (const lang of [first, second]) {
      if (!has(passage, lang)) continue;
      writeParagraph(setting, sheet, passage, lang);
      sheet.end();
    }
  });
}

/** `摘要：…` and `Abstract: …`: the labels are words of their sentences. */
function setAbstract(setting: Setting): void {
  const { random, sheet, first, second, passages } = setting;
  const labels = random.pick<Record<Lang, readonly [string, string]>>([
    { zh: ['摘要：', '关键词：'], en: ['Abstract: ', 'Keywords: '] },
    { zh: ['【摘要】', '【关键词】'], en: ['[Abstract] ', '[Key words] '] },
    { zh: ['摘  要：', '关键词: '], en: ['ABSTRACT: ', 'KEY WORDS: '] },
  ]);
  const body = passages.filter(({ kind }) => kind === 'paragraph');
  const size = random.between(2, 4);
  for (let k = 0; k < Math.min(body.length, size * 4); k += size) {
    const title = passageOf([setting.part('title')], 'title');
    const byline = passageOf([setting.part('byline')], 'byline');
    const text: Passage = {
      ...passageOf(
        body.slice(k, k + size).flatMap(({ beads }) => beads),
        'paragraph',
      ),
      leads: { zh: labels.zh[0], en: labels.en[0] },
    };
    const words = setting.pairs(['terms', 'phrases'], random.between(3, 5));
    const keywords: Passage = {
      kind: 'item',
      leads: { zh: labels.zh[1], en: labels.en[1] },
      beads: [
        {
          number: setting.nextBead(),
          zh: [words.map(({ zh }) => zh[0]).join(random.pick(['；', '，', ' ']))],
          en: [words.map(({ en }) => en[0]).join(random.pick(['; ', ', ']))],
        },
      ],
    };
    for (const lang of [first, second]) {
      for (const passage of [title, byline, text, keywords]) {
        writeLine(setting, sheet, passage, lang);
        sheet.gap(setting.habits.gap > 1 ? 1 : setting.habits.gap);
      }
      if (random.chance(0.15))
        sheet
          .out(random.pick(['中图分类号：H315.9', 'DOI: 10.1000/j.182', '文献标识码：A', '收稿日期：2011-03-04']))
          .end();
      sheet.gap();
    }
  }
}

/** Sentences with the numbers of chapter and verse. */
function setScripture(setting: Setting): void {
  const { random, first, second } = setting;
  const chapter = random.between(1, 50);
  const write = random.pick<(n: number) => string>([
    (n) => `${chapter}:${n} `,
    (n) => `${chapter}:${n}`,
    (n) => `[${chapter}:${n}] `,
    (n) => `${n} `,
    (n) => `${chapter}.${n} `,
  ]);
  const [joint, isInTurn] = [random.pick(['\n', '\n', ' ', '']), random.chance(0.7)];
  const sides = random.pick<readonly Lang[]>([[first, second], [first, second], [first]]);
  const verses = setting.passages.filter(({ kind }) => kind === 'paragraph').flatMap(split);
  const lead = (n: number): Passage['leads'] => ({
    zh: sides.includes('zh') ? write(n) : '',
    en: sides.includes('en') ? write(n) : '',
  });
  const numbered = verses.map((verse, k) => ({ ...verse, leads: lead(k + 1) }));
  if (isInTurn)
    writeAll(
      { ...setting, passages: numbered },
      (verse, sheet) => {
        if (joint !== '\n') writePair(setting, sheet, verse, joint);
        else writeBoth(setting, sheet, verse);
      },
      0,
    );
  else
    for (const lang of [first, second]) {
      for (const verse of numbered) {
        writeParagraph(setting, setting.sheet, verse, lang);
        setting.sheet.out(' ');
      }
      setting.sheet.gap();
    }
}

/** Questions with answers to choose from. */
function setQuiz(setting: Setting): void {
  const { random, sheet, first } = setting;
  const [joint, number, isOneLine] = [
    random.pick(['\n', '\n', ' ']),
    random.pick<(n: number) => string>([(n) => `${n}. `, (n) => `${n}、`, (n) => `(${n}) `, (n) => `Q${n}: `]),
    random.chance(0.3),
  ];
  const close = random.pick(['. ', '、', ') ', '.']);
  setting.sentences(random.between(5, 12)).forEach((question, k) => {
    writePair(setting, sheet, { ...passageOf([question]), leads: { zh: '', en: '', [first]: number(k + 1) } }, joint);
    sheet.out(random.pick(['', '（  ）', ' (   )', ' ____'])).end();
    setting.pairs(['phrases', 'terms', 'units', 'dishes'], 4).forEach((answer, i) => {
      writePair(
        setting,
        sheet,
        { ...passageOf([answer]), leads: { zh: '', en: '', [first]: `${'ABCD'[i]}${close}` } },
        random.pick([' ', ' ', ' / ']),
      );
      sheet.out(isOneLine && i < 3 ? '    ' : '\n');
    });
    if (random.chance(0.3)) sheet.out(random.pick(['答案：C', 'Answer: B', '【答案】A', '(D)'])).end();
    sheet.gap(random.below(2));
  });
}

// Small papers of public life: programmes, leaflets, abstracts, scripture, quizzes, directories, chronicles, releases.
import type { Lang } from '../../../model.ts';
import type { Sheet } from './draft.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import {
  has,
  type Passage,
  passageOf,
  type SetBead,
  type Setting,
  split,
  writeAll,
  writeBead,
  writeLine,
  writeParagraph,
} from './setting.ts';

const paper = family({ ending: 'txt', lines: 'kept', matter: 'none' });

export const papers: readonly Layout[] = [
  paper('programme', (setting) => setProgramme(setting)),
  paper('leaflet', (setting) => setLeaflet(setting), { matter: 'prose', lines: 'free' }),
  paper('abstract', (setting) => setAbstract(setting), { matter: 'prose', lines: 'free' }),
  paper('scripture', (setting) => setScripture(setting), { matter: 'prose' }),
  paper('quiz', (setting) => setQuiz(setting)),
  paper('directory', (setting) => setDirectory(setting)),
  paper('chronicle', (setting) => setChronicle(setting)),
  paper('releases', (setting) => setReleases(setting), { ending: 'md' }),
];

/** The title in both languages, under each other or in one line. */
function writeTitle(setting: Setting, sheet: Sheet): void {
  writePair(setting, sheet, passageOf([setting.part('title')], 'title'), setting.random.pick(['\n', '\n', ' ', ' / ']));
  sheet.gap(setting.random.below(2));
}

/** Times, of neither language, before what happens then. */
function setProgramme(setting: Setting): void {
  const { random, sheet } = setting;
  writeTitle(setting, sheet);
  const [mark, joint, after] = [
    random.pick([' ', '\t', '　', '  ', '\n']),
    random.pick([' ', '\n', '\n', ' / ', '\t']),
    random.chance(0.2),
  ];
  let minutes = random.between(8 * 60, 10 * 60);
  const time = (): string => `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;
  const hasEnds = random.chance(0.6);
  for (const [k, bead] of [
    ...setting.pairs(['slides', 'phrases', 'terms', 'signs'], random.between(5, 14)),
    setting.part('heading'),
  ].entries()) {
    if (random.chance(0.12))
      sheet
        .gap()
        .out(
          random.pick([
            `Day ${1 + (k % 4)}`,
            `第${1 + (k % 4)}天`,
            setting.furnisher.fill('{date}', random.pick(['zh', 'en'])),
          ]),
        )
        .end();
    const start = time();
    minutes += random.pick([10, 15, 30, 45, 90]);
    const times = hasEnds ? `${start}${random.pick(['-', '–', '～', ' - '])}${time()}` : start;
    if (!after) sheet.out(times + mark);
    writePair(setting, sheet, passageOf([bead]), joint);
    if (after) sheet.out(`${mark === '\n' ? ' ' : mark}${times}`);
    if (random.chance(0.2))
      sheet.out(setting.furnisher.fill(random.pick([' ({Name})', '　{name}', '  Room {n}', ' B{n}']), 'en'));
    sheet.gap(random.chance(0.1) ? 1 : 0);
  }
}

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
        else for (const lang of [first, second]) writeLine(setting, sheet, verse, lang);
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

/** Names and offices with numbers and addresses. */
function setDirectory(setting: Setting): void {
  const { random, sheet, furnisher, first, second } = setting;
  writeTitle(setting, sheet);
  const isOneLine = random.chance(0.4);
  for (const bead of [...setting.pairs(['terms', 'phrases'], random.between(6, 16)), setting.part('byline')]) {
    if (isOneLine) {
      writePair(setting, sheet, passageOf([bead]), random.pick([' ', '  ', ' / ']));
      sheet.out(furnisher.fill(random.pick(['  {phone}', '\t{phone}', '  {mail}', '']), 'en'));
    } else {
      for (const lang of [first, second]) {
        writeBead(setting, sheet, bead, lang);
        sheet.end();
      }
      if (random.chance(0.7))
        sheet
          .out(
            furnisher.fill(
              random.pick([
                'Tel: {phone}',
                '电话：{phone}',
                '{mail}',
                '{url}',
                'T {phone}  F {phone}',
                '{word}路{n}号',
              ]),
              random.pick(['en', 'zh']),
            ),
          )
          .end();
    }
    sheet.gap(isOneLine ? 0 : random.below(2));
  }
}

/** Years with what happened in them; the year of both, or on each side. */
function setChronicle(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const [isShared, joint] = [random.chance(0.6), random.pick(['\n', '\n', ' '])];
  let year = random.between(1900, 1990);
  for (const bead of setting.sentences(random.between(8, 24))) {
    year += random.between(0, 5);
    if (isShared) {
      sheet.out(`${year}${random.pick(['', '', '年'])}${random.pick([' ', '\n', '\t', '　'])}`);
      writePair(setting, sheet, passageOf([bead]), joint);
    } else {
      const leads = {
        zh: `${year}年${random.pick(['　', '，', ' '])}`,
        en: `${year}${random.pick([' ', ': ', ' - '])}`,
      };
      for (const lang of [first, second]) writeLine(setting, sheet, { ...passageOf([bead]), leads }, lang);
    }
    sheet.gap(random.below(2));
  }
}

/** What is new in versions of a program. */
function setReleases(setting: Setting): void {
  const { random, sheet, first, second, furnisher } = setting;
  const [joint, isInTurn] = [random.pick(['\n', ' / ', ' ']), random.chance(0.7)];
  for (let n = random.between(3, 6); n > 0; n--) {
    sheet
      .out(furnisher.fill(random.pick([`## v1.${n}.0 ({day})`, `## 1.${n} - {day}`, `### ${n}.0.0`]), 'en'))
      .gap(random.below(2));
    const beads: SetBead[] = [
      ...setting.pairs(['comments', 'ui', 'parameters'], random.between(1, 5)),
      ...setting.sentences(random.below(2)),
    ];
    const item = (bead: SetBead, langs: readonly Lang[]): void => {
      sheet.out(
        random.pick(['- ', '- ', '* ']) + (random.chance(0.1) ? random.pick(['[fix] ', 'feat: ', '#123 ']) : ''),
      );
      langs.forEach((lang, k) => {
        if (k > 0) sheet.out(joint === '\n' ? '\n  ' : joint);
        writeBead(setting, sheet, bead, lang);
      });
      sheet.end();
    };
    if (isInTurn) for (const bead of beads) item(bead, [first, second]);
    else for (const lang of [first, second]) for (const bead of beads) item(bead, [lang]);
    sheet.gap();
  }
}

// Words and their translations: lists, glosses inside sentences, notes between paragraphs, entries of dictionaries.
import type { Lang } from '../../../model.ts';
import type { VocabularyEntry } from '../vocabulary.ts';
import type { Sheet } from './draft.ts';
import { writeEntry } from './interludes.ts';
import { family, type Layout } from './layout.ts';
import { chooseNumbering } from './leads.ts';
import { writePair } from './lines.ts';
import { type Passage, passageOf, type Setting, writeBead, writeLine } from './setting.ts';

const words = family({ ending: 'txt', lines: 'kept', matter: 'none' });

export const wordLayouts: readonly Layout[] = [
  words('words-space', (setting) => setWords(setting, [' ', ' ', '  ', '']), { lines: 'free' }),
  words('words-dash', (setting) => setWords(setting, [' - ', ' — ', '——', ' -- ', ' – ', '-', '--'])),
  words('words-sign', (setting) =>
    setWords(setting, [': ', '：', ' = ', '\t', ' / ', '，', ', ', ' | ', '    ', '　', '……', ' :: ']),
  ),
  words('words-brackets', (setting) => setWords(setting, ['（）', '()', ' ()', '[]', '【】', ' （）'])),
  words('words-lines', (setting) => setWords(setting, ['\n'])),
  words('words-in-rows', (setting) => setRows(setting)),
  words('words-in-cells', (setting) => setCells(setting), { ending: 'md' }),
  words('words-and-sentences', (setting) => setHotWords(setting), { lines: 'free' }),
  words('dictionary', (setting) => setDictionary(setting), { lines: 'free' }),
];

const wordGenres = [
  'terms',
  'terms',
  'phrases',
  'phrases',
  'ui',
  'units',
  'dishes',
  'columns',
  'slides',
  'signs',
  'fields',
] as const;

/** Lists of pairs under headings. @param joints of which one is chosen; brackets close again */
function setWords(setting: Setting, joints: readonly string[]): void {
  const { random, sheet } = setting;
  const joint = random.pick(joints);
  const [gap, hasNumbers, hasHeadings] = [random.pick([0, 0, 0, 1]), random.chance(0.25), random.chance(0.5)];
  const numbering = chooseNumbering(random, 'items', 1);
  const bullet = random.chance(0.2) ? random.pick(['• ', '- ', '* ', '·', '➢ ']) : '';
  for (let lists = random.between(1, 4); lists > 0; lists--) {
    if (hasHeadings) writeListHeading(setting);
    setting.pairs(wordGenres, random.between(6, 22)).forEach((bead, k) => {
      const lead = hasNumbers ? numbering[setting.first]((k % 38) + 1) : bullet;
      const passage: Passage = { ...passageOf([bead]), leads: { zh: '', en: '', [setting.first]: lead } };
      writeJoined(setting, sheet, passage, joint);
      sheet.gap(gap);
    });
    if (random.chance(0.3))
      for (const bead of setting.sentences(random.between(1, 3)))
        writeJoined(setting, sheet, passageOf([bead]), random.chance(0.5) ? joint : '\n');
    sheet.gap();
  }
}

/** Both sides with a joint; a pair of brackets closes after the second. */
function writeJoined(setting: Setting, sheet: Sheet, passage: Passage, joint: string): void {
  const close = /[（([【]\s*$|[（([【](?=[）)\]】])/.test(joint) ? joint.trim().slice(-1) : '';
  writePair(setting, sheet, passage, close === '' ? joint : joint.slice(0, -1));
  sheet.out(close).end();
}

/** A heading in both languages, or a label in one. */
function writeListHeading(setting: Setting): void {
  const { random, sheet, furnisher } = setting;
  if (random.chance(0.4))
    writePair(setting, sheet, passageOf([setting.part('heading')], 'heading'), random.pick([' ', '\n', ' / ']));
  else
    sheet.out(
      furnisher.fill(
        random.pick([
          '{word}类',
          '常用词汇',
          '{word}',
          '一、{word}',
          '[ 相关词汇 ]',
          'Part {small}',
          '【{word}】',
          'Words and Expressions',
          'A. {Word}',
          '第{small}组',
          '热词',
        ]),
        random.pick<Lang>(['zh', 'zh', 'en']),
      ),
    );
  sheet.gap(random.pick([0, 1]));
}

/** Several pairs a line. */
function setRows(setting: Setting): void {
  const { random, sheet } = setting;
  const [perRow, joint, between] = [
    random.between(2, 4),
    random.pick([' ', '：', ' - ', '']),
    random.pick(['    ', '\t', '　　', '  |  ', '; ', '；', ' / ']),
  ];
  const beads = setting.pairs(wordGenres, random.between(16, 40));
  beads.forEach((bead, k) => {
    writePair(setting, sheet, passageOf([bead]), joint);
    if (k % perRow === perRow - 1) sheet.end();
    else sheet.out(between);
  });
}

/** A Markdown table whose cells hold a word and its gloss. */
function setCells(setting: Setting): void {
  const { random, sheet } = setting;
  const perRow = random.between(2, 4);
  for (let tables = random.between(1, 3); tables > 0; tables--) {
    if (random.chance(0.6))
      sheet
        .out(setting.furnisher.fill(random.pick(['### {year}', '## {word}', '**单词**', '## Unit {small}']), 'zh'))
        .gap();
    sheet.out(`| ${random.pick(['单词', '**短语**', 'Words', '词汇'])} |${'   |'.repeat(perRow - 1)}`).end();
    sheet.out(`|${' --- |'.repeat(perRow)}`).end();
    const beads = setting.pairs(wordGenres, perRow * random.between(3, 8));
    for (let k = 0; k < beads.length; k += perRow) {
      for (let c = 0; c < perRow; c++) {
        sheet.out('| ');
        const bead = beads[k + c];
        if (bead) writePair(setting, sheet, passageOf([bead]), ' ');
        sheet.out(' ');
      }
      sheet.out('|').end();
    }
    sheet.gap();
    for (const bead of setting.sentences(random.between(0, 4)))
      for (const lang of [setting.first, setting.second]) {
        writeBead(setting, sheet, bead, lang);
        sheet.gap();
      }
  }
}

/** Items of the news: a heading, phrases in brackets or beside, sentences in turn. */
function setHotWords(setting: Setting): void {
  const { random, sheet } = setting;
  const bracket = random.pick([' ()', '（）', '()']);
  for (let n = 1; n <= random.between(2, 5); n++) {
    sheet.out(`${n}${random.pick(['. ', '、', '.'])}`);
    writePair(setting, sheet, passageOf([setting.part('heading')], 'heading'), random.pick(['\n', '\n', ' ']));
    sheet.gap(random.pick([0, 1]));
    for (const bead of setting.pairs(['terms', 'phrases'], random.between(2, 8)))
      writeJoined(setting, sheet, passageOf([bead]), random.chance(0.8) ? bracket : ' ');
    sheet.gap();
    for (const bead of setting.sentences(random.between(1, 5)))
      for (const lang of ['zh', 'en'] as const) {
        writeLine(setting, sheet, passageOf([bead]), lang);
        sheet.gap(lang === 'en' || random.chance(0.3) ? 1 : 0);
      }
    if (random.chance(0.6))
      sheet.out(random.pick(['[ 相关词汇 ]', '【相关词汇】', '相关表达', '➤热词', 'Related words'])).end();
    for (const bead of setting.pairs(['terms', 'phrases'], random.between(2, 6)))
      writeJoined(setting, sheet, passageOf([bead]), ' ');
    sheet.gap();
  }
}

/** Entries: a word, its sounds, its senses behind labels, which are no pairs; examples, which are. */
function setDictionary(setting: Setting): void {
  const { random, sheet, library } = setting;
  const entries = random.shuffle([...library.vocabulary.values()]).slice(0, random.between(6, 14));
  const [style, hasDefinitions, label, gap] = [
    random.below(13),
    random.chance(0.4),
    random.pick(['例句：', '例：', 'e.g. ', '【例】', '', '例 ', 'Example: ']),
    random.pick([0, 1]),
  ];
  const ownLine = random.chance(0.5);
  const examples = setting.sentences(Math.max(12, entries.length * 2));
  const shown = entries.length > 0 ? entries : Array.from({ length: 8 }, (): VocabularyEntry | null => null);
  shown.forEach((entry, k) => {
    if (!entry) sheet.out(setting.furnisher.fill('{Word} n. {word}', 'zh')).end();
    else if (hasDefinitions)
      sheet
        .out(
          `${entry.word}/${entry.phonetic}/\n英文释义：${definitions[k % definitions.length]}\n中文释义：${entry.gloss}`,
        )
        .end();
    else sheet.out(writeEntry(entry, style, k + 1)).end();
    sheet.out(label + (ownLine && label !== '' ? '\n' : ''));
    for (const bead of examples.slice(k * 2, k * 2 + (random.chance(0.4) ? 2 : 1))) {
      writePair(
        { ...setting, first: 'en', second: 'zh' },
        sheet,
        passageOf([bead]),
        ownLine || random.chance(0.6) ? '\n' : ' ',
      );
      sheet.end();
    }
    sheet.gap(gap);
  });
}

const definitions = [
  'a tool that is held in the hand',
  'to make something happen sooner',
  'the quality of being easy to see',
  'A place where goods are kept until they are sold.',
  'in a way that nobody expects',
  'to go from one place to another',
  'someone who looks after a building',
  'having no end',
];

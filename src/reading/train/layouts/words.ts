// Words and their translations: lists, glosses inside sentences, notes between paragraphs, entries of dictionaries.
import type { Lang } from '../../../model.ts';
import type { VocabularyEntry } from '../vocabulary.ts';
import type { Chunk, Sheet } from './draft.ts';
import { findWords, writeEntry } from './interludes.ts';
import { family, type Layout } from './layout.ts';
import { chooseNumbering } from './leads.ts';
import { writePair } from './lines.ts';
import { other, type Passage, passageOf, type Setting, split, writeAll, writeBead, writeLine } from './setting.ts';

const words = family({ ending: 'txt', lines: 'kept', matter: 'none' });
const prose = family({ ending: 'txt', lines: 'free', matter: 'prose' });

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
  prose('glossed-words', (setting) => setGlossed(setting)),
  prose('glossed-words-markdown', (setting) => setGlossed(setting, true), { ending: 'md', lines: 'kept' }),
  prose('terms-in-brackets', (setting) => setTermsInBrackets(setting)),
  prose('vocabulary-between', (setting) => setVocabulary(setting)),
  prose('vocabulary-after', (setting) => setVocabularyAfter(setting)),
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

/** The words that learners would look up are glossed where they stand, in brackets. */
function setGlossed(setting: Setting, isMarkdown = false): void {
  const { random, first, second } = setting;
  const gloss = random.pick<(entry: VocabularyEntry) => string>([
    ({ gloss: sense }) => `【${sense}】`,
    ({ gloss: sense, phonetic }) => `【${isMarkdown ? `_adj._，**${phonetic}**，` : `${phonetic}，`}${sense}】`,
    ({ gloss: sense }) => `（${sense}）`,
    ({ gloss: sense }) => `(${sense})`,
    ({ gloss: sense, part }) => ` (${part} ${sense})`,
    ({ gloss: sense }) => `[${sense}]`,
  ]);
  const glossed = (passage: Passage): Passage => {
    if (passage.kind !== 'paragraph') return passage;
    const entries = findWords(setting, passage, random.between(1, 6));
    const change = (text: string): string => {
      let changed = text;
      for (const entry of entries)
        changed = changed.replace(
          new RegExp(`\\b${entry.word}\\b`),
          (word) => (isMarkdown ? `<u>${word}</u>` : word) + gloss(entry),
        );
      return changed;
    };
    return { ...passage, beads: passage.beads.map((bead) => ({ ...bead, en: bead.en.map(change) })) };
  };
  // A gloss belongs to the sentence that it stands in; so does the markup around the word, of which no letter counts.
  const inked: Setting = {
    ...setting,
    ink: (text) =>
      text
        .split(/(<\/?u>)/)
        .filter((part) => part !== '')
        .map((part): Chunk => (/^<\/?u>$/.test(part) ? { out: part } : part)),
  };
  writeAll(
    inked,
    (passage, sheet) => {
      for (const lang of [first, second]) {
        writeLine(inked, sheet, glossed(passage), lang);
        sheet.gap(setting.habits.gap);
      }
    },
    0,
  );
}

/** Chinese sentences with the English of some of their terms in brackets; lists of terms between them. */
function setTermsInBrackets(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const [open, close] = random.pick([
    ['（', '）'],
    ['(', ')'],
    [' (', ')'],
  ] as const);
  const lang = random.pick<Lang>(['zh', 'zh', 'en']);
  const insert = (text: string): string => {
    const [term] = setting.pairs(['terms', 'phrases'], 1);
    const stop = /[，。,](?=.)|[。.]?$/.exec(text);
    if (!term || !stop || !random.chance(0.5)) return text;
    return text.slice(0, stop.index) + open + term[other(lang)][0] + close + text.slice(stop.index);
  };
  for (const passage of setting.passages) {
    const changed =
      passage.kind === 'paragraph'
        ? { ...passage, beads: passage.beads.map((bead) => ({ ...bead, [lang]: bead[lang].map(insert) })) }
        : passage;
    for (const part of random.chance(0.5) ? [changed] : split(changed))
      for (const side of [first, second]) {
        writeLine(setting, sheet, part, side);
        sheet.gap(setting.habits.gap);
      }
    if (random.chance(0.2)) {
      for (const bead of setting.pairs(['terms', 'phrases'], random.between(1, 4))) {
        sheet.out(random.pick(['• ', '', '', '  • ']));
        writePair({ ...setting, first: 'zh', second: 'en' }, sheet, passageOf([bead]), ' ');
        sheet.end();
      }
      sheet.gap();
    }
  }
}

function setVocabulary(setting: Setting): void {
  const { random, first, second } = setting;
  const [style, isOneLine] = [random.below(13), random.chance(0.3)];
  const head = random.pick(['', '', '生词：', 'New words', '【Key Words】', '词汇突破：', '[ 词汇 ]', 'Notes']);
  const sameLine = random.chance(0.3);
  let n = 0;
  writeAll(
    setting,
    (passage, sheet) => {
      if (sameLine) {
        writePair(setting, sheet, passage, ' ');
        sheet.gap(setting.habits.gap);
      } else
        for (const lang of [first, second]) {
          writeLine(setting, sheet, passage, lang);
          sheet.gap(setting.habits.gap);
        }
      const entries = findWords(setting, passage, random.between(1, 6)).map((entry) => writeEntry(entry, style, ++n));
      if (entries.length > 0)
        sheet.out(`${head}${head === '' ? '' : '\n'}${entries.join(isOneLine ? '  ' : '\n')}`).gap(setting.habits.gap);
    },
    0,
  );
}

/** All notes after the text, or after each language. */
function setVocabularyAfter(setting: Setting): void {
  const { random, sheet, first, second } = setting;
  const [style, head, isInTurn] = [
    random.below(13),
    random.pick(['Vocabulary', '生词表', '【Key Words】', 'Words & Expressions', '重点词汇', '注释：']),
    random.chance(0.5),
  ];
  const entries = setting.passages.flatMap((passage) => findWords(setting, passage, 3)).slice(0, 20);
  const list = (): void => {
    if (entries.length === 0) return;
    sheet.out(head).gap(random.below(2));
    sheet.out(entries.map((entry, k) => writeEntry(entry, style, k + 1)).join(random.pick(['\n', '\n', ' ']))).gap();
  };
  const write = (passages: readonly Passage[], langs: readonly Lang[]): void => {
    for (const passage of passages)
      for (const lang of langs) {
        writeLine(setting, sheet, passage, lang);
        sheet.gap(setting.habits.gap);
      }
  };
  if (isInTurn) write(setting.passages, [first, second]);
  else {
    write(setting.passages, [first]);
    list();
    write(setting.passages, [second]);
  }
  if (isInTurn || random.chance(0.3)) list();
}

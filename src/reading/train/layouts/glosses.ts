// Glosses inside sentences, the terms of another language in brackets, notes on words between paragraphs.
import type { Lang } from '../../../model.ts';
import type { VocabularyEntry } from '../vocabulary.ts';
import type { Chunk } from './draft.ts';
import { findWords, writeEntry } from './interludes.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import { other, type Passage, passageOf, type Setting, split, writeAll, writeBoth, writeLine } from './setting.ts';

const prose = family({ ending: 'txt', lines: 'free', matter: 'prose' });

export const glosses: readonly Layout[] = [
  prose('glossed-words', (setting) => setGlossed(setting)),
  prose('glossed-words-markdown', (setting) => setGlossed(setting, true), { ending: 'md', lines: 'kept' }),
  prose('terms-in-brackets', (setting) => setTermsInBrackets(setting)),
  prose('vocabulary-between', (setting) => setVocabulary(setting)),
  prose('vocabulary-after', (setting) => setVocabularyAfter(setting)),
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
  const { random } = setting;
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
      } else writeBoth(setting, sheet, passage, setting.habits.gap);
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

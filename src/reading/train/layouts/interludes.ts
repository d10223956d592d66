// What stands between the paragraphs of some documents and is none of their text: notes on words, remarks, labels, code.

import type { Random } from '../random.ts';
import type { VocabularyEntry } from '../vocabulary.ts';
import { writeCode } from './code-lines.ts';
import type { Sheet } from './draft.ts';
import type { Passage, Setting } from './setting.ts';

type Interlude = (setting: Setting, sheet: Sheet, passage: Passage) => void;

/** Words of a passage that a learner would look up, in order, each once. */
export function findWords({ library, random }: Setting, passage: Passage, most: number): VocabularyEntry[] {
  const found = new Map<string, VocabularyEntry>();
  for (const { en } of passage.beads)
    for (const text of en)
      for (const word of text.toLowerCase().match(/[a-z]{5,}/g) ?? []) {
        const entry = library.vocabulary.get(word);
        if (entry && random.chance(0.6)) found.set(word, entry);
      }
  return [...found.values()].slice(0, most);
}

/** A note on a word, as dictionaries and teachers write it. */
export function writeEntry({ word, phonetic, part, gloss }: VocabularyEntry, style: number, n: number): string {
  const styles = [
    `${word} [${phonetic}] ${part} ${gloss}`,
    `${word} /${phonetic}/ ${part}${gloss}`,
    `${n}. ${word} ${part} ${gloss}`,
    `${n}.${word}英/'${phonetic}/ 美/'${phonetic}/${part} ${gloss}`,
    `${word}  ${part}  ${gloss}`,
    `★ ${word} (${part}) ${gloss}`,
    `${word}: ${part} ${gloss}`,
    `\`${word} ${gloss}\``,
    `${word} 英 [${phonetic}] 美 [${phonetic}] ${part} ${gloss.replaceAll(', ', '； ')}`,
    `- **${word}** ${part} ${gloss}`,
    `${word}（${part}）${gloss}`,
    `[${n}] ${word}：${gloss}`,
    `${word.toUpperCase()} ${part} ${gloss}`,
  ];
  return styles[style % styles.length]!;
}

const vocabulary = (random: Random): Interlude => {
  const [style, isOneLine, head] = [
    random.below(13),
    random.chance(0.3),
    random.pick([
      '',
      '',
      '生词',
      '【Key Words】',
      'Words and Expressions',
      '词汇：',
      'Vocabulary',
      '[ 相关词汇 ]',
      '重点单词',
      'New words:',
    ]),
  ];
  let n = 0;
  return (setting, sheet, passage) => {
    const entries = findWords(setting, passage, random.between(1, 5));
    if (entries.length === 0) return;
    if (head !== '') sheet.out(head).end();
    const written = entries.map((entry) => writeEntry(entry, style, ++n));
    sheet.out(written.join(isOneLine ? ' ' : random.pick(['\n', '\n', '\n\n']))).end();
  };
};

const remark = (random: Random): Interlude => {
  const lang = random.pick(['zh', 'zh', 'en'] as const);
  return (setting, sheet) => void sheet.out(setting.furnisher.remark(lang)).end();
};

const label = (random: Random): Interlude => {
  const lang = random.pick(['zh', 'zh', 'en'] as const);
  const only = random.chance(0.6) ? '' : undefined;
  let fixed: string | undefined = only;
  return (setting, sheet) => {
    if (fixed === '') fixed = setting.furnisher.line('label', lang);
    sheet.out(fixed ?? setting.furnisher.line('label', lang)).end();
  };
};

const furniture = (): Interlude => (setting, sheet) => {
  sheet
    .out(setting.furnisher.line(setting.random.pick(['top', 'bottom']), setting.random.pick(['zh', 'zh', 'en'])))
    .end();
};

const counter = (random: Random): Interlude => {
  const write = random.pick<(n: number) => string>([
    (n) => `${n}`,
    (n) => `[${n}]`,
    (n) => `- ${n} -`,
    (n) => `Paragraph ${n}`,
    (n) => `第${n}段`,
    (n) => `(${n})`,
    () => '***',
    () => '------',
    () => '* * *',
  ]);
  let n = random.between(0, 9);
  return (_, sheet) => void sheet.out(write(++n)).end();
};

const code = (): Interlude => (setting, sheet) => void sheet.out(writeCode(setting.random)).end();

const kinds: readonly ((random: Random) => Interlude)[] = [
  vocabulary,
  vocabulary,
  vocabulary,
  remark,
  remark,
  label,
  furniture,
  counter,
  code,
];

/** What one document has between its paragraphs, mostly nothing. @param amount of noise */
export function chooseInterludes(random: Random, amount: number): Interlude | undefined {
  if (!random.chance(0.2 * amount)) return undefined;
  const [write, part] = [random.pick(kinds)(random), random.pick([1, 0.4, 0.15])];
  const [before, after] = [random.pick([0, 1]), random.pick([0, 1])];
  return (setting, sheet, passage) => {
    if (!random.chance(part)) return;
    sheet.gap(before);
    write(setting, sheet, passage);
    if (after > 0) sheet.gap(after);
  };
}

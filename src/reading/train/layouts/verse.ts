// Poems and songs: line under line, couplets, spaced-out characters, notes on the poet.

import { findWords, writeEntry } from './interludes.ts';
import { family, type Layout } from './layout.ts';
import { writePair } from './lines.ts';
import {
  isHeading,
  type Passage,
  passageOf,
  type Setting,
  split,
  writeAll,
  writeLine,
  writeParagraph,
} from './setting.ts';

const verse = family({ ending: 'txt', lines: 'kept', matter: 'verse' });

export const verses: readonly Layout[] = [
  verse('poem-lines', (setting) => setLines(setting)),
  verse('poem-spaced', (setting) => setLines(space(setting), true)),
  verse('poem-couplets', (setting) => setCouplets(setting)),
  verse('poem-markdown', (setting) => setCouplets(setting, true), { ending: 'md' }),
  verse('song', (setting) => setLines(setting), { lines: 'free' }),
  verse('song-same-line', (setting) => setSameLine(setting)),
];

/** @param hasNotes vocabulary and something on the poet after each poem */
function setLines(setting: Setting, hasNotes = false): void {
  const { random, sheet, furnisher, first, second } = setting;
  const [gap, turning] = [random.pick([0, 0, 1]), random.chance(0.1)];
  const isStanza = random.chance(0.3);
  const style = random.below(13);
  writeAll(
    setting,
    (passage, out) => {
      if (passage.kind === 'title') {
        if (out.lines.length > 1) endPoem();
        out.gap();
      }
      if (passage.kind === 'byline' && random.chance(0.6)) writePair(setting, out, passage, ' ');
      else
        for (const lang of turning && random.chance(0.5) ? [second, first] : [first, second]) {
          writeLine(setting, out, passage, lang);
          out.gap(isHeading(passage) ? 0 : gap);
        }
      out.gap(isStanza && random.chance(0.25) ? 1 : 0);
    },
    0,
  );
  endPoem();

  function endPoem(): void {
    if (!hasNotes) return;
    if (random.chance(0.6))
      sheet
        .gap(random.below(2))
        .out(furnisher.fill(random.pick(['-- {name} 译', '（{name} 译）', 'tr. {Name}', '——选自《{word}》']), 'zh'))
        .end();
    const entries = setting.passages.flatMap((passage) => findWords(setting, passage, 2)).slice(0, 6);
    if (entries.length > 0 && random.chance(0.7))
      sheet
        .out(
          `${random.pick(['【Key Words】', '【词汇】', 'Notes:'])}\n${entries.map((entry, k) => writeEntry(entry, style, k + 1)).join(random.pick([' ', '\n']))}`,
        )
        .end();
    const about = setting.sentences(random.between(1, 4));
    if (random.chance(0.6)) {
      const joint = random.pick(['\n', ' ']);
      writeParagraph(setting, sheet, passageOf(about, 'paragraph'), first);
      sheet.out(joint);
      writeParagraph(setting, sheet, passageOf(about, 'paragraph'), second);
      sheet.end();
    }
  }
}

/** Spaces between the characters of the Chinese. */
function space(setting: Setting): Setting {
  const mark = setting.random.pick([' ', ' ', '　', '  ']);
  const passages = setting.passages.map((passage) => ({
    ...passage,
    beads: passage.beads.map((bead) => ({
      ...bead,
      zh: bead.zh.map((text) =>
        [...text]
          .filter((char) => char !== ' ')
          .join(mark)
          .replace(/\s+(?=[，。！？、；：])/g, ''),
      ),
    })),
  }));
  return { ...setting, passages };
}

/** Two or more lines in one language, the same ones in the other. */
function setCouplets(setting: Setting, isMarkdown = false): void {
  const { random, sheet, first, second } = setting;
  const [end, size] = [isMarkdown ? random.pick(['  ', '']) : '', random.pick([2, 2, 4])];
  const joint = random.pick(['\n', '\n', '']);
  let couplet: Passage[] = [];
  const write = (): void => {
    for (const lang of [first, second]) {
      couplet.forEach((passage, k) => {
        writeParagraph(setting, sheet, passage, lang);
        sheet.out(
          k < couplet.length - 1 && lang === 'en'
            ? `${end}\n`
            : k < couplet.length - 1
              ? joint === ''
                ? ''
                : `${end}\n`
              : end,
        );
      });
      sheet.gap();
    }
    couplet = [];
  };
  for (const passage of setting.passages) {
    if (passage.kind === 'item') {
      couplet.push(passage);
      if (couplet.length === size) write();
      continue;
    }
    if (couplet.length > 0) write();
    if (isMarkdown) sheet.gap().out('# ');
    writePair(setting, sheet, passage, isMarkdown ? random.pick([' -- ', ' ', ' / ']) : random.pick(['\n', ' ']));
    sheet.gap();
  }
  if (couplet.length > 0) write();
  if (random.chance(0.3))
    for (const bead of setting.pairs(['phrases', 'terms'], random.between(2, 5))) {
      writePair(setting, sheet, passageOf([bead]), random.pick([' -- ', ' - ', ' ']));
      sheet.end();
    }
}

function setSameLine(setting: Setting): void {
  const { random } = setting;
  const joint = random.pick([' ', '    ', ' / ', '\t', '　']);
  writeAll(
    setting,
    (passage, sheet) => {
      for (const part of split(passage)) {
        writePair(setting, sheet, part, joint);
        sheet.end();
      }
    },
    random.pick([0, 0, 1]),
  );
}

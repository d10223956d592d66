// What a layout is given to set, and how paragraphs of it are written.
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';
import type { ParagraphKind } from '../texts.ts';
import type { Chunk, Draft, Sheet } from './draft.ts';
import type { Furnisher } from './furniture.ts';
import { isMark } from './leads.ts';
import type { Library, PairGenre, Part } from './library.ts';

/** Sentences that translate each other; −1 and one side empty where there is no translation. */
export interface SetBead {
  readonly number: number;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** A paragraph in both languages. */
export interface Passage {
  readonly kind: ParagraphKind;
  readonly beads: readonly SetBead[];
  /** What stands before its words, by language: a number, a bullet, who speaks; empty for nothing. */
  readonly leads: Readonly<Record<Lang, string>>;
  readonly speaker?: { readonly zh: string; readonly en: string };
}

/** What one document does throughout. */
export interface Habits {
  /** Blank lines between paragraphs. */
  readonly gap: number;
  readonly indents: Readonly<Record<Lang, string>>;
  /** Between the sentences of a paragraph. */
  readonly joints: Readonly<Record<Lang, string>>;
}

export interface Setting {
  readonly random: Random;
  readonly draft: Draft;
  /** Where the document is written. */
  readonly sheet: Sheet;
  readonly first: Lang;
  readonly second: Lang;
  readonly habits: Habits;
  readonly passages: readonly Passage[];
  readonly library: Library;
  readonly furnisher: Furnisher;
  /** Other paper for sentences of the same document. */
  fork(): Sheet;
  /** Short pairs that follow one another in one text of one of the genres. */
  pairs(genres: readonly PairGenre[], count: number): SetBead[];
  /** Sentences one to one that follow one another in a text. */
  sentences(count: number): SetBead[];
  /** The number of a bead that no other has. */
  nextBead(): number;
  /** A pair that opens or closes a text. */
  part(kind: Part): SetBead;
  /** How words are written in the source: HTML escapes them, Markdown puts some in bold. */
  readonly ink: (text: string, random: Random) => readonly Chunk[];
  /** What the document has between its paragraphs and is none of its text. */
  readonly interlude: ((setting: Setting, sheet: Sheet, passage: Passage) => void) | undefined;
}

export const other = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

/** Whether a bead, or anything of a passage, has a side in the language. */
export const has = (passage: Pick<Passage, 'beads'>, lang: Lang): boolean =>
  passage.beads.some((bead) => bead[lang].length > 0);

/** Writes words of one sentence, which is opened in the paragraph at hand. */
export function writeSentence(setting: Setting, sheet: Sheet, lang: Lang, bead: number, text: string): void {
  sheet.say(setting.draft.open(lang, bead), ...setting.ink(text, setting.random));
}

/** Writes one side of a passage as a paragraph, what leads it included; nothing where that side is empty. */
export function writeParagraph(setting: Setting, sheet: Sheet, passage: Passage, lang: Lang): void {
  if (!has(passage, lang)) return;
  setting.draft.startParagraph(lang);
  let lead = passage.leads[lang];
  if (lead !== '' && sheet.isLineHead() && isMark(lead)) {
    sheet.out(lead);
    lead = '';
  }
  let isFirst = true;
  for (const bead of passage.beads) {
    for (const text of bead[lang]) {
      if (!isFirst) sheet.out(setting.habits.joints[lang]);
      const sentence = setting.draft.open(lang, bead.number);
      if (lead !== '') sheet.say(sentence, lead);
      sheet.say(sentence, ...setting.ink(text, setting.random));
      lead = '';
      isFirst = false;
    }
  }
}

/** Writes a paragraph in a line of its own, with the indent of its language. */
export function writeLine(setting: Setting, sheet: Sheet, passage: Passage, lang: Lang): void {
  if (!has(passage, lang)) return;
  sheet.out(setting.habits.indents[lang]);
  writeParagraph(setting, sheet, passage, lang);
  sheet.end();
}

/** Writes both sides of a passage in lines of their own. @param gap blank lines after each */
export function writeBoth(setting: Setting, sheet: Sheet, passage: Passage, gap = 0): void {
  for (const lang of [setting.first, setting.second]) {
    if (!has(passage, lang)) continue;
    writeLine(setting, sheet, passage, lang);
    sheet.gap(gap);
  }
}

/** Writes all passages in one language, then in the other. @param gap blank lines after each; `between`, after each language */
export function writeHalves(setting: Setting, sheet: Sheet, gap: number, between: number): void {
  for (const lang of [setting.first, setting.second]) {
    for (const passage of setting.passages) {
      if (!has(passage, lang)) continue;
      writeLine(setting, sheet, passage, lang);
      sheet.gap(gap);
    }
    sheet.gap(between);
  }
}

/** Writes one side of a bead as a paragraph of its own. */
export const writeBead = (setting: Setting, sheet: Sheet, bead: SetBead, lang: Lang): void =>
  writeParagraph(setting, sheet, passageOf([bead]), lang);

export const passageOf = (beads: readonly SetBead[], kind: ParagraphKind = 'item'): Passage => ({
  kind,
  beads,
  leads: { zh: '', en: '' },
});

/** Each bead as a passage of its own; what leads the passage leads its first. */
export const split = (passage: Passage): Passage[] =>
  passage.beads.map((bead, k) => ({ ...passage, beads: [bead], leads: k === 0 ? passage.leads : { zh: '', en: '' } }));

/** Without the sentences that have no translation. */
export const pairedOnly = (passages: readonly Passage[]): Passage[] =>
  passages
    .map((passage) => ({ ...passage, beads: passage.beads.filter(({ number }) => number >= 0) }))
    .filter(({ beads }) => beads.length > 0);

export const isHeading = ({ kind }: Passage): boolean => kind === 'title' || kind === 'heading';

/** Writes all passages, with what stands between them in this document. @param gap blank lines between them */
export function writeAll(
  setting: Setting,
  write: (passage: Passage, sheet: Sheet) => void,
  gap = setting.habits.gap,
): void {
  const { sheet, interlude } = setting;
  for (const passage of setting.passages) {
    write(passage, sheet);
    interlude?.(setting, sheet.end(), passage);
    sheet.gap(gap);
  }
}

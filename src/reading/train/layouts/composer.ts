// Gives the sentences of one document their numbers and their habits, and takes some away.
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';
import type { AlignedBead, ParagraphKind } from '../texts.ts';
import { fillBead } from './filling.ts';
import { chooseNumbering, type Numbering, speakerStyles, writeSpeaker } from './leads.ts';
import { drawProse, type Library, type TextPair } from './library.ts';
import type { Matter, Paragraph } from './material.ts';
import { chooseRoughness } from './rough.ts';
import type { Passage, SetBead } from './setting.ts';

/** Numbers beads and gives every sentence the habits of the document. */
export class Composer {
  readonly #random: Random;
  readonly #rough: ReturnType<typeof chooseRoughness>;
  readonly #amount: number;
  #beads = 0;

  /** @param amount of noise: 0, none; 1, as real documents have it */
  constructor(random: Random, amount: number) {
    this.#random = random;
    this.#amount = amount;
    this.#rough = chooseRoughness(random, amount);
  }

  nextBead(): number {
    return this.#beads++;
  }

  pair(pair: TextPair, kind: ParagraphKind = 'item'): SetBead {
    return this.#bead({ zh: [pair.zh], en: [pair.en] }, kind, true);
  }

  passage({ kind, beads, speaker }: Paragraph): Passage {
    return {
      kind,
      beads: beads.map((bead, k) => this.#bead(bead, kind, k === beads.length - 1)),
      leads: { zh: '', en: '' },
      ...(speaker ? { speaker } : {}),
    };
  }

  /** Takes translations away, numbers paragraphs, adds passages of one language. */
  disturb(passages: readonly Passage[], library: Library, matter: Matter): Passage[] {
    let disturbed = [...passages];
    if (this.#random.chance(0.16 * this.#amount)) disturbed = dropSides(disturbed, this.#random);
    if (this.#random.chance(0.1 * this.#amount)) disturbed = this.#addForeign(disturbed, library);
    // Lines of verse and of films are seldom numbered.
    const isListed = matter !== 'verse' && matter !== 'short' && matter !== 'talk';
    return numberPassages(disturbed, this.#random, isListed ? this.#amount : this.#amount / 10);
  }

  #bead(bead: AlignedBead, kind: ParagraphKind, isLast: boolean): SetBead {
    const number = bead.zh.length > 0 && bead.en.length > 0 ? this.nextBead() : -1;
    const filled = fillBead(bead, this.#random);
    const finish = (lang: Lang): string[] => {
      const texts = filled[lang];
      return texts.map((text, k) => this.#rough(text, { lang, kind, isLast: isLast && k === texts.length - 1 }));
    };
    return { number, zh: finish('zh'), en: finish('en') };
  }

  /** Paragraphs of another text in one language, in one place. */
  #addForeign(passages: readonly Passage[], library: Library): Passage[] {
    const random = this.#random;
    const text = drawProse(library, random);
    const lang = random.pick<Lang>(['zh', 'en']);
    const from = random.below(text.paragraphs.length);
    const foreign = text.paragraphs
      .slice(from, from + random.between(1, 4))
      .map((paragraph) => this.passage(paragraph))
      .map((passage) => ({
        ...passage,
        beads: passage.beads.map((bead) => keepSide(bead, lang)).filter((bead) => bead[lang].length > 0),
      }))
      .filter(({ beads }) => beads.length > 0);
    const at = random.pick([0, passages.length, random.below(passages.length + 1)]);
    return [...passages.slice(0, at), ...foreign, ...passages.slice(at)];
  }
}

const keepSide = (bead: SetBead, lang: Lang): SetBead => ({ number: -1, zh: [], en: [], [lang]: bead[lang] });

/** Some beads, or some passages, lose one of their languages. */
function dropSides(passages: readonly Passage[], random: Random): Passage[] {
  const [part, isWhole] = [random.pick([0.05, 0.15, 0.4]), random.chance(0.5)];
  const lang = random.pick<Lang | null>(['zh', 'en', null]);
  const lose = (bead: SetBead, kept: Lang): SetBead => (bead[kept].length > 0 ? keepSide(bead, kept) : bead);
  return passages.map((passage) => {
    if (passage.kind === 'title') return passage;
    const kept = lang ?? random.pick<Lang>(['zh', 'en']);
    if (isWhole)
      return random.chance(part) ? { ...passage, beads: passage.beads.map((bead) => lose(bead, kept)) } : passage;
    return { ...passage, beads: passage.beads.map((bead) => (random.chance(part) ? lose(bead, kept) : bead)) };
  });
}

/** Numbers before headings, items or all paragraphs; names before turns. */
function numberPassages(passages: readonly Passage[], random: Random, amount: number): Passage[] {
  const styles: Partial<Record<ParagraphKind, Numbering>> = {};
  if (random.chance(0.35 * amount)) styles.heading = chooseNumbering(random, 'headings');
  if (random.chance(0.8 * amount)) styles.item = chooseNumbering(random, 'items');
  if (random.chance(0.12 * amount))
    styles.paragraph = chooseNumbering(random, random.pick(['items', 'items', 'articles']));
  const counts: Partial<Record<ParagraphKind, number>> = {};
  return passages.map((passage) => {
    const { kind } = passage;
    const style = styles[kind];
    if (kind !== 'item' && kind !== 'paragraph') counts.item = 0;
    // What has a number of its own gets no other.
    if (!style || isNumbered(passage)) return passage;
    const n = ((counts[kind] ?? 0) % 38) + 1;
    counts[kind] = n;
    return { ...passage, leads: { zh: style.zh(n), en: style.en(n) } };
  });
}

/** What has a number of its own. */
export const isNumbered = ({ beads }: Passage): boolean =>
  beads.some(({ zh, en }) => NUMBERED.test(zh[0] ?? '') || NUMBERED.test(en[0] ?? ''));

const NUMBERED = /^(?:[（(]?[\da-z一二三四五六七八九十]{1,3}[)）.、．]|第|Article|Section|Chapter|Part|CHAPTER)/;

/** Names before the words of turns. @param sides in which they stand */
export function nameSpeakers(passages: readonly Passage[], random: Random, sides: readonly Lang[]): Passage[] {
  const style = random.pick(speakerStyles);
  return passages.map((passage) => {
    const { speaker } = passage;
    if (!speaker) return passage;
    const name = (lang: Lang): string => (sides.includes(lang) ? writeSpeaker(speaker[lang], lang, style) : '');
    return { ...passage, leads: { zh: name('zh'), en: name('en') } };
  });
}

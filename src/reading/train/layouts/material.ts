// Chooses what one document says: a stretch of a text, or short matter, with what opens it and what goes wrong with it.
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';
import type { AlignedBead, AlignedParagraph, AlignedText, ParagraphKind } from '../texts.ts';
import { fillAlike } from './filling.ts';
import { chooseNumbering, type Numbering, speakerStyles, writeSpeaker } from './leads.ts';
import type { Library, TextPair } from './library.ts';
import { chooseRoughness } from './rough.ts';
import type { Passage, SetBead } from './setting.ts';

/** `short`: one-to-one sentences without headings; `verse`: lines; `talk`: turns; `none`: the layout asks for pairs itself. */
export type Matter = 'prose' | 'short' | 'verse' | 'talk' | 'notice' | 'readme' | 'none';

type Paragraph = Pick<AlignedParagraph, 'kind' | 'beads' | 'speaker'>;

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
  disturb(passages: readonly Passage[], library: Library): Passage[] {
    let disturbed = [...passages];
    if (this.#random.chance(0.16 * this.#amount)) disturbed = dropSides(disturbed, this.#random);
    if (this.#random.chance(0.1 * this.#amount)) disturbed = this.#addForeign(disturbed, library);
    return numberPassages(disturbed, this.#random, this.#amount);
  }

  #bead(bead: AlignedBead, kind: ParagraphKind, isLast: boolean): SetBead {
    const number = bead.zh.length > 0 && bead.en.length > 0 ? this.nextBead() : -1;
    const filled =
      bead.zh.length === 1 && bead.en.length === 1
        ? fillAlike({ zh: bead.zh[0]!, en: bead.en[0]! }, this.#random)
        : null;
    const finish = (lang: Lang): string[] => {
      const texts = filled ? [filled[lang]] : bead[lang];
      return texts.map((text, k) => this.#rough(text, { lang, kind, isLast: isLast && k === texts.length - 1 }));
    };
    return { number, zh: finish('zh'), en: finish('en') };
  }

  /** Paragraphs of another text in one language, in one place. */
  #addForeign(passages: readonly Passage[], library: Library): Passage[] {
    const random = this.#random;
    const text = random.pick(random.pick([...library.prose.values()]));
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

/** @param target beads that the document is to have, about */
export function chooseParagraphs(library: Library, matter: Matter, target: number, random: Random): Paragraph[] {
  if (matter === 'none') return [];
  if (matter === 'short') return chooseShort(library, target, random);
  if (matter === 'verse') return takeTexts(library.verses, target, random);
  if (matter === 'talk') return chooseTalk(library, target, random);
  if (matter === 'notice' && random.chance(0.7)) return takeTexts(library.notices, target, random);
  if (matter === 'readme' && random.chance(0.8)) return takeTexts(library.readmes, target, random);
  return chooseProse(library, target, random);
}

const toParagraph = (pair: TextPair, kind: ParagraphKind): Paragraph => ({
  kind,
  beads: [{ zh: [pair.zh], en: [pair.en] }],
});

/** Whole texts one after another. */
function takeTexts(texts: readonly AlignedText[], target: number, random: Random): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const text of random.shuffle(texts)) {
    paragraphs.push(...text.paragraphs);
    if (countBeads(paragraphs) >= target) break;
  }
  return paragraphs;
}

/** The first paragraphs, up to so many beads. */
function takeBeads(paragraphs: readonly Paragraph[], target: number): Paragraph[] {
  const taken: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (countBeads(taken) >= target) break;
    taken.push(paragraph);
  }
  return taken;
}

const countBeads = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { beads }) => sum + beads.length, 0);

function chooseProse(library: Library, target: number, random: Random): Paragraph[] {
  const body: Paragraph[] = [];
  for (let k = 0; k < 4 && countBeads(body) < target; k++) {
    const text = random.pick(random.pick([...library.prose.values()]));
    let at = random.chance(0.4) ? 0 : random.below(text.paragraphs.length);
    for (; at < text.paragraphs.length && countBeads(body) < target; at++) body.push(text.paragraphs[at]!);
  }
  return [
    ...chooseOpening(library, body, random),
    ...addHeadings(regroup(body, random), library, random),
    ...chooseClosing(library, random),
  ];
}

function chooseOpening({ parts }: Library, body: readonly Paragraph[], random: Random): Paragraph[] {
  const opening: Paragraph[] = [];
  if (body[0]?.kind !== 'title' && random.chance(0.75)) opening.push(toParagraph(random.pick(parts.title), 'title'));
  if (random.chance(0.25)) opening.push(toParagraph(random.pick(parts.byline), 'byline'));
  if (random.chance(0.25)) opening.push(toParagraph(random.pick(parts.date), 'date'));
  if (random.chance(0.2)) opening.push(toParagraph(random.pick(parts.salutation), 'salutation'));
  return opening;
}

const chooseClosing = ({ parts }: Library, random: Random): Paragraph[] => [
  ...(random.chance(0.12) ? [toParagraph(random.pick(parts.closing), 'salutation')] : []),
  ...(random.chance(0.08)
    ? [toParagraph(random.pick(parts.byline), 'byline'), toParagraph(random.pick(parts.date), 'date')]
    : []),
];

/** Paragraphs as they are, of a sentence each, or longer ones. */
function regroup(paragraphs: readonly Paragraph[], random: Random): Paragraph[] {
  const most = random.pick([0, 0, 0, 1, 2, 8]);
  if (most === 0) return [...paragraphs];
  const grouped: Paragraph[] = [];
  let open: AlignedBead[] = [];
  let room = random.between(1, most);
  const close = (): void => {
    if (open.length > 0) grouped.push({ kind: 'paragraph', beads: open });
    open = [];
    room = random.between(1, most);
  };
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'paragraph') {
      close();
      grouped.push(paragraph);
    } else {
      for (const bead of paragraph.beads) {
        open.push(bead);
        if (open.length >= room) close();
      }
    }
  }
  close();
  return grouped;
}

function addHeadings(paragraphs: readonly Paragraph[], { parts, pairs }: Library, random: Random): Paragraph[] {
  const every = random.chance(0.4) ? random.between(2, 6) : 0;
  const items = random.chance(0.15) ? random.below(paragraphs.length + 1) : -1;
  return paragraphs.flatMap((paragraph, k): Paragraph[] => {
    const before: Paragraph[] = [];
    if (every > 0 && k % every === 0 && paragraph.kind === 'paragraph')
      before.push(toParagraph(random.pick(parts.heading), 'heading'));
    if (k === items) {
      const list = random.pick([...pairs.slides, ...pairs.phrases, ...pairs.terms]);
      const from = random.below(list.length);
      before.push(...list.slice(from, from + random.between(2, 6)).map((pair) => toParagraph(pair, 'item')));
    }
    return [...before, paragraph];
  });
}

function chooseShort(library: Library, target: number, random: Random): Paragraph[] {
  if (random.chance(0.3)) {
    const text = takeTexts(library.films, target, random);
    return text.map(({ kind, beads }) => ({ kind: kind === 'turn' ? 'paragraph' : kind, beads }));
  }
  const from = random.below(Math.max(1, library.short.length - target));
  return library.short.slice(from, from + target).map((pair) => toParagraph(pair, 'paragraph'));
}

const people: readonly TextPair[] = [
  { zh: '甲', en: 'A' },
  { zh: '乙', en: 'B' },
  { zh: '主持人', en: 'Moderator' },
  { zh: '玛丽', en: 'Mary' },
  { zh: '李明', en: 'Li Ming' },
  { zh: '老师', en: 'Teacher' },
  { zh: '学生', en: 'Student' },
  { zh: '问', en: 'Q' },
  { zh: '答', en: 'A' },
  { zh: '发言人', en: 'Spokesperson' },
  { zh: '路透社记者', en: 'Reuters' },
  { zh: '布朗女士', en: 'Ms. Brown' },
  { zh: '经理', en: 'Manager' },
  { zh: '旁白', en: 'Narrator' },
];

/** A talk as it is; or sentences of any text, which are given to people. */
function chooseTalk(library: Library, target: number, random: Random): Paragraph[] {
  if (library.talks.length > 0 && random.chance(0.6)) {
    const opening = random.chance(0.4) ? [toParagraph(random.pick(library.parts.title), 'title')] : [];
    const text = random.pick(library.talks);
    if (text.genre === 'dialogue')
      return [
        ...opening,
        ...takeTexts(
          library.talks.filter(({ genre }) => genre === 'dialogue'),
          target,
          random,
        ),
      ];
    const from = random.below(text.paragraphs.length);
    return [...opening, ...takeBeads(text.paragraphs.slice(from), target)];
  }
  const speakers = random.shuffle(people).slice(0, random.between(2, 3));
  let who = 0;
  return chooseShort(library, target, random).flatMap((paragraph) => {
    if (!random.chance(0.2)) who = (who + random.between(1, speakers.length - 1)) % speakers.length;
    return paragraph.kind === 'paragraph'
      ? [{ ...paragraph, kind: 'turn' as const, speaker: speakers[who]! }]
      : [paragraph];
  });
}

/** Some beads, or some passages, lose one of their languages. */
function dropSides(passages: readonly Passage[], random: Random): Passage[] {
  const [part, whole] = [random.pick([0.05, 0.15, 0.4]), random.chance(0.5)];
  const lang = random.pick<Lang | null>(['zh', 'en', null]);
  const lose = (bead: SetBead, kept: Lang): SetBead => (bead[kept].length > 0 ? keepSide(bead, kept) : bead);
  return passages.map((passage) => {
    if (passage.kind === 'title') return passage;
    const kept = lang ?? random.pick<Lang>(['zh', 'en']);
    if (whole)
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
    if (kind === 'heading') counts.item = 0;
    if (kind !== 'item' && kind !== 'paragraph' && styles.item && kind !== 'heading') counts.item = 0;
    // What has a number of its own gets no other.
    if (!style || passage.beads.some(({ zh, en }) => NUMBERED.test(zh[0] ?? '') || NUMBERED.test(en[0] ?? '')))
      return passage;
    const n = ((counts[kind] ?? 0) % 38) + 1;
    counts[kind] = n;
    return { ...passage, leads: { zh: style.zh(n), en: style.en(n) } };
  });
}

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

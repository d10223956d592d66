// Chooses what one document says: a stretch of a text, or short matter, with what opens it and what goes wrong with it.
import type { Random } from '../random.ts';
import type { AlignedBead, AlignedParagraph, AlignedText, ParagraphKind } from '../texts.ts';
import { drawProse, type Library, type Part, type TextPair } from './library.ts';

/** `short`: one-to-one sentences without headings; `verse`: lines; `talk`: turns; `none`: the layout asks for pairs itself. */
export type Matter = 'prose' | 'short' | 'verse' | 'talk' | 'notice' | 'readme' | 'none';

export type Paragraph = Pick<AlignedParagraph, 'kind' | 'beads' | 'speaker'>;

/** @param target beads that the document is to have, about */
export function chooseParagraphs(library: Library, matter: Matter, target: number, random: Random): Paragraph[] {
  if (matter === 'none') return [];
  if (matter === 'short') return chooseShort(library, target, random);
  if (matter === 'verse') return chooseVerse(library, target, random);
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
    const text = drawProse(library, random);
    let at = random.chance(text.paragraphs.length < 40 ? 0.4 : 0.1) ? 0 : random.below(text.paragraphs.length);
    for (; at < text.paragraphs.length && countBeads(body) < target; at++) body.push(text.paragraphs[at]!);
  }
  return [
    ...chooseOpening(library, body, random),
    ...addHeadings(regroup(body, random), library, random),
    ...chooseClosing(library, random),
  ];
}

/** Anything of what opens, closes or divides texts. */
function drawPart({ parts }: Library, part: Part, random: Random): Paragraph {
  const pair = random.pick(random.pick(parts[part]));
  return toParagraph(pair, part === 'closing' ? 'salutation' : part);
}

function chooseOpening(library: Library, body: readonly Paragraph[], random: Random): Paragraph[] {
  const opening: Paragraph[] = [];
  if (body[0]?.kind !== 'title' && random.chance(0.75)) opening.push(drawPart(library, 'title', random));
  if (random.chance(0.25)) opening.push(drawPart(library, 'byline', random));
  if (random.chance(0.25)) opening.push(drawPart(library, 'date', random));
  if (random.chance(0.2)) opening.push(drawPart(library, 'salutation', random));
  return opening;
}

const chooseClosing = (library: Library, random: Random): Paragraph[] => [
  ...(random.chance(0.12) ? [drawPart(library, 'closing', random)] : []),
  ...(random.chance(0.08) ? [drawPart(library, 'byline', random), drawPart(library, 'date', random)] : []),
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

/** Headings every few paragraphs, a list somewhere, short lines with figures here and there. */
function addHeadings(paragraphs: readonly Paragraph[], library: Library, random: Random): Paragraph[] {
  const { pairs } = library;
  const scraps = random.chance(0.12) ? 0.15 : 0;
  const every = random.chance(0.4) ? random.between(2, 6) : 0;
  const items = random.chance(0.15) ? random.below(paragraphs.length + 1) : -1;
  return paragraphs.flatMap((paragraph, k): Paragraph[] => {
    const before: Paragraph[] = [];
    if (every > 0 && k % every === 0 && paragraph.kind === 'paragraph')
      before.push(drawPart(library, 'heading', random));
    if (random.chance(scraps)) {
      const list = random.pick([...pairs.signs, ...pairs.dates, ...pairs.fields, ...pairs.columns, ...pairs.dishes]);
      before.push(toParagraph(random.pick(list), random.pick(['paragraph', 'heading', 'date'])));
    }
    if (k === items) {
      const list = random.pick([
        ...pairs.slides,
        ...pairs.phrases,
        ...pairs.terms,
        ...pairs.parameters,
        ...pairs.signs,
      ]);
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
  const some = library.short.slice(from, from + target);
  return (random.chance(0.35) ? some.flatMap(cutClauses) : some).map((pair) => toParagraph(pair, 'paragraph'));
}

/** Poems and songs, or clauses of anything set as such. */
function chooseVerse(library: Library, target: number, random: Random): Paragraph[] {
  if (random.chance(0.5)) return takeTexts(library.verses, target, random);
  const from = random.below(Math.max(1, library.short.length - target));
  const lines = library.short.slice(from, from + target).flatMap(cutClauses);
  return lines.flatMap((pair, k) => [
    ...(k % 14 === 0 ? [drawPart(library, 'title', random)] : []),
    ...(k % 14 === 0 && random.chance(0.5) ? [drawPart(library, 'byline', random)] : []),
    toParagraph(pair, 'item'),
  ]);
}

/** A sentence as lines of a clause each, as subtitles and verse have it; whole where the clauses do not match in number and length. */
function cutClauses(pair: TextPair): TextPair[] {
  const zh = pair.zh.split(/(?<=[，；：])(?=.)/u);
  const en = pair.en.split(/(?<=[,;:])\s+/);
  if (zh.length !== en.length || zh.length > 4) return [pair];
  const isAlike = zh.every((part, k) => Math.abs(part.length / pair.zh.length - en[k]!.length / pair.en.length) < 0.15);
  return isAlike ? zh.map((part, k) => ({ zh: part, en: en[k]! })) : [pair];
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
    const opening = random.chance(0.4) ? [drawPart(library, 'title', random)] : [];
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
    const from = random.below(Math.max(1, text.paragraphs.length - 8));
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

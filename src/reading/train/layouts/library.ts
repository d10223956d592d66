// The texts sorted by what a layout may ask for.

import type { Random } from '../random.ts';
import type { AlignedBead, AlignedParagraph, AlignedText, ParagraphKind } from '../texts.ts';
import type { VocabularyEntry } from '../vocabulary.ts';
import type { Words } from './furniture.ts';

/** A sentence or label of each language. */
export interface TextPair {
  readonly zh: string;
  readonly en: string;
}

/** Short matter by genre of the everyday texts, and the terms of glossaries. */
export type PairGenre =
  | 'fields'
  | 'columns'
  | 'units'
  | 'ui'
  | 'signs'
  | 'dishes'
  | 'comments'
  | 'phrases'
  | 'terms'
  | 'slides'
  | 'dates'
  | 'parameters';

/** What opens, closes or divides a text. */
export type Part = 'title' | 'heading' | 'byline' | 'date' | 'salutation' | 'closing';

/** Lists of pairs, each of one text: a long one is drawn from no oftener than a short one. */
type PairLists = readonly (readonly TextPair[])[];

export interface Library {
  readonly prose: readonly AlignedText[];
  readonly talks: readonly AlignedText[];
  readonly verses: readonly AlignedText[];
  readonly films: readonly AlignedText[];
  readonly notices: readonly AlignedText[];
  readonly readmes: readonly AlignedText[];
  readonly pairs: Readonly<Record<PairGenre, PairLists>>;
  readonly parts: Readonly<Record<Part, PairLists>>;
  /** Sentences one to one, short on both sides, in the order of their texts. */
  readonly short: readonly TextPair[];
  /** By word. */
  readonly vocabulary: ReadonlyMap<string, VocabularyEntry>;
  readonly words: Words;
}

const pairGenres: readonly PairGenre[] =
  'fields columns units ui signs dishes comments phrases terms slides dates parameters'.split(' ') as PairGenre[];
const partGenres = ['titles', 'headings', 'bylines', 'dates', 'salutations', 'closings'];
const otherGenres = new Set<string>(['dialogue', 'verse', 'lyrics', 'film', ...pairGenres, ...partGenres]);

export function createLibrary(texts: readonly AlignedText[], vocabulary: readonly VocabularyEntry[]): Library {
  const ofGenre = (...genres: string[]): AlignedText[] => texts.filter(({ genre }) => genres.includes(genre));
  const prose = texts.filter(
    ({ genre, paragraphs }) => !otherGenres.has(genre) && paragraphs.some(({ kind }) => kind !== 'item'),
  );
  const pairs = Object.fromEntries(
    pairGenres.map((genre) => [
      genre,
      ofGenre(genre)
        .map(({ paragraphs }) => paragraphs.flatMap(pairUp))
        .filter((list) => list.length > 0),
    ]),
  ) as Record<PairGenre, TextPair[][]>;
  const parts = {
    title: listParts(texts, 'title', { zh: 40, en: 120 }),
    heading: listParts(texts, 'heading', { zh: 25, en: 70 }),
    byline: listParts(texts, 'byline', { zh: 40, en: 90 }),
    date: listParts(texts, 'date', { zh: 40, en: 90 }),
    salutation: listParts(
      texts.filter(({ genre }) => genre !== 'closings'),
      'salutation',
      { zh: 40, en: 90 },
    ),
    closing: listParts(ofGenre('closings'), 'salutation', { zh: 40, en: 90 }),
  };
  const short = prose
    .flatMap(({ paragraphs }) => paragraphs.filter(({ kind }) => kind === 'paragraph').flatMap(pairUp))
    .filter(({ zh, en }) => zh.length <= 36 && en.length <= 110);
  const terms = [...pairs.terms.flat(), ...pairs.phrases.flat()];
  const titles = [...parts.title, ...parts.heading].flat();
  return {
    prose,
    talks: texts.filter(({ paragraphs }) => paragraphs.filter(({ kind }) => kind === 'turn').length >= 4),
    verses: ofGenre('verse', 'lyrics'),
    films: ofGenre('film', 'lyrics', 'dialogue'),
    notices: ofGenre('notices'),
    readmes: ofGenre('readme', 'software', 'manual'),
    pairs,
    parts,
    short,
    vocabulary: new Map(vocabulary.map((entry) => [entry.word, entry])),
    words: {
      zh: terms.map(({ zh }) => zh).filter((word) => /^\p{Script=Han}{2,5}$/u.test(word)),
      en: terms.map(({ en }) => en).filter((word) => /^[A-Za-z-]{3,14}$/.test(word)),
      titles: { zh: titles.map(({ zh }) => zh), en: titles.map(({ en }) => en) },
      sentences: { zh: short.map(({ zh }) => zh), en: short.map(({ en }) => en) },
    },
  };
}

/** A text of prose; longer ones oftener, by the root of their length. */
export function drawProse({ prose }: Library, random: Random): AlignedText {
  const weights = prose.map(({ paragraphs }) => Math.sqrt(paragraphs.length));
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [k, text] of prose.entries()) {
    left -= weights[k]!;
    if (left < 0) return text;
  }
  return prose.at(-1)!;
}

/** The paragraphs of a kind, text by text, that are not too long for what they are. */
const listParts = (
  texts: readonly AlignedText[],
  kind: ParagraphKind,
  most: { readonly zh: number; readonly en: number },
): TextPair[][] =>
  texts
    .map(({ paragraphs }) =>
      paragraphs
        .filter((paragraph) => paragraph.kind === kind)
        .flatMap(pairUp)
        .filter(({ zh, en }) => zh.length <= most.zh && en.length <= most.en),
    )
    .filter((list) => list.length > 0);

const pairUp = ({ beads }: AlignedParagraph): TextPair[] =>
  beads.flatMap(({ zh, en }: AlignedBead) => (zh.length === 1 && en.length === 1 ? [{ zh: zh[0]!, en: en[0]! }] : []));

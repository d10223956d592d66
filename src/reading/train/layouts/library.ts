// The texts sorted by what a layout may ask for.
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
  | 'slides';

export interface Library {
  /** By genre, so that a large one does not crowd out the others. */
  readonly prose: ReadonlyMap<string, readonly AlignedText[]>;
  readonly talks: readonly AlignedText[];
  readonly verses: readonly AlignedText[];
  readonly films: readonly AlignedText[];
  readonly notices: readonly AlignedText[];
  readonly readmes: readonly AlignedText[];
  readonly pairs: Readonly<Record<PairGenre, readonly (readonly TextPair[])[]>>;
  /** What opens or closes a text, by kind. */
  readonly parts: Readonly<
    Record<'title' | 'heading' | 'byline' | 'date' | 'salutation' | 'closing', readonly TextPair[]>
  >;
  /** Sentences one to one, short on both sides, in the order of their texts. */
  readonly short: readonly TextPair[];
  /** By word. */
  readonly vocabulary: ReadonlyMap<string, VocabularyEntry>;
  readonly words: Words;
}

const pairGenres: readonly PairGenre[] = [
  'fields',
  'columns',
  'units',
  'ui',
  'signs',
  'dishes',
  'comments',
  'phrases',
  'terms',
  'slides',
];
const partGenres = new Set(['titles', 'headings', 'bylines', 'dates', 'salutations', 'closings']);
const otherGenres = new Set(['dialogue', 'verse', 'lyrics', 'film', ...pairGenres, ...partGenres]);

export function createLibrary(texts: readonly AlignedText[], vocabulary: readonly VocabularyEntry[]): Library {
  const ofGenre = (...genres: string[]): AlignedText[] => texts.filter(({ genre }) => genres.includes(genre));
  const prose = new Map<string, AlignedText[]>();
  for (const text of texts) {
    if (otherGenres.has(text.genre) || text.paragraphs.every(({ kind }) => kind === 'item')) continue;
    prose.set(text.genre, [...(prose.get(text.genre) ?? []), text]);
  }
  const all = texts.flatMap(({ paragraphs }) => paragraphs);
  const kindOf = (kind: ParagraphKind, genre: string): TextPair[] => [
    ...all.filter((paragraph) => paragraph.kind === kind).flatMap(pairUp),
    ...ofGenre(genre).flatMap(({ paragraphs }) => paragraphs.flatMap(pairUp)),
  ];
  const pairs = Object.fromEntries(
    pairGenres.map((genre) => [genre, ofGenre(genre).map(({ paragraphs }) => paragraphs.flatMap(pairUp))]),
  ) as Record<PairGenre, TextPair[][]>;
  const terms = [...pairs.terms.flat(), ...pairs.phrases.flat()];
  return {
    prose,
    talks: texts.filter(({ paragraphs }) => paragraphs.filter(({ kind }) => kind === 'turn').length >= 4),
    verses: ofGenre('verse', 'lyrics'),
    films: ofGenre('film', 'lyrics', 'dialogue'),
    notices: ofGenre('notices'),
    readmes: ofGenre('readme', 'software'),
    pairs,
    parts: {
      title: kindOf('title', 'titles').filter(({ zh, en }) => zh.length <= 40 && en.length <= 120),
      heading: kindOf('heading', 'headings').filter(({ zh, en }) => zh.length <= 25 && en.length <= 70),
      byline: kindOf('byline', 'bylines'),
      date: kindOf('date', 'dates'),
      salutation: kindOf('salutation', 'salutations'),
      closing: ofGenre('closings').flatMap(({ paragraphs }) => paragraphs.flatMap(pairUp)),
    },
    short: [...prose.values()]
      .flat()
      .flatMap(({ paragraphs }) => paragraphs.filter(({ kind }) => kind === 'paragraph').flatMap(pairUp))
      .filter(({ zh, en }) => zh.length <= 36 && en.length <= 110),
    vocabulary: new Map(vocabulary.map((entry) => [entry.word, entry])),
    words: {
      zh: terms.map(({ zh }) => zh).filter((word) => /^\p{Script=Han}{2,5}$/u.test(word)),
      en: terms.map(({ en }) => en).filter((word) => /^[A-Za-z-]{3,14}$/.test(word)),
    },
  };
}

const pairUp = ({ beads }: AlignedParagraph): TextPair[] =>
  beads.flatMap(({ zh, en }: AlignedBead) => (zh.length === 1 && en.length === 1 ? [{ zh: zh[0]!, en: en[0]! }] : []));

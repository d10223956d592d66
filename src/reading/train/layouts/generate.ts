// Aligned texts → documents in every layout, each known to the last character.
import type { Lang } from '../../../model.ts';
import type { Marked } from '../marked.ts';
import { createRandom, type Random, seedOf } from '../random.ts';
import type { AlignedText } from '../texts.ts';
import type { VocabularyEntry } from '../vocabulary.ts';
import { print } from './accidents.ts';
import { Composer } from './composer.ts';
import { type Chunk, Draft, markDraft, type SetLine, Sheet } from './draft.ts';
import { createFurnisher } from './furniture.ts';
import { inks } from './inks.ts';
import { chooseInterludes } from './interludes.ts';
import type { Layout } from './layout.ts';
import { layouts } from './layouts.ts';
import { createLibrary, type Library } from './library.ts';
import { chooseParagraphs } from './material.ts';
import type { Habits, Passage, Setting } from './setting.ts';

export interface GenerateOptions {
  readonly seed: number;
  readonly texts: readonly AlignedText[];
  /** For the notes on words; without it there are none. */
  readonly vocabulary?: readonly VocabularyEntry[];
  /** Documents of each layout. */
  readonly perLayout: number;
  /** Names of layouts; all of them where it is absent. */
  readonly layouts?: readonly string[];
  /** How much goes wrong: 0, nothing; 1, as much as in real documents. */
  readonly noise?: number;
}

export const layoutNames: readonly string[] = layouts.map(({ name }) => name);

/** @returns the documents layout by layout; the same ones for the same options */
export function generateLayouts({
  seed,
  texts,
  vocabulary = [],
  perLayout,
  layouts: names = layoutNames,
  noise = 1,
}: GenerateOptions): Marked[] {
  const library = createLibrary(texts, vocabulary);
  return names.flatMap((name) => {
    const layout = findLayout(name);
    return Array.from({ length: perLayout }, (_, k) => {
      const { draft, lines, lineEnd } = setDocument(layout, library, seedOf(seed, name, k), noise);
      return markDraft(draft, lines, { id: `${name}-${seed}-${k}`, layout: name, ending: layout.ending, lineEnd });
    });
  });
}

function findLayout(name: string): Layout {
  const found = layouts.find((layout) => layout.name === name);
  if (!found) throw new RangeError(`no layout ${name}; there are ${layoutNames.join(', ')}`);
  return found;
}

/** One document before it is marked. */
export function setDocument(
  layout: Layout,
  library: Library,
  seed: number,
  noise: number,
): { readonly draft: Draft; readonly lines: readonly SetLine[]; readonly lineEnd: string } {
  const random = createRandom(seed);
  const first: Lang = random.chance(0.5) ? 'zh' : 'en';
  const composer = new Composer(random, noise);
  const target = random.pick([
    random.between(5, 12),
    random.between(10, 40),
    random.between(10, 40),
    random.between(20, 45),
  ]);
  const passages = composer.disturb(
    chooseParagraphs(library, layout.matter, target, random).map((paragraph) => composer.passage(paragraph)),
    library,
    layout.matter,
  );
  const draft = new Draft();
  const sheet = new Sheet(draft);
  const furnisher = createFurnisher(random, library.words, chooseTitles(passages, library, random));
  const ink = inks[layout.ending] ?? ((text: string): Chunk[] => [text]);
  layout.write({
    random,
    draft,
    sheet,
    first,
    second: first === 'zh' ? 'en' : 'zh',
    habits: chooseHabits(random, noise),
    passages,
    library,
    furnisher,
    interlude: layout.lines === 'framed' ? undefined : chooseInterludes(random, noise),
    ink,
    fork: () => new Sheet(draft),
    ...askers(library, composer, random),
  });
  const lines =
    layout.lines === 'framed'
      ? sheet.lines
      : print(sheet.lines, { draft, random, furnisher, first }, { amount: noise, isFree: layout.lines === 'free' });
  return { draft, lines, lineEnd: random.chance(0.06 * noise) ? '\r\n' : '\n' };
}

/** What layouts ask for beside their passages. */
function askers(
  library: Library,
  composer: Composer,
  random: Random,
): Pick<Setting, 'pairs' | 'sentences' | 'nextBead' | 'part'> {
  return {
    pairs(genres, count) {
      const list = random.pick(library.pairs[random.pick(genres)]);
      const from = random.below(Math.max(1, list.length - count));
      const some = list.slice(from, from + count);
      return (random.chance(0.5) ? some : random.shuffle(list).slice(0, count)).map((pair) => composer.pair(pair));
    },
    sentences(count) {
      const from = random.below(Math.max(1, library.short.length - count));
      return library.short.slice(from, from + count).map((pair) => composer.pair(pair, 'paragraph'));
    },
    nextBead: () => composer.nextBead(),
    part: (kind) =>
      composer.pair(random.pick(random.pick(library.parts[kind])), kind === 'closing' ? 'salutation' : kind),
  };
}

/** The titles that furniture repeats: those of the document, or any. */
function chooseTitles(passages: readonly Passage[], { parts }: Library, random: Random): Record<Lang, string> {
  const own = passages.find(({ kind }) => kind === 'title')?.beads[0];
  const any = random.pick(random.pick(parts.title));
  return { zh: own?.zh[0] ?? any.zh, en: own?.en[0] ?? any.en };
}

const chooseHabits = (random: Random, amount: number): Habits => ({
  gap: random.pick([0, 1, 1, 1, 2]),
  indents: random.pick([
    { zh: '', en: '' },
    { zh: '', en: '' },
    { zh: '', en: '' },
    { zh: '', en: '' },
    { zh: '　　', en: '' },
    { zh: '　　', en: '    ' },
    { zh: '   ', en: '   ' },
  ]),
  joints: {
    zh: random.chance(0.06 * amount) ? ' ' : '',
    en: random.chance(0.1 * amount) ? random.pick(['  ', '']) : ' ',
  },
});

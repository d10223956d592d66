// Word alignment of one pair: which words of the two sides say the same.
import type { Span } from '../model.ts';
import type { Knowledge } from './knowledge.ts';
import { type PreparedPair, preparePair } from './pair.ts';
import { parameters } from './parameters.ts';

/** Two words that say the same: indexes into the given tokens, Chinese first. */
export type Link = readonly [zh: number, en: number];

/**
 * Links the words of a pair by dictionary, parts of words, names, numbers, neighbourhood and place.
 * @param zh Chinese words and marks in order; joined they are the sentence
 * @param en English words and marks in order
 */
export function alignWords(zh: readonly string[], en: readonly string[], knowledge: Knowledge): Link[] {
  const zhSpans = placeTokens(zh, '');
  const enSpans = placeTokens(en, ' ');
  const pair = preparePair(zh.join(''), en.join(' '), knowledge, new Set(zhSpans.map(({ end }) => end)));
  const strengths = foldStrengths(pair, zhSpans, enSpans);
  const links = new LinkSet(zh.length, en.length);
  linkByStrength(links, strengths);
  linkFunctionWords(links, zh, en, knowledge);
  linkNeighbours(links, zh, en);
  linkMarks(links, zh, en);
  return links.list();
}

class LinkSet {
  readonly height: number;
  readonly width: number;
  readonly #linked: Uint8Array;

  constructor(height: number, width: number) {
    this.height = height;
    this.width = width;
    this.#linked = new Uint8Array(height * width);
  }

  add(zh: number, en: number): void {
    this.#linked[zh * this.width + en] = 1;
  }

  has(zh: number, en: number): boolean {
    return zh >= 0 && en >= 0 && zh < this.height && en < this.width && this.#linked[zh * this.width + en] === 1;
  }

  hasZh(zh: number): boolean {
    return this.#linked.subarray(zh * this.width, (zh + 1) * this.width).includes(1);
  }

  hasEn(en: number): boolean {
    for (let zh = 0; zh < this.height; zh++) if (this.has(zh, en)) return true;
    return false;
  }

  list(): Link[] {
    const links: Link[] = [];
    for (let zh = 0; zh < this.height; zh++)
      for (let en = 0; en < this.width; en++) if (this.has(zh, en)) links.push([zh, en]);
    return links;
  }

  /** Where in English a Chinese token would lie, by the links on both sides of it. */
  expectEn(zh: number): number {
    const [before, after] = [this.#nearest(zh, -1), this.#nearest(zh, 1)];
    if (before && after) return before.en + ((after.en - before.en) * (zh - before.zh)) / (after.zh - before.zh);
    if (before) return before.en + (zh - before.zh);
    if (after) return after.en - (after.zh - zh);
    return (zh / this.height) * this.width;
  }

  #nearest(from: number, step: number): { zh: number; en: number } | undefined {
    for (let zh = from + step; zh >= 0 && zh < this.height; zh += step) {
      const row = this.#linked.subarray(zh * this.width, (zh + 1) * this.width);
      const en = step < 0 ? row.lastIndexOf(1) : row.indexOf(1);
      if (en >= 0) return { zh, en };
    }
    return undefined;
  }
}

function placeTokens(tokens: readonly string[], separator: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const token of tokens) {
    spans.push({ start: at, end: at + token.length });
    at += token.length + separator.length;
  }
  return spans;
}

/** Strengths of the given tokens: of a Chinese word the mean of its characters, of an English one its best part. */
function foldStrengths(pair: PreparedPair, zhSpans: readonly Span[], enSpans: readonly Span[]): number[][] {
  const rows = zhSpans.map((span) => inside(span, pair.zh.tokens));
  const columns = enSpans.map((span) => inside(span, pair.en.tokens));
  const width = pair.en.tokens.length;
  return rows.map((row) =>
    columns.map((column) => {
      if (row.length === 0) return 0;
      const best = (r: number) => column.reduce((most, c) => Math.max(most, pair.strengths[r * width + c]!), 0);
      return row.reduce((sum, r) => sum + best(r), 0) / row.length;
    }),
  );
}

const inside = (span: Span, tokens: readonly { start: number; end: number }[]): number[] =>
  [...tokens.keys()].filter((at) => tokens[at]!.start >= span.start && tokens[at]!.end <= span.end);

function linkByStrength(links: LinkSet, strengths: readonly (readonly number[])[]): void {
  const { sure, fair } = parameters.links;
  const best = (zh: number) => Math.max(0, ...strengths[zh]!);
  const bestEn = (en: number) => strengths.reduce((most, row) => Math.max(most, row[en]!), 0);
  for (let zh = 0; zh < links.height; zh++)
    for (let en = 0; en < links.width; en++) {
      const strength = strengths[zh]![en]!;
      const mutual = strength > 0 && strength === best(zh) && strength === bestEn(en);
      if (strength >= sure || (mutual && strength >= fair)) links.add(zh, en);
    }
}

/** 和 – and, 在 – in, 将 – will: each to the nearest of its kind that is free. */
function linkFunctionWords(links: LinkSet, zh: readonly string[], en: readonly string[], knowledge: Knowledge): void {
  for (const [z, word] of zh.entries()) {
    if (links.hasZh(z) || !/\p{Script=Han}/u.test(word)) continue;
    const wanted = new Set(functionWords.get(word) ?? knowledge.translations(word).map(({ name }) => name));
    const expected = links.expectEn(z);
    let best = -1;
    for (const [e, other] of en.entries()) {
      const lower = other.toLowerCase();
      if (links.hasEn(e) || !(wanted.has(lower) || wanted.has(knowledge.stem(lower)))) continue;
      if (Math.abs(e - expected) > parameters.links.reach) continue;
      if (best < 0 || Math.abs(e - expected) < Math.abs(best - expected)) best = e;
    }
    if (best >= 0) links.add(z, best);
  }
}

/** Chinese function words by what they are in English; the dictionary's glosses describe them instead. */
const functionWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    的: ["'s", '’s', 'of'],
    和: ['and'],
    与: ['and', 'with'],
    及: ['and'],
    并: ['and'],
    以及: ['and', 'as'],
    而: ['and', 'but'],
    同: ['with', 'and'],
    或: ['or'],
    但: ['but'],
    在: ['in', 'at', 'on'],
    于: ['in', 'on', 'at'],
    中: ['in', 'of'],
    上: ['at', 'on', 'in'],
    从: ['from', 'since'],
    自: ['from', 'since'],
    到: ['to', 'until'],
    向: ['to', 'towards', 'toward'],
    对: ['to', 'for', 'on', 'of', 'with', 'against', 'towards'],
    为: ['for', 'as', 'to', 'is', 'are'],
    由: ['by', 'from'],
    被: ['by'],
    以: ['with', 'by', 'to'],
    用: ['with', 'by'],
    将: ['will', 'to'],
    会: ['will', 'would'],
    要: ['must', 'should', 'need', 'will', 'to'],
    可以: ['can', 'may'],
    可: ['can', 'may'],
    能: ['can'],
    是: ['is', 'are', 'was', 'were', 'be'],
    不: ['not', 'no', 'cannot', "n't"],
    没有: ['not', 'no', 'without'],
    这: ['this', 'these', 'that'],
    那: ['that', 'those'],
    该: ['the', 'this'],
    其: ['its', 'their', 'his', 'her'],
    我: ['i', 'my', 'me'],
    我们: ['we', 'our', 'us'],
    你: ['you', 'your'],
    您: ['you', 'your'],
    你们: ['you', 'your'],
    他: ['he', 'him', 'his'],
    她: ['she', 'her'],
    它: ['it', 'its'],
    他们: ['they', 'them', 'their'],
    它们: ['they', 'them', 'their'],
    如果: ['if'],
    若: ['if'],
    因为: ['because'],
    后: ['after'],
    前: ['before'],
    时: ['when'],
    内: ['within', 'in'],
    一: ['a', 'an', 'one'],
    每: ['each', 'every', 'per'],
    所有: ['all'],
    也: ['also', 'too'],
    还: ['also'],
    就: ['on'],
    把: [],
    了: [],
    着: [],
    之: ['of'],
    比: ['than'],
    至: ['to'],
    等: ['etc'],
  }),
);

/** A word without a link between linked neighbours goes with a word without a link between theirs. */
function linkNeighbours(links: LinkSet, zh: readonly string[], en: readonly string[]): void {
  const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
  const isSmall = (text: string) => smallWords.has(text.toLowerCase());
  for (let z = 0; z < zh.length; z++) {
    if (links.hasZh(z) || !isWord(zh[z]!) || functionWords.has(zh[z]!)) continue;
    for (let e = 0; e < en.length; e++) {
      if (links.hasEn(e) || !isWord(en[e]!) || isSmall(en[e]!)) continue;
      const straight = Number(links.has(z - 1, e - 1)) + Number(links.has(z + 1, e + 1));
      const turned = Number(links.has(z - 1, e + 1)) + Number(links.has(z + 1, e - 1));
      if (straight + turned >= 1) {
        links.add(z, e);
        break;
      }
    }
  }
}

const smallWords: ReadonlySet<string> = new Set(
  'a an the of to in on at by for with from and or but is are was were be been has have had will would it its that which who this these those as not no do does did'.split(
    ' ',
  ),
);

/** Punctuation goes to the same mark where it stands nearest. */
function linkMarks(links: LinkSet, zh: readonly string[], en: readonly string[]): void {
  for (const [z, mark] of zh.entries()) {
    const same = marks.get(mark);
    if (!same || links.hasZh(z)) continue;
    const expected = links.expectEn(z);
    let best = -1;
    for (const [e, other] of en.entries()) {
      if (!same.includes(other) || links.hasEn(e)) continue;
      if (best < 0 || Math.abs(e - expected) < Math.abs(best - expected)) best = e;
    }
    if (best >= 0 && Math.abs(best - expected) <= parameters.links.markReach) links.add(z, best);
  }
}

const marks: ReadonlyMap<string, readonly string[]> = new Map([
  ['。', ['.']],
  ['，', [',']],
  ['、', [',', 'and']],
  ['；', [';', '.', ',']],
  ['：', [':', ',']],
  ['？', ['?']],
  ['！', ['!', '.']],
  ['“', ['"', '“']],
  ['”', ['"', '”']],
  ['《', ['"', '“']],
  ['》', ['"', '”']],
  ['（', ['(']],
  ['）', [')']],
  ['(', ['(']],
  [')', [')']],
  [',', [',']],
  ['.', ['.']],
]);

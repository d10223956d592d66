// The words of many pairs as numbers: which Chinese word can become which English stem, and how much each word says.
import { ENGLISH_FUNCTION_WORDS } from '../../language/function-words.ts';
import { type Lexicon, loadLexicon } from '../../language/lexicon.ts';
import { findNumbers, type NumberMention } from '../../language/numerals/numerals.ts';
import { stem } from '../../language/stems.ts';
import { toSimplified } from '../../language/traditional.ts';
import { foldWord } from '../../language/words.ts';
import { type Learned, learnCompany } from './learned.ts';

/** One side of a pair: types in running order and where each stands in the text. */
export interface Content {
  readonly types: Int32Array;
  readonly starts: Int32Array;
  /** The clause of each type, counted from 0. */
  readonly clauses: Int32Array;
  /** Of the text, in UTF-16 units. */
  readonly length: number;
}

/** The two sides of pair `k` are `zh[k]` and `en[k]`; an empty side has no types. */
export interface Contents {
  readonly zh: readonly Content[];
  readonly en: readonly Content[];
  /** How much a type says, 0..1: little for function words and for what stands in every pair. */
  readonly zhWeights: Float32Array;
  readonly enWeights: Float32Array;
  /** For each Chinese type the English types it may become, and how surely, 0..1. */
  readonly targets: readonly Int32Array[];
  readonly strengths: readonly Float32Array[];
  readonly learned: Learned;
  /** Numbers of each side, by pair. */
  readonly numbers: { readonly zh: readonly NumberMention[][]; readonly en: readonly NumberMention[][] };
  /** Words that behave alike, for judging one that was seen once: names, numbers, long words, single characters. */
  readonly zhClasses: Uint8Array;
  readonly enClasses: Uint8Array;
}

interface Sides {
  readonly zh: string | null;
  readonly en: string | null;
}

/** Cuts all pairs into words and looks them up. Words by the longest dictionary entry: no word list of jieba's is needed. */
export function readContents(pairs: readonly Sides[]): Contents {
  const lexicon = loadLexicon();
  const [zhTypes, enTypes] = [new Types(), new Types()];
  const numbers = {
    zh: pairs.map((pair) => findNumbers(pair.zh ?? '', 'zh')),
    en: pairs.map((pair) => findNumbers(pair.en ?? '', 'en')),
  };
  const en = pairs.map((pair, k) => cutEnglish(pair.en ?? '', numbers.en[k]!, enTypes));
  const zh = pairs.map((pair, k) => cutChinese(pair.zh ?? '', numbers.zh[k]!, zhTypes, lexicon));
  const targets: Int32Array[] = [];
  const strengths: Float32Array[] = [];
  for (const word of zhTypes.texts) {
    const row = translate(word, lexicon, enTypes);
    targets.push(Int32Array.from(row.keys()));
    strengths.push(Float32Array.from(row.values()));
  }
  const zhWeights = zhTypes.weigh(pairs.length, (word) => CHINESE_FUNCTION_WORDS.has(word));
  const enWeights = enTypes.weigh(pairs.length, (word) => FUNCTION_STEMS.has(word));
  const usable = { zh: (type: number) => zhWeights[type]! > 0.1, en: (type: number) => enWeights[type]! > 0.1 };
  const learned = learnCompany(zh, en, usable, { zh: targets.length, en: enWeights.length });
  const zhClasses = Uint8Array.from(zhTypes.texts, (word, type) =>
    classOfChinese(word, zhWeights[type]!, strengths[type]!),
  );
  const enClasses = Uint8Array.from(enTypes.texts, (word, type) => classOfEnglish(word, enWeights[type]!));
  return { zh, en, zhWeights, enWeights, targets, strengths, learned, numbers, zhClasses, enClasses };
}

function classOfChinese(word: string, weight: number, strengths: Float32Array): number {
  if (word.startsWith('#')) return 1;
  if (word.startsWith('=')) return 2;
  if (weight <= 0.1) return 3;
  // How much the dictionary has to offer that these texts use at all.
  const offers = strengths.length === 0 ? 0 : strengths.length < 4 ? 1 : strengths.length < 12 ? 2 : 3;
  return 8 + Math.min(3, word.length) * 4 + offers;
}

function classOfEnglish(word: string, weight: number): number {
  if (word.startsWith('#')) return 1;
  if (weight <= 0.1) return 3;
  return 8 + Math.min(4, word.length >> 1) * 4 + Math.min(3, Math.floor((1 - weight) * 8));
}

class Types {
  readonly texts: string[] = [];
  private readonly index = new Map<string, number>();
  private readonly frequencies: number[] = [];
  private readonly lastSeen: number[] = [];
  private document = 0;
  private kin: Map<string, number[]> | undefined;

  add(text: string): number {
    let type = this.index.get(text);
    if (type === undefined) {
      type = this.texts.length;
      this.index.set(text, type);
      this.texts.push(text);
      this.frequencies.push(0);
      this.lastSeen.push(-1);
    }
    if (this.lastSeen[type] !== this.document) {
      this.lastSeen[type] = this.document;
      this.frequencies[type]!++;
    }
    return type;
  }

  find(text: string): number | undefined {
    return this.index.get(text);
  }

  /** Other types that begin with the same five letters and go on from one of the two: `laugh`, `laughter`. */
  kinOf(text: string): readonly number[] {
    if (text.length < KIN_LETTERS || text.startsWith('#')) return [];
    this.kin ??= groupByStart(this.texts);
    const near = this.kin.get(text.slice(0, KIN_LETTERS)) ?? [];
    return near.filter((type) => {
      const other = this.texts[type]!;
      return (
        other !== text && (other.startsWith(text) || text.startsWith(other) || other.slice(0, 7) === text.slice(0, 7))
      );
    });
  }

  /** The next words belong to another text. */
  turn(): void {
    this.document++;
  }

  /** Inverse document frequency, as if 50 more texts without the word were there: a file of three pairs must do too. */
  weigh(documents: number, isFunction: (text: string) => boolean): Float32Array {
    const top = Math.log(documents + 50);
    return Float32Array.from(this.texts, (text, type) => {
      const rarity = Math.max(0.2, 1 - Math.log(this.frequencies[type]!) / top);
      return isFunction(text) ? 0.1 * rarity : rarity;
    });
  }
}

const KIN_LETTERS = 5;

function groupByStart(texts: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [type, text] of texts.entries()) {
    if (text.length < KIN_LETTERS || text.startsWith('#')) continue;
    const start = text.slice(0, KIN_LETTERS);
    const group = groups.get(start);
    if (group) group.push(type);
    else groups.set(start, [type]);
  }
  return groups;
}

const LATIN = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’](?:s|t|re|ve|ll|d|m)(?!\p{L}))?/gu;

function cutEnglish(text: string, numbers: readonly NumberMention[], types: Types): Content {
  const found: [number, number][] = [];
  for (const match of text.matchAll(LATIN)) {
    for (const word of foldWord(match[0])) found.push([types.add(stem(word)), match.index]);
  }
  addNumbers(numbers, types, found);
  types.turn();
  return pack(found, text);
}

const HAN = /\p{Script=Han}/u;
const LONGEST_WORD = 5;

function cutChinese(original: string, numbers: readonly NumberMention[], types: Types, lexicon: Lexicon): Content {
  const text = toSimplified(original);
  const found: [number, number][] = [];
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) < 0x2e80 || !HAN.test(text[at]!)) {
      at++;
      continue;
    }
    const length = lexicon.longestAt(text, at, LONGEST_WORD);
    found.push([types.add(text.slice(at, at + length)), at]);
    at += length;
  }
  for (const match of text.matchAll(LATIN)) {
    for (const word of foldWord(match[0])) found.push([types.add(`=${stem(word)}`), match.index]);
  }
  addNumbers(numbers, types, found);
  types.turn();
  return pack(found, text);
}

/** Numbers by value: 二十三 and "twenty-three" are both "#23". One and two are said in too many ways to count here. */
function addNumbers(numbers: readonly NumberMention[], types: Types, found: [number, number][]): void {
  for (const { value, span, idiomatic } of numbers) {
    if (value > 2 && !idiomatic) found.push([types.add(`#${value}`), span.start]);
  }
}

function pack(found: [type: number, start: number][], text: string): Content {
  found.sort((a, b) => a[1] - b[1]);
  const ends = [...text.matchAll(CLAUSE_END)].map((match) => match.index);
  let clause = 0;
  const clauses = found.map(([, start]) => {
    while (clause < ends.length && start > ends[clause]!) clause++;
    return clause;
  });
  return {
    types: Int32Array.from(found, ([type]) => type),
    starts: Int32Array.from(found, ([, start]) => start),
    clauses: Int32Array.from(clauses),
    length: text.length,
  };
}

/** Where a clause may end; commas in numbers do not end one. */
const CLAUSE_END = /[，；：。？！…—]|[,;:.?!](?=["”’)]*(?:\s|$))|(?<=\s)-+(?=\s)/g;

const FUNCTION_FACTOR = 0.25;
/** laugh and laughter, embarrass and embarrassment: stems that Porter's rules leave apart. */
const KIN_FACTOR = 0.7;

/** A part of a word says less of the whole: 合作 in 上海合作组织 more than 合 in 合作. */
const PART = { word: 0.8, character: 0.45 } as const;

function translate(word: string, lexicon: Lexicon, en: Types): Map<number, number> {
  const row = new Map<number, number>();
  const isContent = !CHINESE_FUNCTION_WORDS.has(word);
  const set = (type: number, strength: number) => row.set(type, Math.max(row.get(type) ?? 0, strength));
  const add = (text: string, strength: number) => {
    const type = en.find(text);
    // 在家 is "to be at home": that the English has a "was" says nothing about the home.
    if (type !== undefined) set(type, isContent && FUNCTION_STEMS.has(text) ? strength * FUNCTION_FACTOR : strength);
    for (const kin of en.kinOf(text)) set(kin, strength * KIN_FACTOR);
  };
  if (word.startsWith('=')) add(word.slice(1), 1);
  else if (word.startsWith('#')) add(word, 1);
  else {
    // A quarter of a word's meaning is as good as all of it: a text picks one of the senses.
    const addAll = (part: string, factor: number) => {
      for (const { stem: target, share } of lexicon.translate(part))
        add(target, factor * Math.min(1, 2 * Math.sqrt(share)));
    };
    addAll(word, 1);
    const characters = [...word];
    for (let start = 0; start < characters.length; start++) {
      for (let end = start + 1; end <= characters.length; end++) {
        if (end - start < characters.length)
          addAll(characters.slice(start, end).join(''), end - start > 1 ? PART.word : PART.character);
      }
    }
    for (const reading of readings(characters, lexicon)) add(stem(reading), 0.7);
  }
  return row;
}

/** Names of up to three characters in pinyin: 琦瑶 → `qiyao`, `qi`, `yao`. */
function readings(characters: readonly string[], lexicon: Lexicon): string[] {
  if (characters.length > 3) return [];
  const parts = characters.map((c) => lexicon.read(c).slice(0, 3));
  const all = parts.reduce<string[]>((heads, tails) => heads.flatMap((h) => tails.map((t) => h + t)), ['']);
  return [...all, ...parts.flat()].filter((reading) => reading.length > 1);
}

const FUNCTION_STEMS: ReadonlySet<string> = new Set(
  [
    ...ENGLISH_FUNCTION_WORDS,
    's',
    'me',
    'him',
    'them',
    'us',
    'out',
    'up',
    'down',
    'very',
    'just',
    'only',
    'own',
    'because',
  ]
    .concat(['some', 'other', 'let', 'get', 'got', 'too', 'now', 'about', 'o', 'mr', 'been', 'upon', 'till', 'until'])
    .map(stem),
);

const CHINESE_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    '的 了 是 在 和 与 及 等 也 都 就 而 并 之 其 这 那 我 你 他 她 它 们 个 一 上 下 中 要 会 能 可 对 为 以 有 将 把 被 从 到 于 着 过 又 还 很 ' +
    '不 没 没有 我们 你们 他们 她们 它们 一个 这个 那个 这些 那些 自己 什么 怎么 已 已经 可以 因为 所以 但 但是 如果 由 由于 则 或 者 所 地 得 ' +
    '里 来 去 说 道 吧 吗 呢 啊 呀 么 只 便 却 再 才 向 给 让 使 令 最 更 各 每 该 此 如 若 即 且 至 与其 以及 并且 而且 或者 一种 一些 时 后 前 ' +
    '这样 那样 这里 那里 起来 出来 下来 下去 上去 过来 过去 进行 关于 对于 通过 根据 其中 其他 这种 那种 不是 就是 还是 只是 也是 都是'
  ).split(' '),
);

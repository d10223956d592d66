// How strongly each Chinese character and each English word of a pair speak for each other.
import { affixOf } from './affixes.ts';
import type { Knowledge, Translation } from './knowledge.ts';
import type { LatticeWord } from './lattice.ts';
import { parameters } from './parameters.ts';
import type { Token } from './tokens.ts';

/**
 * Weighs every token pair by dictionary, parts of words, acronyms, pinyin, shared letters and digits, and lets
 * rivals settle who links to whom.
 * @returns strengths 0..1, row by row: `strengths[zh * en.length + en]`
 */
export function weighTokens(
  zh: readonly Token[],
  en: readonly Token[],
  words: readonly LatticeWord[],
  knowledge: Knowledge,
): Float64Array {
  const width = en.length;
  const strengths = new Float64Array(zh.length * width);
  const raise: Raise = (from, to, column, strength) => {
    for (let row = from; row < to; row++) {
      const at = row * width + column;
      if (strength > strengths[at]!) strengths[at] = strength;
    }
  };
  const columns = columnsByKey(en, knowledge.stem);
  raiseByDictionary(words, columns, acronymsOf(words, en, knowledge), knowledge, raise);
  raiseByPinyin(zh, en, knowledge, raise);
  raiseByAffix(words, en, raise);
  for (const [row, token] of zh.entries()) {
    if (token.han) continue;
    for (const { column, weight } of columns.get(token.key) ?? []) raise(row, row + 1, column, weight);
  }
  return settleRivals(strengths, zh.length, width);
}

type Raise = (from: number, to: number, column: number, strength: number) => void;

interface Column {
  readonly column: number;
  readonly weight: number;
}

const prefixLength = 5;
const prefixOf = (name: string): string => `${name.slice(0, prefixLength)}…`;

/** First parts that English sets before a word without a hyphen: biosafety, deradicalization, multilateral. */
const firstPart =
  /^(?:anti|auto|bio|co|counter|cyber|de|dis|eco|electro|geo|hydro|hyper|infra|inter|macro|mega|micro|mid|mini|mis|multi|nano|neo|non|over|para|photo|poly|post|pre|pro|pseudo|re|semi|socio|sub|super|tele|thermo|trans|ultra|un|under|uni)(?=\p{L}{4,}$)/u;

/** The columns of each English stem, of its beginning (`extre…`), and of the parts of its word (`^bio`, `safeti`). */
function columnsByKey(en: readonly Token[], stem: (word: string) => string): Map<string, Column[]> {
  const columns = new Map<string, Column[]>();
  const put = (key: string, column: number, weight: number): void => {
    const list = columns.get(key);
    if (list) list.push({ column, weight });
    else columns.set(key, [{ column, weight }]);
  };
  for (const [column, token] of en.entries()) {
    if (!token.content) continue;
    put(token.key, column, 1);
    if (token.key.length >= prefixLength) put(prefixOf(token.key), column, 1);
    if (token.key.length >= 5) put(`~${token.key.slice(0, -1)}`, column, 1);
    const word = token.text.toLowerCase();
    const part = firstPart.exec(word)?.[0];
    if (!part) continue;
    if (part.length > 2) put(`^${part}`, column, 1);
    const rest = stem(word.slice(part.length));
    put(rest, column, parameters.evidence.rest);
    if (rest.length >= prefixLength) put(prefixOf(rest), column, parameters.evidence.rest);
  }
  return columns;
}

function raiseByDictionary(
  words: readonly LatticeWord[],
  columns: ReadonlyMap<string, readonly Column[]>,
  acronyms: ReadonlyMap<string, readonly number[]>,
  knowledge: Knowledge,
  raise: Raise,
): void {
  const { prefix, ending, rest, part, whole, wholeLong } = parameters.evidence;
  const parts = [...columns.keys()].filter((key) => key.startsWith('^'));
  for (const word of words) {
    const matches: { column: number; strength: number }[] = [];
    let covered = 0;
    for (const { name, strength, share } of knowledge.translations(word.text)) {
      let best = 0;
      const match = (key: string, factor: number): void => {
        for (const { column, weight } of columns.get(key) ?? []) {
          matches.push({ column, strength: strength * factor * weight });
          best = Math.max(best, factor * weight);
        }
      };
      match(name, 1);
      match(`~${name}`, ending);
      if (name.length >= prefixLength) match(prefixOf(name), prefix);
      const tail = name.replace(firstPart, '');
      if (tail !== name) match(tail, rest);
      for (const key of parts) if (name.startsWith(key.slice(1))) match(key, part);
      covered += best * share;
    }
    const spelled = acronyms.get(word.text) ?? [];
    for (const column of spelled) raise(word.from, word.to, column, word.trust);
    // Where the acronym stands for it, a "cooperate" elsewhere does not.
    if (spelled.length > 0 && covered < 0.9) continue;
    // 上合组织 (Shanghai, cooperate, organize) is not there because "cooperate" is.
    const factor = word.trust * covered ** (word.to - word.from > 2 ? wholeLong : whole);
    for (const { column, strength } of matches) raise(word.from, word.to, column, strength * factor);
  }
}

/** For each word its acronyms in the sentence, as columns. */
function acronymsOf(words: readonly LatticeWord[], en: readonly Token[], knowledge: Knowledge): Map<string, number[]> {
  const columns = [...en.keys()].filter((column) => /^\p{Lu}{2,}$/u.test(en[column]!.text));
  if (columns.length === 0) return new Map();
  const spelled = (word: string) => columns.filter((at) => isSpelledBy(knowledge.translations(word), en[at]!.text));
  return new Map(words.map(({ text }) => [text, spelled(text)]));
}

/** 上合组织 (shanghai, cooper, organ) is spelled by SCO. */
const isSpelledBy = (translations: readonly Translation[], acronym: string): boolean =>
  translations.length >= acronym.length &&
  [...acronym.toLowerCase()].every((letter, at) => translations[at]!.name.startsWith(letter));

/** 去|极端|化 by deradicalization: affixes answer affixes where they stand as words of their own. */
function raiseByAffix(words: readonly LatticeWord[], en: readonly Token[], raise: Raise): void {
  for (const word of words) {
    const alone = affixOf.get(word.text);
    // 极端化 ends like deradicalization; that is less than to say the same.
    const last = word.to - word.from > 2 ? affixOf.get(word.text.slice(-1)) : undefined;
    const pattern = alone ?? last;
    if (!pattern || word.trust < parameters.evidence.single) continue;
    const strength = alone ? parameters.evidence.affix : parameters.evidence.lastAffix;
    for (const [column, { text, content }] of en.entries())
      if (content && pattern.test(text.toLowerCase())) raise(word.from, word.to, column, strength);
  }
}

/** 李克强 by Li and Keqiang: a capitalised word whose letters the readings of some characters spell. */
function raiseByPinyin(zh: readonly Token[], en: readonly Token[], knowledge: Knowledge, raise: Raise): void {
  for (const [column, { text }] of en.entries()) {
    if (!/^\p{Lu}(?=.*\p{Ll})/u.test(text)) continue;
    const letters = text
      .toLowerCase()
      .replace(/ü/gu, 'v')
      .replace(/[^a-z]/gu, '');
    for (let from = 0; from < zh.length; from++) {
      const to = endOfSpelling(zh, from, letters, knowledge);
      if (to > from) raise(from, to, column, to - from > 1 ? 1 : parameters.evidence.syllable);
    }
  }
}

function endOfSpelling(zh: readonly Token[], at: number, letters: string, knowledge: Knowledge): number {
  if (letters === '') return at;
  const token = zh[at];
  if (!token?.han) return -1;
  for (const reading of knowledge.read(token.key)) {
    if (!letters.startsWith(reading)) continue;
    const end = endOfSpelling(zh, at + 1, letters.slice(reading.length), knowledge);
    if (end >= 0) return end;
  }
  return -1;
}

/**
 * Of three "development" and three 发展, each takes the one that stands where it does; a word that is well explained
 * elsewhere gives up its weaker links. Neighbours in a row or column (供应链: supply, chain) are no rivals.
 */
function settleRivals(strengths: Float64Array, height: number, width: number): Float64Array {
  const placed = strengths.map((strength, at) => {
    if (strength === 0) return 0;
    const distance = Math.abs(Math.floor(at / width) / height - (at % width) / width);
    return strength * Math.exp(-parameters.evidence.distance * distance);
  });
  const settled = strengths.slice();
  for (let column = 0; column < width; column++) discountRivals(placed, settled, column, width, height);
  for (let row = 0; row < height; row++) discountRivals(placed, settled, row * width, 1, width);
  return settled;
}

/** Along one line of the matrix, scales each run of links by its peak over the highest peak. */
function discountRivals(
  placed: Float64Array,
  settled: Float64Array,
  first: number,
  step: number,
  length: number,
): void {
  let best = 0;
  for (let k = 0; k < length; k++) best = Math.max(best, placed[first + k * step]!);
  if (best === 0) return;
  for (let from = 0; from < length; from++) {
    let peak = 0;
    let to = from;
    for (; to < length && placed[first + to * step]! > 0; to++) peak = Math.max(peak, placed[first + to * step]!);
    const factor = (peak / best) ** parameters.evidence.rival;
    for (let k = from; k < to; k++) {
      settled[first + k * step]! *= factor;
      placed[first + k * step]! *= factor;
    }
    from = to;
  }
}

// Errors planted into correct alignments, each by a stated rule and from a seed, so that their discovery can be counted.

import { agree } from '../src/language/numerals/compare.ts';
import { findNumbers, isHardNumber, type NumberMention } from '../src/language/numerals/numerals.ts';
import type { Gold } from '../src/model.ts';

export const kinds = ['shifted', 'swapped', 'dropped', 'merged', 'number', 'clause'] as const;
export type Kind = (typeof kinds)[number];

/** A pair in file order; `kind` names what was done to it, null where it is as the gold has it. */
export interface Planted {
  readonly zh: string | null;
  readonly en: string | null;
  readonly kind: Kind | null;
  /** The side that lacks a part of what the other says. */
  readonly short?: 'zh' | 'en';
}

/** The two-sided pairs of a gold, in the order of the Chinese. */
export function pairsOf(gold: Gold): { zh: string[]; en: string[] }[] {
  return gold.beads
    .filter(({ zh, en }) => zh.length > 0 && en.length > 0)
    .map(({ zh, en }) => ({ zh: zh.map((i) => gold.zh[i]!), en: en.map((j) => gold.en[j]!) }));
}

/**
 * Plants errors of all kinds into a document, so that about one pair in three is wrong; at least one right pair stands
 * between two errors.
 */
export function plantErrors(gold: Gold, seed: number): Planted[] {
  const random = generator(seed);
  const pairs = pairsOf(gold);
  const planted: Planted[] = [];
  const right = (k: number) => planted.push({ zh: join('zh', pairs[k]!.zh), en: join('en', pairs[k]!.en), kind: null });
  // A bag of kinds dealt out in turn, so that each is met about as often; shifts come in runs and are dealt less.
  const bag: Kind[] = [];
  for (let k = 0; k < pairs.length; ) {
    for (let clean = 1 + Math.floor(random() * 4); clean > 0 && k < pairs.length; clean--) right(k++);
    if (k >= pairs.length) break;
    if (bag.length === 0)
      bag.push(
        ...shuffle<Kind>(
          [
            'shifted',
            'swapped',
            'dropped',
            'dropped',
            'merged',
            'merged',
            'number',
            'number',
            'number',
            'clause',
            'clause',
            'clause',
          ],
          random,
        ),
      );
    const kind = bag.pop()!;
    const done = plant[kind](pairs, k, random);
    if (!done) continue;
    planted.push(...done.pairs);
    k += done.used;
  }
  return planted;
}

type Sides = { readonly zh: readonly string[]; readonly en: readonly string[] };
type Planter = (
  pairs: readonly Sides[],
  k: number,
  random: () => number,
) => { readonly pairs: readonly Planted[]; readonly used: number } | null;

const plant: Readonly<Record<Kind, Planter>> = {
  /** zh of 1–5 pairs against the English of the next one each; the English and Chinese left over are gone. */
  shifted(pairs, k, random) {
    const length = Math.min(1 + Math.floor(random() * 5), pairs.length - k - 1);
    if (length < 1) return null;
    const wrong: Planted[] = [];
    const back = random() < 0.5;
    for (let i = 0; i < length; i++) {
      const [zh, en] = back ? [pairs[k + i + 1]!.zh, pairs[k + i]!.en] : [pairs[k + i]!.zh, pairs[k + i + 1]!.en];
      wrong.push({ zh: join('zh', zh), en: join('en', en), kind: 'shifted' });
    }
    return { pairs: wrong, used: length + 1 };
  },
  /** Two neighbours with each other's English. */
  swapped(pairs, k) {
    const [a, b] = [pairs[k], pairs[k + 1]];
    if (!a || !b) return null;
    const cross = (x: Sides, y: Sides): Planted => ({ zh: join('zh', x.zh), en: join('en', y.en), kind: 'swapped' });
    return { pairs: [cross(a, b), cross(b, a)], used: 2 };
  },
  /** A sentence is missing on one side: of a bead with several, or of two neighbours taken as one. */
  dropped(pairs, k, random) {
    const pair = pairs[k]!;
    const side = random() < 0.5 ? 'zh' : 'en';
    const long = pair[side].length > 1 ? pair : pairs[k + 1] && joinPairs(pair, pairs[k + 1]!);
    if (!long || long[side].length < 2) return null;
    const gone = Math.floor(random() * long[side].length);
    const left = { ...long, [side]: long[side].filter((_, i) => i !== gone) };
    return {
      pairs: [{ zh: join('zh', left.zh), en: join('en', left.en), kind: 'dropped', short: side }],
      used: long === pair ? 1 : 2,
    };
  },
  /** One side of a pair is taken into the pair before it; the other side stands alone. */
  merged(pairs, k, random) {
    const [a, b] = [pairs[k], pairs[k + 1]];
    if (!a || !b) return null;
    const [zh, en] = [join('zh', a.zh), join('en', a.en)];
    return {
      pairs:
        random() < 0.5
          ? [
              { zh, en: `${en} ${join('en', b.en)}`, kind: 'merged', short: 'zh' },
              { zh: join('zh', b.zh), en: null, kind: null },
            ]
          : [
              { zh: zh + join('zh', b.zh), en, kind: 'merged', short: 'en' },
              { zh: null, en: join('en', b.en), kind: null },
            ],
      used: 2,
    };
  },
  /** A number that both sides have becomes another one on one side. */
  number(pairs, k, random) {
    // Looks a few pairs ahead: not every pair has a number.
    for (let at = k; at < Math.min(k + 6, pairs.length); at++) {
      const [zh, en] = [join('zh', pairs[at]!.zh), join('en', pairs[at]!.en)];
      const changed = changeNumber(zh, en, random);
      if (!changed) continue;
      const before = pairs
        .slice(k, at)
        .map((pair): Planted => ({ zh: join('zh', pair.zh), en: join('en', pair.en), kind: null }));
      return { pairs: [...before, { ...changed, kind: 'number' }], used: at - k + 1 };
    }
    return null;
  },
  /** A third to two thirds of one side, from one mark to another, is cut out. */
  clause(pairs, k, random) {
    const texts = { zh: join('zh', pairs[k]!.zh), en: join('en', pairs[k]!.en) };
    const side = random() < 0.5 ? 'zh' : 'en';
    const cut = deleteClause(texts[side], random);
    return cut === null ? null : { pairs: [{ ...texts, [side]: cut, kind: 'clause', short: side }], used: 1 };
  },
};

function joinPairs(a: Sides, b: Sides): Sides {
  return { zh: [...a.zh, ...b.zh], en: [...a.en, ...b.en] };
}

function join(lang: 'zh' | 'en', sentences: readonly string[]): string {
  return sentences.join(lang === 'zh' ? '' : ' ');
}

function changeNumber(zh: string, en: string, random: () => number): { zh: string; en: string } | null {
  const mentions = { zh: findNumbers(zh, 'zh').filter(isHardNumber), en: findNumbers(en, 'en').filter(isHardNumber) };
  const side = random() < 0.5 ? 'zh' : 'en';
  const shared = mentions[side].filter((m) => mentions[side === 'zh' ? 'en' : 'zh'].some((other) => agree(m, other)));
  const text = side === 'zh' ? zh : en;
  for (const mention of shuffle(shared, random)) {
    const changed = changeMention(text, mention, random);
    if (changed) return side === 'zh' ? { zh: changed, en } : { zh, en: changed };
  }
  return null;
}

const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Another first digit: 15 → 75, 三十 → 八十, seven → four. Null where the words hold no plain digit. */
function changeMention(text: string, { span }: NumberMention, random: () => number): string | null {
  const written = text.slice(span.start, span.end);
  const other = <T>(list: readonly T[], not: T): T =>
    shuffle(
      list.filter((item) => item !== not),
      random,
    )[0]!;
  let changed: string | null = null;
  const digit = /[1-9]/.exec(written)?.[0];
  const han = /[二三四五六七八九]/.exec(written)?.[0];
  const word = words.find((w) => new RegExp(`\\b${w}\\b`, 'i').test(written));
  // Years keep their century: 1987 → 1957 is how a slip looks.
  if (digit) {
    const at = /^[12][0-9]{3}$/.test(written) ? 2 : written.search(/[1-9]/);
    changed = written.slice(0, at) + other([...'123456789'], written[at]!) + written.slice(at + 1);
  } else if (han) changed = written.replace(han, other([...'三四五六七八九'], han));
  else if (word) changed = written.replace(new RegExp(`\\b${word}\\b`, 'i'), other(words, word));
  return changed === null ? null : text.slice(0, span.start) + changed + text.slice(span.end);
}

function deleteClause(text: string, random: () => number): string | null {
  const ends = [...text.matchAll(/[，；：、。？！,;:.?!—]+["”’」』)）]*\s*/g)].map((m) => m.index + m[0].length);
  const cuts = [...new Set([0, ...ends, text.length])];
  const choices: [number, number][] = [];
  for (const start of cuts) {
    for (const end of cuts) {
      const share = (end - start) / text.length;
      if (share >= 1 / 3 && share <= 2 / 3) choices.push([start, end]);
    }
  }
  const choice = choices[Math.floor(random() * choices.length)];
  return choice ? (text.slice(0, choice[0]) + text.slice(choice[1])).trim() : null;
}

/** A deleted clause as a writer would leave it out: the sentence begins with a capital and ends with a full stop. */
export function mendClause(pair: Planted): Planted {
  if (pair.kind !== 'clause' || !pair.zh || !pair.en) return pair;
  if (pair.short === 'zh') return { ...pair, zh: endSentence(pair.zh, '。') };
  const begun = pair.en.replace(/^(["'“‘(\s]*)(\p{Ll})/u, (_, before, letter) => before + letter.toUpperCase());
  return { ...pair, en: endSentence(begun, '.') };
}

function endSentence(text: string, stop: string): string {
  const bare = text.replace(/[\s，、；：,;:—-]+$/u, '');
  return /[.。?？!！…]["'”’」』）)]*$/u.test(bare) ? bare : bare + stop;
}

function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

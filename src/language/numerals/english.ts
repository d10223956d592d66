import {
  DECADES,
  DENOMINATORS,
  GROUPS,
  MONTHS,
  NO_ONE_AFTER,
  NO_ONE_BEFORE,
  ORDINALS,
  ROMAN_HEADS,
  SCALES,
  TEENS,
  TENS,
  UNITS,
  VAGUE,
} from './english-words.ts';
import type { NumberMention, NumberUnit } from './mention.ts';

interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the token before and this one. */
  readonly gap: string;
}

/** A mention, one more where a clock shows minutes, and the index of the first token after them. */
interface Reading {
  readonly mention: NumberMention;
  readonly minutes?: NumberMention;
  readonly next: number;
}

/** Finds the number at a token, or nothing. The first reader that finds one wins. */
type Reader = (tokens: readonly Token[], i: number) => Reading | null;

// 36,000 and, as the United Nations write it, 36 000
const TOKEN =
  /[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:(?<![0-9]\.[0-9]+)\.[0-9]+(?!\.?[0-9]))?|[A-Za-z]+|(?<=(?:^|[\s(])|[0-9] ?)[½¼¾](?![^\s)-])|[%‰]/g;

/** @param text width already folded */
export function findEnglishNumbers(text: string): NumberMention[] {
  const tokens = tokenise(text);
  const mentions: NumberMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (!mayStart(tokens[i]!)) {
      i++;
      continue;
    }
    const reading = readers.reduce<Reading | null>((found, read) => found ?? read(tokens, i), null);
    if (reading) mentions.push(reading.mention, ...(reading.minutes ? [reading.minutes] : []));
    i = reading ? reading.next : i + 1;
  }
  return mentions;
}

const STARTS: ReadonlySet<string> = new Set(
  [UNITS, TEENS, TENS, ORDINALS, DECADES, VAGUE, MONTHS]
    .flatMap((table) => Object.keys(table))
    .concat('a', 'an', 'half'),
);

/** Most words begin no number; this is asked of every one of them. */
function mayStart({ text, lower }: Token): boolean {
  const first = text.charCodeAt(0);
  const isLetter = (first | 32) >= 97 && (first | 32) <= 122;
  return !isLetter || STARTS.has(lower) || ROMAN.test(text);
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    tokens.push({
      text: match[0],
      lower: match[0].toLowerCase(),
      start,
      end: start + match[0].length,
      gap: text.slice(end, start),
    });
    end = start + match[0].length;
  }
  return tokens;
}

const readers: readonly Reader[] = [
  readName,
  readMonth,
  readClock,
  readDecade,
  readFraction,
  readOrdinal,
  readCardinal,
  readRoman,
  readVague,
];

/** Digits that are part of a name, as in COVID-19, or the mark of a footnote, "the report 3/ and". */
function readName(tokens: readonly Token[], i: number): Reading | null {
  const [token, before, after] = [tokens[i]!, tokens[i - 1], tokens[i + 1]];
  if (!/^[0-9]{1,2}$/.test(token.text)) return null;
  const mention = mentionOf(tokens, i, i + 1, Number(token.text));
  if (before?.lower === 'covid' && token.gap === '-') return { mention: { ...mention, idiomatic: true }, next: i + 1 };
  const footnote = after?.gap === '/ ' && /\s$/.test(token.gap);
  return footnote ? { mention: { ...mention, approximate: true }, next: i + 1 } : null;
}

/** November, Sept., and May or March where a date stands around them. */
function readMonth(tokens: readonly Token[], i: number): Reading | null {
  const token = tokens[i]!;
  const value = lookUp(MONTHS, token.lower);
  if (value === undefined || !/^[A-Z]/.test(token.text)) return null;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  const dated =
    /^[0-9]/.test(after?.text ?? '') ||
    (before !== undefined &&
      /^(?:[0-9]+|st|nd|rd|th|in|of|since|until|by|from|early|late|mid|last|next|this|to|and)$/.test(before.lower));
  const unsure = token.lower.length <= 4 && !/^ju(?:ne|ly)$/.test(token.lower);
  if ((unsure || token.lower === 'march') && !dated) return null;
  return { mention: mentionOf(tokens, i, i + 1, value, 'month'), next: i + 1 };
}

/** 3:30 p.m., 2.30 pm, 15:30, 3 o'clock, 3 pm. */
function readClock(tokens: readonly Token[], i: number): Reading | null {
  const [token, after] = [tokens[i]!, tokens[i + 1]];
  const [, hours, dotted] = /^([0-9]{1,2})(?:\.([0-5][0-9]))?$/.exec(token.text) ?? [];
  if (!hours || Number(hours) > 24 || !after) return null;
  const colon = !dotted && after.gap === ':' && /^[0-5][0-9]$/.test(after.text);
  if (!colon && !isClockWord(after, tokens[i + 2])) return null;
  const hour = Number(hours);
  const other = hour < 12 ? hour + 12 : hour - 12;
  const hourEnd = token.start + hours.length;
  const mention: NumberMention = {
    span: { start: token.start, end: hourEnd },
    value: hour,
    unit: 'hour',
    form: 'digits',
    alternatives: [other],
  };
  if (!colon && !dotted) return { mention, next: i + 1 };
  const span = colon ? { start: after.start, end: after.end } : { start: hourEnd + 1, end: token.end };
  const minutes: NumberMention = { span, value: Number(colon ? after.text : dotted), unit: 'minute', form: 'digits' };
  return { mention, minutes, next: colon ? i + 2 : i + 1 };
}

/** pm, p.m., o'clock */
function isClockWord(token: Token, after: Token | undefined): boolean {
  if (!/^ ?$/.test(token.gap)) return false;
  if (/^[ap]m$/.test(token.lower)) return true;
  return /^[apo]$/.test(token.lower) && /^(?:m|clock)$/.test(after?.lower ?? '');
}

/** 1980s, the '80s, the eighties, the 1990's. */
function readDecade(tokens: readonly Token[], i: number): Reading | null {
  const token = tokens[i]!;
  const named = lookUp(DECADES, token.lower);
  if (named !== undefined) return { mention: mentionOf(tokens, i, i + 1, named, 'decade'), next: i + 1 };
  const after = tokens[i + 1];
  if (!/^(?:[12][0-9]{2}|[2-9])0$/.test(token.text) || after?.lower !== 's' || !/^['’]?$/.test(after.gap)) return null;
  const value = token.text.length === 4 ? Number(token.text) : 1900 + Number(token.text);
  return { mention: mentionOf(tokens, i, i + 2, value, 'decade'), next: i + 2 };
}

const SIGNS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** two thirds, three-quarters, one fifth, a third of, half a, 3/4, ½. */
function readFraction(tokens: readonly Token[], i: number): Reading | null {
  const token = tokens[i]!;
  const sign = SIGNS[token.text];
  if (sign) return { mention: mentionOf(tokens, i, i + 1, sign, 'fraction'), next: i + 1 };
  const after = tokens[i + 1];
  if (!after) return null;
  const above = lookUp(UNITS, token.lower) ?? (token.lower === 'a' || token.lower === 'an' ? 1 : undefined);
  const plural = /^(.+?)s$/.exec(after.lower)?.[1];
  const below = lookUp(DENOMINATORS, above === 1 ? after.lower : (plural ?? after.lower));
  if (above !== undefined && below !== undefined && isJoined(after)) {
    if (above !== 1 && plural === undefined && after.lower !== 'halves') return null;
    if (above === 1 && below <= 12 && below > 2 && token.lower !== 'one' && tokens[i + 2]?.lower !== 'of') return null;
    const mention = mentionOf(tokens, i, i + 2, above / below, 'fraction');
    const weak = token.lower !== 'one' && (below === 2 || below === 4) && above === 1;
    return { mention: weak ? { ...mention, approximate: true } : mention, next: i + 2 };
  }
  // 3/4 but not 2019/20 and not A/60/1
  if (/^[1-9]$/.test(token.text) && after.gap === '/' && /^[0-9]{1,2}$/.test(after.text)) {
    const [a, b] = [Number(token.text), Number(after.text)];
    const apart = !/[/\-.]$/.test(token.gap) && !/^[/\-.]/.test(tokens[i + 2]?.gap ?? '');
    if (apart && a < b && b <= 16) return { mention: mentionOf(tokens, i, i + 2, a / b, 'fraction'), next: i + 2 };
  }
  return null;
}

/** 19th, nineteenth, twenty-first, one hundred and first; with "century" it names one. */
function readOrdinal(tokens: readonly Token[], i: number): Reading | null {
  const token = tokens[i]!;
  const after = tokens[i + 1];
  if (/^[0-9]/.test(token.text) && after && /^(?:st|nd|rd|th)$/.test(after.lower) && after.gap === '')
    return ordinal(tokens, i, i + 2, Number(token.text.replace(/[, ]/g, '')));
  let [total, next] = [0, i];
  const lead = sumCardinal(tokens, i);
  if (lead && !/^[0-9]/.test(token.text)) {
    const joint = tokens[lead.next];
    const skip = joint?.lower === 'and' ? 1 : 0;
    const last = tokens[lead.next + skip];
    const value = last && isJoined(last) ? lookUp(ORDINALS, last.lower) : undefined;
    // "two hundred and first" adds, "two hundredth" multiplies, "one third" was a fraction
    if (value === undefined || (lead.value < 20 && value < 100)) return null;
    if (lead.value >= 20 && value >= 10 && lead.value < 100 && value < 100) return null;
    total = value >= 100 ? lead.value * value : lead.value + value;
    next = lead.next + skip + 1;
    return ordinal(tokens, i, next, total);
  }
  const value = lookUp(ORDINALS, token.lower);
  if (value === undefined) return null;
  // 30 seconds, a second, per second
  if (token.lower === 'second' && /^(?:a|per|every|each|one|split)$/.test(tokens[i - 1]?.lower ?? '')) return null;
  return ordinal(tokens, i, i + 1, value);
}

function ordinal(tokens: readonly Token[], from: number, to: number, value: number): Reading {
  const century = /^centur(?:y|ies)$/.test(tokens[to]?.lower ?? '');
  const mention = mentionOf(tokens, from, to, value, century ? 'century' : 'ordinal');
  // first and second are often 首先, 最初, 其次
  const weak = value <= 2 && mention.form === 'words' && !century;
  return { mention: weak ? { ...mention, approximate: true } : mention, next: century ? to + 1 : to };
}

/** Digits and number words with scales, groups and percent: 1.2 billion, two hundred and five, three decades, 5 percent. */
function readCardinal(tokens: readonly Token[], i: number): Reading | null {
  const sum = sumCardinal(tokens, i);
  if (!sum) return null;
  let { value, next } = sum;
  const after = tokens[next];
  const single = next === i + 1;
  const word = tokens[i]!.lower;
  if (after && isPercent(tokens, next)) {
    const end = next + (after.lower === 'per' ? 2 : 1);
    return { mention: mentionOf(tokens, i, end, value, 'percent'), next: end };
  }
  const group = after && isJoined(after) ? lookUp(GROUPS, after.lower) : undefined;
  if (group !== undefined) {
    value *= group;
    next++;
  }
  const mention = mentionOf(tokens, i, next, value, group === undefined ? yearOf(tokens, i, next, value) : undefined);
  if (single && word === 'one') {
    const [before, behind] = [tokens[i - 1]?.lower ?? '', after?.lower ?? ''];
    const phrase = NO_ONE_BEFORE.has(before) || NO_ONE_AFTER.has(behind);
    return { mention: { ...mention, ...(phrase ? { idiomatic: true } : { approximate: true }) }, next };
  }
  // "a hundred", "a dozen", "a decade": said of a size as often as of a number
  const weak = word === 'a' || word === 'an' || (single && word === 'zero');
  return { mention: weak ? { ...mention, approximate: true } : mention, next };
}

interface Sum {
  readonly value: number;
  readonly next: number;
}

/** Adds up a run of number tokens from the i-th on. */
function sumCardinal(tokens: readonly Token[], i: number): Sum | null {
  const first = tokens[i]!;
  let at = i;
  let total = 0;
  let current: number | null = null;
  /** The place the last word filled: the next one has to be smaller (twenty three, not three twenty). */
  let place = Number.POSITIVE_INFINITY;
  let lastScale = 1;
  if (/^[0-9]/.test(first.text)) {
    current = Number(first.text.replace(/[, ]/g, ''));
    place = 0;
    at++;
    // 1½, 2 ¾
    const sign = SIGNS[tokens[at]?.text ?? ''];
    if (sign && isJoined(tokens[at]!)) return { value: current + sign, next: at + 1 };
  } else if (first.lower === 'a' || first.lower === 'an') {
    const behind = tokens[i + 1];
    const counts =
      behind && isJoined(behind) && (behind.lower === 'hundred' || behind.lower in SCALES || behind.lower in GROUPS);
    if (!counts || behind.lower.length === 2) return null;
    if (behind.lower in GROUPS) return { value: 1, next: i + 1 };
    current = 1;
    place = 1;
    at++;
  } else if (first.lower === 'half' && /^an?$/.test(tokens[i + 1]?.lower ?? '')) {
    // half a million, half a dozen
    const behind = tokens[i + 2]?.lower ?? '';
    const scale = lookUp(SCALES, behind) ?? lookUp(GROUPS, behind) ?? (behind === 'century' ? 100 : undefined);
    return scale === undefined ? null : { value: scale / 2, next: i + 3 };
  } else if (first.lower === 'hundred' || first.lower === 'thousand' || first.lower === 'dozen') {
    return null;
  }
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    const word = token.lower;
    if (at > i && !isJoined(token) && !(token.gap === ', ' && lastScale >= 1000 && current === null)) break;
    const small = lookUp(UNITS, word) ?? lookUp(TEENS, word);
    const tens = lookUp(TENS, word);
    if (small !== undefined && (at === i || small > 0)) {
      // Two digits in a row are two numbers; nineteen ten is a year.
      if (place <= 10 && !(place === 10 && small < 10)) {
        if (isYearHead(current) && small >= 10 && total === 0) return { value: current! * 100 + small, next: at + 1 };
        break;
      }
      current = (current ?? 0) + small;
      place = small >= 10 ? 2 : 1;
    } else if (tens !== undefined) {
      if (place <= 10) {
        // nineteen eighty-four, twenty twenty
        if (!isYearHead(current) || total !== 0) break;
        const unit = lookUp(UNITS, tokens[at + 1]?.lower ?? '');
        const joined = unit !== undefined && unit > 0 && isJoined(tokens[at + 1]!);
        return { value: current! * 100 + tens + (joined ? unit : 0), next: at + (joined ? 2 : 1) };
      }
      current = (current ?? 0) + tens;
      place = 10;
    } else if (word === 'hundred' && current !== null && current < 1000) {
      current *= 100;
      place = 100;
    } else if (lookUp(SCALES, word) !== undefined && current !== null) {
      lastScale = SCALES[word]!;
      total += current * lastScale;
      current = null;
      place = Number.POSITIVE_INFINITY;
    } else if (word === 'and' && at > i && tokens[at + 1]) {
      const behind = tokens[at + 1]!;
      if (behind.lower === 'a' && tokens[at + 2]?.lower === 'half') {
        // two and a half, two and a half million
        const scale = lookUp(SCALES, tokens[at + 3]?.lower ?? '') ?? 1;
        const value = (total + (current ?? 0)) * scale + 0.5 * (scale === 1 && current === null ? lastScale : scale);
        return { value, next: at + (scale === 1 ? 3 : 4) };
      }
      const adds =
        (place === 100 || current === null) && (behind.lower in UNITS || behind.lower in TEENS || behind.lower in TENS);
      if (!adds || !isJoined(behind) || /^[0-9]/.test(first.text)) break;
    } else if (word === 'point' && current !== null && lookUp(UNITS, tokens[at + 1]?.lower ?? '') !== undefined) {
      let decimals = '';
      for (at++; lookUp(UNITS, tokens[at]?.lower ?? '') !== undefined; at++) decimals += UNITS[tokens[at]!.lower];
      current = Number(`${current}.${decimals}`);
      place = 0;
      at--;
    } else break;
  }
  if (current === null && total === 0) return null;
  return at === i ? null : { value: Number((total + (current ?? 0)).toPrecision(15)), next: at };
}

/** Chapter III, annexes I and II, World War II. Elsewhere only II, III and longer, and as vague ones: Henry VIII. */
function readRoman(tokens: readonly Token[], i: number): Reading | null {
  const token = tokens[i]!;
  if (!ROMAN.test(token.text)) return null;
  const mention = mentionOf(tokens, i, i + 1, romanValue(token.text), 'ordinal');
  const opens = i === 0 && token.start === 0 && tokens[1]?.gap.startsWith('. ');
  if (opens || isHeaded(tokens, i)) return { mention, next: i + 1 };
  return token.text.length > 1 ? { mention: { ...mention, approximate: true }, next: i + 1 } : null;
}

const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

function isHeaded(tokens: readonly Token[], i: number): boolean {
  const [head, token] = [tokens[i - 1], tokens[i]!];
  if (!head || !/^[ .,–-]{1,2}$/.test(token.gap)) return false;
  if (ROMAN.test(head.text)) return isHeaded(tokens, i - 1);
  if (/^(?:and|to|or)$/.test(head.lower)) return ROMAN.test(tokens[i - 2]?.text ?? '') && isHeaded(tokens, i - 2);
  // "the part I like", "Part I", "annexes I and II"
  const listed = /^(?:and|to|or)$/.test(tokens[i + 1]?.lower ?? '') && ROMAN.test(tokens[i + 2]?.text ?? '');
  const counts = token.text !== 'I' || listed || /^[A-Z]/.test(head.text) || head.lower === 'annex';
  return (counts && ROMAN_HEADS.has(head.lower.replace(/(?:es|s)$/, ''))) || (counts && ROMAN_HEADS.has(head.lower));
}

function readVague(tokens: readonly Token[], i: number): Reading | null {
  const token = tokens[i]!;
  const value = lookUp(VAGUE, token.lower);
  if (value === undefined) return null;
  // tens of thousands is 数万
  const of = tokens[i + 1]?.lower === 'of' ? lookUp(VAGUE, tokens[i + 2]?.lower ?? '') : undefined;
  const scaled = of !== undefined && of >= 1000 ? of : 1;
  const next = scaled > 1 ? i + 3 : i + 1;
  return { mention: { ...mentionOf(tokens, i, next, value * scaled), approximate: true }, next };
}

function mentionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  value: number,
  unit?: NumberUnit,
): NumberMention {
  const run = tokens.slice(from, to);
  return {
    span: { start: run[0]!.start, end: run.at(-1)!.end },
    value,
    ...(unit ? { unit } : {}),
    form: run.some((token) => /[0-9½¼¾]/.test(token.text)) ? 'digits' : 'words',
  };
}

/** A plain four-digit number in the range of history, or a day beside its month. */
function yearOf(tokens: readonly Token[], from: number, to: number, value: number): NumberUnit | undefined {
  const isMonth = (token: Token | undefined) =>
    token !== undefined && lookUp(MONTHS, token.lower) !== undefined && /^[A-Z]/.test(token.text);
  if (to - from === 1 && /^[0-9]{4}$/.test(tokens[from]!.text))
    return value >= 1000 && value <= 2100 ? 'year' : undefined;
  const between = tokens[to]?.lower === 'of' ? tokens[to + 1] : tokens[to];
  if (value >= 1 && value <= 31 && Number.isInteger(value) && (isMonth(tokens[from - 1]) || isMonth(between)))
    return 'day';
  return undefined;
}

function isPercent(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!/^[ -]?$/.test(token.gap)) return false;
  return (
    /^(?:%|percent|percentage|pct)$/.test(token.lower) || (token.lower === 'per' && tokens[i + 1]?.lower === 'cent')
  );
}

function isJoined(token: Token): boolean {
  return /^(?:[ -]|\u00a0|\u2009|\u202f|)$/.test(token.gap);
}

/** nineteen eighty: the first half of a year said in pairs. */
function isYearHead(current: number | null): boolean {
  return current !== null && current >= 11 && current <= 20;
}

function romanValue(numeral: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  const digits = [...numeral].map((c) => values[c]!);
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0);
}

function lookUp(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

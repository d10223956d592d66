import { IDIOMS, NO_NUMBER } from './chinese-idioms.ts';
import { readChineseNumeral } from './chinese-value.ts';
import type { NumberMention, NumberUnit } from './mention.ts';

// 千瓦 and 千克 are units of measure: 500千瓦 is five hundred of them.
// 两 after another numeral is the weight (二十两银子), unless it counts the next place (三万两千).
const CHARACTER =
  '(?:[零一二三四五六七八九十百万亿廿卅]|千(?![瓦克米赫伏卡])|(?<![一二三四五六七八九十百千万亿多余几0-9])两|两(?=[百千万亿]))';
// 36,000 and, as the United Nations write it, 36 000. A run of digits is taken whole or not at all: parted in all ways, it would
// take twice the time a digit.
const ARABIC =
  '(?:[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?![0-9])(?:(?<![0-9]\\.[0-9]+)\\.[0-9]+(?!\\.?[0-9]))?)';
const NUMERAL =
  `(?:(?:好?几|数)(?=[十百千万亿])(?!百分之))?(?:${ARABIC}(?: ?[多余]?(?=[百千万亿]))?|${CHARACTER}|[多余几来](?=[十百千万亿]))+` +
  '(?:点[零一二三四五六七八九]+(?!分)[万亿]*)?(?:[多余]|(?<=[十百千万亿])[几来](?=[个位名年天次人岁里米元]|$))?';
const UNIT_MARK = '[年月日号点时分]';

/** One way a number is written. The first rule that reads the text at a place wins. */
interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, text: string) => readonly Reading[];
}
type Reading = Omit<NumberMention, 'form'>;

const rules: readonly Rule[] = [
  // 一带一路, 百花齐放, 十分重要: fixed phrases
  { pattern: IDIOMS, read: (m) => numeralsOf(m[0], m.index).map((n) => ({ ...n, idiomatic: true })) },
  // 三番五次, 五湖四海: numeral, word, numeral, word; not 三年五次, which counts
  {
    pattern:
      /[一二两三四五六七八九十百千万半][^\P{Script=Han}零一二两三四五六七八九十百千万亿年月日天个次国人名位条项件点章节米元岁倍][一二两三四五六七八九十百千万半][^\P{Script=Han}零一二两三四五六七八九十百千万亿年月日天个名位条项件点章节米元岁倍]/uy,
    read: (m) => numeralsOf(m[0], m.index).map((n) => ({ ...n, idiomatic: true })),
  },
  // 2020-11-30, 2020/11/30, 2020.11.30
  {
    pattern: /(?<![0-9.\-/])([12][0-9]{3})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9]|[.\-/][0-9])/y,
    read: (m) => [
      place(m, m[1]!, Number(m[1]), 'year'),
      { span: spanAt(m.index + 5, m[3]!.length), value: Number(m[3]), unit: 'month' },
      { span: spanAt(m.index + 6 + m[3]!.length, m[4]!.length), value: Number(m[4]), unit: 'day' },
    ],
  },
  // 15:30, 3:05
  {
    pattern: /(?<![0-9:])([01]?[0-9]|2[0-4]):([0-5][0-9])(?![0-9])/y,
    read: (m) => [
      { ...place(m, m[1]!, Number(m[1]), 'hour'), alternatives: [otherClock(Number(m[1]))] },
      { span: spanAt(m.index + m[1]!.length + 1, 2), value: Number(m[2]), unit: 'minute' },
    ],
  },
  // 百分之三点五, 百分之九十多
  rule(`百分之(${NUMERAL})`, (m) => valued(m, m[1]!, 'percent')),
  // 三分之二, 4分之3, 千分之五, 万分之一
  rule(`(${NUMERAL})分之(${NUMERAL})`, (m) => {
    const [below, above] = [readChineseNumeral(m[1]!), readChineseNumeral(m[2]!)];
    if (!below?.value || !above) return [];
    return [{ span: spanAt(m.index, m[0].length), value: above.value / below.value, unit: 'fraction' }];
  }),
  // 3.5%, 5个百分点
  rule(`(${NUMERAL}) ?(?:[%％﹪]|个?百分点)`, (m) => valued(m, m[1]!, 'percent')),
  // 六成, 三成五; not 三成为, 一成不变
  {
    pattern:
      /(?<![第零一二两三四五六七八九十])([一二两三四五六七八九])成([半五])?(?![立为功果就长员本品绩见效分了都不])/y,
    read: (m) => {
      const value = readChineseNumeral(m[1]!)!.value * 10 + (m[2] ? 5 : 0);
      return [{ span: spanAt(m.index, m[0].length), value, unit: 'percent', approximate: m[1] === '一' }];
    },
  },
  // 八折, 七五折: what is paid, where English says what is taken off
  {
    pattern: /([一二三四五六七八九]|[1-9](?:\.[0-9])?)([一二三四五六七八九])?折(?![扣中射磨返断腰])/y,
    read: (m) => {
      const value = Number(readChineseNumeral(m[1]!)!.value) * 10 + (m[2] ? readChineseNumeral(m[2])!.value : 0);
      return [{ span: spanAt(m.index, m[0].length), value, unit: 'percent', alternatives: [100 - value] }];
    },
  },
  // 上世纪八十年代, 本世纪20年代, 20世纪90年代, 80年代
  rule(`(?:(上|本)个?世[纪紀]|(${NUMERAL})世[纪紀])?((?:${NUMERAL}))年代`, (m) => {
    const years = readChineseNumeral(m[3]!)?.value;
    if (years === undefined || years % 10 !== 0) return [];
    const century = m[2] ? readChineseNumeral(m[2])?.value : m[1] === '本' ? 21 : 20;
    const value = years >= 100 ? years : ((century ?? 20) - 1) * 100 + years;
    return [{ span: spanAt(m.index, m[0].length), value, unit: 'decade' }];
  }),
  // 90后: born in the nineties
  {
    pattern: /([0-9]|[零一二三四五六七八九])[0零]后/y,
    read: (m) => {
      const tens = readChineseNumeral(m[1]!)!.value * 10;
      return [{ span: spanAt(m.index, m[0].length), value: tens + (tens < 40 ? 2000 : 1900), unit: 'decade' }];
    },
  },
  rule(`(${NUMERAL})世[纪紀]`, (m) => valued(m, m[1]!, 'century')),
  // 周三, 星期一, 礼拜二: days of the week
  { pattern: /(?<=周|星期|礼拜)[一二三四五六](?![年个十百千万])/y, read: (m) => [{ ...soft(m), idiomatic: true }] },
  // 十四五规划: the 14th Five-Year Plan
  {
    pattern: /(十[一二三四五六]?)五(?=[”"』」]|规划|时期|期间|末|开局|计划)/y,
    read: (m) => [
      place(m, m[1]!, readChineseNumeral(m[1]!)!.value, 'ordinal'),
      { span: spanAt(m.index + m[1]!.length, 1), value: 5, approximate: true },
    ],
  },
  // 首次, 首届, 首先, 首个: first
  {
    pattern: /首(?=[次届个轮批位例家架条颗艘款]|先(?!生))/y,
    read: (m) => [{ span: spanAt(m.index, 1), value: 1, unit: 'ordinal', approximate: true }],
  },
  // 两个半小时, 三年半
  rule(`(${NUMERAL})([个年天月])半(?![导岛径夜场])`, (m) => {
    const whole = readChineseNumeral(m[1]!);
    return whole ? [{ span: spanAt(m.index, m[0].length), value: whole.value + 0.5, approximate: true }] : [];
  }),
  // 一半, 半年, 过半
  {
    pattern: /半(?![导岛径途截壁空信])/y,
    read: (m) => [{ span: spanAt(m.index, 1), value: 0.5, unit: 'fraction', approximate: true }],
  },
  // 双方, 双边, 一双: two, where it counts
  { pattern: /双(?!休|关)/y, read: (m) => [{ span: spanAt(m.index, 1), value: 2, approximate: true }] },
  // 第Ⅲ章, Ⅱ型
  {
    pattern: /[Ⅰ-Ⅻ]/y,
    read: (m) => [{ span: spanAt(m.index, 1), value: m[0].charCodeAt(0) - 0x215f, unit: 'ordinal' }],
  },
  // everything else, by what stands around it: 第十九次, 二〇二三年, 11月, 30日, 下午3点, 两倍, 七百
  rule(`(${NUMERAL}) ?(${UNIT_MARK}|倍|番)?`, (m, text) => byContext(m, text)),
];

const START = /[0-9C零一二两三四五六七八九十百千万亿廿卅好几数上本半双首周星礼百Ⅰ-Ⅻ]/g;

/** @param text width already folded */
export function findChineseNumbers(text: string): NumberMention[] {
  const folded = foldNumerals(text);
  const mentions: NumberMention[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(folded); start; start = START.exec(folded)) {
    const found = readAt(folded, start.index);
    if (!found) continue;
    for (const reading of found.readings) {
      const digits = /[0-9]/.test(folded.slice(reading.span.start, reading.span.end));
      mentions.push({ ...reading, form: digits ? 'digits' : 'words' });
    }
    START.lastIndex = found.end;
  }
  return mentions;
}

function readAt(text: string, index: number): { readings: readonly Reading[]; end: number } | null {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (!match) continue;
    const readings = read(match, text);
    if (readings.length === 0) continue;
    // The sign after a numeral (年, 月) may open the next number's phrase: only what was read is used up.
    const end = Math.max(pattern === IDIOMS ? index + match[0].length : 0, ...readings.map((r) => r.span.end));
    return { readings, end };
  }
  return null;
}

/** What a plain numeral is, by the characters on both sides of it. */
function byContext(match: RegExpExecArray, text: string): Reading[] {
  const numeral = match[1]!;
  const mark = match[2];
  const read = readChineseNumeral(numeral);
  if (!read) return apart(match);
  const before = text.slice(Math.max(0, match.index - 6), match.index);
  const span = spanAt(match.index, numeral.length);
  const { value } = read;
  const base: Reading = read.approximate ? { span, value, approximate: true } : { span, value };
  if (/第 ?$/.test(before)) return [{ span, value, unit: 'ordinal' }];
  if (mark === '年') {
    const year = readYear(numeral, value, before);
    if (year) return [{ span, unit: 'year', ...year }];
  }
  if (mark === '月' && value >= 1 && value <= 12 && !read.approximate) return [{ span, value, unit: 'month' }];
  if ((mark === '日' || mark === '号') && value >= 1 && value <= 31 && !read.approximate)
    return [{ span, value, unit: 'day' }];
  if ((mark === '点' || mark === '时') && value <= 24 && /(?:午|晚|晨|凌晨|夜|早|日|[0-9])上? ?$/.test(before))
    return [{ span, value, unit: 'hour', alternatives: [otherClock(value)] }];
  // 七十二年 without 民国 is as often a year of the Republic as seventy-two years
  if (mark === '年' && value >= 38 && value <= 120 && base.approximate !== true)
    return [{ ...base, alternatives: [REPUBLIC + value] }];
  // 九七 is 1997
  if (/^[五六七八九][零一二三四五六七八九]$/.test(numeral)) return [{ ...base, alternatives: [1900 + value] }];
  // 增长两倍 is "tripled", 三倍于 is "three times"
  if (mark === '倍') return [{ ...base, alternatives: [value + 1, value - 1] }];
  // 翻一番 doubles, 翻两番 quadruples
  if (mark === '番' && /翻了?$/.test(before)) return [{ span, value: 2 ** value, approximate: true }];
  // 一 is an article more often than a number (一个国家 is "a country"); 两国 and 两者 are often "both"
  if (numeral === '一') return [{ span, value, approximate: true }];
  if (numeral === '两' && /^[国岸者地军党院市侧旁边手眼会制]/.test(text.slice(match.index + 1)))
    return [{ span, value, approximate: true }];
  if (NO_NUMBER.test(text.slice(Math.max(0, match.index - 1), match.index + numeral.length + 1)))
    return [{ span, value, idiomatic: true }];
  return [base];
}

/** 二〇二三年 is a year, 九八年 is 1998, 民国六十四年 is 1975; 三年 is none, 八十年 is a span or the year 1991. */
function readYear(
  numeral: string,
  value: number,
  before: string,
): { value: number; alternatives?: readonly number[] } | null {
  if (/^(?:[0-9]{4}|[一二三四五六七八九][零一二三四五六七八九]{3})$/.test(numeral)) return { value };
  if (/[民國国]国$/.test(before)) return { value: REPUBLIC + value, alternatives: [value] };
  if (/^(?:[0-9]{2}|[零一二三四五六七八九]{2})$/.test(numeral)) {
    const [tens = 0, ones = 0] = [...numeral].map((c) => readChineseNumeral(c)!.value);
    const short = tens * 10 + ones;
    return { value: short + (short < 30 ? 2000 : 1900), alternatives: [short] };
  }
  return null;
}

/** The year before the first of the Republic of China, whose years Taiwan counts. */
const REPUBLIC = 1911;

/** Digits that make no one numeral (二三十四): each run of them by itself, as weak numbers. */
function apart(match: RegExpExecArray): Reading[] {
  return numeralsOf(match[1]!, match.index).map((n) => ({ ...n, approximate: true }));
}

function rule(pattern: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(pattern, 'y'), read };
}

/** The whole match with the value of one of its numerals. */
function valued(match: RegExpExecArray, numeral: string, unit: NumberUnit): Reading[] {
  const read = readChineseNumeral(numeral);
  if (!read) return [];
  const reading: Reading = { span: spanAt(match.index, match[0].length), value: read.value, unit };
  return [read.approximate ? { ...reading, approximate: true } : reading];
}

function place(match: RegExpExecArray, digits: string, value: number, unit: NumberUnit): Reading {
  return { span: spanAt(match.index, digits.length), value, unit };
}

function soft(match: RegExpExecArray): Reading {
  return { span: spanAt(match.index, match[0].length), value: readChineseNumeral(match[0])?.value ?? 0 };
}

/** Each numeral inside a phrase. */
function numeralsOf(phrase: string, offset: number): Reading[] {
  const found: Reading[] = [];
  for (const m of phrase.matchAll(/[0-9]+|[零一二两三四五六七八九十百千万亿]/g)) {
    const value = readChineseNumeral(m[0])?.value ?? 0;
    found.push({ span: spanAt(offset + m.index, m[0].length), value });
  }
  return found;
}

function spanAt(start: number, length: number): { start: number; end: number } {
  return { start, end: start + length };
}

/** The same hour on the other clock: 3 and 15. */
function otherClock(hour: number): number {
  return hour < 12 ? hour + 12 : hour - 12;
}

const FOLDED: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  雙: '双',
  餘: '余',
  幾: '几',
  數: '数',
  點: '点',
  個: '个',
  號: '号',
  時: '时',
  國: '国',
  〇: '零',
  '○': '零',
  Ο: '零',
};
const FINANCIAL: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};

/** Traditional forms (萬, 兩) and those of cheques (壹仟贰佰) as plain ones, each in its place. */
function foldNumerals(text: string): string {
  return (
    text
      .replace(/[萬億兩雙餘幾數點個號時國〇○]/g, (c) => FOLDED[c]!)
      // 大陆, 队伍 and 参加 hold the same characters: only runs with a unit of that set are numerals.
      .replace(/[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟零万亿]{2,}/g, (run) =>
        /[拾佰仟]/.test(run) ? [...run].map((c) => FINANCIAL[c] ?? c).join('') : run,
      )
  );
}

// What stands before the words of a paragraph: numbers of lists and articles in every style, bullets, who speaks.
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';

/** Numbers of one style, as each language prints them. */
export interface Numbering {
  readonly zh: (n: number) => string;
  readonly en: (n: number) => string;
}

const digits = '〇一二三四五六七八九';

/** 1..99 in Chinese numerals: 十二. */
export function writeHan(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return head + (ones === 0 && tens > 0 ? '' : digits[ones]!);
}

/** 1..39 in Roman numerals. */
export function writeRoman(n: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(n / 10)) + ones[n % 10]!;
}

const letter = (n: number): string => String.fromCharCode(96 + ((n - 1) % 26) + 1);
const circled = (n: number): string => (n <= 20 ? String.fromCharCode(0x245f + n) : `(${n})`);

const both = (write: (n: number) => string): Numbering => ({ zh: write, en: write });

/** Styles for the items of a list. */
const items: readonly Numbering[] = [
  both((n) => `${n}. `),
  both((n) => `${n}.`),
  { zh: (n) => `${n}、`, en: (n) => `${n}. ` },
  both((n) => `${n}、`),
  both((n) => `${n}) `),
  { zh: (n) => `${n}）`, en: (n) => `${n}) ` },
  { zh: (n) => `${n}．`, en: (n) => `${n}. ` },
  both((n) => `(${n}) `),
  { zh: (n) => `（${n}）`, en: (n) => `(${n}) ` },
  { zh: (n) => `（${writeHan(n)}）`, en: (n) => `(${n}) ` },
  { zh: (n) => `（${writeHan(n)}）`, en: (n) => `(${letter(n)}) ` },
  { zh: (n) => `${writeHan(n)}、`, en: (n) => `${n}. ` },
  { zh: (n) => `${writeHan(n)}、`, en: (n) => `${writeRoman(n % 40)}. ` },
  both(circled),
  both((n) => `${circled(n)} `),
  both((n) => `${letter(n)}) `),
  { zh: (n) => `${letter(n).toUpperCase()}、`, en: (n) => `${letter(n).toUpperCase()}. ` },
  both((n) => `[${n}] `),
  both((n) => `${Math.ceil(n / 5)}.${((n - 1) % 5) + 1} `),
  both((n) => `${Math.ceil(n / 4)}.${((n - 1) % 4) + 1}. `),
  both((n) => `${n} `),
  {
    zh: (n) => `第${writeHan(n)}，`,
    en: (n) => `${['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'][n - 1] ?? 'Next'}, `,
  },
  { zh: (n) => `步骤${n}：`, en: (n) => `Step ${n}: ` },
  both((n) => `Q${n}. `),
];

/** Styles for articles of law. */
const articles: readonly Numbering[] = [
  { zh: (n) => `第${writeHan(n)}条 `, en: (n) => `Article ${n} ` },
  { zh: (n) => `第${writeHan(n)}条　`, en: (n) => `Article ${n}. ` },
  { zh: (n) => `第${n}条 `, en: (n) => `Article ${n}: ` },
  { zh: (n) => `第${writeHan(n)}条`, en: (n) => `ARTICLE ${writeRoman(n % 40)} ` },
  { zh: (n) => `第${n}條 `, en: (n) => `Section ${n} ` },
  { zh: (n) => `第${writeHan(n)}款 `, en: (n) => `Clause ${n} ` },
  both((n) => `${n}. `),
  both((n) => `§${n} `),
];

/** Styles for headings. */
const headings: readonly Numbering[] = [
  { zh: (n) => `第${writeHan(n)}章 `, en: (n) => `Chapter ${n} ` },
  { zh: (n) => `第${writeHan(n)}章　`, en: (n) => `CHAPTER ${writeRoman(n % 40)} ` },
  { zh: (n) => `第${n}章 `, en: (n) => `Chapter ${n}. ` },
  { zh: (n) => `第${writeHan(n)}节 `, en: (n) => `Section ${n} ` },
  { zh: (n) => `第${writeHan(n)}部分 `, en: (n) => `Part ${writeRoman(n % 40)} ` },
  { zh: (n) => `第${writeHan(n)}单元 `, en: (n) => `Unit ${n} ` },
  { zh: (n) => `第${n}课 `, en: (n) => `Lesson ${n} ` },
  { zh: (n) => `${writeHan(n)}、`, en: (n) => `${writeRoman(n % 40)}. ` },
  { zh: (n) => `${writeHan(n)}、`, en: (n) => `${n}. ` },
  { zh: (n) => `${writeHan(n)}．`, en: (n) => `${letter(n).toUpperCase()}. ` },
  both((n) => `${n} `),
  both((n) => `${n}. `),
  { zh: (n) => `附件${n}：`, en: (n) => `Annex ${n}: ` },
];

const none = (): string => '';

/** One style, on one side or on both. @param both how often it is on both sides */
export function chooseNumbering(random: Random, of: 'items' | 'articles' | 'headings', onBoth = 0.7): Numbering {
  const style = random.pick({ items, articles, headings }[of]);
  if (random.chance(onBoth)) return style;
  return random.chance(0.5) ? { zh: style.zh, en: none } : { zh: none, en: style.en };
}

export const bullets = [
  '• ',
  '- ',
  '* ',
  '+ ',
  '·',
  '● ',
  '○ ',
  '◆',
  '■ ',
  '➢ ',
  '➤',
  '► ',
  '— ',
  '★',
  '√ ',
  '▪ ',
  '※ ',
  '☆ ',
  '> ',
] as const;

/**
 * Whether what opens a line is a mark and no word, as those who read lines take it: bullets and the plain numbers of a list
 * are, `第一条`, `(1)`, `1.1`, `A.` belong to the words.
 */
export const isMark = (lead: string): boolean =>
  /^[^\p{L}\p{N}([（［【〔]*(?:[\d０-９]{1,2}[.．、)）]?\s*)?$/u.test(lead);

/** How a text names who speaks. */
export function writeSpeaker(name: string, lang: Lang, style: SpeakerStyle): string {
  const shown = style.isInitial && lang === 'en' ? name.charAt(0) : name;
  return style.open + shown + style.close[lang];
}

export interface SpeakerStyle {
  readonly isInitial: boolean;
  readonly open: string;
  readonly close: { readonly zh: string; readonly en: string };
}

export const speakerStyles: readonly SpeakerStyle[] = [
  { isInitial: false, open: '', close: { zh: '：', en: ': ' } },
  { isInitial: false, open: '', close: { zh: ':', en: ':' } },
  { isInitial: false, open: '', close: { zh: '： ', en: ': ' } },
  { isInitial: true, open: '', close: { zh: '：', en: ':' } },
  { isInitial: true, open: '', close: { zh: '：', en: ': ' } },
  { isInitial: false, open: '', close: { zh: '　', en: '  ' } },
  { isInitial: false, open: '【', close: { zh: '】', en: '】' } },
  { isInitial: false, open: '[', close: { zh: '] ', en: '] ' } },
  { isInitial: false, open: '', close: { zh: '——', en: ' - ' } },
];

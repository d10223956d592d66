// One printed line → its runs of Chinese and of English. A small two-state model: each run of letters costs something when read
// as the other language (a term inside a sentence: little; a sentence of its own: much), and so does every change of language.
import { ENGLISH_DATE } from '../language/date-lines.ts';
import { countHan, isCjkMark, isHan, isLatin, latinWords } from '../language/script.ts';
import type { Lang, Span } from '../model.ts';
import { countWords } from './names.ts';

/** A stretch of a line in one language; null where it has no letters at all. */
export interface Run {
  readonly lang: Lang | null;
  readonly span: Span;
}

/** How ready a document is to put two languages on one line. Fitted on the layouts of the development set, 2026-11. */
export interface SeamCosts {
  /** A change in the middle of a sentence: `访问了Kubernetes`. */
  readonly inside: number;
  /** A change after a full stop, at a wide space or before a heading's number. */
  readonly natural: number;
  /** A change at a bar, slash or tab between two cells. */
  readonly separator: number;
  /** The same where the line is two cells and no more, one in each language: `水 | Water`. */
  readonly twoCells: number;
  /** Taken off where the line's two halves are as long as translations of each other. */
  readonly balanced: number;
}

export const usualSeams: SeamCosts = { inside: 9, natural: 3, separator: 1.5, twoCells: 0.5, balanced: 3 };
/** For documents whose other lines put both languages on one line: contents lists, flattened tables, glued pages. */
export const sharedLineSeams: SeamCosts = { inside: 3, natural: 0.5, separator: 0.5, twoCells: 0.5, balanced: 2 };

/** What it costs to read text as the other language. Fitted on the same, 2026-11. */
const costs = {
  /** An English word in Chinese: `Hello World程序`. */
  word: 1,
  /** A name in a program: hardly a sign of English. */
  code: 0.3,
  /** An English word that names seldom hold: `of`, `with`. */
  functionWord: 3,
  /** English that starts with a capital and ends with a stop. */
  sentence: 3,
  /** A whole English date. */
  date: 6,
  /** A Chinese character in English, and the least for any: Chinese keeps Latin names, English no Chinese ones. */
  han: 1.5,
  leastHan: 4,
  /** A Chinese comma or the like between Latin words, either way. */
  hanMark: 1.5,
  /** Chinese with the end of a sentence or clause in it. */
  hanSentence: 3,
  /** A line that opens in Chinese, read as English. */
  opening: 4,
};

/** A separator between two cells or two languages: ` / `, ` | `, a tab, a wide space. */
const SEPARATOR = /[|｜¦]|\s\/\s|\t|[ \u00a0]{4,}|\u3000/;
const WIDE_SPACE = /[ \u00a0]{2,}/;
/** What opens an English heading right after a Chinese one: `Chapter II`, `ARTICLE 5`. */
const ENGLISH_OPENER = /^(?:chapter|part|section|article|annex|appendix|schedule|title)\s+(?:[\divxlc]+|[A-Z])\b/i;
/** What opens a Chinese heading or date right after English: `第一章`, `一、`, `2020年`. */
const CHINESE_OPENER = /^(?:第[一二三四五六七八九十百零〇\d]+[条條章节節部编編款]|[一二三四五六七八九十]+、|\d{4}年)/;

interface Stretch {
  readonly script: Lang;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a line into runs of one language. A term in the other script stays inside its sentence: `签署RCEP协定`,
 * `the idea of 和合 (harmony)`.
 *
 * @param text one line
 * @returns runs that cover the line but for white space and separators between them, in order, with spans in `text`
 */
export function cutLanguages(text: string, seams: SeamCosts = usualSeams): Run[] {
  const stretches = findStretches(text);
  // No letters: a full stop that a page cut off is Chinese by its look, a number neither.
  if (stretches.length === 0) {
    return text.trim() ? [trimRun(text, [...text].some(isCjkMark) ? 'zh' : null, 0, text.length)] : [];
  }
  const langs = readStretches(text, stretches, seams);
  const runs: Run[] = [];
  let start = 0;
  for (let i = 1; i <= stretches.length; i++) {
    if (i < stretches.length && langs[i] === langs[i - 1]) continue;
    const end = i < stretches.length ? findSeam(text, stretches[i - 1]!, stretches[i]!) : text.length;
    const run = trimRun(text, langs[i - 1]!, start, end);
    if (run.span.start < run.span.end) runs.push(run);
    start = end;
  }
  return runs;
}

/** Number of English stretches of two words and more that stand on lines with Chinese: read as English, and in all. */
export function countSharedLines(texts: readonly string[]): { readonly own: number; readonly all: number } {
  let own = 0;
  let all = 0;
  for (const text of texts) {
    const stretches = findStretches(text);
    if (!stretches.some(({ script }) => script === 'zh')) continue;
    const langs = readStretches(text, stretches, usualSeams);
    stretches.forEach(({ script, start, end }, i) => {
      if (script !== 'en' || latinWords(text.slice(start, end)).length < 2) return;
      all++;
      if (langs[i] === 'en' && langs.includes('zh')) own++;
    });
  }
  return { own, all };
}

/** Maximal stretches of one script; brackets, short quotations and code are read over, for they belong to what is around them. */
function findStretches(text: string): Stretch[] {
  const veiled = veilInsets(text);
  const stretches: { script: Lang; start: number; end: number }[] = [];
  for (let at = 0; at < veiled.length; at++) {
    const char = veiled[at]!;
    const script = isHan(char) || isCjkMark(char) ? 'zh' : isLatin(char) ? 'en' : null;
    const last = stretches.at(-1);
    if (script === null) continue;
    if (last?.script === script) last.end = at + 1;
    // Punctuation alone makes no stretch: `Foo，Bar`.
    else if (isHan(char) || script === 'en') stretches.push({ script, start: at, end: at + 1 });
    else if (last) last.end = at + 1;
  }
  return stretches;
}

/** Brackets, quotations and code of limited length, blanked out; a line that is nothing else stays as it is. */
function veilInsets(text: string): string {
  const blank = (inset: string): string => ' '.repeat(inset.length);
  const veiled = text
    .replace(/``|`[^`]{1,120}`/g, blank)
    .replace(/\([^()]{1,160}\)|（[^（）]{1,160}）/g, blank)
    .replace(/“[^“”]{1,60}”|"[^"]{1,60}"/g, blank)
    // Chinese marks around Latin: 《Nature》杂志; a Chinese title before its English is a side of its own: `《静电》Static`.
    .replace(
      /《[^《》\p{Script=Han}]{1,60}》|「[^「」\p{Script=Han}]{1,60}」|【[^【】\p{Script=Han}]{1,60}】/gu,
      blank,
    );
  if (countHan(veiled) > 0) return veiled;
  // `'number' (所有格式) | double`: names alone around a Chinese remark.
  const { prose } = countWords(veiled.replace(/'[^']{1,60}'/g, blank));
  return prose > 0 && latinWords(veiled).length > 0 ? veiled : text;
}

/** The cheapest reading of the stretches (Viterbi over two states). */
function readStretches(text: string, stretches: readonly Stretch[], seams: SeamCosts): Lang[] {
  const veiled = veilInsets(text);
  const cameFrom: Record<Lang, Lang>[] = [];
  // `请参阅 API Priority and Fairness`: what opens in Chinese goes on so.
  let cost: Record<Lang, number> = { zh: 0, en: stretches[0]!.script === 'zh' ? costs.opening : 0 };
  stretches.forEach((stretch, i) => {
    const change = i === 0 ? 0 : seamCost({ text, veiled }, stretches, i, seams);
    const from = { zh: cheaper(cost, 'zh', change), en: cheaper(cost, 'en', change) };
    const reading = readingCosts(text, stretch, stretches[i + 1]);
    cost = {
      zh: cost[from.zh] + (from.zh === 'zh' ? 0 : change) + reading.zh,
      en: cost[from.en] + (from.en === 'en' ? 0 : change) + reading.en,
    };
    cameFrom.push(from);
  });
  let lang: Lang = cost.zh <= cost.en ? 'zh' : 'en';
  const langs: Lang[] = [];
  for (let i = stretches.length - 1; i >= 0; i--) {
    langs.push(lang);
    lang = cameFrom[i]![lang];
  }
  return langs.reverse();
}

/** The language it is cheaper to come from. */
function cheaper(cost: Record<Lang, number>, lang: Lang, change: number): Lang {
  const other = lang === 'zh' ? 'en' : 'zh';
  return cost[lang] <= cost[other] + change ? lang : other;
}

/** What it costs to read a stretch as Chinese and as English. */
function readingCosts(text: string, { script, start, end }: Stretch, next?: Stretch): Record<Lang, number> {
  const own = text.slice(start, end);
  if (script === 'zh') {
    // `Kubernetes CEL 库`: one Chinese word is enough, for Chinese keeps Latin names and English no Chinese ones.
    const foreign = Math.max(costs.leastHan, costs.han * countHan(own));
    return { zh: 0, en: foreign + (/[。！？；]/.test(own) ? costs.hanSentence : 0) };
  }
  const tail = text.slice(end, next?.start ?? text.length);
  const { prose, code, functionWords } = countWords(own);
  // `E、P、T、G`: Latin letters in a Chinese list.
  const marks = [...own].filter(isCjkMark).length;
  const sentence = prose >= 3 && /^[A-Z]/.test(own) && /^[”"’)]*[.!?]/.test(tail);
  const zh =
    prose * costs.word +
    code * costs.code +
    functionWords * costs.functionWord +
    (sentence ? costs.sentence : 0) +
    (ENGLISH_DATE.test(text.slice(start, end + 12)) ? costs.date : 0);
  return { zh: Math.max(0, zh - marks * costs.hanMark), en: marks * costs.hanMark };
}

function seamCost(
  { text, veiled }: { text: string; veiled: string },
  stretches: readonly Stretch[],
  i: number,
  seams: SeamCosts,
): number {
  const before = stretches[i - 1]!;
  const after = stretches[i]!;
  const between = veiled.slice(before.end, after.start);
  const seam = SEPARATOR.test(between)
    ? stretches.length === 2
      ? seams.twoCells
      : seams.separator
    : WIDE_SPACE.test(between) || isNatural(text, before, after)
      ? seams.natural
      : seams.inside;
  return stretches.length === 2 && isBalanced(text, before, after) ? seam - seams.balanced : seam;
}

function isNatural(text: string, before: Stretch, after: Stretch): boolean {
  const left = text.slice(Math.max(0, after.start - 12), after.start);
  const right = text.slice(after.start, after.end);
  if (/[。！？.!?][”"’」』）)\]]*\s*[“"‘（(\d]*\s*$/.test(left) && /^[\p{Lu}\p{Script=Han}“"]/u.test(right))
    return true;
  // `各位同事：Your Excellency Prime Minister`; not a label before a name: `作者：John Smith`.
  if (/[：:；;,，]\s*$/.test(left) && (after.script === 'zh' || countWords(right).prose > 2)) return true;
  // `《静电》Static`: a title and its translation.
  if (before.start <= 1 && text[0] === '《' && text.indexOf('》') === text.slice(0, after.start).trimEnd().length - 1)
    return true;
  if (isNamePair(text, before, after)) return true;
  // `第二章 开放时间 Chapter II Opening hours`: the number of a heading in both languages.
  if (after.script === 'en' && ENGLISH_OPENER.test(right) && CHINESE_OPENER.test(text.slice(before.start).trimStart()))
    return true;
  if (after.script === 'zh') {
    const digits = /\d*$/.exec(text.slice(Math.max(0, after.start - 12), after.start))![0];
    if (CHINESE_OPENER.test(text.slice(after.start - digits.length, after.start + 12))) return true;
    // A heading in capitals: `INTRODUCTORY NOTE介绍性说明`; acronyms are shorter.
    const words = latinWords(text.slice(before.start, before.end));
    const letters = words.join('');
    return words.length >= 2 && letters.length >= words.length * 5 && letters === letters.toUpperCase();
  }
  return false;
}

/** A foreign name and its transliteration, whose parts a dot or dash joins: `Jane Mary Smith 简·玛丽·史密斯`. */
function isNamePair(text: string, a: Stretch, b: Stretch): boolean {
  const [zh, en] = a.script === 'zh' ? [a, b] : [b, a];
  const words = latinWords(text.slice(en.start, en.end));
  const transliterated = /^\p{Script=Han}{1,6}(?:\s?[·•‧・-]\s?\p{Script=Han}{1,6})+$/u.test(
    text.slice(zh.start, zh.end),
  );
  return transliterated && words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
}

/** True where the halves are as long as translations of each other: a Chinese character stands for 0.4 to 1 English word. */
function isBalanced(text: string, a: Stretch, b: Stretch): boolean {
  const [zh, en] = a.script === 'zh' ? [a, b] : [b, a];
  const words = latinWords(text.slice(en.start, en.end)).length;
  const han = countHan(text.slice(zh.start, zh.end));
  return words >= 2 && han >= 4 && han >= words && han <= words * 3;
}

/** Where between two stretches the line is cut: closing marks stay behind, opening marks and numbers go along. */
function findSeam(text: string, before: Stretch, after: Stretch): number {
  const between = text.slice(before.end, after.start);
  // `November 30, 20202020年`: the last four digits are the Chinese year.
  const glued = /\d(\d{4})$/.exec(between);
  if (glued && text.startsWith('年', after.start)) return after.start - 4;
  const leading = /(?:[“‘「『（(《〈【[#$£€¥]|["'](?=[^\s]*$))*(?:[+-]?\d[\d.,:%–-]*\s*)?$/.exec(between)![0];
  // Before English a number goes along, `比什凯克3 November`; before Chinese only with its unit, `China2016年`, not `May 31, 2027.第二条`.
  const goesAlong = after.script === 'en' || (/\d$/.test(leading) && UNIT.test(text[after.start]!));
  return after.start - (goesAlong ? leading : leading.replace(/[+-]?\d[\d.,:%–-]*\s*$/, '')).length;
}

/** What counts or dates in Chinese, right after its number. */
const UNIT = /[年月日号號时時点點分秒个個名位国國项項条條章届屆次家人岁歲世万萬亿億千百十多余餘元种種]/;

function trimRun(text: string, lang: Lang | null, from: number, to: number): Run {
  const own = text.slice(from, to);
  // The bars of a table at all edges, a slash only where it parts the languages: `中文 / English`, not `/etc`.
  const head = (from > 0 ? /^[\s|｜¦]*(?:\/(?=\s)[\s|]*)?/ : /^[\s|｜¦]*/).exec(own)![0].length;
  const rest = own.slice(head);
  const tail = (to < text.length ? /(?:[\s|]\/)?[\s|｜¦]*$/ : /[\s|｜¦]*$/).exec(rest)![0].length;
  return { lang, span: { start: from + head, end: to - tail } };
}

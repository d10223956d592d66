// One printed line → its runs of Chinese and of English. A small two-state model: each run of letters costs something when read
// as the other language (a term inside a sentence: little; a sentence of its own: much), and so does every change of language.
import { ENGLISH_DATE } from '../language/date-lines.ts';
import { countHan, isCjkMark, isHan, isLatin, latinWords } from '../language/script.ts';
import type { Lang, Span } from '../model.ts';
import { countWords } from './names.ts';
import {
  findSeam,
  isGlossed,
  SEPARATOR,
  type SeamCosts,
  type Seamed,
  type Stretch,
  seamCost,
  seamLine,
  usualSeams,
} from './seams.ts';

/** A stretch of a line in one language; null where it has no letters at all. */
export interface Run {
  readonly lang: Lang | null;
  readonly span: Span;
}

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

/**
 * Cuts a line into runs of one language. A term in the other script stays inside its sentence: `签署RCEP协定`,
 * `the idea of 和合 (harmony)`.
 *
 * @param text one line
 * @returns runs that cover the line but for white space and separators between them, in order, with spans in `text`
 */
export function cutLanguages(text: string, seams: SeamCosts = usualSeams): Run[] {
  const veiled = veilInsets(text);
  const stretches = findStretches(veiled);
  // No letters: a full stop that a page cut off is Chinese by its look, a number neither.
  if (stretches.length === 0) {
    return text.trim() ? [trimRun(text, [...text].some(isCjkMark) ? 'zh' : null, 0, text.length)] : [];
  }
  const line = seamLine(text, veiled, stretches);
  const langs = readStretches(line, seams);
  const runs: Run[] = [];
  let start = 0;
  for (let i = 1; i <= stretches.length; i++) {
    if (i < stretches.length && langs[i] === langs[i - 1]) continue;
    const end = i < stretches.length ? findSeam(line, stretches[i - 1]!, stretches[i]!) : text.length;
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
    const veiled = veilInsets(text);
    const stretches = findStretches(veiled);
    if (!stretches.some(({ script }) => script === 'zh')) continue;
    const line = seamLine(text, veiled, stretches);
    const langs = readStretches(line, usualSeams);
    // A word and its translation are a line of both languages, whatever else is: `出口 Exit`.
    if (langs[0] === langs.at(-1) && isGlossed(line)) {
      own++;
      all++;
      continue;
    }
    stretches.forEach(({ script, start, end }, i) => {
      if (script !== 'en' || latinWords(text.slice(start, end)).length < 2) return;
      all++;
      if (langs[i] === 'en' && langs.includes('zh')) own++;
    });
  }
  return { own, all };
}

/** True where two English stretches are parted by the edge of a cell, or a Chinese full stop: `write to a@b.example。 To order, call`. */
const isParted = (veiled: string, from: number, to: number): boolean =>
  SEPARATOR.test(veiled.slice(from, to)) || /[。！？]\s*$/.test(veiled.slice(Math.max(0, to - 8), to));

/** Maximal stretches of one script, English ones cell by cell; brackets, short quotations and code are read over, for they belong to what is around them. */
function findStretches(veiled: string): Stretch[] {
  const stretches: { script: Lang; start: number; end: number }[] = [];
  for (let at = 0; at < veiled.length; at++) {
    const char = veiled[at]!;
    const script = isHan(char) || isCjkMark(char) ? 'zh' : isLatin(char) ? 'en' : null;
    const last = stretches.at(-1);
    if (script === null) continue;
    if (last?.script === script && !(script === 'en' && isParted(veiled, last.end, at))) last.end = at + 1;
    // Punctuation alone makes no stretch: `Foo，Bar`.
    else if (isHan(char) || script === 'en') stretches.push({ script, start: at, end: at + 1 });
    else if (last) last.end = at + 1;
  }
  return stretches;
}

/** Stands for what is read over: no letter, and no white space either. */
const VEIL = '\u0000';

/** Brackets, quotations and code of limited length, blanked out; a line that is nothing else stays as it is. */
function veilInsets(text: string): string {
  const blank = (inset: string): string => VEIL.repeat(inset.length);
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
function readStretches(line: Seamed, seams: SeamCosts): Lang[] {
  const { text, stretches } = line;
  const cameFrom: Record<Lang, Lang>[] = [];
  // `请参阅 API Priority and Fairness`: what opens in Chinese goes on so.
  let cost: Record<Lang, number> = { zh: 0, en: stretches[0]!.script === 'zh' ? costs.opening : 0 };
  stretches.forEach((stretch, i) => {
    const change = i === 0 ? 0 : seamCost(line, i, seams);
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
  // `K. 奥塞博士`: the initial of a name is no article.
  if (/^[A-Z]$/.test(own) && tail.startsWith('.')) return { zh: costs.code, en: 0 };
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

function trimRun(text: string, lang: Lang | null, from: number, to: number): Run {
  const own = text.slice(from, to);
  // The bars of a table at all edges, a slash only where it parts the languages: `中文 / English`, not `/etc`.
  const head = (from > 0 ? /^[\s|｜¦]*(?:\/(?=\s)[\s|]*)?/ : /^[\s|｜¦]*/).exec(own)![0].length;
  const rest = own.slice(head);
  const tail = (to < text.length ? /(?:[\s|]\/)?[\s|｜¦]*$/ : /[\s|｜¦]*$/).exec(rest)![0].length;
  return { lang, span: { start: from + head, end: to - tail } };
}

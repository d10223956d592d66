// Where one printed line changes its language, and what such a change costs.
import { countHan, latinWords } from '../language/script.ts';
import { isWordPair } from '../language/word-pairs.ts';
import type { Lang } from '../model.ts';
import { countWords } from './names.ts';

/** A maximal stretch of one script in a line or a cell of it. */
export interface Stretch {
  readonly script: Lang;
  readonly start: number;
  readonly end: number;
}

/** How ready a document is to put two languages on one line. Fitted on the layouts of the development set, 2026-11. */
export interface SeamCosts {
  /** A change in the middle of a sentence: `访问了Kubernetes`. */
  readonly inside: number;
  /** A change after a full stop, at a wide space or before a heading's number. */
  readonly natural: number;
  /** A change at a bar, slash or tab between two cells. */
  readonly separator: number;
  /** The same where the cells of the line are in the two languages by turns: `水 | Water`. */
  readonly inTurns: number;
  /** Taken off where the line's two halves are as long as translations of each other. */
  readonly balanced: number;
}

export const usualSeams: SeamCosts = { inside: 9, natural: 3, separator: 1.5, inTurns: 0.4, balanced: 3 };
/** For documents whose other lines put both languages on one line: contents lists, flattened tables, glued pages. */
export const sharedLineSeams: SeamCosts = { inside: 3, natural: 0.5, separator: 0.5, inTurns: 0.4, balanced: 2 };

/** A separator between two cells or two languages: ` / `, ` | `, a tab, a wide space. */
export const SEPARATOR = /[|｜¦]|\s\/\s|\t|[ \u00a0]{4,}|\u3000/;
const SEPARATORS = new RegExp(SEPARATOR, 'g');
const WIDE_SPACE = /[ \u00a0]{2,}/;
/** What opens an English heading right after a Chinese one: `Chapter II`, `ARTICLE 5`. */
const ENGLISH_OPENER = /^(?:chapter|part|section|article|annex|appendix|schedule|title)\s+(?:[\divxlc]+|[A-Z])\b/i;
/** What opens a Chinese heading or date right after English: `第一章`, `一、`, `2020年`. */
const CHINESE_OPENER = /^(?:第[一二三四五六七八九十百零〇\d]+[条條章节節部编編款]|[一二三四五六七八九十]+、|\d{4}年)/;

/** A line with what the cost of its seams depends on. */
export interface Seamed {
  readonly text: string;
  /** The text with brackets, short quotations and code blanked out. */
  readonly veiled: string;
  readonly stretches: readonly Stretch[];
  /** Its two halves, where the script changes once only. */
  readonly halves: readonly [Stretch, Stretch] | undefined;
  /** True where its cells are in the two languages by turns: `水 | Water`, `端口 | port | 监听的端口 | the port listened on`. */
  readonly inTurns: boolean;
}

/** Looks a line over for its seams. */
export function seamLine(text: string, veiled: string, stretches: readonly Stretch[]): Seamed {
  const halves: Loose[] = [];
  const cells: Loose[][] = [];
  for (const stretch of stretches) {
    const apart = SEPARATOR.test(veiled.slice(halves.at(-1)?.end ?? 0, stretch.start));
    const last = halves.at(-1);
    if (last?.script === stretch.script) last.end = stretch.end;
    else halves.push({ ...stretch });
    if (cells.length === 0 || apart) cells.push([stretch]);
    else cells.at(-1)!.push(stretch);
  }
  const inTurns = areInTurns(text, cells);
  return { text, veiled, stretches, halves: halves.length === 2 ? [halves[0]!, halves[1]!] : undefined, inTurns };
}

type Loose = { -readonly [K in keyof Stretch]: Stretch[K] };

/** True for cells in turns; a name in a Chinese one is no hindrance if the English say more: `编号：HX-2 | Contract No.: HX-2`. */
function areInTurns(text: string, cells: readonly (readonly Stretch[])[]): boolean {
  const langs = cells.map((cell): Lang => (cell.some(({ script }) => script === 'zh') ? 'zh' : 'en'));
  if (langs.length % 2 === 1 || langs.some((lang, i) => lang === langs[i - 1])) return false;
  const pure = cells.every((cell) => cell.length === 1);
  return (
    pure ||
    cells.some((cell, i) => langs[i] === 'en' && latinWords(text.slice(cell[0]!.start, cell.at(-1)!.end)).length > 1)
  );
}

/** What it costs to change the language before a stretch. */
export function seamCost(line: Seamed, i: number, seams: SeamCosts): number {
  const { text, veiled, stretches, halves, inTurns } = line;
  const before = stretches[i - 1]!;
  const after = stretches[i]!;
  const between = veiled.slice(before.end, after.start);
  const seam = SEPARATOR.test(between)
    ? halves || inTurns
      ? seams.inTurns
      : seams.separator
    : WIDE_SPACE.test(between) || isNatural(text, before, after) || isGlossed(line)
      ? seams.natural
      : seams.inside;
  return halves && isBalanced(text, ...halves) ? seam - seams.balanced : seam;
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

/** True where two halves of a line in one cell are a word and its translation: `出口 Exit`. */
export function isGlossed({ text, halves, inTurns }: Seamed): boolean {
  if (!halves || inTurns) return false;
  const [zh, en] = halves[0].script === 'zh' ? halves : [halves[1], halves[0]];
  return isWordPair(text.slice(zh.start, zh.end), text.slice(en.start, en.end));
}

/** True where the halves are as long as translations of each other: a Chinese character stands for 0.4 to 1 English word. */
function isBalanced(text: string, a: Stretch, b: Stretch): boolean {
  const [zh, en] = a.script === 'zh' ? [a, b] : [b, a];
  const words = latinWords(text.slice(en.start, en.end)).length;
  const han = countHan(text.slice(zh.start, zh.end));
  return words >= 2 && han >= 4 && han >= words && han <= words * 3;
}

/** Where between two stretches the line is cut. Closing marks stay behind, opening marks and numbers go along. */
export function findSeam({ text, veiled }: Seamed, before: Stretch, after: Stretch): number {
  const between = text.slice(before.end, after.start);
  // Between two cells nowhere else: `1.1 “设备”指…。 | 1.1 “Equipment” means …`.
  const separator = [...veiled.slice(before.end, after.start).matchAll(SEPARATORS)].at(-1);
  if (separator) return before.end + separator.index + separator[0].length;
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

// Page furniture: what is printed on every page and belongs to no text. Never a pair.
import { isFinished, runsOn } from '../language/punctuation.ts';
import { detectLang } from '../language/script.ts';
import { isHeadingLine } from './headings.ts';
import type { Line } from './lines.ts';

const CUE = /^\d{1,2}:\d{2}(?::\d{2})?[.,]\d{1,3} --> /;

/** Lines that are furniture by their own look. */
const looks: readonly RegExp[] = [
  // Rules and ornaments, the ruling of a Markdown table: `---`, `* * *`, `|:---|---:|`. A lone bullet and empty code too.
  /^[\s|:\-–—=_*~#.·•+<>^`■□◆◇●○★☆]+$/,
  // Rows of figures: `| 12 | 32 | 4.4e-09 |`.
  /^(?=.*[|\t])[\d\s|.,:%+\-eE±]+$/,
  // Page numbers that say so: `- 3 -`, `— 12 —`, `第 3 页`, `第3页 共10页`, `Page 3 of 10`, `[3/10]`.
  /^[-–—·•~]\s*\d{1,4}\s*[-–—·•~]$/,
  /^第\s*[\d一二三四五六七八九十百]{1,4}\s*[页頁]\s*(?:[/／,，]?\s*共\s*[\d一二三四五六七八九十百]{1,4}\s*[页頁])?$/,
  /^(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i,
  /^[[(（]?\d{1,4}\s*[/／]\s*\d{1,4}[\])）]?$/,
  // Times of subtitles: `00:00:01,000 --> 00:00:03,000`.
  CUE,
  // Symbols, job numbers and bar codes of United Nations documents: `A/RES/70/1`, `15-16301 (E)`, `*1516301*`.
  /^[AES]\/(?:[A-Z\d.]+\/)*[A-Z\d.]*\d[\d.]*(?: \(\d{4}\))?$/,
  /^\d{2}-\d{5}(?: \([ACEFRS]\))?(?:\s+\d{6})?$/,
  /^\*\d{6,}\*$/,
  // Fences of Markdown code.
  /^(?:`{3,}|~{3,})[\w-]*$/,
];

/** @returns indexes of the lines that are furniture */
export function findFurniture(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  lines.forEach(({ printed, mark }, i) => {
    if (mark === 'field' || looks.some((look) => look.test(printed))) found.add(i);
  });
  for (const i of [...findBareNumbers(lines), ...findCueNumbers(lines)]) found.add(i);
  for (const i of [...findNumberedHeads(lines), ...findRunningHeads(lines, found), ...findTitledHeads(lines, found)])
    found.add(i);
  return found;
}

/** The number of a subtitle stands above its times. */
const findCueNumbers = (lines: readonly Line[]): number[] =>
  lines.flatMap(({ printed }, i) => (/^\d+$/.test(printed) && CUE.test(lines[i + 1]?.printed ?? '') ? [i] : []));

/**
 * Bare numbers are page numbers where three or more count up through the document, one page at a time; they may begin anew once, with
 * the second language.
 */
function findBareNumbers(lines: readonly Line[]): number[] {
  const numbers = lines.flatMap(({ text, mark }, i) => (mark === null && /^\d{1,4}$/.test(text) ? [i] : []));
  const runs: number[][] = [];
  for (const line of numbers) {
    const run = runs.at(-1);
    const step = run ? Number(lines[line]!.text) - Number(lines[run.at(-1)!]!.text) : 0;
    if (run && (step === 1 || step === 2)) run.push(line);
    else runs.push([line]);
  }
  return runs.length <= 2 && runs.every(({ length }) => length >= 3) ? numbers : [];
}

/** A line in two parts with a wide gap between: `River Review          15`. */
const GAPPED = /^(\S.*?)(?: {4,}|\t+|\u3000{2,})(\S.*)$/;
/** What stands at one side of a running head: the page's number, or the document's. */
const PAGE_NUMBER = /^[-–—]?\s?\d{1,4}\s?[-–—]?$/;
const DOCUMENT_NUMBER = /^(?=.*\d)[\p{Lu}\d][\p{Lu}\d./()-]{3,}$/u;

/** The two parts of a line in two parts, the number first; undefined for any other line. */
function readGapped({ printed }: Line, number: RegExp): { number: string; title: string } | undefined {
  const [, left, right] = (printed.length < 200 && GAPPED.exec(printed)) || [];
  if (left === undefined || right === undefined) return undefined;
  if (number.test(left) && !number.test(right)) return { number: left, title: right };
  return number.test(right) && !number.test(left) ? { number: right, title: left } : undefined;
}

/** How many lines at the least stand on a page. */
const SHORTEST_PAGE = 4;

/** Running heads with the page's number at the other edge: `River Review          15` and, a page on, `River Review          16`. */
function findNumberedHeads(lines: readonly Line[]): number[] {
  const places = new Map<string, { line: number; page: number }[]>();
  lines.forEach((line, i) => {
    const head = readGapped(line, PAGE_NUMBER);
    if (!head) return;
    const page = Number(head.number.replace(/\D/g, ''));
    const before = places.get(head.title);
    if (before) before.push({ line: i, page });
    else places.set(head.title, [{ line: i, page }]);
  });
  return [...places.values()]
    .filter(
      (at) =>
        at.length >= 2 &&
        at.slice(1).every(({ line, page }, k) => {
          const before = at[k]!;
          return line - before.line >= SHORTEST_PAGE && page > before.page && page <= before.page + 2;
        }),
    )
    .flatMap((at) => at.map(({ line }) => line));
}

/** Running heads of the document's number and title, on a page that opens in mid-sentence: `A/RES/70/1    Protection of springs`. */
function findTitledHeads(lines: readonly Line[], known: ReadonlySet<number>): number[] {
  return lines.flatMap((line, i) => {
    const head = readGapped(line, DOCUMENT_NUMBER);
    if (!head) return [];
    let above = i - 1;
    while (above > 0 && known.has(above)) above--;
    const isTitle = ({ text }: Line, k: number): boolean =>
      k !== i && text.includes(head.title) && text.length < head.title.length + 24;
    return stopsShort(lines[above]) && lines.slice(0, i).some(isTitle) ? [i] : [];
  });
}

/** Digits and white space taken as one: `Annual Report 12` and `Annual Report 13` are the same running head. */
const shape = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

/**
 * Running heads and watermarks: lines of one shape that break into sentences which go on after them, or stand beside page numbers. A
 * line that only repeats may well be text: `The output is:`, `Colleagues,`, `Article 2`.
 */
function findRunningHeads(lines: readonly Line[], known: ReadonlySet<number>): number[] {
  const places = new Map<string, number[]>();
  lines.forEach(({ text, mark }, i) => {
    if (
      known.has(i) ||
      mark !== null ||
      text.length > 120 ||
      isFinished(text) ||
      isHeadingLine(text) ||
      / [|｜] /.test(text)
    )
      return;
    const alike = places.get(shape(text));
    if (alike) alike.push(i);
    else places.set(shape(text), [i]);
  });
  const repeated = [...places.values()].filter((at) => at.length >= 2);
  const heads = new Set(repeated.flat());
  return repeated.filter((at) => isRunningHead(lines, at, heads, known)).flat();
}

/** Twice is enough for heads that count the pages, `River Review 15`, `River Review 16`; others stand three times. */
function isRunningHead(
  lines: readonly Line[],
  at: readonly number[],
  heads: ReadonlySet<number>,
  known: ReadonlySet<number>,
): boolean {
  const numbers = at.map((i) => Number(/^\d+|\d+$/.exec(lines[i]!.text)?.[0]));
  const counts = numbers.slice(1).every((number, i) => number > numbers[i]! && number <= numbers[i]! + 2);
  const aside = (i: number): boolean => heads.has(i) || known.has(i);
  const stops = (i: number): boolean => counts && at.length >= 3 && stopsShort(lines[i - 1]);
  const evident = at.filter((i) => isBesideNumber(lines, i, known) || breaksIn(lines, i, aside) || stops(i)).length;
  // `Running time: 98 minutes`, `Running time: 112 minutes`: what counts no pages has to be the same to the letter.
  const same = at.every((i) => lines[i]!.text === lines[at[0]!]!.text);
  // An English sentence that goes on in small letters leaves no doubt; Chinese has no such sign, and half of them must break in.
  const surely = at.some((i) => /^[a-z]/.test(lines[i + 1]?.text ?? '') && breaksIn(lines, i, aside));
  return counts ? surely || evident * 2 >= at.length : same && at.length >= 3 && evident * 4 >= at.length;
}

const isBesideNumber = (lines: readonly Line[], i: number, known: ReadonlySet<number>): boolean =>
  [i - 1, i + 1].some((j) => known.has(j) && /\d/.test(lines[j]!.text) && lines[j]!.text.length < 20) ||
  lines[i]!.page ||
  (lines[i + 1]?.page ?? false);

/** True for a long line without an end: the foot of a page that stops in mid-sentence. */
function stopsShort(line: Line | undefined): boolean {
  const least = line && detectLang(line.text) === 'zh' ? 12 : 30;
  return line !== undefined && line.text.length > least && !isFinished(line.text) && !runsOn(line.text);
}

/** How many lines away a sentence may go on. */
const REACH = 60;

/** True where the text before the line stops in mid-sentence and goes on after it, in the script that the line does not have to share. */
function breaksIn(lines: readonly Line[], i: number, aside: (i: number) => boolean): boolean {
  const after = lines[i + 1];
  const lang = after && detectLang(after.text);
  if (!after || aside(i + 1) || lang === null) return false;
  for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
    const before = lines[j]!;
    if (aside(j) || detectLang(before.text) !== lang) continue;
    return stopsShort(before) && (lang === 'zh' || /^[a-z]/.test(after.text));
  }
  return false;
}

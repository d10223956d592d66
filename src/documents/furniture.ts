// Page furniture: what is printed on every page and belongs to no text. Never a pair.
import { endsSentence } from '../language/punctuation.ts';
import type { Line } from './lines.ts';

const CUE = /^\d{1,2}:\d{2}(?::\d{2})?[.,]\d{1,3} --> /;

/** Lines that are furniture by their own look. */
const looks: readonly RegExp[] = [
  // Rules and ornaments, the ruling of a Markdown table: `---`, `* * *`, `|:---|---:|`. A lone bullet too.
  /^[\s|:\-–—=_*~#.·•+<>^■□◆◇●○★☆]+$/,
  // Rows of figures: `| 12 | 32 | 4.4e-09 |`.
  /^(?=.*[|\t])[\d\s|.,:%+\-eE±]+$/,
  // Page numbers that say so: `- 3 -`, `— 12 —`, `第 3 页`, `第3页 共10页`, `Page 3 of 10`, `[3/10]`.
  /^[-–—·•~]\s*\d{1,4}\s*[-–—·•~]$/,
  /^第\s*[\d一二三四五六七八九十百]{1,4}\s*[页頁]\s*(?:[/／,，]?\s*共\s*[\d一二三四五六七八九十百]{1,4}\s*[页頁])?$/,
  /^(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i,
  /^[[(（]?\d{1,4}\s*[/／]\s*\d{1,4}[\])）]?$/,
  // Times of subtitles: `00:00:01,000 --> 00:00:03,000`.
  CUE,
  // Fences of Markdown code.
  /^(?:`{3,}|~{3,})[\w-]*$/,
];

/** @returns indexes of the lines that are furniture */
export function findFurniture(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  lines.forEach(({ printed }, i) => {
    if (looks.some((look) => look.test(printed))) found.add(i);
  });
  for (const i of [...findBareNumbers(lines), ...findCueNumbers(lines)]) found.add(i);
  for (const i of findRunningHeads(lines, found)) found.add(i);
  return found;
}

/** The number of a subtitle stands above its times. */
const findCueNumbers = (lines: readonly Line[]): number[] =>
  lines.flatMap(({ printed }, i) => (/^\d+$/.test(printed) && CUE.test(lines[i + 1]?.printed ?? '') ? [i] : []));

/** Bare numbers are page numbers where three or more count up through the document, one page at a time. */
function findBareNumbers(lines: readonly Line[]): number[] {
  const numbers = lines.flatMap(({ text, mark }, i) => (mark === null && /^\d{1,4}$/.test(text) ? [i] : []));
  const steps = numbers.slice(1).map((line, i) => Number(lines[line]!.text) - Number(lines[numbers[i]!]!.text));
  const counts = numbers.length >= 3 && steps.every((step) => step === 1 || step === 2);
  return counts ? numbers : [];
}

/** Digits and white space taken as one: `Annual Report 12` and `Annual Report 13` are the same running head. */
const shape = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

/**
 * Running heads and watermarks: the same short line three times or more, and at least one of them breaks into a sentence that
 * goes on after it. A line that only repeats may well be text: `The output is:`, `Colleagues,`.
 */
function findRunningHeads(lines: readonly Line[], known: ReadonlySet<number>): number[] {
  const places = new Map<string, number[]>();
  lines.forEach(({ text, mark }, i) => {
    if (known.has(i) || mark === 'item' || text.length > 120) return;
    const alike = places.get(shape(text));
    if (alike) alike.push(i);
    else places.set(shape(text), [i]);
  });
  return [...places.values()].filter((at) => at.length >= 3 && at.some((i) => breaksIn(lines, i, known))).flat();
}

function breaksIn(lines: readonly Line[], i: number, known: ReadonlySet<number>): boolean {
  if (known.has(i - 1) || known.has(i + 1) || lines[i]!.page || (lines[i + 1]?.page ?? false)) return true;
  const before = lines[i - 1];
  const after = lines[i + 1];
  return (
    before !== undefined && before.text.length > 30 && !endsSentence(before.text) && /^[a-z]/.test(after?.text ?? '')
  );
}

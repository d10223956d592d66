// What printing, scanning and copying do to lines: wraps, pages, running heads.
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';
import { cutLine, measure, OUT, type Piece, type SetLine, textOf } from './draft.ts';
import type { Furnisher } from './furniture.ts';

export const outLine = (text: string): Piece[] => (text === '' ? [] : [{ text, sentence: OUT }]);

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
const CLOSING = /[，。：；？！、）》」』】”’…,.:;?!)\]%]/;
const OPENING = /[（《「『【“‘([]/;

export interface WrapOptions {
  /** Columns; a Chinese character takes two. */
  readonly width: number;
  /** Put before what a line goes on with. */
  readonly hang?: string;
  /** Share of the words at a line's end that are divided with a hyphen where they can be. */
  readonly hyphens?: number;
  readonly random: Random;
}

/** Breaks lines that are longer than the measure, as a printer does. */
export function wrapLine(line: SetLine, { width, hang = '', hyphens = 0, random }: WrapOptions): SetLine[] {
  const text = textOf(line);
  if (measure(text) <= width) return [line];
  const wrapped: SetLine[] = [];
  let start = 0;
  let columns = 0;
  let possible = -1;
  const breakAt = (end: number, mark = ''): void => {
    const part = cutLine(line, start, end);
    wrapped.push([...(wrapped.length > 0 ? outLine(hang) : []), ...part, ...outLine(mark)]);
    start = end;
    possible = -1;
  };
  const room = width - measure(hang);
  for (let i = 0; i < text.length; i++) {
    const [char, before] = [text[i]!, text[i - 1] ?? ''];
    if (
      i > start &&
      (before === ' ' || ((CJK.test(before) || CJK.test(char)) && !CLOSING.test(char) && !OPENING.test(before)))
    )
      possible = i;
    columns += CJK.test(char) ? 2 : 1;
    if (columns <= room || char === ' ') continue;
    const fits = hyphens > 0 && random.chance(hyphens) ? divide(text, i) : -1;
    if (fits > possible && fits > start) breakAt(fits, '-');
    else if (possible > start) breakAt(possible);
    else continue;
    columns = measure(text.slice(start, i + 1));
  }
  if (start < text.length) breakAt(text.length);
  return wrapped.map(trimLine);
}

/** Where the word at an offset may be divided: three letters before and after, before a consonant. */
function divide(text: string, at: number): number {
  if (!/[a-z]/.test(text[at] ?? '')) return -1;
  for (let i = at - 1; i > at - 8; i--)
    if (/^[a-z]{3}$/.test(text.slice(i - 3, i)) && /^[bcdfghjklmnpqrstvwxz][a-z]{2}/.test(text.slice(i, i + 3)))
      return i;
  return -1;
}

/** Without white space at its end. */
function trimLine(line: SetLine): SetLine {
  const text = textOf(line);
  return cutLine(line, 0, text.trimEnd().length);
}

export const wrapLines = (lines: readonly SetLine[], options: WrapOptions): SetLine[] =>
  lines.flatMap((line) => wrapLine(line, options));

/** Parts of a text for pages of about so many characters; cut between lines, words or anywhere. */
export function cutPages(
  lines: readonly SetLine[],
  size: number,
  random: Random,
  cut: 'line' | 'word' | 'anywhere',
): SetLine[][] {
  const pages: SetLine[][] = [[]];
  let room = size;
  for (let line of lines) {
    for (;;) {
      const text = textOf(line);
      if (text.length <= room || cut === 'line') break;
      const at = cut === 'word' ? wordEdge(text, room) : room;
      pages.at(-1)!.push(trimLine(cutLine(line, 0, at)));
      pages.push([]);
      const rest = cutLine(line, at);
      line = /^\s/.test(textOf(rest)) ? cutLine(rest, 1) : rest;
      room = size + random.between(-Math.floor(size / 8), Math.floor(size / 8));
    }
    pages.at(-1)!.push(line);
    room -= textOf(line).length + 1;
    if (room <= 0) {
      pages.push([]);
      room = size;
    }
  }
  return pages.map(trimBlanks).filter((page) => page.length > 0);
}

function wordEdge(text: string, at: number): number {
  if (CJK.test(text[at] ?? '') || CJK.test(text[at - 1] ?? '')) return CLOSING.test(text[at] ?? '') ? at + 1 : at;
  const space = text.lastIndexOf(' ', at);
  return space > 0 ? space : at;
}

/** Without blank lines at its edges. */
export function trimBlanks(lines: readonly SetLine[]): SetLine[] {
  const isBlank = (line: SetLine): boolean => textOf(line).trim() === '';
  let [from, to] = [0, lines.length];
  while (from < to && isBlank(lines[from]!)) from++;
  while (to > from && isBlank(lines[to - 1]!)) to--;
  return lines.slice(from, to);
}

/** Adds a running head or foot to each page. @param langs of the pages, in order */
export function runHeads(
  pages: readonly SetLine[][],
  langs: readonly Lang[],
  random: Random,
  furnisher: Furnisher,
): SetLine[][] {
  const [top, bottom] = random.pick([
    [true, false],
    [false, true],
    [true, true],
    [false, true],
  ] as const);
  const templates = {
    top: { zh: furnisher.choose('runner', 'zh'), en: furnisher.choose('runner', 'en') },
    bottom: { zh: furnisher.choose('runner', 'zh'), en: furnisher.choose('runner', 'en') },
  };
  const isAlike = random.chance(0.4);
  const start = random.between(1, 40);
  const blank = random.chance(0.6) ? [[]] : [];
  return pages.map((page, k) => {
    const lang = isAlike ? langs[0]! : langs[k]!;
    const line = (of: 'top' | 'bottom'): SetLine[] => [
      outLine(furnisher.fill(templates[of][lang], lang, { page: `${start + k}` })),
    ];
    return [...(top ? [...line('top'), ...blank] : []), ...page, ...(bottom ? [...blank, ...line('bottom')] : [])];
  });
}

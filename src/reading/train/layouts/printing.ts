// What printing, scanning and copying do to lines: wraps, pages, running heads, watermarks, spaces and blank lines.
import type { Lang } from '../../../model.ts';
import type { Random } from '../random.ts';
import { cutLine, type Draft, measure, OUT, type Piece, type SetLine, textOf } from './draft.ts';
import { type Furnisher, runners, watermarks } from './furniture.ts';

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
    top: { zh: random.pick(runners.zh), en: random.pick(runners.en) },
    bottom: { zh: random.pick(runners.zh), en: random.pick(runners.en) },
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

/** What may happen to the lines of any text file. */
export interface Press {
  readonly draft: Draft;
  readonly random: Random;
  readonly furnisher: Furnisher;
  readonly first: Lang;
}

interface Accident {
  readonly name: string;
  readonly share: number;
  happen(lines: SetLine[], press: Press): SetLine[];
}

const langOf = (line: SetLine | undefined, draft: Draft): Lang | undefined => {
  const said = line?.find(({ sentence }) => sentence !== OUT);
  return said && draft.sentences[said.sentence]!.lang;
};

export const accidents: readonly Accident[] = [
  {
    name: 'wraps',
    share: 0.12,
    happen(lines, { random, draft }) {
      const only = random.pick<Lang | null>([null, null, 'en', 'zh']);
      const options: WrapOptions = {
        width: random.between(36, 104),
        hang: random.pick(['', '', '', '  ', '    ']),
        hyphens: random.pick([0, 0, 0.3]),
        random,
      };
      const between = random.pick([0, 0, 0, 1, 0.2]);
      return lines.flatMap((line) => {
        if (only && langOf(line, draft) !== only) return [line];
        return wrapLine(line, options).flatMap((part, k) => (k > 0 && random.chance(between) ? [[], part] : [part]));
      });
    },
  },
  {
    name: 'pages',
    share: 0.07,
    happen(lines, { random, furnisher, first }) {
      const size = random.between(14, 50);
      const pages: SetLine[][] = [];
      for (let k = 0; k < lines.length; k += size) pages.push(lines.slice(k, k + size));
      const end = random.pick([[], [[]], [outLine('\f')]]);
      return runHeads(
        pages,
        pages.map(() => first),
        random,
        furnisher,
      ).flatMap((page) => [...page, ...end]);
    },
  },
  {
    name: 'watermark',
    share: 0.05,
    happen(lines, { random, furnisher, first }) {
      const [mark, part] = [furnisher.fill(random.pick(watermarks), first), random.pick([1, 0.6, 0.1])];
      return lines.map((line) => (line.length > 0 && random.chance(part) ? [...line, ...outLine(mark)] : line));
    },
  },
  {
    name: 'stray lines',
    share: 0.09,
    happen(lines, { random, furnisher }) {
      const part = random.pick([0.03, 0.08]);
      return lines.flatMap((line) => {
        if (line.length > 0 || !random.chance(part)) return [line];
        return [[], outLine(furnisher.line(random.pick(['top', 'bottom']), random.pick<Lang>(['zh', 'zh', 'en']))), []];
      });
    },
  },
  {
    name: 'no blank lines',
    share: 0.06,
    happen: (lines) => lines.filter((line) => line.length > 0),
  },
  {
    name: 'too many blank lines',
    share: 0.06,
    happen: (lines, { random }) =>
      lines.flatMap((line) => (line.length === 0 && random.chance(0.3) ? [[], [], []] : [line])),
  },
  {
    name: 'a blank line after each',
    share: 0.03,
    happen: (lines) => lines.flatMap((line) => (line.length > 0 ? [line, []] : [line])),
  },
  {
    name: 'glued lines',
    share: 0.04,
    happen(lines, { random, draft }) {
      const [part, joint] = [random.pick([0.05, 0.2]), random.pick(['', ' '])];
      const glued: SetLine[] = [];
      // Number of the last line that is not blank.
      let above = -1;
      for (const line of lines) {
        const [a, b] = [langOf(glued[above], draft), langOf(line, draft)];
        if (a && b && a !== b && random.chance(part))
          glued.splice(above, glued.length, [...glued[above]!, ...outLine(joint), ...line]);
        else glued.push(line);
        if (line.length > 0) above = glued.length - 1;
      }
      return glued;
    },
  },
  {
    name: 'white space at line ends',
    share: 0.12,
    happen: (lines, { random }) =>
      lines.map((line) =>
        random.chance(0.3) ? [...line, ...outLine(random.pick([' ', '  ', '\u3000', '\t', '\u00a0']))] : line,
      ),
  },
  {
    name: 'ragged indents',
    share: 0.05,
    happen: (lines, { random }) =>
      lines.map((line) =>
        line.length > 0 && random.chance(0.3)
          ? [...outLine(random.pick([' ', '  ', '\u3000\u3000', '\t'])), ...line]
          : line,
      ),
  },
];

/** Furniture above and under the lines, then accidents. @param amount of noise; `isFree`: lines may be broken anywhere */
export function print(
  lines: readonly SetLine[],
  press: Press,
  { amount, isFree }: { amount: number; isFree: boolean },
): SetLine[] {
  const { random } = press;
  let printed = trimBlanks(lines);
  const few = (): number => random.pick([1, 1, 2, 3, 5]);
  if (random.chance(0.35 * amount)) printed = [...furnish('top', few(), press), ...printed];
  if (random.chance(0.3 * amount)) printed = [...printed, ...furnish('bottom', few(), press)];
  if (isFree)
    for (const accident of accidents)
      if (random.chance(accident.share * amount)) printed = accident.happen(printed, press);
  return printed;
}

function furnish(of: 'top' | 'bottom', count: number, { random, furnisher, first }: Press): SetLine[] {
  const lang = random.pick<Lang>(['zh', 'zh', 'en', first]);
  const blanks = random.pick([0, 0.3, 1]);
  const lines: SetLine[] = [];
  for (let k = 0; k < count; k++) {
    const line = outLine(furnisher.line(of, random.chance(0.85) ? lang : 'en'));
    const gap = random.chance(blanks) ? [[]] : [];
    lines.push(...(of === 'top' ? [line, ...gap] : [...gap, line]));
  }
  return lines;
}

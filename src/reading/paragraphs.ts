// Pieces → paragraphs: which lines read on from one another, and which stand by themselves.
import { endsOpenChinese, endsOpenEnglish } from '../language/function-words.ts';
import { endsSentence, isFinished, runsOn } from '../language/punctuation.ts';
import { countHan, isCjk, latinWords } from '../language/script.ts';
import { isWordPair } from '../language/word-pairs.ts';
import { readColumns } from './columns.ts';
import { countColumns, type Line } from './lines.ts';
import { isCodeOnly, isTermOnly } from './names.ts';
import type { Piece } from './pieces.ts';

/** Pieces that read on from one another. */
export type Paragraph = readonly Piece[];

/** Narrowest measure, in columns, that lines are seen to fill. */
const narrowest = 36;
/** Widest line, in columns, of text that was wrapped to a page; a Chinese character takes two. */
const WIDEST_WRAP = 130;

/**
 * Gathers pieces into paragraphs.
 *
 * @param lines the lines that the pieces were cut from
 */
export function gatherParagraphs(pieces: readonly Piece[], lines: readonly Line[]): Paragraph[] {
  const groups = groupPieces(pieces, lines);
  const interlinear = isInterlinear(groups);
  const columned = readColumns(groups, lines);
  const stacks = groups.flatMap((group, i) => columned[i] ?? stackPieces(interlinear ? group : adoptTerms(group)));
  const wraps = wrapsLines(stacks);
  const companions = findCompanions(stacks);
  return stacks.flatMap((stack, i) => foldLines(stack, wraps, isOneParagraph(companions[i])));
}

/**
 * The stack that each one translates, by place: the second of three Chinese ones stands to the second of three English ones before
 * them. Between runs of different length only the neighbours are known.
 */
function findCompanions(stacks: readonly Piece[][]): (Piece[] | undefined)[] {
  const langOf = (run: readonly Piece[][]): Piece['lang'] => run[0]![0]!.lang;
  const runs: Piece[][][] = [];
  for (const stack of stacks) {
    const run = runs.at(-1);
    if (run && langOf(run) === stack[0]!.lang) run.push(stack);
    else runs.push([stack]);
  }
  // Whichever language comes first, its translation comes after it.
  return runs.flatMap((run, r) => {
    const isLeading = langOf(run) === langOf(runs[0]!);
    const other = runs[isLeading ? r + 1 : r - 1];
    if (other?.length === run.length) return other;
    return run.map((_, i) => (isLeading ? i === run.length - 1 && other?.[0] : i === 0 && other?.at(-1)) || undefined);
  });
}

/** Groups with nothing blank between: what a text file sets as one paragraph, or as lines under lines. */
function groupPieces(pieces: readonly Piece[], lines: readonly Line[]): Piece[][] {
  const groups: Piece[][] = [];
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    const line = lines[piece.line]!;
    const gap = before && piece.line !== before.line && (line.blanks > 0 || line.page || piece.line > before.line + 1);
    if (!before || gap) groups.push([piece]);
    else groups.at(-1)!.push(piece);
  });
  return groups;
}

/** True where line stands under line: at least a quarter of the groups with Chinese hold English of its own too. */
function isInterlinear(groups: readonly Piece[][]): boolean {
  const chinese = groups.filter((group) => group.some(({ lang }) => lang === 'zh'));
  const mixed = chinese.filter((group) => group.some((piece) => piece.lang === 'en' && !isTermOnly(piece.text)));
  return mixed.length * 4 >= chinese.length && mixed.length > 0;
}

/**
 * Lines of names and commands among wrapped Chinese lines are Chinese: `[必需]\nstring`, `请参阅\nConfigMap API\n和对象管理。`. A name of
 * several words is one only between two such lines; below a Chinese title it is the title in English.
 */
function adoptTerms(group: readonly Piece[]): Piece[] {
  if (!group.some(({ lang }) => lang === 'zh')) return [...group];
  const settled: Piece[] = [];
  group.forEach((piece, i) => {
    const between = settled.at(-1)?.lang === 'zh' && !isFinished(settled.at(-1)!.text) && group[i + 1]?.lang === 'zh';
    const beside = settled.at(-1)?.lang === 'zh' || group[i + 1]?.lang === 'zh';
    const name =
      isCodeOnly(piece.text) || latinWords(piece.text).length === 1 ? beside : between && isTermOnly(piece.text);
    const whole = piece.first && piece.last;
    // `目录\nCONTENTS`: no name but the English of the line above.
    const own = settled.at(-1)?.lang === 'zh' && isWordPair(settled.at(-1)!.text, piece.text);
    settled.push(piece.lang === 'en' && whole && name && !own ? { ...piece, lang: 'zh' } : piece);
  });
  return settled;
}

/** Neighbours of one language; a number alone goes with what stands before it in its group. */
function stackPieces(group: readonly Piece[]): Piece[][] {
  const stacks: Piece[][] = [];
  for (const piece of group) {
    const stack = stacks.at(-1);
    const lang = stack?.[0]?.lang ?? null;
    if (stack && lang !== null && (piece.lang === lang || piece.lang === null)) stack.push(piece);
    else stacks.push([piece]);
  }
  return stacks;
}

/** What the lines of a stack have in common. */
interface Setting {
  /** Columns of its widest line. */
  readonly widest: number;
  /** True where its last line ends with a sentence or a colon. */
  readonly ends: boolean;
  /** True where some line before the last ends with its sentence. */
  readonly runs: boolean;
  /** True where three lines and more fill one measure, all but the last. */
  readonly fills: boolean;
  /** True where the document plainly wraps lines by hand. */
  readonly wraps: boolean;
  /** True where what these lines translate is one paragraph. */
  readonly one: boolean;
}

/** Folds wrapped lines of one language; titles, names and list items set one under the other stay apart. */
function foldLines(stack: readonly Piece[], wraps: boolean, one = false): Paragraph[] {
  const widths = stack.map(({ text }) => countColumns(text));
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  const setting: Setting = {
    widest,
    ends: isFinished(stack.at(-1)!.text),
    runs: stack.slice(0, -1).some(({ text }) => endsSentence(text)),
    fills: stack.length > 2 && widths.slice(0, -1).every((width, i) => isFull(width, stack[i + 1]!, widest)),
    wraps,
    one,
  };
  const flows = stack.slice(1).map((piece, i) => {
    const above = stack[i]!;
    return !opensAnew(above, piece) && flowsOn(above, piece, widths[i]!, setting);
  });
  // Where lines are wrapped at all, a line that happens to end with its sentence is no end of the paragraph.
  const wrapped = setting.widest <= WIDEST_WRAP && flows.includes(true);
  const paragraphs: Piece[][] = [[stack[0]!]];
  stack.slice(1).forEach((piece, i) => {
    const above = stack[i]!;
    const sameParagraph =
      wrapped && endsSentence(above.text) && !opensAnew(above, piece) && piece.indent <= above.indent + 1;
    if (flows[i] || sameParagraph) paragraphs.at(-1)!.push(piece);
    else paragraphs.push([piece]);
  });
  return paragraphs;
}

/** True for an English stack that is one paragraph and no more: its Chinese is one too, however its lines fall. */
const isOneParagraph = (stack: readonly Piece[] | undefined): boolean =>
  stack?.[0]?.lang === 'en' && endsSentence(stack.at(-1)!.text) && foldLines(stack, false).length === 1;

/**
 * True where lines plainly read on: an English one into a small letter, a Chinese one from a comma. One pair in six is enough, for
 * the others end with their sentences.
 */
function wrapsLines(stacks: readonly Piece[][]): boolean {
  let pairs = 0;
  let wrapped = 0;
  for (const stack of stacks) {
    stack.slice(1).forEach((piece, i) => {
      const above = stack[i]!;
      if (opensAnew(above, piece)) return;
      pairs++;
      if (above.lang === 'en' ? /^[a-z]/.test(piece.text) && !isFinished(above.text) : /[，、]$/.test(above.text))
        wrapped++;
    });
  }
  return wrapped > 0 && wrapped * 6 >= pairs;
}

/** What opens a paragraph whatever the line before: a mark, a clause number, the same line, a heading before it. */
const CLAUSE =
  /^(?:第[一二三四五六七八九十百零〇\d]+[条條章节節部编編]|[一二三四五六七八九十]{1,3}、|(?:Article|Chapter|Section|Part|CHAPTER|ARTICLE|SECTION|PART) (?:\d+|[IVXLC]+)\b)/;
/** What leads on to the next clause of a list: `the owner must—`, `立即封閉；及`, `; and`. */
const LEADS_ON = /(?:—|[；;]\s*(?:及|或|和|and|or)?)$/;
const NUMBERED = /^["“]?\s*[(（][\da-zA-Z０-９ａ-ｚＡ-Ｚ一二三四五六七八九十]{1,4}[)）]/;

function opensAnew(above: Piece, piece: Piece): boolean {
  if (above.gloss || piece.gloss || piece.mark !== null || above.mark === 'heading' || piece.line === above.line)
    return true;
  // Rows of a table.
  if (/ [|｜] /.test(above.text) && / [|｜] /.test(piece.text)) return true;
  if (CLAUSE.test(piece.text)) return !runsOn(above.text) || /^["“]/.test(piece.text);
  return NUMBERED.test(piece.text) && (isFinished(above.text) || LEADS_ON.test(above.text));
}

/** True where a line reads on into the next. */
function flowsOn(
  above: Piece,
  piece: Piece,
  width: number,
  { widest, ends, runs, fills, wraps, one }: Setting,
): boolean {
  // `[必需]\nstring`: names adopted from English go with the Chinese line they stand at.
  if (above.lang === 'zh' && (isAdopted(above) || (isAdopted(piece) && !isFinished(above.text)))) return true;
  // `…等待的时间；\n只有…`: a clause goes on, unless the next opens alike, as the points of a list do.
  if (above.lang === 'zh' && /[；;]$/.test(above.text) && widest <= WIDEST_WRAP) return above.text[0] !== piece.text[0];
  // `… of opinion and expression;\nthis right includes …`: a full line goes on in a small letter.
  if (above.lang === 'en' && /[;:]$/.test(above.text) && /^[a-z]/.test(piece.text) && isFull(width, piece, widest))
    return true;
  if (isFinished(above.text) || (above.text.endsWith('—') && width < widest * 0.6)) return false;
  if (above.lang === 'en' && (/^[a-z]/.test(piece.text) || endsOpenEnglish(above.text))) return true;
  // Running text set line by line, some of it ending at commas; clauses of a resolution end so throughout.
  if (above.lang === 'zh' && runsOn(above.text) && runs) return true;
  if (widest > WIDEST_WRAP) return false;
  if (runsOn(above.text) && width * 2 >= widest) return true;
  if (isFull(width, piece, widest) && (ends || fills || widest >= 60)) return true;
  // Chinese is wrapped by hand at commas and words; a paragraph has an end, titles one under the other have none.
  // What the lines translate is the surest sign: subtitles have no stops at all, `好吧 是一条\n运茶叶的船`.
  return above.lang === 'zh' && (one || (ends && (endsOpenChinese(above.text) || (wraps && width * 3 >= widest))));
}

/** True for a line that fills its measure: the first word of the line below would not have fitted. */
const isFull = (width: number, below: Piece, widest: number): boolean =>
  widest >= narrowest && width + countColumns(firstWord(below.text)) >= widest * 0.85;

const isAdopted = (piece: Piece): boolean =>
  piece.lang === 'zh' && countHan(piece.text) === 0 && /\p{L}/u.test(piece.text);

const firstWord = (text: string): string => (isCjk(text[0]!) ? text[0]! : text.split(/\s/, 1)[0]!);

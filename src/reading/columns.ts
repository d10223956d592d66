// Text set in two columns, a language in each: which groups of lines are so, and what stands in each column.
import { endsSentence, isFinished } from '../language/punctuation.ts';
import type { Lang } from '../model.ts';
import { countColumns, type Line } from './lines.ts';
import type { Piece } from './pieces.ts';

/** Least width in print of a column's lines on the average; shorter ones are rows of a table, as are wider ones without a stop. */
const narrowest = { stopped: 16, unstopped: 24 } as const;
/** Least share of a column's lines that do not end with their sentence: rows of a table do. */
const leastRunningOn = 0.5;
/** Least share of lines with a gap between the two columns. */
const leastGaps = 0.8;

/**
 * The groups set in two columns, each as a stack for each column; undefined for any other group. Where two or more are plainly so, all
 * are whose lines part alike.
 *
 * @param groups pieces with nothing blank between
 */
export function readColumns(groups: readonly Piece[][], lines: readonly Line[]): (Piece[][] | undefined)[] {
  const columned = groups.map((group) => partColumns(group, lines));
  const certain = columned.map((stacks) => stacks !== undefined && isRunningText(stacks));
  const isSetSo = certain.filter(Boolean).length >= 2;
  return columned.map((stacks, i) => (certain[i] || isSetSo ? stacks : undefined));
}

/** Parts the lines of a group at the gap between its columns, where one language stands to the left and the other to the right. */
function partColumns(group: readonly Piece[], lines: readonly Line[]): Piece[][] | undefined {
  const right = group.filter(({ first }) => !first);
  const lang = group.find(({ last }) => !last)?.lang;
  if (!lang || right.some((piece) => piece.lang === lang)) return undefined;
  if (right.filter((piece) => hasGap(piece, lines[piece.line]!)).length < right.length * leastGaps) return undefined;
  const edge = Math.min(...right.map((piece) => placeOf(piece, lines[piece.line]!)));
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const settled = group.map((piece): Piece => {
    const side = placeOf(piece, lines[piece.line]!) < edge ? lang : other;
    return piece.lang === null ? { ...piece, lang: side } : piece;
  });
  if (settled.some((piece) => piece.first && !piece.last && piece.lang !== lang)) return undefined;
  return [lang, other].map((side) => settled.filter((piece) => piece.lang === side));
}

/** True where both columns are text that runs over several lines. */
function isRunningText(stacks: readonly Piece[][]): boolean {
  const shared = stacks[1]!.filter(({ first }) => !first).length;
  const stopped = stacks.some((stack) => endsSentence(stack.at(-1)!.text));
  const least = stopped ? narrowest.stopped : narrowest.unstopped;
  return (
    shared > (stopped ? 1 : 3) &&
    stacks.every((stack) => {
      const above = stack.slice(0, -1);
      const width = above.reduce((sum, { text }) => sum + countColumns(text), 0) / above.length;
      return width >= least && above.filter(({ text }) => !isFinished(text)).length >= above.length * leastRunningOn;
    })
  );
}

const hasGap = ({ span }: Piece, line: Line): boolean =>
  /\s{3,}$/.test(line.text.slice(0, span.start - line.span.start));

/** Offset from the left edge of the page, in characters. */
const placeOf = ({ span }: Piece, line: Line): number => line.indent + span.start - line.span.start;

// What the page says about which segments belong together: kinds, paragraphs, lines, the turns between the languages.
// Evidence only: each rule adds to or takes from a bead's score, and none forbids anything.
import type { Block, BlockKind, Segment } from '../model.ts';
import type { Candidate } from './candidate.ts';

/**
 * In units of the model's score (log odds). Set by hand, 2026-11-22, on the documents of `corpora/` and the raw documents
 * that the tests read; at 0.6 to 1.4 times these values the mean content F1 there stays within 0.001.
 */
const worth = {
  /** A heading with a heading, a date with a date. */
  sameKind: 1,
  /** `女士们、先生们：` with a paragraph. */
  otherKind: -2.5,
  /** Segments of two paragraphs in one bead. */
  joinedBlocks: -3,
  /** A salutation and a paragraph in one bead. */
  joinedKinds: -4.5,
  /** Each segment after the second of a bead that joins blocks. */
  crowded: -2.5,
  /** Segments in one bead between which the other language stands. */
  joinedTurns: -3,
  /** Both sides begin a paragraph, or end one. */
  sameEdge: 0.7,
  /** Only one side does. */
  otherEdge: -0.7,
  /** Both sides stand on one line: `第二章 会员 CHAPTER II MEMBERSHIP`. */
  sameLine: 2.5,
  /** One side shares its line with another text. */
  otherLine: -2.5,
  /** For each further turn of the language that stands between the two sides, up to `mostTurns`. */
  turn: -1.4,
} as const;

const mostTurns = 4;

/** Kinds that a text of the same kind translates; a paragraph may become an item or a note. */
const telling: ReadonlySet<BlockKind> = new Set(['heading', 'byline', 'date', 'salutation']);

/** What is known of a segment's place. */
interface Place {
  readonly block: number;
  readonly kind: BlockKind;
  readonly first: boolean;
  readonly last: boolean;
  /** The block of the other language on the same line, or −1. */
  readonly partner: number;
  /** Number of the stretch of one language that its block begins in, and ends in. */
  readonly turn: number;
  readonly lastTurn: number;
}

/** Scores a bead by the places of its segments. Without blocks, as for sentences one a line, every bead scores 0. */
export function prepareStructure(
  zh: readonly Segment[],
  en: readonly Segment[],
  blocks: readonly Block[],
  source: string | undefined,
): (bead: Readonly<Candidate>) => number {
  if (blocks.length === 0) return () => 0;
  const partners = source === undefined ? new Map<number, number>() : pairLines(blocks, source);
  const turns = source === undefined ? new Int32Array(blocks.length) : countTurns(blocks);
  const lastTurns = source === undefined ? turns : countLastTurns(blocks, turns);
  const places = { zh: zh.map(placeOf), en: en.map(placeOf) };
  return ({ i, a, j, b }) => {
    let score = scoreJoins(places.zh, i, a) + scoreJoins(places.en, j, b);
    if (a > 0 && b > 0) score += scoreLink(places.zh[i]!, places.zh[i + a - 1]!, places.en[j]!, places.en[j + b - 1]!);
    return score;
  };

  function placeOf({ block, kind }: Segment, index: number, side: readonly Segment[]): Place {
    const first = side[index - 1]?.block !== block;
    const last = side[index + 1]?.block !== block;
    return {
      block,
      kind,
      first,
      last,
      partner: partners.get(block) ?? -1,
      turn: turns[block]!,
      lastTurn: lastTurns[block]!,
    };
  }
}

function scoreJoins(side: readonly Place[], from: number, count: number): number {
  let score = 0;
  for (let k = from + 1; k < from + count; k++) {
    if (side[k]!.block === side[k - 1]!.block) continue;
    score += side[k]!.kind === side[k - 1]!.kind ? worth.joinedBlocks : worth.joinedKinds;
    if (side[k]!.turn > side[k - 1]!.lastTurn) score += worth.joinedTurns;
  }
  if (score < 0) score += worth.crowded * (count - 2);
  return score;
}

function scoreLink(zhFirst: Place, zhLast: Place, enFirst: Place, enLast: Place): number {
  let score = 0;
  if (zhFirst.kind === enFirst.kind) score += telling.has(zhFirst.kind) ? worth.sameKind : 0;
  else if (telling.has(zhFirst.kind) || telling.has(enFirst.kind)) score += worth.otherKind;
  score += zhFirst.first === enFirst.first ? worth.sameEdge : worth.otherEdge;
  score += zhLast.last === enLast.last ? worth.sameEdge : worth.otherEdge;
  if (zhFirst.partner >= 0 || enFirst.partner >= 0)
    score += zhFirst.partner === enFirst.block ? worth.sameLine : worth.otherLine;
  const apart = Math.abs(zhFirst.turn - enFirst.turn);
  if (apart > 1) score += worth.turn * Math.min(apart - 1, mostTurns);
  return score;
}

/** Pairs the blocks of lines that hold one block of each language. Returns block → block, both ways. */
function pairLines(blocks: readonly Block[], source: string): Map<number, number> {
  const partners = new Map<number, number>();
  const lines = groupLines(blocks, source);
  for (const line of lines) {
    const [one, two] = line;
    if (line.length !== 2 || blocks[one!]!.lang === blocks[two!]!.lang) continue;
    partners.set(one!, two!);
    partners.set(two!, one!);
  }
  return partners;
}

/** Indexes of blocks without a line break between them. */
function groupLines(blocks: readonly Block[], source: string): number[][] {
  const lines: number[][] = [];
  let end = -1;
  blocks.forEach((block, index) => {
    if (block.kind === 'furniture') return;
    const start = block.spans[0]!.start;
    const sameLine = end >= 0 && end <= start && !source.slice(end, start).includes('\n');
    if (sameLine) lines.at(-1)!.push(index);
    else lines.push([index]);
    end = block.spans.at(-1)!.end;
  });
  return lines;
}

/** Numbers the stretches of one language, so that neighbours differ by one. */
function countTurns(blocks: readonly Block[]): Int32Array {
  const turns = new Int32Array(blocks.length);
  let turn = 0;
  let lang: Block['lang'] | undefined;
  blocks.forEach((block, index) => {
    if (block.kind !== 'furniture') {
      if (lang !== undefined && block.lang !== lang) turn++;
      lang = block.lang;
    }
    turns[index] = turn;
  });
  return turns;
}

/** The stretches that blocks end in: one that a page cut ends further down than it begins. */
function countLastTurns(blocks: readonly Block[], turns: Int32Array): Int32Array {
  return turns.map((turn, index) => {
    const { kind, lang, spans } = blocks[index]!;
    if (kind === 'furniture' || spans.length < 2) return turn;
    const before = blocks.findLastIndex(
      (block) => block.kind !== 'furniture' && block.spans[0]!.start < spans.at(-1)!.start,
    );
    return Math.max(turn, turns[before]! + (blocks[before]!.lang === lang ? 0 : 1));
  });
}

// The dictionary words of a Chinese sentence, all of them, and the cut that keeps them longest.
import { parameters } from './parameters.ts';
import type { Token } from './tokens.ts';

/** A dictionary word over the tokens `[from, to)`. */
export interface LatticeWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** 0..1: 1 where it stands in the best cut, less where it lies inside another word or crosses the cut. */
  readonly trust: number;
}

export interface Lattice {
  readonly words: readonly LatticeWord[];
  /** For each gap 0..n between tokens: true where the best cut has a boundary. */
  readonly boundaries: readonly boolean[];
}

interface Found {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const longestWord = 8;

/**
 * All dictionary words over runs of Chinese characters: of 发展中国家 it finds 发展中国家, 发展, 中国, 国家, …
 * @param wordEnds offsets at which words end that are cut already; a dictionary word over several of them counts little
 *
 * Cutting into words needs no more than the dictionary here, and jieba takes longer to load than a look-up may take.
 */
export function findWords(
  tokens: readonly Token[],
  dictionary: { has(word: string): boolean },
  wordEnds?: ReadonlySet<number>,
): Lattice {
  const found: Found[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let text = '';
    for (let to = from; to < tokens.length && to - from < longestWord; to++) {
      const token = tokens[to]!;
      if (!token.han || (to > from && tokens[to - 1]!.end !== token.start)) break;
      text += token.key;
      if (dictionary.has(text)) found.push({ text, from, to: to + 1 });
    }
  }
  const boundaries = wordEnds ? boundariesAt(tokens, wordEnds) : cutBest(tokens, found);
  return { words: found.map((word) => ({ ...word, trust: trustWord(word, boundaries) })), boundaries };
}

const boundariesAt = (tokens: readonly Token[], wordEnds: ReadonlySet<number>): boolean[] => [
  true,
  ...tokens.map((token) => wordEnds.has(token.end)),
];

/**
 * The cut into the fewest words, single characters counting double: 中国|人民, not 中|国人|民. Those that stand alone by
 * nature count less: 安全|等, not 安|全等.
 */
function cutBest(tokens: readonly Token[], words: readonly Found[]): boolean[] {
  const { length } = tokens;
  const cost = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const back = new Int32Array(length + 1).fill(-1);
  cost[0] = 0;
  const relax = (from: number, to: number, step: number): void => {
    if (cost[from]! + step >= cost[to]!) return;
    cost[to] = cost[from]! + step;
    back[to] = from;
  };
  let next = 0;
  for (let from = 0; from < length; from++) {
    relax(from, from + 1, tokens[from]!.content ? 2 : 1.4);
    for (; words[next]?.from === from; next++) {
      const size = words[next]!.to - from;
      // Of two cuts with as many words, the one with the longer word.
      if (size > 1) relax(from, from + size, 1 - 0.01 * size ** 2);
    }
  }
  const boundaries = Array.from({ length: length + 1 }, () => false);
  for (let at = length; at >= 0; at = back[at]!) boundaries[at] = true;
  return boundaries;
}

function trustWord({ from, to }: Found, boundaries: readonly boolean[]): number {
  const { single, nestedSingle, nested, crossing } = parameters.evidence;
  const alone = to - from === 1;
  if (boundaries[from] && boundaries[to] && !boundaries.slice(from + 1, to).includes(true)) return alone ? single : 1;
  if (alone) return nestedSingle;
  return boundaries.slice(from + 1, to).includes(true) ? crossing : nested;
}

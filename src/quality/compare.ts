// Two alignments of the same text side by side: where they differ, and which of them the gold agrees with.
import { keyOf, type Link } from './evaluate.ts';

/** A stretch of text that the alignments cut differently; as small as it can be. */
export interface Difference {
  /** The segments concerned, ascending. */
  readonly zh: readonly number[];
  readonly en: readonly number[];
  readonly first: readonly Link[];
  readonly second: readonly Link[];
  /** The gold beads that touch the stretch; empty where no gold was given. */
  readonly gold: readonly Link[];
  /** How many of `first` and `second` are in the gold exactly. */
  readonly firstRight: number;
  readonly secondRight: number;
}

/**
 * Compares two alignments. Beads that both have are left out; the others are gathered into stretches that share
 * segments, in the order of the text.
 */
export function compareAlignments(
  first: readonly Link[],
  second: readonly Link[],
  gold: readonly Link[] = [],
): Difference[] {
  const [inFirst, inSecond, inGold] = [first, second, gold].map((links) => new Set(links.map(keyOf)));
  const differing = [
    ...first.filter((link) => !inSecond!.has(keyOf(link))).map((link) => ({ link, from: 'first' as const })),
    ...second.filter((link) => !inFirst!.has(keyOf(link))).map((link) => ({ link, from: 'second' as const })),
  ];
  const stretches = gather(differing.map(({ link }) => link)).map((members) => members.map((k) => differing[k]!));
  const right = (links: readonly Link[]) => links.filter((link) => inGold!.has(keyOf(link))).length;
  return stretches
    .map((members) => {
      const [a, b] = (['first', 'second'] as const).map((from) =>
        members.filter((m) => m.from === from).map((m) => m.link),
      );
      const [zh, en] = (['zh', 'en'] as const).map((side) => ascending(members.flatMap(({ link }) => link[side])));
      const touching = gold.filter(
        (link) => link.zh.some((i) => zh!.includes(i)) || link.en.some((j) => en!.includes(j)),
      );
      return {
        zh: zh!,
        en: en!,
        first: a!,
        second: b!,
        gold: touching,
        firstRight: right(a!),
        secondRight: right(b!),
      };
    })
    .sort((x, y) => (x.zh[0] ?? x.en[0]!) - (y.zh[0] ?? y.en[0]!));
}

/** Indexes of links, grouped so that links that share a segment are in one group. */
function gather(links: readonly Link[]): number[][] {
  const group = links.map((_, k) => k);
  const find = (k: number): number => {
    let root = k;
    while (group[root] !== root) root = group[root]!;
    return root;
  };
  const seen = new Map<string, number>();
  for (const [k, link] of links.entries()) {
    for (const segment of [...link.zh.map((i) => `z${i}`), ...link.en.map((j) => `e${j}`)]) {
      const other = seen.get(segment);
      if (other === undefined) seen.set(segment, k);
      else group[find(k)] = find(other);
    }
  }
  const groups = new Map<number, number[]>();
  for (const k of links.keys()) groups.set(find(k), [...(groups.get(find(k)) ?? []), k]);
  return [...groups.values()];
}

function ascending(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}

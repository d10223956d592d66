// How well an alignment agrees with a gold one, as the field counts it.
import type { Bead } from '../model.ts';

/** Which segments belong together; what evaluation needs of a bead. */
export type Link = Pick<Bead, 'zh' | 'en'>;

/** Right and wrong beads, summable over documents. */
export interface BeadCounts {
  /** Beads tested, and how many of them are exactly (strict) or partly (lax) in the gold. */
  readonly tested: number;
  readonly strict: number;
  readonly lax: number;
  /** Gold beads with two sides, and how many of them the tested alignment has. */
  readonly wanted: number;
  readonly strictFound: number;
  readonly laxFound: number;
  /** All gold beads, one-sided ones included. */
  readonly gold: number;
}

/** Precision, recall and their harmonic mean, each 0..1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Evaluation {
  readonly counts: BeadCounts;
  /** A bead is right if it is in the gold as it stands. Precision over all beads, recall over two-sided gold beads. */
  readonly strict: Score;
  /** A bead is right if it is in the gold, or if some of its Chinese is linked to some of its English there. */
  readonly lax: Score;
  /** Strict with one-sided gold beads counted in recall as well. */
  readonly all: Score;
  /** Strict, by type of bead ("1-2"): precision over the beads tested, recall over the gold ones of that type. */
  readonly types: ReadonlyMap<string, Score & { readonly tested: number; readonly gold: number }>;
}

/**
 * Scores one alignment. `strict` and `lax` follow score.py of vecalign (Thompson & Koehn 2019), `all` follows
 * eval.py of aligner-eval (Xu 2016), which differ in whether a missed one-sided bead costs recall.
 */
export function evaluateAlignment(gold: readonly Link[], tested: readonly Link[]): Evaluation {
  return poolEvaluations([{ gold, tested }]);
}

/** Scores several documents together: beads are counted over all of them, so that long documents weigh more. */
export function poolEvaluations(
  documents: readonly { readonly gold: readonly Link[]; readonly tested: readonly Link[] }[],
): Evaluation {
  const counted = documents.map(({ gold, tested }) => countBeads(gold, tested));
  const counts = counted.map((c) => c.counts).reduce(addCounts, nothing);
  return {
    counts,
    strict: score(counts.strict, counts.tested, counts.strictFound, counts.wanted),
    lax: score(counts.lax, counts.tested, counts.laxFound, counts.wanted),
    all: score(counts.strict, counts.tested, counts.strict, counts.gold),
    types: scoreTypes(counted.flatMap((c) => [...c.types])),
  };
}

/** "1-2": segments a side, Chinese first. */
function typeOf(link: Link): string {
  return `${link.zh.length}-${link.en.length}`;
}

/** The same string for beads of the same segments. */
export function keyOf(link: Link): string {
  return `${link.zh.join(',')}:${link.en.join(',')}`;
}

interface TypeCount {
  readonly tested: number;
  readonly gold: number;
  readonly right: number;
}

function countBeads(
  gold: readonly Link[],
  tested: readonly Link[],
): { counts: BeadCounts; types: Map<string, TypeCount> } {
  const [g, t] = [distinct(gold), distinct(tested)];
  const [precision, recall] = [countRight(g, t), countRight(t.filter(hasBoth), g.filter(hasBoth))];
  const counts = {
    tested: t.length,
    strict: precision.strict,
    lax: precision.lax,
    wanted: g.filter(hasBoth).length,
    strictFound: recall.strict,
    laxFound: recall.lax,
    gold: g.length,
  };
  const types = new Map<string, TypeCount>();
  const inGold = new Set(g.map(keyOf));
  const count = (link: Link, add: TypeCount) => {
    const now = types.get(typeOf(link)) ?? { tested: 0, gold: 0, right: 0 };
    const right = now.right + add.right;
    types.set(typeOf(link), { tested: now.tested + add.tested, gold: now.gold + add.gold, right });
  };
  for (const link of t) count(link, { tested: 1, gold: 0, right: inGold.has(keyOf(link)) ? 1 : 0 });
  for (const link of g) count(link, { tested: 0, gold: 1, right: 0 });
  return { counts, types };
}

/** How many of `tested` are in `reference` exactly, and how many in part. */
function countRight(reference: readonly Link[], tested: readonly Link[]): { strict: number; lax: number } {
  const exact = new Set(reference.map(keyOf));
  const linked = new Map<number, Set<number>>();
  for (const { zh, en } of reference) {
    for (const i of zh) {
      const reach = linked.get(i) ?? new Set();
      for (const j of en) reach.add(j);
      linked.set(i, reach);
    }
  }
  let strict = 0;
  let lax = 0;
  for (const link of tested) {
    const isExact = exact.has(keyOf(link));
    if (isExact) strict++;
    if (isExact || link.zh.some((i) => link.en.some((j) => linked.get(i)?.has(j)))) lax++;
  }
  return { strict, lax };
}

/** Each bead once, empty ones dropped: both scorers compare sets. */
function distinct(links: readonly Link[]): Link[] {
  const filled = links.filter(({ zh, en }) => zh.length > 0 || en.length > 0);
  return [...new Map(filled.map((link) => [keyOf(link), link])).values()];
}

function hasBoth({ zh, en }: Link): boolean {
  return zh.length > 0 && en.length > 0;
}

const nothing: BeadCounts = { tested: 0, strict: 0, lax: 0, wanted: 0, strictFound: 0, laxFound: 0, gold: 0 };

function addCounts(a: BeadCounts, b: BeadCounts): BeadCounts {
  return {
    tested: a.tested + b.tested,
    strict: a.strict + b.strict,
    lax: a.lax + b.lax,
    wanted: a.wanted + b.wanted,
    strictFound: a.strictFound + b.strictFound,
    laxFound: a.laxFound + b.laxFound,
    gold: a.gold + b.gold,
  };
}

/** Types by how often the gold has them. */
function scoreTypes(counts: readonly [string, TypeCount][]): Evaluation['types'] {
  const pooled = new Map<string, TypeCount>();
  for (const [type, { tested, gold, right }] of counts) {
    const now = pooled.get(type) ?? { tested: 0, gold: 0, right: 0 };
    pooled.set(type, { tested: now.tested + tested, gold: now.gold + gold, right: now.right + right });
  }
  const frequentFirst = [...pooled].sort(
    ([a, x], [b, y]) => y.gold - x.gold || y.tested - x.tested || (a < b ? -1 : 1),
  );
  return new Map(
    frequentFirst.map(([type, { tested, gold, right }]) => [
      type,
      { ...score(right, tested, right, gold), tested, gold },
    ]),
  );
}

function score(right: number, tested: number, found: number, wanted: number): Score {
  const [precision, recall] = [tested ? right / tested : 0, wanted ? found / wanted : 0];
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

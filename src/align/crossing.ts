// Blocks that stand in another order in the other language: found among what the forward search left unpaired.
import type { Bead, Segment, Span } from '../model.ts';
import { prepareText } from './prepare.ts';
import { beadsOf, prepareScore, searchBeads } from './search.ts';
import { sliceText, type Text } from './text.ts';
import type { TranslationTable } from './translation.ts';

/** What pairing two runs of blocks has to gain over leaving both unpaired, log-odds. Higher than chance ever reaches. */
const leastGain = 10;
/** Rare words two runs must share before they are compared at all. */
const fewestShared = 2;
/** Words in more sentences than this are not rare. */
const rare = 12;
/** Runs longer than this are compared with the runs that share the most words only. */
const mostCandidates = 8;

/** Segments of whole blocks, one after the other, none of them paired. */
type Run = Span;

/**
 * Pairs runs of whole blocks that were left unpaired on either side and translate each other, wherever they stand. Inside a
 * run beads keep their order; between runs they cross. A text without blocks comes back as it is.
 */
export function pairCrossingBlocks(
  text: Text,
  beads: readonly Bead[],
  table: TranslationTable,
  weights: Float64Array,
): readonly Bead[] {
  if (!text.blocks.length) return beads;
  const zhRuns = findLooseRuns(
    text.zh,
    beads.flatMap((bead) => (bead.en.length ? [] : bead.zh)),
  );
  const enRuns = findLooseRuns(
    text.en,
    beads.flatMap((bead) => (bead.zh.length ? [] : bead.en)),
  );
  const matches = compareRuns(text, zhRuns, enRuns, table, weights);
  if (!matches.length) return beads;
  const moved = { zh: new Set<number>(), en: new Set<number>() };
  for (const { beads: found } of matches) {
    for (const bead of found) {
      for (const k of bead.zh) moved.zh.add(k);
      for (const k of bead.en) moved.en.add(k);
    }
  }
  const kept = beads.filter(
    (bead) =>
      (bead.zh.length && bead.en.length) ||
      !(bead.zh.some((k) => moved.zh.has(k)) || bead.en.some((k) => moved.en.has(k))),
  );
  return sortByChinese([...kept, ...matches.flatMap((match) => match.beads)]);
}

/** Runs of unpaired segments that begin and end with a block. */
function findLooseRuns(segments: readonly Segment[], unpaired: readonly number[]): Run[] {
  const loose = new Set(unpaired);
  const whole = (k: number) => loose.has(k);
  const runs: Run[] = [];
  for (let start = 0; start < segments.length; ) {
    let end = start;
    while (end < segments.length && segments[end]!.block === segments[start]!.block) end++;
    const isLoose = Array.from({ length: end - start }, (_, k) => start + k).every(whole);
    const last = runs.at(-1);
    if (isLoose && last?.end === start) runs[runs.length - 1] = { start: last.start, end };
    else if (isLoose) runs.push({ start, end });
    start = end;
  }
  return runs;
}

interface Match {
  readonly gain: number;
  readonly zh: Run;
  readonly en: Run;
  readonly beads: readonly Bead[];
}

/** The best matches first, each run in one match at most. */
function compareRuns(
  text: Text,
  zhRuns: readonly Run[],
  enRuns: readonly Run[],
  table: TranslationTable,
  weights: Float64Array,
): Match[] {
  const matches: Match[] = [];
  for (const zh of zhRuns) {
    for (const en of likelyPartners(text, zh, enRuns, table)) {
      const part = sliceText(text, zh, en);
      const prepared = prepareText(part, { table });
      const search = searchBeads(part, prepared, weights);
      const score = prepareScore(part, prepared, weights);
      let alone = 0;
      for (let i = 0; i < part.zh.length; i++) alone += score({ i, a: 1, j: 0, b: 0 });
      for (let j = 0; j < part.en.length; j++) alone += score({ i: part.zh.length, a: 0, j, b: 1 });
      const together = search.path.reduce((sum, edge) => sum + search.scores[edge]!, 0);
      if (together - alone < leastGain) continue;
      const beads = beadsOf(search).map((bead) => ({
        zh: bead.zh.map((k) => k + zh.start),
        en: bead.en.map((k) => k + en.start),
        score: bead.score,
      }));
      matches.push({ gain: together - alone, zh, en, beads });
    }
  }
  const taken = new Set<Run>();
  return matches
    .sort((x, y) => y.gain - x.gain)
    .filter((match) => {
      if (taken.has(match.zh) || taken.has(match.en)) return false;
      taken.add(match.zh).add(match.en);
      return true;
    });
}

/** English runs that share rare words with the Chinese one, most first. */
function likelyPartners(text: Text, zh: Run, enRuns: readonly Run[], { fromZh }: TranslationTable): Run[] {
  if (!enRuns.length) return [];
  const wanted = new Set<number>();
  const { tokens } = text;
  for (let t = tokens.zh.starts[zh.start]!; t < tokens.zh.starts[zh.end]!; t++) {
    const type = tokens.zh.tokens[t]!;
    if (tokens.zh.counts[type]! > rare) continue;
    for (let k = fromZh.offsets[type]!; k < fromZh.offsets[type + 1]!; k++) {
      if (fromZh.shares[k]! >= 0.1) wanted.add(fromZh.columns[k]!);
    }
  }
  const counted = enRuns.map((run) => {
    const shared = new Set<number>();
    for (let t = tokens.en.starts[run.start]!; t < tokens.en.starts[run.end]!; t++) {
      const type = tokens.en.tokens[t]!;
      if (tokens.en.counts[type]! <= rare && wanted.has(type)) shared.add(type);
    }
    return { run, shared: shared.size };
  });
  return counted
    .filter(({ shared }) => shared >= fewestShared)
    .sort((x, y) => y.shared - x.shared)
    .slice(0, mostCandidates)
    .map(({ run }) => run);
}

/** By the Chinese; a bead without Chinese stays behind the one it followed. */
function sortByChinese(beads: readonly Bead[]): Bead[] {
  let last = -1;
  const placed = beads.map((bead) => {
    last = bead.zh[0] ?? last;
    return { bead, place: last };
  });
  return placed.sort((x, y) => x.place - y.place).map(({ bead }) => bead);
}

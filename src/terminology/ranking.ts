// The findings of several units made one ranking: what recurs wins, and what mostly stands elsewhere loses.
import type { Span } from '../model.ts';
import { weighCompany } from './company.ts';
import type { Place } from './occurrences.ts';
import { type Side, strengthFrom } from './pair.ts';
import { parameters } from './parameters.ts';
import { keyOf, type Reading } from './readings.ts';
import { boundCount, type TermSource } from './source.ts';
import { findCounterparts } from './spans.ts';

/** Runs kept of each pair. */
const mostRuns = 30;
/** Candidates kept of all pairs. */
const mostCandidates = 12;
/** Words more frequent than this make a phrase too dear to count. */
const mostCounted = 1000;

/** A run of tokens in one reading. */
export interface Finding {
  readonly reading: Reading;
  readonly place: Place;
  readonly run: Place;
  /** Share of this reading's evidence. */
  readonly share: number;
}

export interface Candidate {
  /** Keys of its tokens, joined by spaces. */
  readonly key: string;
  readonly findings: Finding[];
  score: number;
}

/**
 * Ranks the runs of all readings as translations of their term.
 * @param frequency units of the memory that have the term, of which the readings are some
 * @returns best first, at most 12, scores 0..1
 */
export function rankCandidates(readings: readonly Reading[], frequency: number, source: TermSource): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const company = weighCompany(readings, frequency, source);
  for (const [index, reading] of readings.entries()) {
    for (const finding of findRuns(reading, company[index]!)) {
      const key = keyOf(reading.target, finding.run);
      const candidate = candidates.get(key) ?? { key, findings: [], score: 0 };
      candidates.set(key, candidate);
      candidate.findings.push(finding);
      candidate.score += finding.share;
    }
  }
  const best = [...candidates.values()].sort((a, b) => b.score - a.score).slice(0, mostCandidates);
  preferLonger(best, readings);
  const scale = frequency / readings.length;
  const promising = parameters.rank.promising * (best[0]?.score ?? 0);
  for (const candidate of best) {
    // What is far behind stays there whatever its count.
    if (candidate.score < promising) {
      candidate.score /= readings.length;
      continue;
    }
    const together = countIn(readings, candidate.key) * scale;
    const everywhere = Math.max(together, countEverywhere(candidate, together, source));
    candidate.score *= ((together + 1) / (everywhere + 1)) ** parameters.rank.faithful / readings.length;
  }
  return best.sort((a, b) => b.score - a.score);
}

/** Units with the candidate; counted only where what is cheap to know leaves room for more than those with the term. */
function countEverywhere(candidate: Candidate, together: number, source: TermSource): number {
  const text = textOf(candidate);
  const { lang } = candidate.findings[0]!.reading.target;
  const bound = boundCount(text, lang, source);
  const isWorthIt = bound > 2 * together + 2 && bound < mostCounted;
  return isWorthIt ? source.countContaining(text, lang) : bound;
}

/** The runs that may translate the term in one unit, with their shares of the evidence. */
function findRuns(reading: Reading, company: ArrayLike<number>): Finding[] {
  const { pair, source, target, places } = reading;
  // The first place alone: a second one in the same sentence mostly has the same translation, and marking both would
  // ask for a run that spans them.
  const place = places[0]!;
  const marked = source.tokens.map((_, at) => at >= place.from && at < place.to);
  const runs = findCounterparts(source, marked, target, strengthFrom(pair, source.lang), company).slice(0, mostRuns);
  const odds = runs.map((run) => Math.exp(run.score - runs[0]!.score));
  const sum = odds.reduce((total, odd) => total + odd, 0);
  return runs.map((run, at) => ({ reading, place, run, share: odds[at]! / sum }));
}

/** Executive is Executive Council wherever it translates 行政局: the longer run takes over what the shorter has. */
function preferLonger(candidates: readonly Candidate[], readings: readonly Reading[]): void {
  if (readings.length < 3) return;
  for (const candidate of [...candidates].sort((a, b) => a.key.length - b.key.length)) {
    const count = countIn(readings, candidate.key);
    if (count < 3) continue;
    const longer = candidates
      .filter((other) => other !== candidate && ` ${other.key} `.includes(` ${candidate.key} `))
      .filter((other) => other.score >= parameters.rank.rival * candidate.score)
      .filter((other) => countIn(readings, other.key) >= parameters.rank.extension * count)
      .sort((a, b) => b.score - a.score)[0];
    if (!longer) continue;
    longer.score += candidate.score;
    candidate.score /= 2;
  }
}

const countIn = (readings: readonly Reading[], key: string): number =>
  readings.filter(({ targetKey }) => targetKey.includes(` ${key} `)).length;

export const spanOf = ({ tokens }: Side, { from, to }: Place): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

/** Of “蓝色粮仓”倡议 a run keeps one mark only: then it goes as well. */
function balanceQuotes(text: string): string {
  const opening = text.match(/[“《「『]/gu)?.length ?? 0;
  const closing = text.match(/[”》」』]/gu)?.length ?? 0;
  const straight = text.match(/"/gu)?.length ?? 0;
  return opening === closing && straight % 2 === 0 ? text : text.replace(/[“”《》「」『』"]/gu, '');
}

/** The spelling that most units have; of equally frequent ones, not the one in capitals. */
export function textOf({ findings }: Candidate): string {
  const counts = new Map<string, number>();
  for (const { reading, run } of findings) {
    const { start, end } = spanOf(reading.target, run);
    const text = balanceQuotes(reading.target.text.slice(start, end));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const shouted = (text: string): number => (text === text.toUpperCase() ? 1 : 0);
  return [...counts].sort(([a, n], [b, m]) => m - n || shouted(a) - shouted(b))[0]![0];
}

// A term in one language, its translations as the memory has them, ranked, with the sentences they come from.
import type { Lang, Span, Unit } from '../model.ts';
import { weighCompany } from './company.ts';
import type { Knowledge } from './knowledge.ts';
import { listUnits, type Place } from './occurrences.ts';
import { type Side, strengthFrom } from './pair.ts';
import { parameters } from './parameters.ts';
import { type Reading, readUnits, spread } from './readings.ts';
import type { TermSource } from './source.ts';
import { findCounterparts } from './spans.ts';

/** A sentence pair in which a term is translated, with the places of both. */
export interface TermExample {
  readonly unit: Unit;
  readonly zhRanges: readonly Span[];
  readonly enRanges: readonly Span[];
}

/** A translation of a term as found in the memory. */
export interface TermCandidate {
  /** As the documents write it most often, without quotation marks. */
  readonly text: string;
  /** 0..1, higher is surer: the share of the evidence that speaks for it. */
  readonly score: number;
  /** Units, among those looked at, that have the term and this translation. */
  readonly count: number;
  /** The titles of their documents, the most frequent first. */
  readonly documents: readonly string[];
  /** When the first and the last of them came into being, ISO 8601. */
  readonly first: string;
  readonly last: string;
  readonly examples: readonly TermExample[];
}

/** What the memory knows of a term. */
export interface TermFindings {
  readonly lang: Lang;
  /** Units that have the term; where they are very many, an estimate. */
  readonly units: number;
  readonly candidates: readonly TermCandidate[];
}

export interface TermOptions {
  /** Most candidates. Default 5. */
  readonly limit?: number;
  /** Most examples a candidate. Default 3. */
  readonly examples?: number;
}

/** Most units read for a term, and most of them that are aligned. */
const mostListed = 120;
const mostAligned = 24;
/** Below this share of the evidence a candidate is noise. */
const leastScore = 0.02;
/** Runs kept of each pair. */
const mostRuns = 30;

/**
 * Finds how a term is translated in the units of a memory.
 * @param lang language of the term
 */
export function findTranslations(
  term: string,
  lang: Lang,
  source: TermSource,
  knowledge: Knowledge,
  { limit = 5, examples = 3 }: TermOptions = {},
): TermFindings {
  const { units, total } = listUnits(term, lang, source, knowledge, mostListed);
  const readings = readUnits(term, lang, units, knowledge);
  if (readings.length === 0) return { lang, units: 0, candidates: [] };
  const aligned = spread(readings, mostAligned);
  const frequency = Math.max(readings.length, Math.min(total, source.countUnits()));
  const candidates = rank(aligned, frequency, source).filter(({ score }, at) => at === 0 || score >= leastScore);
  return {
    lang,
    units: frequency,
    candidates: candidates.slice(0, limit).map((candidate) => describe(candidate, aligned, examples)),
  };
}

/** A run of tokens in one reading. */
interface Finding {
  readonly reading: Reading;
  readonly place: Place;
  readonly run: Place;
  /** Share of this reading's evidence. */
  readonly share: number;
}

interface Candidate {
  /** Keys of its tokens, joined by spaces. */
  readonly key: string;
  readonly findings: Finding[];
  score: number;
}

function rank(readings: readonly Reading[], frequency: number, source: TermSource): Candidate[] {
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
  const best = [...candidates.values()].sort((a, b) => b.score - a.score).slice(0, 20);
  preferLonger(best, readings);
  const scale = frequency / readings.length;
  for (const candidate of best) {
    const together = countIn(readings, candidate.key) * scale;
    const everywhere = Math.max(
      together,
      source.countContaining(textOf(candidate), candidate.findings[0]!.reading.target.lang),
    );
    candidate.score *= ((together + 1) / (everywhere + 1)) ** parameters.rank.faithful / readings.length;
  }
  return best.sort((a, b) => b.score - a.score);
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
      .filter((other) => other.score >= 0.25 * candidate.score)
      .filter((other) => countIn(readings, other.key) >= parameters.rank.extension * count)
      .sort((a, b) => b.score - a.score)[0];
    if (!longer) continue;
    longer.score += candidate.score;
    candidate.score /= 2;
  }
}

const countIn = (readings: readonly Reading[], key: string): number =>
  readings.filter(({ target }) => ` ${keyOf(target, { from: 0, to: target.tokens.length })} `.includes(` ${key} `))
    .length;

const keyOf = ({ tokens }: Side, { from, to }: Place): string =>
  tokens
    .slice(from, to)
    .map((token) => token.key)
    .join(' ');

const spanOf = ({ tokens }: Side, { from, to }: Place): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

/** The spelling that most units have; of equally frequent ones, not the one in capitals. */
function textOf({ findings }: Candidate): string {
  const counts = new Map<string, number>();
  for (const { reading, run } of findings) {
    const { start, end } = spanOf(reading.target, run);
    const text = reading.target.text.slice(start, end);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const shouted = (text: string): number => (text === text.toUpperCase() ? 1 : 0);
  return [...counts].sort(([a, n], [b, m]) => m - n || shouted(a) - shouted(b))[0]![0];
}

function describe(candidate: Candidate, readings: readonly Reading[], examples: number): TermCandidate {
  const words = candidate.key.split(' ');
  const found = readings.flatMap((reading) => {
    const own = candidate.findings.find((finding) => finding.reading === reading);
    const run = own?.run ?? findRun(words, reading.target);
    return run ? [{ reading, run, share: own?.share ?? 0 }] : [];
  });
  found.sort((a, b) => b.share - a.share);
  const dates = found.map(({ reading }) => reading.unit.created).sort();
  return {
    text: textOf(candidate),
    score: candidate.score,
    count: found.length,
    documents: byFrequency(found.map(({ reading }) => reading.unit.document)),
    first: dates[0]!,
    last: dates.at(-1)!,
    examples: found.slice(0, examples).map(({ reading, run }) => exampleOf(reading, run)),
  };
}

function findRun(words: readonly string[], side: Side): Place | undefined {
  for (let from = 0; from + words.length <= side.tokens.length; from++)
    if (words.every((word, k) => side.tokens[from + k]!.key === word)) return { from, to: from + words.length };
  return undefined;
}

function exampleOf({ unit, source, target, places }: Reading, run: Place): TermExample {
  const own = places.map((place) => spanOf(source, place));
  const other = [spanOf(target, run)];
  return source.lang === 'zh' ? { unit, zhRanges: own, enRanges: other } : { unit, zhRanges: other, enRanges: own };
}

function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

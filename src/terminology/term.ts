// A term in one language, its translations as the memory has them, ranked, with the sentences they come from.
import type { Lang, Span, Unit } from '../model.ts';
import type { Knowledge } from './knowledge.ts';
import { listUnits, type Place } from './occurrences.ts';
import type { Side } from './pair.ts';
import { type Candidate, rankCandidates, spanOf, textOf } from './ranking.ts';
import { dateOf, type Reading, readUnits } from './readings.ts';
import { rememberCounts, type TermSource } from './source.ts';

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
  /** Dates of the first and last of them, as their documents bear them, else as they were added: `2020-11-30`, `2020`. */
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
const mostListed = 24;
const mostAligned = 10;
/** Below this share of the evidence a candidate is noise. */
const leastScore = 0.02;

/**
 * Finds how a term is translated in the units of a memory.
 * @param lang language of the term
 */
export function findTranslations(
  term: string,
  lang: Lang,
  memory: TermSource,
  knowledge: Knowledge,
  { limit = 5, examples = 3 }: TermOptions = {},
): TermFindings {
  const source = rememberCounts(memory);
  const { units, total } = listUnits(term, lang, source, knowledge, mostListed);
  const { readings, found } = readUnits(term, lang, units, knowledge, mostAligned);
  if (readings.length === 0) return { lang, units: 0, candidates: [] };
  // What was listed but does not have the term after all is rare among the rest as well.
  const frequency = Math.min(source.countUnits(), Math.max(found, Math.round((total * found) / units.length)));
  const ranked = rankCandidates(readings, frequency, source);
  const candidates = ranked.filter(({ score }, at) => at === 0 || score >= leastScore);
  return {
    lang,
    units: frequency,
    candidates: candidates.slice(0, limit).map((candidate) => describe(candidate, readings, examples)),
  };
}

function describe(candidate: Candidate, readings: readonly Reading[], examples: number): TermCandidate {
  const words = candidate.key.split(' ');
  const found = readings.flatMap((reading) => {
    const own = candidate.findings.find((finding) => finding.reading === reading);
    const run = own?.run ?? findRun(words, reading.target);
    return run ? [{ reading, run, share: own?.share ?? 0 }] : [];
  });
  found.sort((a, b) => b.share - a.share);
  const dates = found.map(({ reading }) => reading.unit.dated ?? dateOf(reading.unit)).sort();
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

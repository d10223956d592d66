// What the words found in one language are in the other, for every unit found: the highlighting of a concordance.
import type { Hit, Lang, Span } from '../model.ts';
import type { Knowledge } from './knowledge.ts';
import type { Place } from './occurrences.ts';
import { rankCandidates, spanOf } from './ranking.ts';
import { type Reading, readUnit } from './readings.ts';
import type { TermSource } from './source.ts';
import { cutTokens, type Token } from './tokens.ts';

/** Most hits that are aligned together; further ones stay as they are. */
const mostAligned = 200;

/**
 * Adds to each hit with its words on one side only the place of their translation on the other.
 * Hits are aligned together, so that what recurs helps with what is doubtful.
 */
export function addCounterparts(hits: readonly Hit[], source: TermSource, knowledge: Knowledge): Hit[] {
  const places = new Map<Hit, Span>();
  for (const lang of ['zh', 'en'] as const) {
    const readings = new Map<Reading, Hit>();
    for (const hit of hits.slice(0, mostAligned)) {
      const reading = readHit(hit, lang, knowledge);
      if (reading) readings.set(reading, hit);
    }
    for (const [reading, span] of chooseRuns([...readings.keys()], source)) places.set(readings.get(reading)!, span);
  }
  return hits.map((hit) => {
    const place = places.get(hit);
    if (!place) return hit;
    return hit.zhRanges.length > 0 ? { ...hit, enRanges: [place] } : { ...hit, zhRanges: [place] };
  });
}

/** A hit with its words on the side of `lang` alone. */
function readHit({ unit, zhRanges, enRanges }: Hit, lang: Lang, knowledge: Knowledge): Reading | undefined {
  const [own, other] = lang === 'zh' ? [zhRanges, enRanges] : [enRanges, zhRanges];
  if (own.length === 0 || other.length > 0) return undefined;
  const place = placeOf(own[0]!, cutTokens(unit[lang], lang, knowledge.stem));
  return place && readUnit(unit, lang, [place], knowledge);
}

function placeOf({ start, end }: Span, tokens: readonly Token[]): Place | undefined {
  const from = tokens.findIndex((token) => token.end > start);
  const to = tokens.findLastIndex((token) => token.start < end) + 1;
  return from >= 0 && to > from ? { from, to } : undefined;
}

/** For each reading the run that its own evidence and that of the others speak for most. */
function chooseRuns(readings: readonly Reading[], source: TermSource): Map<Reading, Span> {
  const chosen = new Map<Reading, { span: Span; weight: number }>();
  if (readings.length === 0) return new Map();
  for (const { findings, score } of rankCandidates(readings, readings.length, source)) {
    for (const { reading, run, share } of findings) {
      const weight = share * score;
      const known = chosen.get(reading);
      if (!known || weight > known.weight) chosen.set(reading, { span: spanOf(reading.target, run), weight });
    }
  }
  return new Map([...chosen].map(([reading, { span }]) => [reading, span]));
}

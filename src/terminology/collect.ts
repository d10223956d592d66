// The English phrases of all units, counted in bounded room however many units there are.
import type { Unit } from '../model.ts';
import { costEnglishCuts } from './cuts.ts';
import type { Knowledge } from './knowledge.ts';
import type { Place } from './occurrences.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { keyOf } from './readings.ts';
import { cutTokens } from './tokens.ts';

/** An English phrase over all units. */
export interface CollectedPhrase {
  readonly key: string;
  /** Units that have it; of a phrase that is rare in a large memory a few may not be counted. */
  readonly count: number;
  /** Units where it looks like a name, and where it stands in quotation marks. */
  readonly names: number;
  readonly quotes: number;
  readonly words: number;
  /** Some of its units, and where it stands in them. */
  readonly samples: readonly { readonly unit: Unit; readonly place: Place }[];
}

/** Units of a phrase that are kept. */
const mostSamples = 6;

/** Phrases that are counted at a time, some 300 MB: 37,841 paragraphs of software help have 36,000. */
const mostCounted = 250_000;

/**
 * Counts the phrases of the units. When there are too many, those met least often are forgotten: lossy counting (Manku
 * and Motwani 2002), which overlooks no phrase that is frequent.
 * @param most phrases to count at a time
 */
export function collectPhrases(units: Iterable<Unit>, knowledge: Knowledge, most = mostCounted): CollectedPhrase[] {
  const found = new Map<string, Entry>();
  let forgotten = 0;
  for (const unit of units) {
    for (const [key, phrase] of phrasesOf(unit, knowledge)) note(found, key, phrase, unit, forgotten);
    // A quarter at the least, so that it is seldom done.
    if (found.size > most) while (found.size > 0.75 * most) forgetRare(found, ++forgotten);
  }
  return [...found.values()];
}

type Entry = { -readonly [Field in keyof CollectedPhrase]: CollectedPhrase[Field] } & {
  readonly samples: { unit: Unit; place: Place }[];
  /** How often it may have been met and forgotten before. */
  readonly missed: number;
};

/** Each phrase of a unit once, as a name where it stands as one. */
function phrasesOf(unit: Unit, knowledge: Knowledge): Map<string, Phrase> {
  const tokens = cutTokens(unit.en, 'en', knowledge.stem);
  const side = { lang: 'en', text: unit.en, tokens, cuts: costEnglishCuts(unit.en, tokens) } as const;
  const inUnit = new Map<string, Phrase>();
  for (const phrase of findPhrases(side)) {
    const key = keyOf(side, phrase);
    const known = inUnit.get(key);
    if (!known || (phrase.isName && !known.isName)) inUnit.set(key, phrase);
  }
  return inUnit;
}

function note(found: Map<string, Entry>, key: string, phrase: Phrase, unit: Unit, missed: number): void {
  let entry = found.get(key);
  if (!entry) {
    entry = { key, count: 0, names: 0, quotes: 0, words: phrase.words, samples: [], missed };
    found.set(key, entry);
  }
  entry.count++;
  if (phrase.isName) entry.names++;
  if (phrase.isQuoted) entry.quotes++;
  if (entry.samples.length < mostSamples) entry.samples.push({ unit, place: { from: phrase.from, to: phrase.to } });
}

/** Forgets the phrases that were met at most so often, those forgotten before included. */
function forgetRare(found: Map<string, Entry>, least: number): void {
  for (const [key, { count, missed }] of found) if (count + missed <= least) found.delete(key);
}

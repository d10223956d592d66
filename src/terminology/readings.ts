// The units of a memory that have a term, read for alignment.
import type { Lang, Unit } from '../model.ts';
import type { Knowledge } from './knowledge.ts';
import { findPlaces, findScattered, type Place } from './occurrences.ts';
import { type PreparedPair, preparePair, type Side } from './pair.ts';
import { cutTokens } from './tokens.ts';

/** A unit with a term, read. */
export interface Reading {
  readonly unit: Unit;
  readonly pair: PreparedPair;
  /** The side of the term, and the other one. */
  readonly source: Side;
  readonly target: Side;
  readonly places: readonly Place[];
}

export function readUnits(term: string, lang: Lang, units: readonly Unit[], knowledge: Knowledge): Reading[] {
  const words = cutTokens(term, lang, knowledge.stem);
  return units.flatMap((unit) => {
    const tokens = cutTokens(unit[lang], lang, knowledge.stem);
    const whole = findPlaces(words, tokens);
    const places = whole.length > 0 ? whole : findScattered(words, tokens);
    if (places.length === 0) return [];
    const pair = preparePair(unit.zh, unit.en, knowledge);
    return [{ unit, pair, places, source: pair[lang], target: pair[lang === 'zh' ? 'en' : 'zh'] }];
  });
}

/** At most `count` readings, from as many documents as there are. */
export function spread(readings: readonly Reading[], count: number): Reading[] {
  if (readings.length <= count) return [...readings];
  const byDocument = new Map<string, Reading[]>();
  for (const reading of readings) {
    const list = byDocument.get(reading.unit.document);
    if (list) list.push(reading);
    else byDocument.set(reading.unit.document, [reading]);
  }
  const chosen: Reading[] = [];
  for (let round = 0; chosen.length < count; round++)
    for (const list of byDocument.values()) if (list[round] && chosen.length < count) chosen.push(list[round]!);
  return chosen;
}

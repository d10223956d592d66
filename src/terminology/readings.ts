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
  /** Keys of all target tokens, with a space around each. */
  readonly targetKey: string;
  /** Where the term stands, in tokens of its side. */
  readonly places: readonly Place[];
}

/**
 * Reads the units that have the term, at most `most` of them, from as many documents as there are.
 * @returns with `found`, how many of the units have the term
 */
export function readUnits(
  term: string,
  lang: Lang,
  units: readonly Unit[],
  knowledge: Knowledge,
  most: number,
): { readings: Reading[]; found: number } {
  const words = cutTokens(term, lang, knowledge.stem);
  const found = units.flatMap((unit) => {
    const tokens = cutTokens(unit[lang], lang, knowledge.stem);
    const whole = findPlaces(words, tokens);
    const places = whole.length > 0 ? whole : findScattered(words, tokens);
    return places.length > 0 ? [{ unit, places }] : [];
  });
  const chosen = keepCheap(spread(found, most));
  return { readings: chosen.map(({ unit, places }) => readUnit(unit, lang, places, knowledge)), found: found.length };
}

/** Reads one unit whose term stands at `places`. */
export function readUnit(unit: Unit, lang: Lang, places: readonly Place[], knowledge: Knowledge): Reading {
  const pair = preparePair(unit.zh, unit.en, knowledge);
  const target = pair[lang === 'zh' ? 'en' : 'zh'];
  const targetKey = ` ${keyOf(target, { from: 0, to: target.tokens.length })} `;
  return { unit, pair, places, source: pair[lang], target, targetKey };
}

/** The date that the unit's document bears, else the day it was added. */
export const dateOf = (unit: Unit): string => unit.dated ?? unit.created.slice(0, 10);

/** The keys of a run of tokens, by which equal runs are told. */
export const keyOf = ({ tokens }: Side, { from, to }: Place): string =>
  tokens
    .slice(from, to)
    .map((token) => token.key)
    .join(' ');

/** Aligning takes time with the product of both lengths; this many characters of one times the other are enough. */
const dearest = 150_000;
const leastUnits = 4;

/** The first units within what they may cost together, and some in any case. */
function keepCheap<T extends { readonly unit: Unit }>(units: readonly T[]): T[] {
  let cost = 0;
  return units.filter(({ unit }, at) => {
    cost += unit.zh.length * unit.en.length;
    return at < leastUnits || cost <= dearest;
  });
}

/** At most `count` of the units, from as many documents as there are. */
function spread<T extends { readonly unit: Unit }>(found: readonly T[], count: number): T[] {
  if (found.length <= count) return [...found];
  const byDocument = new Map<string, T[]>();
  for (const one of found) {
    const list = byDocument.get(one.unit.document);
    if (list) list.push(one);
    else byDocument.set(one.unit.document, [one]);
  }
  const chosen: T[] = [];
  for (let round = 0; chosen.length < count; round++)
    for (const list of byDocument.values()) if (list[round] && chosen.length < count) chosen.push(list[round]!);
  return chosen;
}

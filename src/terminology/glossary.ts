// Glossaries: terms known beforehand, found by either side, whatever their inflection, case and quotation marks.
import type { GlossaryTerm, Lang } from '../model.ts';
import type { Knowledge } from './knowledge.ts';
import { findPlaces, type Place } from './occurrences.ts';
import { cutTokens, type Token } from './tokens.ts';

/** A term of a glossary in a text. */
export interface GlossaryHit {
  readonly term: GlossaryTerm;
  readonly place: Place;
}

/** Glossary terms by the words they are made of. */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[];
  /** Terms equal to the given one on its side, official ones first. */
  find(term: string, lang: Lang): GlossaryTerm[];
  /** Terms in a tokenised text, longer ones before those inside them. */
  findAll(tokens: readonly Token[], lang: Lang): GlossaryHit[];
}

/** Makes the terms findable. Of equal terms the first stays, so list what outranks first. */
export function indexGlossary(terms: readonly GlossaryTerm[], knowledge: Knowledge): Glossary {
  const cut = (text: string, lang: Lang) => cutTokens(text, lang, knowledge.stem);
  const keyOf = (tokens: readonly Token[]) => tokens.map((token) => token.key).join(' ');
  const distinct = [
    ...new Map([...terms].reverse().map((term) => [`${term.zh}\t${term.en}`, term])).values(),
  ].reverse();
  const byKey = { zh: new Map<string, GlossaryTerm[]>(), en: new Map<string, GlossaryTerm[]>() };
  const byFirst = { zh: new Map<string, Entry[]>(), en: new Map<string, Entry[]>() };
  for (const term of distinct) {
    for (const lang of ['zh', 'en'] as const) {
      const tokens = cut(term[lang], lang);
      if (tokens.length === 0) continue;
      put(byKey[lang], keyOf(tokens), term);
      put(byFirst[lang], tokens[0]!.key, { term, tokens });
    }
  }
  const rank = (term: GlossaryTerm) => ranks.indexOf(term.status);
  return {
    terms: distinct,
    find: (term, lang) => [...(byKey[lang].get(keyOf(cut(term, lang))) ?? [])].sort((a, b) => rank(a) - rank(b)),
    findAll: (tokens, lang) => {
      const hits: GlossaryHit[] = [];
      for (const key of new Set(tokens.map((token) => token.key)))
        for (const entry of byFirst[lang].get(key) ?? [])
          for (const place of findPlaces(entry.tokens, tokens)) hits.push({ term: entry.term, place });
      return hits.sort((a, b) => a.place.from - b.place.from || b.place.to - a.place.to || rank(a.term) - rank(b.term));
    },
  };
}

interface Entry {
  readonly term: GlossaryTerm;
  readonly tokens: readonly Token[];
}

const ranks: readonly string[] = ['official', 'preferred', 'candidate', 'deprecated', 'forbidden'];

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

// The whole answer to "how is this term translated": glossaries first, then the memory; help where neither has it.
import type { GlossaryTerm, Lang } from '../model.ts';
import type { Glossary } from './glossary.ts';
import type { Knowledge } from './knowledge.ts';
import { findNearest, type NearTerm, suggestWords, type WordSuggestion } from './nearest.ts';
import type { TermSource } from './source.ts';
import { findTranslations, type TermCandidate, type TermOptions } from './term.ts';

/** A translation, from a glossary where `glossary` is set, from the memory where `count` is above 0, or from both. */
export interface AnsweredCandidate extends Omit<TermCandidate, 'first' | 'last'> {
  readonly origin: 'glossary' | 'memory';
  readonly glossary: GlossaryTerm | null;
  /** ISO 8601; null where no unit has it. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface TermAnswer {
  readonly query: string;
  readonly lang: Lang;
  /** Units of the memory that have the term. */
  readonly units: number;
  /** Terms of a glossary first, what is deprecated or forbidden last. */
  readonly candidates: readonly AnsweredCandidate[];
  /** Where there is no candidate: known terms like it, with their translations. */
  readonly nearest: readonly NearTerm[];
  /** Where there is no candidate: the dictionary word by word; not official, and no translation of the whole. */
  readonly suggestion: readonly WordSuggestion[];
}

/** Asks glossary and memory for the translations of a term. */
export function answerTerm(
  query: string,
  lang: Lang,
  source: TermSource,
  glossary: Glossary,
  knowledge: Knowledge,
  options: TermOptions = {},
): TermAnswer {
  const { units, candidates: found } = findTranslations(query, lang, source, knowledge, options);
  const known = glossary.find(query, lang);
  const other = lang === 'zh' ? 'en' : 'zh';
  const fromGlossary = known.map((term) => fromTerm(term, term[other], found));
  const taken = new Set(fromGlossary.map(({ text }) => fold(text)));
  const rest = found.filter(({ text }) => !taken.has(fold(text))).map(fromMemory);
  const isGood = ({ glossary: term }: AnsweredCandidate) =>
    term?.status !== 'deprecated' && term?.status !== 'forbidden';
  const candidates = [...fromGlossary.filter(isGood), ...rest, ...fromGlossary.filter((term) => !isGood(term))];
  const missing = candidates.length === 0;
  return {
    query,
    lang,
    units,
    candidates,
    nearest: missing ? findNearest(query, lang, source, glossary, knowledge) : [],
    suggestion: missing ? suggestWords(query, lang, knowledge) : [],
  };
}

function fromTerm(term: GlossaryTerm, text: string, found: readonly TermCandidate[]): AnsweredCandidate {
  const seen = found.find((candidate) => fold(candidate.text) === fold(text));
  const evidence = seen ?? { count: 0, documents: [], first: null, last: null, examples: [] };
  return { ...evidence, text, score: 1, origin: 'glossary', glossary: term };
}

const fromMemory = (candidate: TermCandidate): AnsweredCandidate => ({
  ...candidate,
  origin: 'memory',
  glossary: null,
});

/** Case, space and quotation marks do not make another term. */
const fold = (text: string): string => text.toLowerCase().replace(/[\s“”"'‘’《》]/gu, '');

// Where a term stands nowhere: the known terms nearest to it, and the dictionary word by word.
import { glossOf, wordFor } from '../language/glosses.ts';
import type { Lang } from '../model.ts';
import type { Glossary } from './glossary.ts';
import type { Knowledge } from './knowledge.ts';
import { findWords } from './lattice.ts';
import type { TermSource } from './source.ts';
import { findTranslations } from './term.ts';
import { cutTokens, type Token } from './tokens.ts';

/** A known term that shares much with the one asked for. */
export interface NearTerm {
  readonly term: string;
  readonly translation: string;
  readonly origin: 'glossary' | 'memory';
}

/** What the dictionary says of one word of the term; null where it has none. */
export interface WordSuggestion {
  readonly word: string;
  readonly gloss: string | null;
}

const mostNear = 5;
const leastLike = 0.5;
/** Surer than this a part's translation must be to be offered. */
const leastSure = 0.4;

/** Terms of the glossary with half their words in common, then the longest parts of the term that the memory knows. */
export function findNearest(
  query: string,
  lang: Lang,
  source: TermSource,
  glossary: Glossary,
  knowledge: Knowledge,
): NearTerm[] {
  const tokens = cutTokens(query, lang, knowledge.stem);
  const near = [...likeTerms(tokens, lang, glossary, knowledge), ...knownParts(tokens, query, lang, source, knowledge)];
  const distinct = new Map(near.map((term) => [`${term.term}\t${term.translation}`, term]));
  return [...distinct.values()].slice(0, mostNear);
}

function likeTerms(tokens: readonly Token[], lang: Lang, glossary: Glossary, knowledge: Knowledge): NearTerm[] {
  const wanted = contentKeys(tokens);
  const other = lang === 'zh' ? 'en' : 'zh';
  return glossary.terms
    .filter(({ status }) => status === 'official' || status === 'preferred')
    .map((term) => ({ term, likeness: dice(wanted, contentKeys(cutTokens(term[lang], lang, knowledge.stem))) }))
    .filter(({ likeness }) => likeness >= leastLike)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ term }) => ({ term: term[lang], translation: term[other], origin: 'glossary' }));
}

const contentKeys = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter((token) => token.content).map((token) => token.key));

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((key) => b.has(key)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

/** "Shanghai Spirit of cooperation" → Shanghai Spirit: parts of two words or characters at the least. */
function knownParts(
  tokens: readonly Token[],
  query: string,
  lang: Lang,
  source: TermSource,
  knowledge: Knowledge,
): NearTerm[] {
  const near: NearTerm[] = [];
  const covered = new Set<number>();
  const shortest = lang === 'zh' ? 2 : 1;
  for (let length = Math.min(tokens.length - 1, 12); length >= shortest && near.length < mostNear; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const part = tokens.slice(from, from + length);
      if (!part[0]!.content || !part.at(-1)!.content || part.some((_, k) => covered.has(from + k))) continue;
      const term = query.slice(part[0]!.start, part.at(-1)!.end);
      if (lang === 'zh' && length === 2 && !knowledge.has(term)) continue;
      const best = findTranslations(term, lang, source, knowledge, { limit: 1, examples: 0 }).candidates[0];
      if (!best || best.score < leastSure) continue;
      near.push({ term, translation: best.text, origin: 'memory' });
      for (let k = 0; k < length; k++) covered.add(from + k);
    }
  }
  return near;
}

/** The dictionary's glosses, word by word. */
export function suggestWords(query: string, lang: Lang, knowledge: Knowledge): WordSuggestion[] {
  const tokens = cutTokens(query, lang, knowledge.stem);
  if (lang === 'en') {
    return tokens
      .filter((token) => token.content)
      .map(({ text, key }) => ({ word: text, gloss: wordFor(text) ?? wordFor(key) }));
  }
  const { boundaries } = findWords(tokens, knowledge);
  const words: string[] = [];
  for (const [at, token] of tokens.entries()) words.push(boundaries[at] ? token.text : words.pop() + token.text);
  return words.map((word) => ({ word, gloss: glossOf(word) }));
}

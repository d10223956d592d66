// English phrases that may be terms: runs of content words without the verbs that lead up to them, and names.
import { englishLightWords } from './light-words.ts';
import type { Place } from './occurrences.ts';
import type { Side } from './pair.ts';
import { endsTerm, gapBefore, isQuoted } from './shape.ts';
import type { Token } from './tokens.ts';

/** A phrase in a side, and what in its looks speaks for a term. */
export interface Phrase extends Place {
  /** Its words are capitals where a sentence would not ask for them, or it has an acronym. */
  readonly isName: boolean;
  readonly isQuoted: boolean;
  /** Number of content words. */
  readonly words: number;
}

const longestPhrase = 10;
const longestPlain = 4;

/** All phrases of an English side that may be terms, within one another as well. */
export function findPhrases(side: Side): Phrase[] {
  const { tokens } = side;
  const phrases: Phrase[] = [];
  const title = isTitle(tokens);
  const verbs = tokens.map((_, at) => isVerb(side, at));
  for (let from = 0; from < tokens.length; from++) {
    if (!mayBound(tokens[from]!) || side.cuts[from] === 1 || (verbs[from] && !isCapital(tokens[from]!))) continue;
    let words = 0;
    for (let to = from + 1; to <= tokens.length && to - from <= longestPhrase; to++) {
      const last = tokens[to - 1]!;
      if (to > from + 1 && (endsTerm(side, to - 1) || /[,()]/u.test(gapBefore(side, to - 1)))) break;
      if (last.content) words++;
      else if (!joining.has(last.text.toLowerCase())) break;
      if (verbs[to - 1] && !isCapital(last)) break;
      if (!mayBound(last) || side.cuts[to] === 1 || isParticiple(last) || cutsName(side, from, to)) continue;
      const quoted = isQuoted(side, from, to);
      const isName = !title && isNameRun(side, from, to);
      // "development of regional cooperation": a plain phrase has no preposition.
      const isPlain = words === to - from && words <= longestPlain;
      if (isPlain || isName || quoted) phrases.push({ from, to, isName, isQuoted: quoted, words });
    }
  }
  return phrases;
}

/** Words that stand inside names: Council of Heads of Government, Belt and Road. */
const joining: ReadonlySet<string> = new Set(['of', 'and', 'for', 'on', 'in', 'the', 'to', 'with', 'against']);

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text);
const isAcronym = (token: Token): boolean => /^\p{Lu}{2,}\d*$/u.test(token.text);

function isTitle(tokens: readonly Token[]): boolean {
  const content = tokens.filter((token) => token.content);
  return content.length > 3 && content.filter(isCapital).length > 0.7 * content.length;
}

/** A number bounds no term (30 November), a letter alone neither. */
const mayBound = (token: Token): boolean =>
  token.content &&
  /^\p{L}/u.test(token.text) &&
  token.text.length > 1 &&
  !englishLightWords.has(token.text.toLowerCase());

/** Every content word a capital; one at the head of a sentence proves nothing by itself. */
function isNameRun(side: Side, from: number, to: number): boolean {
  const content = side.tokens.slice(from, to).filter((token) => token.content);
  if (content.length === 0 || !content.every(isCapital)) return false;
  const isFirst = from === 0 || /[.!?:]/u.test(gapBefore(side, from));
  return !isFirst || content.length > 1 || content.some(isAcronym);
}

/** "leaders attended": what ends so is said of something and names nothing. */
const isParticiple = (token: Token): boolean => /^\p{Ll}+ed$/u.test(token.text) && !token.text.endsWith('eed');

/** True where a capital goes on beside it: "Member States Youth" of the Member States Youth Competition. */
function cutsName(side: Side, from: number, to: number): boolean {
  const { tokens } = side;
  const follows = (at: number) =>
    at > 0 &&
    at < tokens.length &&
    gapBefore(side, at) === ' ' &&
    [tokens[at - 1]!, tokens[at]!].every((token) => token.content && isCapital(token) && !isAcronym(token));
  return !isTitle(tokens) && (follows(to) || (follows(from) && from > 1));
}

/**
 * Verbs and adverbs by their place and ending: what follows to, will, must, we; -ly; -ing and -ed before an article or at
 * the head of a phrase. "Developing" in "developing countries" counts as one; the recurrence of the phrase makes up for it.
 */
function isVerb({ text, tokens }: Side, at: number): boolean {
  const { text: word } = tokens[at]!;
  if (word.endsWith('ly') && !/^(?:family|assembly|ally|italy|supply|early)$/iu.test(word)) return true;
  const previous = tokens[at - 1]?.text.toLowerCase() ?? '';
  const beforePrevious = tokens[at - 2]?.text.toLowerCase() ?? '';
  const afterAdverb = previous.endsWith('ly') ? beforePrevious : previous;
  if (verbLeaders.has(afterAdverb) && !nounEnding.test(word)) return true;
  const next = tokens[at + 1]?.text.toLowerCase() ?? '';
  if (/(?:ing|ed)$/u.test(word) && articles.has(next)) return true;
  // "develop and implement"; "upheld regional peace" after a comma is beyond this.
  const gap = text.slice(tokens[at]!.end, tokens[at + 1]?.start ?? text.length);
  return articles.has(next) && gap === ' ' && !nounEnding.test(word) && !isCapital(tokens[at]!);
}

const verbLeaders: ReadonlySet<string> = new Set(
  'to will would must should shall can could may might we they i you not'.split(' '),
);
const articles: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'our',
  'its',
  'their',
  'his',
  'her',
  'this',
  'these',
  'all',
]);
const nounEnding = /(?:tion|sion|ment|ness|ity|ship|ism|ance|ence|cy|ogy|ies|isation|ization)s?$/iu;

// How like two texts are, in the scale that translators know from their tools.
import { halveWidth, loadFolding } from '../language/folding.ts';
import { normaliseText, readTokens, type Token } from '../language/tokens.ts';
import type { Lang, NumberChange } from '../model.ts';
import { isNumberToken, skeletonOf } from './keys.ts';
import { editDistance, type Pattern, preparePattern } from './myers.ts';

/** What is taken from 100 where two texts differ in that and in nothing else; the sum stays at 95 or above. */
const penalties = { numbers: 2, case: 1, punctuation: 1, script: 1 } as const;

/** No edit distance gives more than this: 95 and above say that the words are the same. */
const highestFuzzy = 94;

/** A query, read once for many comparisons. */
export interface Query {
  readonly text: string;
  readonly lang: Lang;
  readonly normalised: string;
  readonly skeleton: string;
  readonly tokens: readonly Token[];
  readonly pattern: Pattern;
}

export function readQuery(text: string, lang: Lang): Query {
  const tokens = readTokens(text);
  return {
    text,
    lang,
    normalised: normaliseText(text),
    skeleton: skeletonOf(text),
    tokens,
    pattern: preparePattern(listSymbols(tokens, lang)),
  };
}

/**
 * Similarity of a text to the query: an integer 0..100. 100: identical under `normaliseText`. 95–99: the same but for
 * numbers, case, punctuation or Traditional for Simplified. Below: the share of words (en) or characters (zh) of the
 * longer text that need no edit, rounded down, less 1 where only one of the two is Traditional.
 */
export function measureSimilarity(query: Query, text: string): number {
  if (normaliseText(text) === query.normalised) return 100;
  if (skeletonOf(text) === query.skeleton) return 100 - sumPenalties(query, text);
  const symbols = listSymbols(readTokens(text), query.lang);
  const fuzzy = fuzzySimilarity(query.pattern, symbols);
  return Math.max(0, fuzzy - scriptPenalty(query.text, text));
}

/** The edit-distance part of the scale, 0..94; 0 where more than `limit` edits part them. */
export function fuzzySimilarity(
  pattern: Pattern,
  symbols: readonly string[],
  limit = Number.POSITIVE_INFINITY,
): number {
  const longest = Math.max(pattern.length, symbols.length);
  if (longest === 0) return 0;
  const edits = editDistance(pattern, symbols, limit);
  if (edits > limit) return 0;
  return Math.min(highestFuzzy, Math.floor(((longest - edits) * 100) / longest));
}

/** What edit distance counts: words in English; in Chinese characters, of a Latin word its letters. */
export function listSymbols(tokens: readonly Token[], lang: Lang): string[] {
  if (lang === 'en') return tokens.map((token) => token.text);
  return tokens.flatMap((token) => (token.han ? token.text : [...token.text]));
}

/**
 * The numbers in which two texts differ, in order, where both have as many: "Article 7" and "Article 12" differ in
 * 7 / 12, `第十九次` and `第20次` in 十九 / 20. Empty where their counts differ.
 */
export function compareNumbers(query: string, match: string): NumberChange[] {
  const [ours, theirs] = [findNumberRuns(query), findNumberRuns(match)];
  if (ours.length !== theirs.length) return [];
  return ours.flatMap((ourRun, i) => {
    const theirRun = theirs[i]!;
    return halveWidth(ourRun) === halveWidth(theirRun) ? [] : [{ query: ourRun, match: theirRun }];
  });
}

function sumPenalties(query: Query, text: string): number {
  const [ours, theirs] = [readFeatures(query.text), readFeatures(text)];
  let sum = 0;
  for (const feature of ['numbers', 'case', 'punctuation', 'script'] as const)
    if (ours[feature] !== theirs[feature]) sum += penalties[feature];
  // Nothing but the spacing inside a number or a rare form is left: still not identical.
  return Math.max(1, sum);
}

/** The four things in which texts of one skeleton can differ, each as a text to compare. */
function readFeatures(text: string): Record<keyof typeof penalties, string> {
  const plain = halveWidth(text.normalize('NFC'));
  const { simplified } = loadFolding();
  const features = { numbers: '', case: '', punctuation: '', script: '' };
  let end = 0;
  let number = false;
  for (const token of readTokens(plain)) {
    const written = plain.slice(token.start, token.end);
    const isNumber = isNumberToken(token.text);
    // The point of 3.5 and the comma of 1,000 belong to the number.
    const gap = plain.slice(end, token.start).replace(/\s+/g, '');
    if (isNumber && number) features.numbers += gap;
    else features.punctuation += `${gap}_`;
    if (isNumber) features.numbers += `${token.text} `;
    else {
      features.numbers += (token.text.match(/\d+/g) ?? []).join(' ');
      features.case += token.han ? '' : written.replace(/\d+/g, '#');
      features.script += token.han ? String(simplified[written.charCodeAt(0)] !== written.charCodeAt(0)) : '';
    }
    end = token.end;
    number = isNumber;
  }
  features.punctuation += plain.slice(end).replace(/\s+/g, '');
  return features;
}

/** What is taken off where one text has Traditional characters and the other has none. */
export function scriptPenalty(a: string, b: string): number {
  return hasTraditional(a) === hasTraditional(b) ? 0 : penalties.script;
}

function hasTraditional(text: string): boolean {
  const { simplified } = loadFolding();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (simplified[unit] !== unit) return true;
  }
  return false;
}

/** Numbers as written: tokens of a number that stand together are one. */
function findNumberRuns(text: string): string[] {
  const runs: { start: number; end: number }[] = [];
  let last: Token | undefined;
  for (const token of readTokens(text)) {
    const digits = isNumberToken(token.text) ? token : digitsOf(token);
    if (!digits) last = undefined;
    else {
      if (last && digits === token) runs.at(-1)!.end = token.end;
      else runs.push({ start: digits.start, end: digits.end });
      last = digits === token ? token : undefined;
    }
  }
  return runs.map(({ start, end }) => text.slice(start, end));
}

/** The first digits inside a word: 20 of G20. */
function digitsOf(token: Token): { start: number; end: number } | undefined {
  const found = /\d+/.exec(token.text);
  return found ? { start: token.start + found.index, end: token.start + found.index + found[0].length } : undefined;
}

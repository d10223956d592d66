// The words a concordance is asked for, and where they stand in a text.
import { readTokens, type Token } from '../language/tokens.ts';
import type { Span } from '../model.ts';

/** The words of a request, folded. */
export interface Request {
  readonly tokens: readonly Token[];
  /** Runs of tokens that must stand together: a word; in Chinese a string without a space. */
  readonly words: readonly (readonly Token[])[];
}

export function readRequest(text: string): Request {
  const tokens = readTokens(text);
  const words: Token[][] = [];
  for (const [i, token] of tokens.entries()) {
    const previous = tokens[i - 1];
    if (previous && !/\s/.test(text.slice(previous.end, token.start))) words.at(-1)!.push(token);
    else words.push([token]);
  }
  return { tokens, words };
}

/** Places of the phrase in a text; where the phrase does not stand whole, of its words; none where one is missing. */
export function findRanges(request: Request, text: string): Span[] {
  // Most texts of the other language need not be read: they have nothing of the script.
  const script = [/\p{Script=Han}/u, /\p{Script=Latin}/u].find((pattern) =>
    pattern.test(request.tokens[0]?.text ?? ''),
  );
  if (script && !script.test(text)) return [];
  const tokens = readTokens(text);
  const whole = findWord(request.tokens, tokens, text);
  if (whole.length > 0) return whole.map(({ span }) => span);
  const places = request.words.map((word) => findWord(word, tokens, text));
  if (places.some((place) => place.length === 0)) return [];
  const spans = places.flat().map(({ span }) => span);
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, i) => i === 0 || span.start >= spans[i - 1]!.end);
}

/**
 * How far apart the words stand in a text: 0 for the phrase, and for Chinese strings that were given with spaces
 * between them, else the tokens from the first word to the last where they are closest; infinite where one is missing.
 */
export function measureWidth(request: Request, text: string): number {
  const tokens = readTokens(text);
  if (findWord(request.tokens, tokens, text).length > 0) return 0;
  if (request.words.length === 1) return Number.POSITIVE_INFINITY;
  const places = request.words.map((word) => findWord(word, tokens, text));
  if (places.some((place) => place.length === 0)) return Number.POSITIVE_INFINITY;
  return request.tokens.every(({ han }) => han) ? 0 : narrowest(places);
}

interface Place {
  /** Index of its first token. */
  readonly at: number;
  readonly span: Span;
}

/** Where the tokens stand one after the other; occurrences do not overlap. */
function findWord(word: readonly Token[], tokens: readonly Token[], text: string): Place[] {
  const places: Place[] = [];
  for (let at = 0; at + word.length <= tokens.length; at++) {
    if (!standsAt(word, tokens, at, text)) continue;
    places.push({ at, span: { start: tokens[at]!.start, end: tokens[at + word.length - 1]!.end } });
    at += word.length - 1;
  }
  return places;
}

function standsAt(word: readonly Token[], tokens: readonly Token[], at: number, text: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const token = tokens[at + i]!;
    if (token.text !== word[i]!.text) return false;
    if (i > 0 && !joins(text.slice(tokens[at + i - 1]!.end, token.start), word[i - 1]!, word[i]!)) return false;
  }
  return true;
}

/**
 * True where what stands between two tokens does not part them: space, hyphen, apostrophe, quotation mark. "lanes.
 * Green" is not "lanes green"; but "U.S. economy" has stops of its own, and is found as it is written.
 */
function joins(gap: string, before: Token, after: Token): boolean {
  if (gap === '') return true;
  if (before.han && after.han) return before.end !== after.start && /^\s+$/.test(gap);
  return /^[\s\-‐‑–'’‘“”"/&]+$/.test(gap) || after.start - before.end > 1 || gap.length === 1;
}

/** Tokens from the first to the last place of the closest choice of one place a word. */
function narrowest(places: readonly (readonly Place[])[]): number {
  const all = places.flatMap((list, word) => list.map(({ at }) => ({ at, word }))).sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let width = Number.POSITIVE_INFINITY;
  for (const { at, word } of all) {
    last.set(word, at);
    if (last.size === places.length) width = Math.min(width, at - Math.min(...last.values()));
  }
  return width;
}

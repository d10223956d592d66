// Word alignment as a reader sees it: places in the two texts, words with a meaning of their own alone.
import { cutWords } from '../language/words.ts';
import type { Span } from '../model.ts';
import { loadKnowledge } from './knowledge.ts';
import { alignWords } from './links.ts';
import { chineseFunctionWords, englishFunctionWords } from './tokens.ts';

/** A word and the word that translates it, by their places in their texts. */
export interface WordSpans {
  readonly zh: Span;
  readonly en: Span;
}

/**
 * Links the words of a pair: 供应链 with "supply" and with "chain". Function words and marks are left out: they are
 * everywhere, and say nothing about whether two sentences belong together.
 * The first call loads jieba's dictionary: about a second.
 */
export function linkWords(zh: string, en: string): WordSpans[] {
  const zhTokens = placeTokens(
    zh,
    cutWords(zh).filter((token) => token.trim() !== ''),
  );
  const enTokens = placeTokens(en, en.match(englishToken) ?? []);
  const links = alignWords(
    zhTokens.map(({ text }) => text),
    enTokens.map(({ text }) => text),
    loadKnowledge(),
  );
  return links.flatMap(([z, e]) => {
    const [chinese, english] = [zhTokens[z]!, enTokens[e]!];
    const says = !isEmpty(chinese.text, chineseFunctionWords) && !isEmpty(english.text, englishFunctionWords);
    return says ? [{ zh: chinese.span, en: english.span }] : [];
  });
}

/** Words with their hyphens, numbers with their commas, the possessive apart, marks one by one. */
const englishToken = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*|['’]s(?!\p{L})|\S/gu;

function placeTokens(text: string, tokens: readonly string[]): { text: string; span: Span }[] {
  let at = 0;
  return tokens.map((token) => {
    const start = text.indexOf(token, at);
    at = start + token.length;
    return { text: token, span: { start, end: at } };
  });
}

const isEmpty = (token: string, functionWords: ReadonlySet<string>): boolean =>
  !/^[\p{L}\d]/u.test(token) || functionWords.has(token.toLowerCase());

// What holds two texts together whatever their words: numbers of one value, names of one bearer, strings kept as they are.
import type { Span } from '../model.ts';
import { findCountries, findRomanised, isPinyinName, sharesCountry } from './names.ts';
import { agree } from './numerals/compare.ts';
import { findNumbers } from './numerals/numerals.ts';

/** A place in the Chinese and the place in the English that says the same. */
export interface Anchor {
  readonly zh: Span;
  readonly en: Span;
  readonly kind: 'number' | 'name';
}

/**
 * Finds the anchors of a pair: 三成 with "30 per cent", 法国 with "French", 沈若溪 with "Shen Ruoxi", UNESCO with UNESCO.
 * No place belongs to two anchors; of several places that would do, the one at the same share of its text is taken.
 * @returns in the order of the Chinese
 */
export function findAnchors(zh: string, en: string): Anchor[] {
  const taken = { zh: [] as Span[], en: [] as Span[] };
  const anchors: Anchor[] = [];
  for (const candidates of [countries(zh, en), persons(zh, en), numbers(zh, en), copies(zh, en)]) {
    for (const anchor of byDistance(candidates, zh.length, en.length)) {
      if (overlaps(anchor.zh, taken.zh) || overlaps(anchor.en, taken.en)) continue;
      taken.zh.push(anchor.zh);
      taken.en.push(anchor.en);
      anchors.push(anchor);
    }
  }
  return anchors.sort((a, b) => a.zh.start - b.zh.start);
}

function numbers(zh: string, en: string): Anchor[] {
  const others = findNumbers(en, 'en').filter(({ idiomatic }) => !idiomatic);
  return findNumbers(zh, 'zh')
    .filter(({ idiomatic }) => !idiomatic)
    .flatMap((a) => others.filter((b) => agree(a, b)).map((b) => anchorOf(a.span, b.span, 'number')));
}

function countries(zh: string, en: string): Anchor[] {
  const others = findCountries(en, 'en');
  return findCountries(zh, 'zh').flatMap((a) =>
    others.filter((b) => sharesCountry(a, b)).map((b) => anchorOf(a.span, b.span, 'name')),
  );
}

/** Names in pinyin: 王毅 and "Wang Yi". */
function persons(zh: string, en: string): Anchor[] {
  const names = [...en.matchAll(/(?<!\p{L})\p{Lu}[\p{Ll}’']+ \p{Lu}[\p{Ll}’']+(?!\p{L})/gu)];
  return names.flatMap(({ 0: name, index }) => {
    const span = isPinyinName(name) ? findRomanised(zh, name) : null;
    return span ? [anchorOf(span, { start: index, end: index + name.length }, 'name')] : [];
  });
}

/** Latin letters in the Chinese that stand in the English too: GDP, iPhone, COVID-19; a lone letter proves nothing. */
function copies(zh: string, en: string): Anchor[] {
  return findLatin(zh).flatMap((a) =>
    findLatin(en)
      .filter((b) => textOf(en, b).toLowerCase() === textOf(zh, a).toLowerCase())
      .map((b) => anchorOf(a, b, 'name')),
  );
}

function findLatin(text: string): Span[] {
  const found = text.matchAll(
    /(?<![\p{Script=Latin}\d])\p{Script=Latin}[\p{Script=Latin}\d]+(?:[-./][\p{Script=Latin}\d]+)*/gu,
  );
  return [...found].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

const anchorOf = (zh: Span, en: Span, kind: Anchor['kind']): Anchor => ({ zh, en, kind });

/** Those at the same share of both texts first, longer ones first among equals. */
function byDistance(anchors: readonly Anchor[], zhLength: number, enLength: number): Anchor[] {
  const distance = ({ zh, en }: Anchor): number => Math.abs(zh.start / zhLength - en.start / enLength);
  return [...anchors].sort((a, b) => distance(a) - distance(b) || b.zh.end - b.zh.start - (a.zh.end - a.zh.start));
}

const overlaps = (span: Span, others: readonly Span[]): boolean =>
  others.some(({ start, end }) => span.start < end && start < span.end);

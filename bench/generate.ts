// Made-up English–Chinese units of natural length for the benchmarks: the same seed gives the same units.
import type { NewUnit } from '../src/model.ts';
import { freshUnit } from '../src/units.ts';
import { normal, seededRandom, zipfian } from './random.ts';

/** Words a side. */
export const vocabularySize = 24_000;

/** Shares of a real memory: sentences said again word for word, and with a word or a number changed. */
const repeated = 0.03;
const varied = 0.17;

/** Units a document. */
const documentLength = 400;

/** `count` units, one after the other, without holding them. */
export function* generateUnits(count: number, seed = 1): Generator<NewUnit> {
  const random = seededRandom(seed);
  const words = makeVocabulary(random);
  const draw = zipfian(vocabularySize, random);
  // What later units repeat and vary: a window, so that memory stays flat.
  const recent: number[][] = [];
  for (let i = 0; i < count; i++) {
    const kind = random();
    let ranks: number[];
    if (recent.length > 0 && kind < repeated + varied) {
      ranks = [...recent[Math.floor(random() * recent.length)]!];
      if (kind >= repeated) vary(ranks, random, draw);
    } else ranks = makeSentence(random, draw);
    if (recent.length < 5000) recent.push(ranks);
    else recent[Math.floor(random() * recent.length)] = ranks;
    yield toUnit(ranks, words, i);
  }
}

interface Vocabulary {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** Words get longer the rarer they are; Chinese ones have one to four characters, most of them two. */
function makeVocabulary(random: () => number): Vocabulary {
  const en = new Set<string>();
  const zh = new Set<string>();
  const character = zipfian(3500, random);
  while (en.size < vocabularySize) {
    const syllables = 1 + Math.floor(random() * Math.min(4, 1 + Math.log10(en.size + 1)));
    en.add(Array.from({ length: syllables }, () => makeSyllable(random)).join(''));
  }
  while (zh.size < vocabularySize) {
    const draw = random();
    const length = zh.size < 60 ? 1 : draw < 0.75 ? 2 : draw < 0.93 ? 3 : 4;
    // A stride that visits every one of 20,000 characters keeps the frequent ones apart.
    const next = () => String.fromCharCode(0x4e00 + ((character() * 7919) % 20_000));
    zh.add(Array.from({ length }, next).join(''));
  }
  return { en: [...en], zh: [...zh] };
}

function makeSyllable(random: () => number): string {
  const pick = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)]!;
  return (
    pick(['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'pr', 'tr', 'ch', '']) +
    pick(['a', 'e', 'i', 'o', 'u', 'ea', 'io', 'a', 'e', 'i']) +
    pick(['', '', 'n', 'r', 's', 't', 'l', 'nd', 'ng', 'ct'])
  );
}

/** Negative ranks are numbers. */
function makeSentence(random: () => number, draw: () => number): number[] {
  // Half the sentences of a text have 9 to 28 words; one in eight units is a title or a table's cell.
  const length =
    random() < 0.12
      ? 1 + Math.floor(random() * 4)
      : Math.min(90, Math.max(4, Math.round(Math.exp(2.85 + 0.5 * normal(random)))));
  return Array.from({ length }, () => (random() < 0.03 ? -1 - Math.floor(random() * 3000) : draw()));
}

function vary(ranks: number[], random: () => number, draw: () => number): void {
  const edits = 1 + Math.floor(random() * Math.max(1, ranks.length * 0.2));
  for (let i = 0; i < edits; i++) {
    const at = Math.floor(random() * ranks.length);
    if (random() < 0.6) ranks[at] = ranks[at]! < 0 ? -1 - Math.floor(random() * 3000) : draw();
    else if (random() < 0.5) ranks.splice(at, 0, draw());
    else if (ranks.length > 2) ranks.splice(at, 1);
  }
}

/** The Chinese side drops the commonest words, as it has no articles, and sets a comma here and there. */
function toUnit(ranks: readonly number[], words: Vocabulary, i: number): NewUnit {
  const en = ranks.map((rank) => (rank < 0 ? String(-rank) : words.en[rank]!)).join(' ');
  let zh = '';
  for (const [place, rank] of ranks.entries()) {
    if (rank < 0) zh += String(-rank);
    else if (rank > 2 || zh === '') zh += words.zh[rank]!;
    if (place % 9 === 8 && place < ranks.length - 2) zh += '，';
  }
  const sentence = ranks.length > 4;
  const document = Math.floor(i / documentLength);
  return makeUnit(
    sentence ? `${zh}。` : zh,
    en.charAt(0).toUpperCase() + en.slice(1) + (sentence ? '.' : ''),
    `documents/${document}.txt`,
    i % documentLength,
  );
}

/** A unit with nothing but its texts and its place. */
export function makeUnit(zh: string, en: string, uri: string, position: number): NewUnit {
  return {
    zh,
    en,
    zhTag: 'zh-CN',
    document: uri.slice(uri.lastIndexOf('/') + 1),
    uri,
    position,
    score: 0.9,
    type: '1-1',
    kind: 'paragraph',
    ...freshUnit,
  };
}

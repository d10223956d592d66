// ECDICT as rows → what each Chinese word can become in English: an English–Chinese dictionary read backwards.
// It has what the other way round is rarely listed: 皱眉 under `scowl`, 轻笑 under `chuckle`, phrasal verbs.
import { stem } from './stems.ts';
import type { CompiledStems } from './word-stems.ts';

/** A headword and its Chinese translations, a line for each part of speech or subject. */
export interface EcdictRow {
  readonly word: string;
  readonly translation: string;
  /** True where a corpus or a syllabus has the word: rare headwords are names of species and misprints. */
  readonly isCommon: boolean;
}

/** Stems kept for one Chinese word: 打 stands under hundreds of headwords. */
const mostStems = 6;
/** Chinese words longer than this are phrases, which no cutter yields. */
const longestWord = 4;
/** Weight of a line by its label: none, a subject such as `[医]`, or `[网络]` for what was gathered from the net. */
const lineWeight = { plain: 1, subject: 0.5, gathered: 0.3 };
/** The words inside a longer rendering share this much of its weight. */
const innerShare = 0.25;

/**
 * Turns the dictionary around.
 * @param cut cuts Chinese into words
 */
export function reverseDictionary(rows: Iterable<EcdictRow>, cut: (text: string) => readonly string[]): CompiledStems {
  const list = [...rows].filter(({ translation }) => translation);
  const single = list.filter(({ word, isCommon }) => isCommon && /^[a-z]+$/.test(word));
  const common = new Set(single.map(({ word }) => stem(word)));
  const weights = new Map<string, Map<string, number>>();
  const add = (word: string, names: readonly string[], weight: number) => {
    const row = weights.get(word) ?? new Map<string, number>();
    weights.set(word, row);
    for (const name of names) row.set(name, (row.get(name) ?? 0) + weight / names.length);
  };
  const addRow = (names: readonly string[], translation: string) => {
    for (const [rendering, weight] of readRenderings(translation)) {
      if (rendering.length <= longestWord) add(rendering, names, weight);
      const inner = cut(rendering);
      if (inner.length > 1) for (const word of inner) add(word, names, (innerShare * weight) / inner.length);
    }
  };
  for (const { word, translation } of single) addRow([stem(word)], translation);
  for (const { word, translation } of list) {
    const names = stemsOfPhrase(word);
    if (names.length && names.every((name) => common.has(name))) addRow(names, translation);
  }
  return number(weights);
}

const smallWords = new Set(
  'a an the to of in on at for with by from and or as be it its one sb sth self into up out over etc'.split(' '),
);

/** Stems that carry the meaning of a phrase of two or three words: `scowl at` → `scowl`; none for anything else. */
function stemsOfPhrase(phrase: string): string[] {
  const words = phrase.split(/[ -]/);
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^[a-z]+$/.test(word))) return [];
  return words.filter((word) => !smallWords.has(word)).map(stem);
}

/** `n. 愁容, 阴沉脸色\nvi. 皱眉` → 愁容, 阴沉脸色, 皱眉, later ones of a line weighing less. */
function* readRenderings(translation: string): Generator<[rendering: string, weight: number]> {
  for (const line of translation.split('\n')) {
    const label = /^\s*\[([^\]]*)\]/.exec(line)?.[1];
    const weight = label === undefined ? lineWeight.plain : label === '网络' ? lineWeight.gathered : lineWeight.subject;
    const plain = line
      .trim()
      .replace(/^\[[^\]]*\]/, '')
      .replace(/^(?:[a-z]+\.\s*(?:&\s*)?)+/i, '')
      .replace(/[（(〔[<【][^）)〕\]>】]*[）)〕\]>】]/g, '');
    for (const [k, part] of plain.split(/[,，;；、:：/]|\s{2,}/).entries()) {
      const rendering = part
        .trim()
        .replace(/^[使被](?=..)/, '')
        .replace(/(?<=..)[的地]$/, '');
      if (/^\p{Script=Han}{1,12}$/u.test(rendering)) yield [rendering, weight / (1 + 0.3 * k)];
    }
  }
}

function number(weights: ReadonlyMap<string, ReadonlyMap<string, number>>): CompiledStems {
  const stems = new Map<string, number>();
  const words = [...weights.keys()].sort();
  const translations = words.map((word) => {
    const kept = [...weights.get(word)!].sort((x, y) => y[1] - x[1]).slice(0, mostStems);
    const sum = kept.reduce((total, [, weight]) => total + weight, 0);
    return kept.map(([name, weight]): [number, number] => {
      if (!stems.has(name)) stems.set(name, stems.size);
      return [stems.get(name)!, weight / sum];
    });
  });
  return { words, stems: [...stems.keys()], translations };
}

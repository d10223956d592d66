// What speaks for a pair and against it, each as a named number of a size near one.
import { compareNumbers } from '../language/numerals/compare.ts';
import { findNumbers } from '../language/numerals/numerals.ts';
import { type Contents, readContents } from './content.ts';
import { type Cover, prepareCover, similarity, unexplainedStretch } from './cover.ts';
import { type Expected, expectStrengths, expectedStrength } from './expected.ts';

/** Two texts that should say the same; null where there is no counterpart. */
export interface Sides {
  readonly zh: string | null;
  readonly en: string | null;
}

/** Names of the features, in the order of their weights. */
export const featureNames = [
  'always',
  // lexical coverage, in deviations of what is usual for texts of that size
  'similarity above the usual',
  'similarity below the usual',
  'similarity below the usual by more than one deviation',
  'similarity below the usual by more than two deviations',
  'Chinese covered worse than the usual',
  'English covered worse than the usual',
  'longest unexplained stretch of Chinese',
  'longest unexplained stretch of English',
  // length, in deviations
  'English too short',
  'English too short by more than one deviation',
  'English too short by more than two deviations',
  'English too long',
  'English too long by more than one deviation',
  'English too long by more than two deviations',
  // length and coverage together: a clause left out shortens one side and leaves the other unexplained
  'English part missing by more than one deviation',
  'English part missing by more than two deviations',
  'English part missing by more than three deviations',
  'Chinese part missing by more than one deviation',
  'Chinese part missing by more than two deviations',
  'Chinese part missing by more than three deviations',
  'e: zh dev +', 'e: zh dev -', 'e: zh dev -1','e: zh dev -2', 'e: en dev +', 'e: en dev -','e: en dev -1','e: en dev -2','e: zh stretch','e: en stretch','e: miss en 1','e: miss en 2','e: miss en 3','e: miss zh 1','e: miss zh 2','e: miss zh 3','e: llr -','e: llr +','c: run zh','c: run en','c: contrast zh','c: contrast en','c: runlen zh','c: runlen en','marks zh','marks en',
  // neighbours
  'fits a neighbour better',
  'fits a neighbour much better',
  'unexplained English is in the neighbours',
  'unexplained Chinese is in the neighbours',
  'next to a one-sided pair',
  // numbers and marks
  'numbers that differ',
  'digits on one side only',
  'numbers in common',
  'question marks differ',
  'more sentences in Chinese',
  'more sentences in English',
  'quotation on one side only',
  // how much there is to judge by
  'few words',
  'few words and below the usual',
] as const;

/** What is usual in the texts at hand, and how far they spread: free translations cover less than literal ones. */
type Usual = Readonly<Record<Measure, { readonly middle: number; readonly spread: number }>>;
type Measure = 'similarity' | 'zh' | 'en' | 'length';

/**
 * Measures all pairs of a document, a memory or a file.
 * @param pairs in their order, so that neighbours can be compared; without an order, neighbours are no evidence
 * @param ordered false where the order of the pairs means nothing
 */
export function measurePairs(pairs: readonly Sides[], { ordered = true } = {}): Float64Array[] {
  const contents = readContents(pairs);
  const cover = prepareCover(contents);
  const own = pairs.map((pair, k) => (pair.zh !== null && pair.en !== null ? cover(k, k) : null));
  const usual = findUsual(pairs, own);
  const chance = pairs.map((_, k) => {
    const other = (k + 7) % pairs.length;
    return own[k] && own[other] && other !== k ? { zh: k, en: other, cover: cover(k, other) } : null;
  });
  const expected = expectStrengths(contents, own, chance);
  return pairs.map((pair, k) => {
    const mine = own[k];
    if (!mine) return new Float64Array(featureNames.length);
    const near = ordered ? [k - 1, k + 1].filter((n) => n >= 0 && n < pairs.length) : [];
    return measure(pair, k, mine, { pairs, contents, cover, own, usual, near, expected });
  });
}

interface Setting {
  readonly pairs: readonly Sides[];
  readonly contents: Contents;
  readonly cover: (zh: number, en: number) => Cover;
  readonly own: readonly (Cover | null)[];
  readonly usual: Usual;
  readonly expected: { zh: Expected; en: Expected };
  /** Indexes of the neighbours. */
  readonly near: readonly number[];
}

function measure(pair: Sides, k: number, mine: Cover, setting: Setting): Float64Array {
  const { contents, usual } = setting;
  const [zh, en] = [pair.zh!, pair.en!];
  const values = new Map<(typeof featureNames)[number], number>();
  const at = deviationsOf(pair, mine, usual);
  const weight = mine.zhWeight + mine.enWeight;
  values.set('always', 1);
  values.set('similarity above the usual', positive(at.similarity));
  values.set('similarity below the usual', positive(-at.similarity));
  values.set('similarity below the usual by more than one deviation', positive(-at.similarity - 1));
  values.set('similarity below the usual by more than two deviations', positive(-at.similarity - 2));
  values.set('Chinese covered worse than the usual', positive(-at.zh));
  values.set('English covered worse than the usual', positive(-at.en));
  const zhStretch = unexplainedStretch(contents.zh[k]!, contents.zhWeights, mine.zhStrengths, usual.zh.middle);
  const enStretch = unexplainedStretch(contents.en[k]!, contents.enWeights, mine.enStrengths, usual.en.middle);
  values.set('longest unexplained stretch of Chinese', Math.sqrt(zhStretch.weight));
  values.set('longest unexplained stretch of English', Math.sqrt(enStretch.weight));
  values.set('English too short', positive(-at.length));
  values.set('English too short by more than one deviation', positive(-at.length - 1));
  values.set('English too short by more than two deviations', positive(-at.length - 2));
  values.set('English too long', positive(at.length));
  values.set('English too long by more than one deviation', positive(at.length - 1));
  values.set('English too long by more than two deviations', positive(at.length - 2));
  const missing = (at.en - at.zh) * 0.7 - at.length;
  values.set('English part missing by more than one deviation', positive(missing - 1));
  values.set('English part missing by more than two deviations', positive(missing - 2));
  values.set('English part missing by more than three deviations', positive(missing - 3));
  values.set('Chinese part missing by more than one deviation', positive(-missing - 1));
  values.set('Chinese part missing by more than two deviations', positive(-missing - 2));
  values.set('Chinese part missing by more than three deviations', positive(-missing - 3));

  const ez = surprise(contents.zh[k]!.types, mine.zhStrengths, setting.expected.zh);
  const ee = surprise(contents.en[k]!.types, mine.enStrengths, setting.expected.en);
  values.set('e: zh dev +', positive(ez.z));
  values.set('e: zh dev -', positive(-ez.z));
  values.set('e: zh dev -1', positive(-ez.z - 1));
  values.set('e: zh dev -2', positive(-ez.z - 2));
  values.set('e: en dev +', positive(ee.z));
  values.set('e: en dev -', positive(-ee.z));
  values.set('e: en dev -1', positive(-ee.z - 1));
  values.set('e: en dev -2', positive(-ee.z - 2));
  values.set('e: zh stretch', ez.stretch);
  values.set('e: en stretch', ee.stretch);
  const miss = (ee.z - ez.z) * 0.7 - at.length;
  values.set('e: miss en 1', positive(miss - 1));
  values.set('e: miss en 2', positive(miss - 2));
  values.set('e: miss en 3', positive(miss - 3));
  values.set('e: miss zh 1', positive(-miss - 1));
  values.set('e: miss zh 2', positive(-miss - 2));
  values.set('e: miss zh 3', positive(-miss - 3));
  const rz = clauseRun(contents.zh[k]!, mine.zhStrengths, setting.expected.zh);
  const re = clauseRun(contents.en[k]!, mine.enStrengths, setting.expected.en);
  values.set('c: run zh', rz.run);
  values.set('c: run en', re.run);
  values.set('c: contrast zh', rz.contrast);
  values.set('c: contrast en', re.contrast);
  values.set('c: runlen zh', Math.min(rz.run, positive(-at.length)));
  values.set('c: runlen en', Math.min(re.run, positive(at.length)));
  const marks = Math.log(((contents.zh[k]!.clauses.at(-1) ?? 0) + 1) / ((contents.en[k]!.clauses.at(-1) ?? 0) + 1));
  values.set('marks zh', positive(marks));
  values.set('marks en', positive(-marks));
  values.set('e: llr -', Math.min(4, positive(-(ez.llr + ee.llr) / 4)));
  values.set('e: llr +', Math.min(4, positive((ez.llr + ee.llr) / 8)));
  measureNeighbours(k, mine, setting, values);

  const differences = compareNumbers(findNumbers(zh, 'zh'), findNumbers(en, 'en'));
  const left = [...differences.zh, ...differences.en];
  values.set('numbers that differ', Math.min(2, differences.zh.length, differences.en.length));
  values.set('digits on one side only', Math.min(2, left.filter((m) => m.form === 'digits').length));
  const common = findNumbers(en, 'en').length - differences.en.length;
  values.set('numbers in common', Math.min(2, positive(common)));
  values.set('question marks differ', Number(/[?？]/.test(zh) !== /\?/.test(en)));
  const sentences = countSentences(zh) - countSentences(en);
  values.set('more sentences in Chinese', Math.min(3, positive(sentences)));
  values.set('more sentences in English', Math.min(3, positive(-sentences)));
  values.set('quotation on one side only', Number(/[“”「『"]/.test(zh) !== /[“”"‘]/.test(en)));
  values.set('few words', 4 / (1 + weight));
  values.set('few words and below the usual', (4 / (1 + weight)) * positive(-at.similarity));
  return Float64Array.from(featureNames, (name) => values.get(name) ?? 0);
}

function surprise(types: Int32Array, strengths: Float32Array, expected: Expected): { z: number; stretch: number; llr: number } {
  let [sum, variance, llr, run, best] = [0, 1, 0, 0, 0];
  for (let k = 0; k < types.length; k++) {
    const p = Math.max(0.03, Math.min(0.97, expectedStrength(expected, types[k]!, strengths[k]!)));
    const weight = expected.weights[types[k]!]!;
    const deviation = weight * (strengths[k]! - p);
    sum += deviation;
    variance += weight * weight * p * (1 - p);
    const q = p / (p + (1 - p) * Math.exp(weight));
    llr += strengths[k]! * Math.log(p / q) + (1 - strengths[k]!) * Math.log((1 - p) / (1 - q));
    run = Math.max(0, run - deviation);
    best = Math.max(best, run);
  }
  return { z: sum / Math.sqrt(variance), stretch: best / Math.sqrt(variance), llr };
}

function clauseRun(content: { types: Int32Array; clauses: Int32Array }, strengths: Float32Array, expected: Expected) {
  const n = (content.clauses.at(-1) ?? 0) + 1;
  const [D, V] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  let [d, v, c] = [0, 0, 0];
  for (let k = 0; k < content.types.length; k++) {
    while (c < content.clauses[k]!) [D[++c], V[c]] = [d, v];
    const p = Math.max(0.03, Math.min(0.97, expectedStrength(expected, content.types[k]!, strengths[k]!)));
    const weight = expected.weights[content.types[k]!]!;
    d += weight * (p - strengths[k]!);
    v += weight * weight * p * (1 - p);
  }
  D[n] = d; V[n] = v;
  let [run, contrast] = [0, 0];
  for (let a = 0; a < n; a++) for (let b = a + 1; b <= n; b++) {
    const [dd, vv] = [D[b]! - D[a]!, V[b]! - V[a]!];
    const z = dd / Math.sqrt(1 + vv);
    const rest = (d - dd) / Math.sqrt(1 + v - vv);
    if (z > run) run = z;
    if (vv > 0.2 * v && z - rest > contrast && !(a === 0 && b === n)) contrast = z - rest;
  }
  return { run, contrast };
}

/** Does one side go better with the neighbour's other side, and do the neighbours hold what is unexplained here? */
function measureNeighbours(k: number, mine: Cover, setting: Setting, values: Map<string, number>): void {
  const { pairs, contents, cover, near } = setting;
  let better = 0;
  let [strayEnglish, strayChinese] = [0, 0];
  for (const n of near) {
    const fit = similarity(mine);
    if (pairs[n]!.zh !== null) {
      const other = cover(n, k);
      better = Math.max(better, similarity(other) - fit);
      strayEnglish = Math.max(
        strayEnglish,
        gained(contents.en[k]!.types, contents.enWeights, mine.enStrengths, other.enStrengths),
      );
    }
    if (pairs[n]!.en !== null) {
      const other = cover(k, n);
      better = Math.max(better, similarity(other) - fit);
      strayChinese = Math.max(
        strayChinese,
        gained(contents.zh[k]!.types, contents.zhWeights, mine.zhStrengths, other.zhStrengths),
      );
    }
  }
  values.set('fits a neighbour better', better * 4);
  values.set('fits a neighbour much better', positive(better - 0.15) * 4);
  values.set('unexplained English is in the neighbours', Math.sqrt(strayEnglish));
  values.set('unexplained Chinese is in the neighbours', Math.sqrt(strayChinese));
  values.set('next to a one-sided pair', Number(near.some((n) => pairs[n]!.zh === null || pairs[n]!.en === null)));
}

/** Weight of the words that the neighbour explains clearly and the pair itself does not. */
function gained(types: Int32Array, weights: Float32Array, mine: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < types.length; i++) sum += weights[types[i]!]! * positive(other[i]! - mine[i]! - 0.3);
  return sum;
}

/** The four measures of a pair, before what is usual is taken off. */
function rawMeasures(pair: Sides, cover: Cover): Record<Measure, number> {
  const letters = Math.log(sizeOf(pair.en!) / sizeOf(pair.zh!));
  const words = Math.log((cover.enWeight + 0.5) / (cover.zhWeight + 0.5));
  return {
    similarity: similarity(cover),
    zh: share(cover.zhCovered, cover.zhWeight),
    en: share(cover.enCovered, cover.enWeight),
    // Letters and content words miss in different places: their mean is steadier than either.
    length: (letters + words) / 2,
  };
}

/** How far a pair is from the usual, in standard deviations for its size. */
function deviationsOf(pair: Sides, cover: Cover, usual: Usual): Record<Measure, number> {
  const raw = rawMeasures(pair, cover);
  const size = sizeScale(cover);
  const deviate = (measure: Measure) => {
    const { middle, spread } = usual[measure];
    return Math.max(-6, Math.min(6, ((raw[measure] - middle) * size) / spread));
  };
  return { similarity: deviate('similarity'), zh: deviate('zh'), en: deviate('en'), length: deviate('length') };
}

/** Ratios and shares of longer texts vary less: measured on gold texts, with the power 0.35 of the length. */
function sizeScale({ zhWeight, enWeight }: Cover): number {
  return (1 + (zhWeight + enWeight) / 2) ** 0.35;
}

function findUsual(pairs: readonly Sides[], covers: readonly (Cover | null)[]): Usual {
  const known = covers.flatMap((cover, k) => {
    const counts = cover !== null && cover.zhWeight + cover.enWeight > 3;
    return counts ? [{ raw: rawMeasures(pairs[k]!, cover), scale: sizeScale(cover) }] : [];
  });
  const find = (measure: Measure) => {
    const middle = usually(
      known.map(({ raw }) => raw[measure]),
      PRIOR[measure].middle,
    );
    // 0.6745: the median distance from the middle of a normal distribution with deviation one.
    const distances = known.map(({ raw, scale }) => (Math.abs(raw[measure] - middle) * scale) / 0.6745);
    return { middle, spread: usually(distances, PRIOR[measure].spread) };
  };
  return { similarity: find('similarity'), zh: find('zh'), en: find('en'), length: find('length') };
}

/** Middles and spreads over all gold texts, which stand in where a file has few pairs of its own. */
const PRIOR: Usual = {
  similarity: { middle: 0.52, spread: 0.35 },
  zh: { middle: 0.55, spread: 0.35 },
  en: { middle: 0.5, spread: 0.35 },
  length: { middle: 0.6, spread: 0.5 },
};

/** The median, drawn towards the prior as if ten more pairs were of its kind. */
function usually(values: readonly number[], prior: number): number {
  const sorted = Float64Array.from(values).sort();
  const median = sorted[sorted.length >> 1] ?? prior;
  return (median * sorted.length + prior * 10) / (sorted.length + 10);
}

const positive = (value: number) => Math.max(0, value);
const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** Letters and digits; white space and marks say nothing about length. */
function sizeOf(text: string): number {
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      (code >= 0x4e00 && code < 0xa000) ||
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57)
    )
      count++;
  }
  return count;
}

function countSentences(text: string): number {
  return Math.max(1, text.match(/[。！？!?；]|\.(?=["”’)]*(?:\s|$))/g)?.length ?? 0);
}

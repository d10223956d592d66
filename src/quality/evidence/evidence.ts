// All that can be measured about a pair among its neighbours, before it is weighed.
import { compareNumbers, type NumberDifference } from '../../language/numerals/compare.ts';
import { type Content, type Contents, readContents } from './content.ts';
import { type Cover, prepareCover, type Strengths, similarity } from './cover.ts';
import { type Expected, expectStrengths } from './expected.ts';
import { type Gap, type LengthOutlook, prepareGaps } from './gap.ts';
import { findUsualLength, lengthDeviation, prepareLoss, type UsualLength } from './length.ts';
import { prepareLinks } from './links.ts';
import { compareMarks, type MarkDifference } from './marks.ts';
import { type Surprise, surpriseOf } from './surprise.ts';

/** Two texts that should say the same; null where there is no counterpart. */
export interface Sides {
  readonly zh: string | null;
  readonly en: string | null;
}

export interface Evidence {
  /** How well the English accounts for the Chinese, and the Chinese for the English. */
  readonly zh: Surprise;
  readonly en: Surprise;
  /** The stretch of each side that the other most likely leaves out. */
  readonly gaps: { readonly zh: Gap; readonly en: Gap };
  /** Standard deviations from the usual ratio of lengths; below 0 the English is too short. */
  readonly length: number;
  /** By how much one side shares more with a neighbour's other side than with its own, 0..1. */
  readonly neighbourFit: number;
  /** Weight of words that a neighbour's other side explains and the pair's own does not. */
  readonly strayZh: number;
  readonly strayEn: number;
  /** A neighbour has only one side. */
  readonly besideUnpaired: boolean;
  readonly numbers: NumberDifference;
  /** Sentences of the Chinese minus those of the English. */
  readonly sentences: number;
  readonly marks: MarkDifference;
  /** Logarithm of English clauses for a Chinese one. */
  readonly clauses: number;
  readonly questionDiffers: boolean;
  readonly quotationDiffers: boolean;
  /** Weight of all words of both sides: how much there is to judge by. */
  readonly weight: number;
}

export interface EvidenceOptions {
  /** False where the order of the pairs means nothing, as in a sorted memory; neighbours are no evidence then. */
  readonly ordered?: boolean;
}

/**
 * Measures all pairs of a document, a memory or a file, each against what is usual in all of them.
 * @returns one each, null for a pair with one side
 */
export function gatherEvidence(pairs: readonly Sides[], { ordered = true }: EvidenceOptions = {}): (Evidence | null)[] {
  const contents = readContents(pairs);
  const [cover, link] = [prepareCover(contents), prepareLinks(contents)];
  const isWhole = (k: number) => Boolean(pairs[k]?.zh && pairs[k]?.en);
  const own = pairs.map((_, k) => (isWhole(k) ? cover(k, k) : null));
  const linked = own.map((c, k) => c && link(k, k));
  const step = Math.ceil(pairs.length / ENOUGH_CHANCE);
  const chance = pairs.flatMap((_, k) => {
    if (k % step !== 0) return [];
    const other = (k + FAR_ENOUGH) % pairs.length;
    return other !== k && isWhole(k) && isWhole(other) ? [{ zh: k, en: other, found: link(k, other) }] : [];
  });
  const known = own.flatMap((c, k) => (c ? [{ zh: pairs[k]!.zh!, en: pairs[k]!.en!, cover: c }] : []));
  const expected = expectStrengths(contents, linked, chance);
  const setting: Setting = {
    pairs,
    contents,
    cover: rememberLast(cover),
    expected,
    gaps: { zh: prepareGaps(expected.zh, contents.zhWeights), en: prepareGaps(expected.en, contents.enWeights) },
    length: findUsualLength(known),
  };
  return pairs.map((_, k) => {
    const [mine, found] = [own[k], linked[k]];
    return mine && found ? measure(k, mine, found, setting, ordered ? [k - 1, k + 1] : []) : null;
  });
}

/** What words find by chance is known well enough from this many comparisons. */
const ENOUGH_CHANCE = 10_000;
/** Pairs this far apart do not belong together, and still speak of the same things. */
const FAR_ENOUGH = 7;

interface Setting {
  readonly pairs: readonly Sides[];
  readonly contents: Contents;
  readonly cover: (zh: number, en: number) => Cover;
  readonly expected: { readonly zh: Expected; readonly en: Expected };
  readonly gaps: { readonly zh: ReturnType<typeof prepareGaps>; readonly en: ReturnType<typeof prepareGaps> };
  readonly length: UsualLength;
}

function measure(k: number, mine: Cover, linked: Strengths, setting: Setting, neighbours: readonly number[]): Evidence {
  const { contents, expected } = setting;
  const pair = { zh: setting.pairs[k]!.zh!, en: setting.pairs[k]!.en! };
  const length = lengthDeviation(pair, mine, setting.length);
  return {
    zh: surpriseOf(contents.zh[k]!, linked.zhStrengths, expected.zh),
    en: surpriseOf(contents.en[k]!, linked.enStrengths, expected.en),
    gaps: findGaps(k, mine, linked, length, setting),
    length,
    ...compareNeighbours(k, mine, setting, neighbours),
    numbers: compareNumbers(contents.numbers.zh[k]!, contents.numbers.en[k]!),
    sentences: countSentences(pair.zh) - countSentences(pair.en),
    marks: compareMarks(pair.zh, pair.en),
    clauses: Math.log(countClauses(contents.en[k]!) / countClauses(contents.zh[k]!)),
    questionDiffers: /[?？]/.test(pair.zh) !== /[?？]/.test(pair.en),
    quotationDiffers: /[“”「『"]/.test(pair.zh) !== /[“”"‘]/.test(pair.en),
    weight: mine.zhWeight + mine.enWeight,
  };
}

function findGaps(k: number, mine: Cover, linked: Strengths, length: number, setting: Setting): Evidence['gaps'] {
  const { contents, gaps } = setting;
  const outlook = (side: 'zh' | 'en'): LengthOutlook => {
    const lose = prepareLoss(side, mine, setting.length);
    return { now: length, without: (letters, words) => length + lose(letters, words) };
  };
  return {
    zh: gaps.zh(contents.zh[k]!, linked.zhStrengths, outlook('zh')),
    en: gaps.en(contents.en[k]!, linked.enStrengths, outlook('en')),
  };
}

/** Two neighbours ask for the same comparisons one after the other; the last few are kept. */
function rememberLast(cover: (zh: number, en: number) => Cover): (zh: number, en: number) => Cover {
  const last: { readonly zh: number; readonly en: number; readonly cover: Cover }[] = [];
  return (zh, en) => {
    const known = last.find((item) => item.zh === zh && item.en === en);
    if (known) return known.cover;
    const item = { zh, en, cover: cover(zh, en) };
    last.push(item);
    if (last.length > 4) last.shift();
    return item.cover;
  };
}

type NeighbourEvidence = Pick<Evidence, 'neighbourFit' | 'strayZh' | 'strayEn' | 'besideUnpaired'>;

function compareNeighbours(
  k: number,
  mine: Cover,
  { pairs, contents, cover }: Setting,
  neighbours: readonly number[],
): NeighbourEvidence {
  const near = neighbours.filter((n) => n >= 0 && n < pairs.length);
  const found = { neighbourFit: 0, strayZh: 0, strayEn: 0 };
  for (const n of near) {
    if (pairs[n]!.zh) {
      const other = cover(n, k);
      found.neighbourFit = Math.max(found.neighbourFit, similarity(other) - similarity(mine));
      const gain = weighGain(contents.en[k]!.types, contents.enWeights, mine.enStrengths, other.enStrengths);
      found.strayEn = Math.max(found.strayEn, gain);
    }
    if (pairs[n]!.en) {
      const other = cover(k, n);
      found.neighbourFit = Math.max(found.neighbourFit, similarity(other) - similarity(mine));
      const gain = weighGain(contents.zh[k]!.types, contents.zhWeights, mine.zhStrengths, other.zhStrengths);
      found.strayZh = Math.max(found.strayZh, gain);
    }
  }
  return { ...found, besideUnpaired: near.some((n) => !pairs[n]!.zh || !pairs[n]!.en) };
}

/** Strengths differ by chance: only a gain beyond this counts. */
const CLEAR_GAIN = 0.3;

function weighGain(types: Int32Array, weights: Float32Array, mine: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < types.length; i++) {
    sum += weights[types[i]!]! * Math.max(0, other[i]! - mine[i]! - CLEAR_GAIN);
  }
  return sum;
}

function countClauses({ clauses }: Content): number {
  return (clauses.at(-1) ?? 0) + 1;
}

/** Ends of sentences by their marks, at least one. */
function countSentences(text: string): number {
  return Math.max(1, text.match(/[。！？!?；]|\.(?=["”’)]*(?:\s|$))/g)?.length ?? 0);
}

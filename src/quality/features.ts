// What speaks for a pair and against it: the evidence as named numbers of a size near one, as the model weighs them.
import { type Evidence, type EvidenceOptions, gatherEvidence, type Sides } from './evidence/evidence.ts';

export interface Feature {
  readonly name: string;
  /** How a person would say it, of a pair where the feature speaks against it most. */
  readonly reason: string;
  readonly value: (evidence: Evidence) => number;
}

const positive = (value: number) => Math.max(0, value);
const least = (list: readonly unknown[], most: number) => Math.min(most, list.length);

/** The better covered side minus the worse one, and the length: above 0 something is missing in the English. */
const missing = ({ zh, en, length }: Evidence) => (en.deviation - zh.deviation) * 0.7 - length;

const chineseUnexplained = 'much of the Chinese has no counterpart in the English';
const englishUnexplained = 'much of the English has no counterpart in the Chinese';
const englishMissing = 'part of the Chinese seems to be missing in the English';
const chineseMissing = 'part of the English seems to be missing in the Chinese';
const otherNeighbour = 'a neighbouring sentence fits better';

/** Signals that say more, or less, where another is there as well. */
const signals = {
  'few words': ({ weight }: Evidence) => 4 / (1 + weight),
  'neighbour fits better': ({ neighbourFit }: Evidence) => neighbourFit * 4,
  'beside an unpaired text': ({ besideUnpaired }: Evidence) => Number(besideUnpaired),
  'short English': ({ length }: Evidence) => Math.min(3, positive(-length)),
  'long English': ({ length }: Evidence) => Math.min(3, positive(length)),
  'missing in English': (e: Evidence) => Math.min(3, positive(missing(e) - 1)),
  'missing in Chinese': (e: Evidence) => Math.min(3, positive(-missing(e) - 1)),
  'gap in English': ({ gaps }: Evidence) => Math.log1p(gaps.zh.gain),
  'gap in Chinese': ({ gaps }: Evidence) => Math.log1p(gaps.en.gain),
  'English breaks off': ({ marks }: Evidence) => Number(marks.enBreaksOff),
  'Chinese breaks off': ({ marks }: Evidence) => Number(marks.zhBreaksOff),
  'English begins inside': ({ marks }: Evidence) => Number(marks.enBeginsInside),
  'more clauses in English': ({ clauses }: Evidence) => positive(clauses),
  'more clauses in Chinese': ({ clauses }: Evidence) => positive(-clauses),
};

/** The product of two signals: alone each is weak, together they are not, which a linear model cannot see by itself. */
function both(a: keyof typeof signals, b: keyof typeof signals, reason: string): Feature {
  return { name: `${a}, ${b}`, reason, value: (evidence) => signals[a](evidence) * signals[b](evidence) };
}

/** Bends (beyond one deviation, beyond two) let a linear model follow a curve. */
export const features: readonly Feature[] = [
  { name: 'always', reason: '', value: () => 1 },
  { name: 'Chinese well covered', reason: '', value: ({ zh }) => positive(zh.deviation) },
  { name: 'Chinese badly covered', reason: chineseUnexplained, value: ({ zh }) => positive(-zh.deviation) },
  { name: 'Chinese badly covered > 1', reason: chineseUnexplained, value: ({ zh }) => positive(-zh.deviation - 1) },
  { name: 'Chinese badly covered > 2', reason: chineseUnexplained, value: ({ zh }) => positive(-zh.deviation - 2) },
  { name: 'English well covered', reason: '', value: ({ en }) => positive(en.deviation) },
  { name: 'English badly covered', reason: englishUnexplained, value: ({ en }) => positive(-en.deviation) },
  { name: 'English badly covered > 1', reason: englishUnexplained, value: ({ en }) => positive(-en.deviation - 1) },
  { name: 'English badly covered > 2', reason: englishUnexplained, value: ({ en }) => positive(-en.deviation - 2) },
  { name: 'worst clauses, Chinese', reason: englishMissing, value: ({ zh }) => zh.worstRun },
  { name: 'worst clauses, English', reason: chineseMissing, value: ({ en }) => en.worstRun },
  { name: 'short English', reason: 'the English is short', value: ({ length }) => positive(-length) },
  { name: 'short English > 1', reason: 'the English is short', value: ({ length }) => positive(-length - 1) },
  { name: 'short English > 2', reason: 'the English is short', value: ({ length }) => positive(-length - 2) },
  { name: 'long English', reason: 'the English is long', value: ({ length }) => positive(length) },
  { name: 'long English > 1', reason: 'the English is long', value: ({ length }) => positive(length - 1) },
  { name: 'long English > 2', reason: 'the English is long', value: ({ length }) => positive(length - 2) },
  { name: 'missing in English > 1', reason: englishMissing, value: (e) => positive(missing(e) - 1) },
  { name: 'missing in English > 2', reason: englishMissing, value: (e) => positive(missing(e) - 2) },
  { name: 'missing in English > 3', reason: englishMissing, value: (e) => positive(missing(e) - 3) },
  { name: 'missing in Chinese > 1', reason: chineseMissing, value: (e) => positive(-missing(e) - 1) },
  { name: 'missing in Chinese > 2', reason: chineseMissing, value: (e) => positive(-missing(e) - 2) },
  { name: 'missing in Chinese > 3', reason: chineseMissing, value: (e) => positive(-missing(e) - 3) },
  { name: 'neighbour fits better', reason: otherNeighbour, value: (e) => e.neighbourFit * 4 },
  { name: 'neighbour fits much better', reason: otherNeighbour, value: (e) => positive(e.neighbourFit - 0.15) * 4 },
  {
    name: 'English explained by a neighbour',
    reason: 'some of the English belongs to a neighbour',
    value: ({ strayEn }) => Math.sqrt(strayEn),
  },
  {
    name: 'Chinese explained by a neighbour',
    reason: 'some of the Chinese belongs to a neighbour',
    value: ({ strayZh }) => Math.sqrt(strayZh),
  },
  {
    name: 'beside an unpaired text',
    reason: 'the text beside it has no counterpart',
    value: ({ besideUnpaired }) => Number(besideUnpaired),
  },
  {
    name: 'numbers differ',
    reason: 'the numbers differ',
    value: ({ numbers }) => Math.min(least(numbers.zh, 2), least(numbers.en, 2)),
  },
  {
    name: 'digits on one side only',
    reason: 'a number stands on one side only',
    value: ({ numbers }) =>
      least(
        [...numbers.zh, ...numbers.en].filter(({ form }) => form === 'digits'),
        2,
      ),
  },
  {
    name: 'question on one side only',
    reason: 'only one side is a question',
    value: ({ questionDiffers }) => Number(questionDiffers),
  },
  {
    name: 'more sentences in Chinese',
    reason: 'the Chinese has more sentences',
    value: ({ sentences }) => Math.min(3, positive(sentences)),
  },
  {
    name: 'more sentences in English',
    reason: 'the English has more sentences',
    value: ({ sentences }) => Math.min(3, positive(-sentences)),
  },
  {
    name: 'quotation on one side only',
    reason: 'only one side has quotation marks',
    value: ({ quotationDiffers }) => Number(quotationDiffers),
  },
  {
    name: 'Chinese breaks off',
    reason: 'the Chinese breaks off',
    value: ({ marks }) => Number(marks.zhBreaksOff),
  },
  {
    name: 'English breaks off',
    reason: 'the English breaks off',
    value: ({ marks }) => Number(marks.enBreaksOff),
  },
  {
    name: 'English begins inside',
    reason: 'the English begins in the middle of a sentence',
    value: ({ marks }) => Number(marks.enBeginsInside),
  },
  {
    name: 'open mark in Chinese',
    reason: 'a quotation mark or bracket of the Chinese lacks its partner',
    value: ({ marks }) => Number(marks.zhUnbalanced),
  },
  {
    name: 'open mark in English',
    reason: 'a quotation mark or bracket of the English lacks its partner',
    value: ({ marks }) => Number(marks.enUnbalanced),
  },
  {
    name: 'more clauses in English',
    reason: 'the English has more clauses',
    value: ({ clauses }) => positive(clauses),
  },
  {
    name: 'more clauses in Chinese',
    reason: 'the Chinese has more clauses',
    value: ({ clauses }) => positive(-clauses),
  },
  {
    name: 'only Chinese has a label',
    reason: 'the Chinese begins with a label that the English lacks',
    value: ({ marks }) => Number(marks.zhOnlyLabelled),
  },
  {
    name: 'only English has a label',
    reason: 'the English begins with a label that the Chinese lacks',
    value: ({ marks }) => Number(marks.enOnlyLabelled),
  },
  { name: 'worst words, Chinese', reason: englishMissing, value: ({ gaps }) => gaps.zh.run },
  { name: 'worst words, Chinese > 2', reason: englishMissing, value: ({ gaps }) => positive(gaps.zh.run - 2) },
  { name: 'worst words, English', reason: chineseMissing, value: ({ gaps }) => gaps.en.run },
  { name: 'worst words, English > 2', reason: chineseMissing, value: ({ gaps }) => positive(gaps.en.run - 2) },
  { name: 'gap in English', reason: englishMissing, value: ({ gaps }) => gaps.zh.gain / 4 },
  { name: 'gap in English > 6', reason: englishMissing, value: ({ gaps }) => positive(gaps.zh.gain - 6) / 4 },
  { name: 'gap in Chinese', reason: chineseMissing, value: ({ gaps }) => gaps.en.gain / 4 },
  { name: 'gap in Chinese > 6', reason: chineseMissing, value: ({ gaps }) => positive(gaps.en.gain - 6) / 4 },
  both('few words', 'gap in English', englishMissing),
  both('few words', 'gap in Chinese', chineseMissing),
  both('few words', 'more clauses in English', 'the English has more clauses'),
  both('few words', 'more clauses in Chinese', 'the Chinese has more clauses'),
  both('few words', 'English breaks off', 'the English breaks off'),
  both('few words', 'Chinese breaks off', 'the Chinese breaks off'),
  both('few words', 'English begins inside', 'the English begins in the middle of a sentence'),
  both('English breaks off', 'short English', 'the English breaks off'),
  both('English breaks off', 'gap in English', 'the English breaks off'),
  both('Chinese breaks off', 'long English', 'the Chinese breaks off'),
  both('Chinese breaks off', 'gap in Chinese', 'the Chinese breaks off'),
  both('English begins inside', 'short English', 'the English begins in the middle of a sentence'),
  both('English begins inside', 'gap in English', 'the English begins in the middle of a sentence'),
  both('neighbour fits better', 'missing in English', otherNeighbour),
  both('neighbour fits better', 'missing in Chinese', otherNeighbour),
  both('neighbour fits better', 'gap in English', otherNeighbour),
  both('neighbour fits better', 'gap in Chinese', otherNeighbour),
  both('neighbour fits better', 'beside an unpaired text', otherNeighbour),
  { name: 'few words', reason: 'there are few words to judge by', value: ({ weight }) => 4 / (1 + weight) },
];

export const featureNames: readonly string[] = features.map(({ name }) => name);

/** The features of each pair, null for a pair with one side. */
export function measurePairs(pairs: readonly Sides[], options: EvidenceOptions = {}): (Float64Array | null)[] {
  return gatherEvidence(pairs, options).map((evidence) => evidence && measure(evidence));
}

export function measure(evidence: Evidence): Float64Array {
  const values = new Float64Array(features.length);
  for (let k = 0; k < values.length; k++) values[k] = features[k]!.value(evidence);
  return values;
}

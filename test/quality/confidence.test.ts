import { expect, test } from 'vitest';
import { estimateConfidence } from '../../src/quality/confidence.ts';

const letter = [
  { zh: '亲爱的叔叔，今年的茶叶收成很好。', en: 'Dear uncle, the tea harvest was very good this year.' },
  {
    zh: '我们在市场上卖了三百斤，价钱比去年高。',
    en: 'We sold three hundred catties at the market, for a higher price than last year.',
  },
  {
    zh: '母亲的病已经好了，每天都去河边散步。',
    en: 'Mother has recovered from her illness and walks by the river every day.',
  },
  {
    zh: '弟弟考上了北京的大学，九月就要离开家。',
    en: 'My younger brother was admitted to a university in Beijing and will leave home in September.',
  },
  {
    zh: '桥上个月被洪水冲走了，学校也停了课。',
    en: 'The bridge was washed away by the flood last month, and the school was closed.',
  },
  { zh: '请您春节的时候回来看看我们。', en: 'Please come back and see us at the Spring Festival.' },
];
const values = (pairs: readonly { zh: string | null; en: string | null }[], ordered = true) =>
  estimateConfidence(pairs, { ordered }).map(({ value }) => value);

test('right pairs are believed, in order and alone', () => {
  for (const ordered of [true, false]) expect(Math.min(...values(letter, ordered))).toBeGreaterThan(0.7);
});

test('swapped neighbours are not believed, and the reason names the neighbour', () => {
  const swapped = letter.map((pair, k) => (k === 2 || k === 3 ? { ...pair, en: letter[5 - k]!.en } : pair));
  const judged = estimateConfidence(swapped);
  expect(judged[2]!.value).toBeLessThan(0.2);
  expect(judged[3]!.value).toBeLessThan(0.2);
  expect(judged[0]!.value).toBeGreaterThan(0.6);
  expect(judged[2]!.reasons.length).toBeGreaterThan(0);
});

test('a changed number and a lost clause cost belief', () => {
  const [, sale, , , bridge] = letter;
  const changed = { ...sale!, en: sale!.en.replace('three hundred', 'five hundred') };
  const cut = { ...bridge!, en: 'The school was closed.' };
  const judged = values([letter[0]!, changed, letter[2]!, letter[3]!, cut, letter[5]!]);
  const right = values(letter);
  expect(judged[1]!).toBeLessThan(right[1]! - 0.3);
  expect(judged[4]!).toBeLessThan(right[4]! - 0.3);
});

test('the likeliest fault is named: the side that lacks a part, another text, a number', () => {
  const [first, sale, third, fourth, bridge, last] = letter;
  const judge = (changed: (typeof letter)[number], at: number) =>
    estimateConfidence(letter.map((pair, k) => (k === at ? changed : pair)))[at]!;
  expect(judge({ ...bridge!, en: 'The bridge was washed away.' }, 4).fault).toBe('short English');
  expect(judge({ ...bridge!, zh: '学校也停了课。' }, 4).fault).toBe('short Chinese');
  expect(judge({ ...sale!, en: sale!.en.replace('three hundred', 'five hundred') }, 1).fault).toBe('number');
  const crossed = estimateConfidence([
    first!,
    sale!,
    { ...third!, en: fourth!.en },
    { ...fourth!, en: third!.en },
    last!,
  ]);
  expect(crossed[2]!.fault).toBe('other text');
});

test('a pair with one side has no confidence, and neighbours without text are no trouble', () => {
  expect(values([{ zh: null, en: 'Alone.' }, letter[0]!, { zh: '独自。', en: null }])[0]).toBe(0);
  expect(values([])).toEqual([]);
  expect(values([{ zh: '，', en: '!' }])[0]).toBeGreaterThanOrEqual(0);
});

test('judges the same pairs alike in every run', () => {
  expect(values(letter)).toEqual(values(letter));
});

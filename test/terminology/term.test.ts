import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model.ts';
import { loadKnowledge } from '../../src/terminology/knowledge.ts';
import { findTranslations } from '../../src/terminology/term.ts';
import { describeShared, sharedPath } from '../support/shared.ts';
import { type PlainPair, sourceOf } from './pairs-source.ts';

const knowledge = loadKnowledge();

const speech: PlainPair[] = [
  {
    zh: '双方将尽快签署《海洋塑料治理框架协议》。',
    en: 'The two sides will sign the Framework Agreement on Marine Plastics Governance at an early date.',
  },
  {
    zh: '要推进港口的岸电建设，发展绿色航运。',
    en: 'We need to build shore power facilities in ports and develop green shipping.',
  },
  { zh: '绿色航运离不开技术创新。', en: 'Green shipping cannot do without technological innovation.' },
  {
    zh: '我们愿同各国分享“蓝色粮仓”的经验。',
    en: 'We are ready to share our experience with the "blue granary" with other countries.',
  },
  {
    zh: '中方倡议成立国际港口联盟，并开展联合搜救演练。',
    en: 'China proposes establishing an international port alliance and carrying out joint search and rescue drills.',
  },
  {
    zh: '加强渔业执法，打击非法捕捞。',
    en: 'Fisheries law enforcement should be strengthened to crack down on illegal fishing.',
  },
  { zh: '各方同意建立海上危机热线。', en: 'The parties agreed to set up a maritime crisis hotline.' },
  { zh: '技术创新是发展的动力。', en: 'Innovation in technology is the driving force of development.' },
];

const ask = (term: string, lang: Lang, pairs = speech) => findTranslations(term, lang, sourceOf(pairs), knowledge);
const best = (term: string, lang: Lang) => ask(term, lang).candidates[0]?.text;

describe('findTranslations', () => {
  test.each<[string, Lang, string]>([
    ['green shipping', 'en', '绿色航运'],
    ['绿色航运', 'zh', 'green shipping'],
    ['Framework Agreement on Marine Plastics Governance', 'en', '海洋塑料治理框架协议'],
    ['blue granary', 'en', '蓝色粮仓'],
    ['蓝色粮仓', 'zh', 'blue granary'],
    ['joint search and rescue drills', 'en', '联合搜救演练'],
    ['illegal fishing', 'en', '非法捕捞'],
    ['非法捕捞', 'zh', 'illegal fishing'],
    ['maritime crisis hotline', 'en', '海上危机热线'],
  ])('answers %s (%s) with %s', (term, lang, expected) => {
    expect(best(term, lang)?.toLowerCase()).toBe(expected.toLowerCase());
  });

  test('finds a term whatever its case, number and word order', () => {
    expect(best('GREEN SHIPPING', 'en')).toBe('绿色航运');
    expect(best('joint search and rescue drill', 'en')).toBe('联合搜救演练');
    expect(ask('technological innovation', 'en').units).toBe(1);
    expect(ask('technology innovation', 'en').candidates[0]?.text).toBe('技术创新');
  });

  test('finds a term in either Chinese script, in a text of either', () => {
    expect(best('綠色航運', 'zh')?.toLowerCase()).toBe('green shipping');
    const traditional = [{ zh: '發展綠色航運。', en: 'Develop green shipping.' }];
    expect(ask('green shipping', 'en', traditional).candidates[0]?.text).toBe('綠色航運');
    expect(ask('绿色航运', 'zh', traditional).candidates[0]?.text).toBe('green shipping');
  });

  test('marks the term and its translation in the examples', () => {
    const [example] = ask('blue granary', 'en').candidates[0]!.examples;
    const { unit, zhRanges, enRanges } = example!;
    expect(zhRanges.map(({ start, end }) => unit.zh.slice(start, end))).toEqual(['蓝色粮仓']);
    expect(enRanges.map(({ start, end }) => unit.en.slice(start, end))).toEqual(['blue granary']);
  });

  test('shows translations that differ with the dates of each', () => {
    const { candidates } = ask('绿色航运', 'zh', [
      { zh: '发展绿色航运。', en: 'We will develop green shipping.', document: 'a', created: '2019-01-01T00:00:00Z' },
      {
        zh: '绿色航运前景广阔。',
        en: 'Low-carbon shipping has broad prospects.',
        document: 'b',
        created: '2023-01-01T00:00:00Z',
      },
      { zh: '支持绿色航运。', en: 'Support low-carbon shipping.', document: 'c', created: '2024-01-01T00:00:00Z' },
      {
        zh: '绿色航运是大势所趋。',
        en: 'Green shipping is the trend.',
        document: 'a',
        created: '2020-01-01T00:00:00Z',
      },
    ]);
    const dates = new Map(
      candidates.map(({ text, first, last }) => [text.toLowerCase(), `${first.slice(0, 4)}–${last.slice(0, 4)}`]),
    );
    expect(dates.get('green shipping')).toBe('2019–2020');
    expect(dates.get('low-carbon shipping')).toBe('2023–2024');
  });

  test('finds nothing for a term that stands nowhere', () => {
    expect(ask('deep-sea mining', 'en')).toEqual({ lang: 'en', units: 0, candidates: [] });
    expect(ask('。', 'zh').candidates).toEqual([]);
    expect(ask('', 'en').candidates).toEqual([]);
  });

  test('scores lie between 0 and 1 and fall', () => {
    const scores = ask('绿色航运', 'zh').candidates.map(({ score }) => score);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describeShared('findTranslations in one speech', () => {
  const gold = JSON.parse(readFileSync(sharedPath('gold', 'sentences', 'speech-19.json'), 'utf8')) as {
    zh: string[];
    en: string[];
    gold: [number[], number[]][];
  };
  const pairs = gold.gold.map(([zh, en]) => ({
    zh: zh.map((at) => gold.zh[at]).join(''),
    en: en.map((at) => gold.en[at]).join(' '),
  }));
  const terms = JSON.parse(readFileSync(sharedPath('gold', 'terms.dev.json'), 'utf8')) as {
    en: string;
    zh: string[];
  }[];
  const plain = (text: string) => text.toLowerCase().replace(/[\s“”"'‘’《》]/gu, '');
  const source = sourceOf(pairs);

  test('has the right translation of nearly all terms first, asked in English', () => {
    const answers = terms.map(({ en, zh }) => {
      const right = new Set(zh.map(plain));
      return findTranslations(en, 'en', source, knowledge).candidates.findIndex(({ text }) => right.has(plain(text)));
    });
    expect(answers.filter((rank) => rank === 0).length).toBeGreaterThanOrEqual(23);
    expect(answers.filter((rank) => rank >= 0 && rank < 3)).toHaveLength(terms.length);
  });

  test('has the right translation of nearly all terms first, asked in Chinese', () => {
    const first = terms.filter(({ en, zh }) => {
      const term = zh.find((text) => pairs.some((pair) => plain(pair.zh).includes(plain(text))))!;
      return plain(findTranslations(term, 'zh', source, knowledge).candidates[0]?.text ?? '') === plain(en);
    });
    expect(first.length).toBeGreaterThanOrEqual(22);
  });
});

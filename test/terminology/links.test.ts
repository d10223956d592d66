import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/terminology/knowledge.ts';
import { alignWords } from '../../src/terminology/links.ts';

const knowledge = loadKnowledge();

/** `访问–visit 三个–three`, in the order of Chinese. */
function links(zh: string, en: string): string {
  const [zhWords, enWords] = [zh.split(' '), en.split(' ')];
  return alignWords(zhWords, enWords, knowledge)
    .map(([z, e]) => `${zhWords[z]}–${enWords[e]}`)
    .join(' ');
}

describe('alignWords', () => {
  test.each([
    ['各国 提高 粮食 产量', 'countries raise cereal output', '各国–countries 提高–raise 粮食–cereal 产量–output'],
    ['李 克强 说', 'Li Keqiang said', '李–Li 克强–Keqiang 说–said'],
    ['RCEP 生效', 'RCEP takes effect', 'RCEP–RCEP 生效–effect'],
    ['猫 和 狗 。', 'cats and dogs .', '猫–cats 和–and 狗–dogs 。–.'],
  ])('links %s with %s', (zh, en, expected) => {
    expect(links(zh, en)).toBe(expected);
  });

  test('gives each of two equal words the one that stands where it does', () => {
    expect(links('经济 增长 ， 人口 增长', 'economic growth , population growth')).toBe(
      '经济–economic 增长–growth ，–, 人口–population 增长–growth',
    );
  });

  test('has nothing to say of an empty side', () => {
    expect(alignWords([], ['word'], knowledge)).toEqual([]);
    expect(alignWords(['词'], [], knowledge)).toEqual([]);
  });

  test('stays within an alignment error rate of 0.15 on the links made by hand', () => {
    const { precision, recall, aer } = measure();
    expect(aer).toBeLessThan(0.15);
    expect(precision).toBeGreaterThan(0.92);
    expect(recall).toBeGreaterThan(0.78);
  });
});

/** Och & Ney 2003: precision against possible links, recall against sure ones. */
function measure(): { precision: number; recall: number; aer: number } {
  const file = new URL('../../corpora/word-links/links.jsonl', import.meta.url);
  let made = 0;
  let sure = 0;
  let madeSure = 0;
  let madePossible = 0;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const pair = JSON.parse(line) as { zh: string[]; en: string[]; sure: number[][]; possible: number[][] };
    const isSure = new Set(pair.sure.map(String));
    const isPossible = new Set([...pair.sure, ...pair.possible].map(String));
    const found = alignWords(pair.zh, pair.en, knowledge).map(String);
    made += found.length;
    sure += isSure.size;
    madeSure += found.filter((link) => isSure.has(link)).length;
    madePossible += found.filter((link) => isPossible.has(link)).length;
  }
  return {
    precision: madePossible / made,
    recall: madeSure / sure,
    aer: 1 - (madeSure + madePossible) / (made + sure),
  };
}

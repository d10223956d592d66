import { describe, expect, test } from 'vitest';
import { measureWordLinks } from '../../bench/word-links.ts';
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
    const { precision, recall, aer } = measureWordLinks(knowledge);
    expect(aer).toBeLessThan(0.15);
    expect(precision).toBeGreaterThan(0.92);
    expect(recall).toBeGreaterThan(0.78);
  });
});

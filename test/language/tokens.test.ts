import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText, readTokens } from '../../src/language/tokens.ts';

const texts: [text: string, tokens: string][] = [
  ["China's RCEP (2020)", 'china s rcep 2020'],
  ['擴大服務貿易', '扩 大 服 务 贸 易'],
  ['ＲＣＥＰ　２０', 'rcep 20'],
  ['COVID-19疫苗', 'covid 19 疫 苗'],
  ['Cafe\u0301 Café CAFÉ', 'café café café'],
  ['𠮷野家', '𠮷 野 家'],
  ['人々、二〇二〇', '人 々 二 〇 二 〇'],
  ['…—「」', ''],
];

test.each(texts)('%s', (text, tokens) => {
  expect(
    readTokens(text)
      .map((token) => token.text)
      .join(' '),
  ).toBe(tokens);
});

test('tokens stand in the text in order, without overlap', () => {
  const characters = fc.constantFrom('a', 'É', '3', '，', ' ', '国', '國', '𠮷', '\ud842', 'ｚ', '\u0301');
  fc.assert(
    fc.property(fc.array(characters), (drawn) => {
      const text = drawn.join('');
      let end = 0;
      for (const token of readTokens(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { seed: 2 },
  );
});

const normalised: [text: string, same: string][] = [
  [' two  words\n', 'two words'],
  ['一带 一路', '一带一路'],
  ['一带　一路。 ', '一带一路。'],
  ['RCEP 协定', 'RCEP协定'],
  ['ＧＤＰ ５％', 'GDP 5％'],
  ['Cafe\u0301', 'Café'],
  ['Case, kept; 12', 'Case, kept; 12'],
  ['國', '國'],
];

test.each(normalised)('%j is identical with %j', (text, same) => {
  expect(normaliseText(text)).toBe(same);
});

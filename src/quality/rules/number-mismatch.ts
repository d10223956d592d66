import type { NumberMention } from '../../language/numerals/numerals.ts';
import { example, quote, type Rule } from './rule.ts';

/** Each side has a number that the other lacks: one of them is a slip. */
export const numberMismatch: Rule = {
  code: 'number-mismatch',
  severity: 'error',
  explanation: 'Each side has a number or date that the other lacks, by value. Correct the one that is a slip.',
  prepare:
    ({ pairs, evidence }) =>
    (k) => {
      const { zh = [], en = [] } = evidence(k)?.numbers ?? {};
      if (zh.length === 0 || en.length === 0) return null;
      const [a, b] = closest(zh, en);
      const written = (text: string | null, { span }: NumberMention) => quote(text!.slice(span.start, span.end));
      const message = `${written(pairs[k]!.zh, a)} in the Chinese, ${written(pairs[k]!.en, b)} in the English`;
      return { message, zh: a.span, en: b.span };
    },
  fires: [
    example('共有十五国签署了协定。', 'Fourteen states signed the agreement.'),
    example('投资3950亿美元。', 'An investment of US$359 billion.'),
    example('增长百分之六点五。', 'It grew by 5.6 percent.'),
    example('2020年11月30日在北京举行。', 'It was held in Beijing on 13 November 2020.'),
    example('第十九次会议于下午三点开始。', 'The ninth meeting began at 3 p.m.'),
  ],
  rests: [
    example('十四亿人口', 'a population of 1.4 billion'),
    example('上世纪八十年代', 'the 1980s'),
    example('两国关系十分重要，一定要重视。', 'Relations between the two countries are very important.'),
    example('一带一路', 'the Belt and Road'),
    example('半数以上', 'more than half'),
    example('下午三点', '15:00'),
  ],
};

/** The two that look most like one another's slip: of one unit, both in digits or both in words, near in size. */
function closest(zh: readonly NumberMention[], en: readonly NumberMention[]): [NumberMention, NumberMention] {
  const pairs = zh.flatMap((a) => en.map((b): [NumberMention, NumberMention] => [a, b]));
  const distance = ([a, b]: readonly [NumberMention, NumberMention]) =>
    Math.abs(Math.log((a.value + 1) / (b.value + 1))) + (a.unit === b.unit ? 0 : 2) + (a.form === b.form ? 0 : 1);
  return pairs.reduce((best, pair) => (distance(pair) < distance(best) ? pair : best));
}

import type { Rule } from './rule.ts';

/** Below this share of right pairs a person should look. */
export const DOUBTFUL = 0.57;
/** Below this fewer than one in ten are right, slips of golds counted as right: hardly a translation at all. */
const HARDLY_RIGHT = 0.07;

/** The pair as a whole is doubtful: the rule that finds shifts, swaps, lost sentences and clauses. */
export const lowConfidence: Rule = {
  code: 'low-confidence',
  severity: 'warning',
  explanation:
    'By words, length, numbers and neighbours the two sides are unlikely to say the same. Compare them; realign or complete them.',
  prepare:
    ({ pairs, confidence }) =>
    (k) => {
      if (pairs[k]!.zh === null || pairs[k]!.en === null) return null;
      const { value, reasons } = confidence(k);
      if (value >= DOUBTFUL) return null;
      const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
      return {
        message: `confidence ${value.toFixed(2)}${why}`,
        severity: value < HARDLY_RIGHT ? 'error' : 'warning',
      };
    },
  fires: [
    {
      pairs: [
        ['今年的茶叶收成很好，大家都很高兴。', 'The bridge was washed away by the flood last month.'],
        ['桥上个月被洪水冲走了。', 'The tea harvest was very good this year, and everyone was happy.'],
      ],
    },
  ],
  rests: [
    {
      pairs: [
        ['今年的茶叶收成很好，大家都很高兴。', 'The tea harvest was very good this year, and everyone was happy.'],
        ['桥上个月被洪水冲走了。', 'The bridge was washed away by the flood last month.'],
      ],
    },
  ],
};

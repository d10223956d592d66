import { DOUBTFUL } from './low-confidence.ts';
import { example, type Rule } from './rule.ts';

/** One side clearly goes with the neighbour's other side: the alignment slipped by one, or two were exchanged. */
export const shifted: Rule = {
  code: 'shifted',
  severity: 'warning',
  explanation: 'A neighbouring text fits better than the counterpart. Move one side up or down, or exchange the two.',
  prepare:
    ({ evidence, confidence }) =>
    (k) => {
      const found = evidence(k);
      if (!found || found.neighbourFit < CLEARLY_BETTER || confidence(k).value >= DOUBTFUL) return null;
      return { message: 'a neighbouring text fits better than this counterpart: shifted by one, or exchanged' };
    },
  fires: [
    {
      pairs: [
        ['今年的茶叶收成很好，大家都很高兴。', 'The bridge was washed away by the flood last month.'],
        ['桥上个月被洪水冲走了。', 'The tea harvest was very good this year, and everyone was happy.'],
      ],
    },
  ],
  rests: [example('今年的茶叶收成很好。', 'The bridge was washed away.')],
};

/** Difference of the share of words that two texts explain of each other. */
const CLEARLY_BETTER = 0.2;

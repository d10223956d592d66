import { DOUBTFUL } from './low-confidence.ts';
import type { Rule } from './rule.ts';

/** One side is too short, and a stretch of the other is explained by nothing: a sentence or clause was left out. */
export const missingPart: Rule = {
  code: 'missing-part',
  severity: 'warning',
  explanation:
    'A sentence or clause of one side has no counterpart on the other. Complete the translation or the pair.',
  prepare:
    ({ evidence, confidence }) =>
    (k) => {
      const found = evidence(k);
      if (!found) return null;
      const { zh, en, length } = found;
      const { short, contrast } = confidence(k).value < DOUBTFUL ? DOUBTED : CLEAR;
      if (length < -short && zh.contrast > contrast && zh.contrast > en.contrast)
        return { message: 'part of the Chinese seems to be missing in the English' };
      if (length > short && en.contrast > contrast && en.contrast > zh.contrast)
        return { message: 'part of the English seems to be missing in the Chinese' };
      return null;
    },
  fires: [
    {
      pairs: [
        [
          '桥上个月被洪水冲走了，学校也停了课，老师们坐船到县城去领工资，孩子们都在家里帮忙收茶，价钱比去年高。',
          'The bridge was washed away by the flood last month, and the school was closed.',
        ],
        ['母亲每天去河边散步。', 'Mother walks by the river every day.'],
      ],
    },
  ],
  rests: [
    {
      pairs: [
        [
          '桥上个月被洪水冲走了，学校也停了课。',
          'The bridge was washed away by the flood last month, and the school closed.',
        ],
        ['母亲每天去河边散步。', 'Mother walks by the river every day.'],
      ],
    },
  ],
};

/** Standard deviations: how much shorter, and how much worse covered than the rest of the clauses. */
const DOUBTED = { short: 1, contrast: 1.2 } as const;
const CLEAR = { short: 2.2, contrast: 2.4 } as const;

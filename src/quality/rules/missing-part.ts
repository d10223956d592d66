import type { Span } from '../../model.ts';
import { DOUBTFUL } from './low-confidence.ts';
import { type Doubt, nameOf, quote, type Rule } from './rule.ts';

/** The pair is doubtful, and most likely because one side lacks a sentence or clause of the other. */
export const missingPart: Rule = {
  code: 'missing-part',
  severity: 'warning',
  explanation:
    'A sentence or clause of one side has no counterpart on the other. Complete the translation or the pair.',
  prepare:
    ({ pairs, evidence, confidence }) =>
    (k) => {
      const found = evidence(k);
      if (!found) return null;
      const { value, fault } = confidence(k);
      if (value >= DOUBTFUL) return null;
      if (fault === 'short English') return tell('zh', pairs[k]!.zh!, found.zh.worstPart);
      if (fault === 'short Chinese') return tell('en', pairs[k]!.en!, found.en.worstPart);
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

/** About a clause. */
const LONGEST_QUOTE = { zh: 24, en: 60 } as const;

/** @param part where the other side accounts for least */
function tell(lang: 'zh' | 'en', text: string, part: Span | undefined): Doubt {
  const other = nameOf(lang === 'zh' ? 'en' : 'zh');
  if (!part) return { message: `the ${other} seems to lack a part of the ${nameOf(lang)}` };
  const said = text.slice(part.start, part.end).trim();
  return { message: `the ${other} seems to lack what ${quote(said, LONGEST_QUOTE[lang])} says`, [lang]: part };
}

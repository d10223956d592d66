import { example, type Rule } from './rule.ts';

/** Standard deviations from the usual ratio of the two lengths in the same texts. */
const OUT_OF_PROPORTION = 4;

/** One side is far longer than the other can explain. */
export const length: Rule = {
  code: 'length',
  severity: 'warning',
  explanation: 'The sides are out of proportion. Look for text that one of them left out or took in.',
  prepare:
    ({ evidence }) =>
    (k) => {
      const found = evidence(k);
      if (!found || Math.abs(found.length) < OUT_OF_PROPORTION) return null;
      return { message: `the English is much too ${found.length < 0 ? 'short' : 'long'} for the Chinese` };
    },
  fires: [
    example(
      '桥上个月被洪水冲走了，学校也停了课，孩子们都在家里帮忙收茶，母亲的病已经好了，每天都去河边散步，弟弟考上了北京的大学。',
      'The bridge is gone.',
    ),
  ],
  rests: [
    example('桥上个月被洪水冲走了。', 'The bridge was washed away by the flood last month.'),
    example('好。', 'All right, then.'),
  ],
};

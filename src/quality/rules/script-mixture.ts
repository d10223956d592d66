import { isTraditional } from '../../language/traditional.ts';
import { example, type Rule } from './rule.ts';

/** Traditional characters in a text that is otherwise Simplified. */
export const scriptMixture: Rule = {
  code: 'script-mixture',
  severity: 'info',
  explanation:
    'Traditional characters stand among Simplified ones. Convert them, or keep the two in memories of their own.',
  prepare({ pairs }) {
    const texts = pairs.map(({ zh }) => zh ?? '');
    const traditional = texts.filter(isTraditional).length;
    // A text that is Traditional as a whole, or half and half, is no mixture by mistake.
    if (traditional > texts.length * 0.3) return () => null;
    return (k) => (isTraditional(texts[k]!) ? { message: 'Traditional characters among Simplified ones' } : null);
  },
  fires: [
    {
      pairs: [
        ['学校上周停课。', 'The school was closed last week.'],
        ['孩子们在家。', 'The children are at home.'],
        ['老师去了县城。', 'The teacher went to the county town.'],
        ['這個學校很老。', 'The school is very old.'],
      ],
    },
  ],
  rests: [example('這個學校很老。', 'The school is very old.'), example('这个学校很老。', 'The school is very old.')],
};

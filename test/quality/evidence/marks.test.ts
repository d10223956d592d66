import { expect, test } from 'vitest';
import { compareMarks } from '../../../src/quality/evidence/marks.ts';

const none = {
  zhBreaksOff: false,
  enBreaksOff: false,
  enBeginsInside: false,
  zhOnlyLabelled: false,
  enOnlyLabelled: false,
  zhUnbalanced: false,
  enUnbalanced: false,
};

test.each([
  ['whole sentences', '桥上个月被洪水冲走了。', 'The bridge was washed away last month.', {}],
  ['Chinese that stops at a comma', '桥上个月被洪水冲走了，', 'The bridge was washed away.', { zhBreaksOff: true }],
  ['English that stops at a comma', '桥被冲走了，学校停了课。', 'The bridge was washed away,', { enBreaksOff: true }],
  ['both stopping at a comma', '桥上个月被洪水冲走了，', 'The bridge was washed away,', {}],
  ['a heading with a full stop', '结束语', 'Closing remarks.', {}],
  ['English that begins inside', '他走了。', 'and then he left.', { enBeginsInside: true }],
  ['a quotation open in Chinese', '“我们走吧。', '“Let us go.”', { zhUnbalanced: true }],
  ['a quotation open on both sides', '“我们走吧。', '“Let us go.', {}],
  ['an odd straight quotation mark', '“走吧。”', '"Let us go.', { enUnbalanced: true }],
  ['a bracket closed in English', '（见附件）', 'see annex)', { enUnbalanced: true, enBeginsInside: true }],
  ['a speaker named in Chinese only', '主席（译文）：请大家发言。', 'Please speak.', { zhOnlyLabelled: true }],
  ['a speaker named in English only', '请大家发言。', 'MR. LEE: Please speak.', { enOnlyLabelled: true }],
  ['a speaker named on both sides', '主席：请大家发言。', 'THE CHAIR: Please speak.', {}],
  ['words that lead to a quotation', '海风道：“走吧。”', '“Let us go,” said Haifeng.', {}],
  ['a colon that ends the text', '各位同事：', 'Colleagues,', {}],
])('%s', (_, zh, en, expected) => {
  expect(compareMarks(zh, en)).toEqual({ ...none, ...expected });
});

import { expect, test } from 'vitest';
import { compareMarks } from '../../../src/quality/evidence/marks.ts';

const none = {
  zhBreaksOff: false,
  enBreaksOff: false,
  enBeginsInside: false,
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
])('%s', (_, zh, en, expected) => {
  expect(compareMarks(zh, en)).toEqual({ ...none, ...expected });
});

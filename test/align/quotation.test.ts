import { expect, test } from 'vitest';
import { doubleQuotes } from '../../src/align/quotation.ts';

test.each([
  ["'Nonsense!' she said.", '“Nonsense!” she said.'],
  ["He said, 'I don't know.'", "He said, “I don't know.”"],
  ["the boys' room, wasn't it?", "the boys' room, wasn't it?"],
  ["'Tis the season of the '90s.", "'Tis the season of the '90s."],
  ['“He called it ‘strange’,” she said.', '“He called it “strange”,” she said.'],
])('reads %s as %s', (text, plain) => {
  expect(doubleQuotes(text)).toBe(plain);
});

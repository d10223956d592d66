import { expect, test } from 'vitest';
import { MalformedFileError } from '../../src/errors.ts';
import { parseGold } from '../../src/exchange/gold.ts';

const gold = (beads: unknown) =>
  JSON.stringify({ id: 'tea', zh: ['茶好。', '水也好。'], en: ['Tea is good.'], gold: beads });

test('reads sentences and beads; a domain is optional', () => {
  expect(parseGold(gold([[[0, 1], [0]]]), 'tea.json')).toEqual({
    id: 'tea',
    domain: '',
    zh: ['茶好。', '水也好。'],
    en: ['Tea is good.'],
    beads: [{ zh: [0, 1], en: [0] }],
  });
});

test.each([
  ['{', 'tea.json: not JSON'],
  ['{"zh":[],"gold":[]}', 'tea.json: "en" is no list of sentences'],
  ['{"zh":[],"en":[]}', 'tea.json: "gold" is no list of beads'],
  [gold([[0, 0]]), 'tea.json: bead 0 of "gold" is no pair of lists'],
  [
    gold([
      [[0], [0]],
      [[1], [1]],
    ]),
    'tea.json: bead 1 of "gold" names en 1, but there are 1 sentences',
  ],
])('says what is wrong with %s', (text, message) => {
  expect(() => parseGold(text, 'tea.json')).toThrow(MalformedFileError);
  expect(() => parseGold(text, 'tea.json')).toThrow(message);
});

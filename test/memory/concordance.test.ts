import { expect, test } from 'vitest';
import type { Hit } from '../../src/model.ts';
import { freshMemory, memoryOf, newUnit } from '../support/memory.ts';

const pairs = [
  ['各方在“一带一路”框架下合作。', 'All sides cooperate under the Belt and Road framework.'],
  ['我们为货车设立绿色通道，也为客车设立绿色通道。', 'We set up green lanes for lorries and Green Lanes for coaches.'],
  ['小巷两旁绿树成荫，车道狭窄。', 'The lanes are narrow and green with trees.'],
  ['區域全面經濟夥伴關係協定RCEP已生效。', 'The agreement has entered into force.'],
  ['港口的港务局在港区。', 'The port authority of the port sits in the port district.'],
] as const;

// words | the hits as marked texts, in order
const table: [words: string, marked: string[]][] = [
  ['一带一路', ['各方在“[一带一路]”框架下合作。']],
  [
    'green lanes',
    [
      'We set up [green lanes] for lorries and [Green Lanes] for coaches.',
      'The [lanes] are narrow and [green] with trees.',
    ],
  ],
  ['GREEN-LANES', ['We set up [green lanes] for lorries and [Green Lanes] for coaches.']],
  ['绿色', ['我们为货车设立[绿色]通道，也为客车设立[绿色]通道。']],
  ['港', ['[港]口的[港]务局在[港]区。']],
  ['区', ['[區]域全面經濟夥伴關係協定RCEP已生效。', '港口的港务局在港[区]。']],
  ['经济', ['區域全面[經濟]夥伴關係協定RCEP已生效。']],
  ['RCEP', ['區域全面經濟夥伴關係協定[RCEP]已生效。']],
  ['一带一路 合作', ['各方在“[一带一路]”框架下[合作]。']],
  ['协定RCEP', ['區域全面經濟夥伴關係[協定RCEP]已生效。']],
  ['port', ['The [port] authority of the [port] sits in the [port] district.']],
  ['lane', []],
  ['铁路', []],
  ['……', []],
];

test.each(table)('%s', async (words, marked) => {
  const memory = await memoryOf(pairs);
  const hits = memory.concordance(words);
  expect(hits.map(markHit).sort()).toEqual([...marked].sort());
});

test('the phrase comes before its words apart', async () => {
  const memory = await memoryOf(pairs);
  expect(memory.concordance('green lanes').map(({ unit }) => unit.position)).toEqual([1, 2]);
});

test.each([
  ['river bank', 'The bank beside river', 'Far down, there is a long river bank of sand, and a ferry.'],
  ['河岸 船', '船在河边的岸', '很远的下游有一条长长的沙子河岸，还有一只渡船。'],
])('%s: the phrase is found after hundreds of units that have the words apart', async (words, apart, whole) => {
  const memory = freshMemory();
  const isEnglish = words === 'river bank';
  const toUnit = (text: string, position: number, changed: string) =>
    newUnit(isEnglish ? '文' : text, isEnglish ? text : 'Text', { position, changed });
  await memory.addUnits([
    ...Array.from({ length: 400 }, (_, i) => toUnit(`${apart} ${i}`, i, '2022-01-01T00:00:00Z')),
    toUnit(whole, 400, '2020-01-01T00:00:00Z'),
  ]);
  for (const sort of ['closeness', 'date'] as const) {
    const [first] = memory.concordance(words, { sort });
    expect(first?.unit[isEnglish ? 'en' : 'zh']).toBe(whole);
  }
});

test.each(['rcep', 'rcep market'])('%s: text in full-width letters is found too', async (words) => {
  const memory = await memoryOf([['市场', 'the ＲＣＥＰ ＭＡＲＫＥＴ']]);
  expect(memory.concordance(words)).toHaveLength(1);
});

test('filters by document, date, score and status; pages; sorts by date', async () => {
  const memory = freshMemory();
  await memory.addUnits([
    newUnit('鱼市', 'The fish market', { uri: 'a.tmx', document: 'A', changed: '2020-05-01T00:00:00Z', score: 0.9 }),
    newUnit('鱼塘', 'The fish pond', { uri: 'b.tmx', document: 'B', changed: '2021-12-31T23:59:59Z', score: 0.4 }),
    newUnit('鱼', 'Fish', { uri: 'b.tmx', document: 'B', position: 1, changed: '2022-01-01T00:00:00Z' }),
  ]);
  const ask = (options: object) => memory.concordance('fish', options).map(({ unit }) => unit.en);
  expect(ask({})).toEqual(['Fish', 'The fish market', 'The fish pond']);
  expect(ask({ sort: 'date' })).toEqual(['Fish', 'The fish pond', 'The fish market']);
  expect(ask({ limit: 1, offset: 1 })).toEqual(['The fish market']);
  expect(ask({ document: 'B' })).toEqual(['Fish', 'The fish pond']);
  expect(ask({ document: 'a.tmx' })).toEqual(['The fish market']);
  expect(ask({ since: '2021' })).toEqual(['Fish', 'The fish pond']);
  expect(ask({ until: '2021-12' })).toEqual(['The fish market', 'The fish pond']);
  expect(ask({ until: '2021-12-30' })).toEqual(['The fish market']);
  expect(ask({ minScore: 0.5 })).toEqual(['The fish market']);
  expect(ask({ statuses: ['reviewed'] })).toEqual([]);
});

/** The side with the words, the words in brackets. */
function markHit({ unit, zhRanges, enRanges }: Hit): string {
  const [text, ranges] = zhRanges.length > 0 ? [unit.zh, zhRanges] : [unit.en, enRanges];
  return ranges.reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );
}

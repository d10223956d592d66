import { expect, test } from 'vitest';
import { freshMemory, memoryOf, newUnit } from '../support/memory.ts';

const pairs = [
  ['港口今年将建成三座仓库。', 'The port will complete three warehouses this year.'],
  ['第七条', 'Article 7'],
  ['双方同意扩大服务贸易。', 'Both sides agreed to expand trade in services.'],
  ['绿色通道', 'Green lanes'],
  [
    '渔业协会请各成员在春季之前提交关于近海水质的年度报告，并附上三年的数据。',
    'The fisheries association asks all members to submit their annual reports on coastal water quality before spring, with the data of three years.',
  ],
] as const;

// query | similarity | the match's other side begins with
const answers: [query: string, similarity: number, target: string][] = [
  ['Both sides agreed to expand trade in services.', 100, '双方同意'],
  ['  Both sides agreed  to expand trade in services. ', 100, '双方同意'],
  ['Ｂoth sides agreed to expand trade in services.', 100, '双方同意'],
  ['Both sides agreed to expand trade in services', 99, '双方同意'],
  ['both sides agreed to expand trade in services.', 99, '双方同意'],
  ['BOTH SIDES agreed to expand trade in services!', 98, '双方同意'],
  ['Article 12', 98, '第七条'],
  ['ARTICLE 12.', 96, '第七条'],
  ['The port will complete 5 warehouses this year.', 98, '港口'],
  ['The port will complete three warehouses next year.', 87, '港口'],
  ['双方同意扩大服务贸易。', 100, 'Both sides'],
  ['雙方同意擴大服務貿易。', 99, 'Both sides'],
  ['雙方同意擴大货物貿易。', 79, 'Both sides'],
  ['双方同意扩大服务贸易！', 99, 'Both sides'],
  ['双方同意扩大货物贸易。', 80, 'Both sides'],
  ['绿色通道', 100, 'Green lanes'],
  ['第十二条', 98, 'Article 7'],
  ['green lanes', 99, '绿色通道'],
];

test.each(answers)('%s is found at %i', async (query, similarity, target) => {
  const memory = await memoryOf(pairs);
  const [best] = memory.lookup(query).matches;
  expect(best?.target.slice(0, target.length)).toBe(target);
  expect(best?.similarity).toBe(similarity);
  expect(best?.part).toBe(false);
});

test('lists the numbers that differ', async () => {
  const memory = await memoryOf(pairs);
  expect(memory.lookup('Article 12').matches[0]?.numbers).toEqual([{ query: '12', match: '7' }]);
  expect(memory.lookup('第十二条').matches[0]?.numbers).toEqual([{ query: '十二', match: '七' }]);
});

test('one edit in many words stays below 95', async () => {
  const words = Array.from({ length: 60 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}`);
  const memory = await memoryOf([['长句', words.join(' ')]]);
  expect(memory.lookup(words.with(30, 'other').join(' ')).matches[0]?.similarity).toBe(94);
});

test('offers a longer unit that holds the query, at its true similarity, where nothing reaches the threshold', async () => {
  const memory = await memoryOf(pairs);
  const query = 'members to submit annual reports on coastal water quality before spring';
  const [match] = memory.lookup(query).matches;
  expect(match).toMatchObject({ part: true, similarity: 47 });
  expect(memory.lookup(query, { parts: false }).matches).toEqual([]);
});

test('finds nothing for a text of its own', async () => {
  const memory = await memoryOf(pairs);
  expect(memory.lookup('Snow fell on the mountain villages overnight.').matches).toEqual([]);
  expect(memory.lookup('昨夜山村下了雪。').matches).toEqual([]);
});

test('neighbours that agree make 101', async () => {
  const memory = await memoryOf(pairs);
  const [, article, trade, lanes] = pairs.map(([, en]) => en);
  const ask = (before: string | null | undefined, after: string | null | undefined) =>
    memory.lookup(trade!, { before, after }).matches[0]?.similarity;
  expect(ask(article, lanes)).toBe(101);
  expect(ask(article, undefined)).toBe(101);
  expect(ask(article, 'Something else')).toBe(100);
  expect(ask(null, lanes)).toBe(100);
  expect(ask(undefined, undefined)).toBe(100);
});

test('equal pairs are one match with their count, and other translations are told', async () => {
  const memory = freshMemory();
  await memory.addUnits([
    newUnit('谢谢', 'Thank you', { position: 1 }),
    newUnit('谢谢', 'Thank you', { position: 5 }),
    newUnit('谢谢', 'Thank you', { position: 1, uri: 'other.tmx' }),
    newUnit('感谢', 'Thank you', { position: 9 }),
    newUnit('再见', 'Goodbye', { position: 10 }),
  ]);
  const { matches } = memory.lookup('Thank you');
  expect(matches.map(({ target, count, ambiguous }) => [target, count, ambiguous])).toEqual([
    ['感谢', 1, true],
    ['谢谢', 3, true],
  ]);
  expect(memory.lookup('再见').matches[0]?.ambiguous).toBe(false);
});

test('the diff joins to both texts', async () => {
  const memory = await memoryOf(pairs);
  for (const query of ['The port will complete two warehouses this spring.', '双方同意扩大货物贸易。']) {
    const [match] = memory.lookup(query, { threshold: 60 }).matches;
    const join = (kind: string) => match?.diff.filter((part) => part.kind === 'same' || part.kind === kind);
    expect(
      join('query')
        ?.map(({ text }) => text)
        .join(''),
    ).toBe(query);
    expect(
      join('match')
        ?.map(({ text }) => text)
        .join(''),
    ).toBe(match?.source);
  }
});

test('rejected units are found only when asked for', async () => {
  const memory = await memoryOf(pairs);
  const id = memory.lookup('Green lanes').matches[0]!.unit.id;
  memory.setStatus(id, 'rejected');
  expect(memory.lookup('Green lanes').matches).toEqual([]);
  expect(memory.concordance('green lanes')).toEqual([]);
  expect(memory.lookup('Green lanes', { statuses: ['rejected'] }).matches[0]?.similarity).toBe(100);
});

test('an English text that quotes Chinese is English', async () => {
  const memory = await memoryOf(pairs);
  expect(memory.lookup('The Belt and Road (一带一路) forum meets').lang).toBe('en');
  expect(memory.lookup('加入RCEP谈判').lang).toBe('zh');
});

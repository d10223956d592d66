import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkWords } from '../../src/terminology/word-spans.ts';

const linked = (zh: string, en: string): string[] =>
  linkWords(zh, en).map((link) => `${zh.slice(link.zh.start, link.zh.end)}=${en.slice(link.en.start, link.en.end)}`);

test('links the words that say the same, at their places, and leaves function words and marks out', () => {
  const links = linked('图书馆的新馆长喜欢河边的树。', "The library's new director likes the trees by the river.");
  expect(links).toEqual(expect.arrayContaining(['图书馆=library', '馆长=director', '喜欢=likes', '树=trees']));
  expect(links.filter((link) => /[。.]|的=|=(?:the|by|'s)$/i.test(link))).toEqual([]);
});

test('a word that comes twice is linked where it stands', () => {
  const [zh, en] = ['桥在北，桥也在南。', 'One bridge is in the north, one bridge in the south.'];
  const bridges = linkWords(zh, en).filter((link) => zh.slice(link.zh.start, link.zh.end) === '桥');
  expect(bridges.map((link) => [link.zh.start, link.en.start])).toEqual([
    [0, en.indexOf('bridge')],
    [4, en.lastIndexOf('bridge')],
  ]);
});

test('every span is a piece of its text that begins and ends with a letter or a digit', () => {
  const word = fc.constantFrom('水', '图书馆', ' ', '，', 'GDP', '2030', '\n', '“');
  const other = fc.constantFrom('water', 'library', ',', 'GDP', '2,030', "reader's", '\n', '—', 'well-kept');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 9 }), fc.array(other, { maxLength: 9 }), (zhWords, enWords) => {
      const [zh, en] = [zhWords.join(''), enWords.join(' ')];
      for (const link of linkWords(zh, en)) {
        for (const text of [zh.slice(link.zh.start, link.zh.end), en.slice(link.en.start, link.en.end)]) {
          expect(text).toMatch(/^[\p{L}\d]$|^[\p{L}\d].*[\p{L}\d]$/u);
        }
      }
    }),
    { seed: 3, numRuns: 200 },
  );
});

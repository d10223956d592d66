import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSortedWords, packSortedWords } from '../../src/language/sorted-words.ts';

/** Few characters, so that words begin alike; one of them takes two code units. */
const word = fc.string({ unit: fc.constantFrom('上', '海', '合', '作', '𠮷'), minLength: 1, maxLength: 5 });

const open = (words: Iterable<string>) => openSortedWords(...packSortedWords([...new Set(words)].sort()));

test('finds the words that are listed, each at its place, and no others', () => {
  fc.assert(
    fc.property(fc.array(word), word, (words, other) => {
      const listed = [...new Set(words)].sort();
      const sorted = open(words);
      for (const [k, entry] of listed.entries()) expect(sorted.find(`合${entry}作`, 1, 1 + entry.length)).toBe(k);
      expect(sorted.find(other)).toBe(listed.indexOf(other));
    }),
  );
});

test('finds the longest word that starts at a place, as trying every length does', () => {
  fc.assert(
    fc.property(fc.array(word), word, word, fc.integer({ min: 0, max: 6 }), (words, before, after, most) => {
      const listed = new Set(words);
      const text = before + after;
      const lengths = Array.from({ length: Math.min(most, after.length) }, (_, k) => k + 1);
      const longest = lengths.findLast((length) => listed.has(after.slice(0, length))) ?? 0;
      expect(open(words).longestAt(text, before.length, most)).toBe(longest);
    }),
  );
});

test('an empty list holds nothing', () => {
  expect(open([]).find('上海')).toBe(-1);
  expect(open([]).longestAt('上海', 0, 4)).toBe(0);
});

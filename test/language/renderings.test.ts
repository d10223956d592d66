import { expect, test } from 'vitest';
import { type EcdictRow, reverseDictionary } from '../../src/language/ecdict.ts';
import { loadRenderings } from '../../src/language/renderings.ts';
import { openWordStems, packWordStems } from '../../src/language/word-stems.ts';

const row = (word: string, translation: string, isCommon = true): EcdictRow => ({ word, translation, isCommon });

/** Cuts after every second character, as a stand-in for a real cutter. */
const cut = (text: string) => text.match(/.{1,2}/gu) ?? [];

const reversed = openWordStems(
  packWordStems(
    reverseDictionary(
      [
        row('scowl', 'n. 愁容, 阴沉脸色\nvi. 皱眉\nvt. 怒视'),
        row('frown', 'vi. 皱眉, （不悦地）不同意'),
        row('mist', 'n. 薄雾, 雾一样的东西'),
        row('scowl at', '怒视'),
        row('scowl zzgrammus', '[医] 皱眉虫', false),
        row('zzgrammus', 'n. 皱眉虫', false),
      ],
      cut,
    ),
  ),
);

const shares = (word: string) => Object.fromEntries(reversed.translate(word).map(({ stem, share }) => [stem, share]));

test('gathers the headwords of a rendering, from all parts of speech', () => {
  expect(shares('皱眉')).toEqual({ scowl: expect.closeTo(0.5, 1), frown: expect.closeTo(0.5, 1) });
  expect(shares('怒视')).toEqual({ scowl: 1 });
});

test('reads what a bracket adds as a remark', () => {
  expect(Object.keys(shares('不同'))).toEqual(['frown']);
  expect(reversed.translate('不悦')).toEqual([]);
});

test('keeps no phrase as a word, but the words inside it', () => {
  expect(reversed.translate('雾一样的东西')).toEqual([]);
  expect(Object.keys(shares('雾一'))).toEqual(['mist']);
});

test('takes rare headwords neither alone nor in phrases', () => {
  expect(reversed.translate('皱眉虫')).toEqual([]);
});

test('knows nothing of a word that is not there, before, between or behind the others', () => {
  for (const word of ['', 'a', '一', '怒', '龟龟', '\u{2a6df}']) expect(reversed.translate(word)).toEqual([]);
});

test('the packaged renderings know what the other dictionary lists under other words', () => {
  const stems = (word: string) =>
    loadRenderings()
      .translate(word)
      .map(({ stem }) => stem);
  expect(stems('轻笑')).toContain('chuckl');
  expect(stems('皱眉')).toEqual(expect.arrayContaining(['frown', 'scowl']));
});

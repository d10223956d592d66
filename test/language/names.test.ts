import { expect, test } from 'vitest';
import {
  countryNames,
  findCountries,
  findRomanised,
  isPinyinName,
  isRomanisation,
  languageName,
  spellName,
} from '../../src/language/names.ts';

const codes = (text: string, lang: 'zh' | 'en') => findCountries(text, lang).map((found) => found.codes.join('/'));

test.each([
  ['俄方表示愿同中方合作', 'RU CN'],
  ['中美关系', 'CN US'],
  ['其中美国最多', 'US'],
  ['中美洲国家', ''],
  ['中俄印三方', 'CN RU IN'],
  ['吉尔吉斯斯坦和乌兹别克斯坦', 'KG UZ'],
  ['印度尼西亚和印度', 'ID IN'],
  ['白俄罗斯', 'BY'],
  ['英国、法国', 'GB FR'],
  ['美好的法律', ''],
])('finds the countries of %s', (text, expected) => {
  expect(codes(text, 'zh').join(' ')).toBe(expected);
});

test.each([
  ['the U.S. and Russian sides', 'US RU'],
  ['The United Kingdom, the UK', 'GB GB'],
  ['tell us about America', 'US'],
  ['Bosnia and Herzegovina', 'BA'],
  ["Côte d'Ivoire", 'CI'],
  ['Myanmar, formerly Burma', 'MM MM'],
  ['Saint Lucia', 'LC'],
  ['polish the silver', ''],
  ['Korea', 'KP/KR'],
])('finds the countries of %s', (text, expected) => {
  expect(codes(text, 'en').join(' ')).toBe(expected);
});

test('gives the usual name of a country first', () => {
  expect(countryNames('RU', 'zh')[0]).toBe('俄罗斯');
  expect(countryNames('RU', 'en')[0]).toBe('Russia');
  expect(countryNames('??', 'en')).toEqual([]);
});

test.each([
  ['习近平', 'Xi Jinping', true],
  ['习近平', 'Jinping Xi', true],
  ['习近平', 'XI JINPING', true],
  ['习近平', 'Xi Jin-ping', true],
  ['习近平', 'Li Keqiang', false],
  ['西安', "Xi'an", true],
  ['西安', 'Xi’an', true],
  ['吕布', 'Lü Bu', true],
  ['吕布', 'Lyu Bu', true],
  ['单田芳', 'Shan Tianfang', true],
  ['曾荫权', 'Zeng Yinquan', true],
  ['欧阳修', 'Ouyang Xiu', true],
  ['王毅', 'Wang Yi', true],
  ['王毅会见', 'Wang Yi', false],
])('%s is spelt %s: %s', (zh, en, expected) => {
  expect(isRomanisation(zh, en)).toBe(expected);
});

test('finds a romanised name in running text', () => {
  const zh = '国务委员王毅会见来宾';
  const span = findRomanised(zh, 'Wang Yi');
  expect(zh.slice(span!.start, span!.end)).toBe('王毅');
  expect(findRomanised(zh, 'Li Peng')).toBeNull();
});

test.each([
  ['习近平', 'Xi Jinping'],
  ['欧阳修', 'Ouyang Xiu'],
  ['单田芳', 'Shan Tianfang'],
])('spells %s as %s', (zh, en) => {
  expect(spellName(zh)).toBe(en);
});

test.each([
  ['Wang Yi', true],
  ['Ouyang Xiu', true],
  ['Hong Kong', false],
  ['Prime Minister', false],
  ['Good Morning', false],
])('takes %s for a name in pinyin: %s', (name, expected) => {
  expect(isPinyinName(name)).toBe(expected);
});

test('names a language in both languages', () => {
  expect(languageName('ru')).toEqual({ zh: '俄语', en: 'Russian' });
  expect(languageName('qq')).toBeNull();
});

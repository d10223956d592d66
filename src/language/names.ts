import { createRequire } from 'node:module';
import type { Span } from '../model.ts';

export { type CountryMention, countryNames, findCountries, sharesCountry } from './countries.ts';

/**
 * Names of a language in both languages, by ISO 639-1 code: `en` is 英语 and English.
 * @returns null for a code ICU does not know
 */
export function languageName(code: string): { readonly zh: string; readonly en: string } | null {
  const [zh, en] = ['zh', 'en'].map((lang) =>
    new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' }).of(code),
  );
  return zh && en ? { zh, en } : null;
}

/**
 * Finds where a Chinese text has the characters that a name in pinyin spells: 习近平 for "Xi Jinping", 西安 for "Xi'an".
 * Given name first, apostrophes, hyphens, tone marks and ü as u, v or yu are all understood.
 * @param name one to four words in Latin letters
 */
export function findRomanised(zh: string, name: string): Span | null {
  for (const letters of spellings(name)) {
    for (let at = 0; at < zh.length; at++) {
      const end = endOfMatch(zh, at, letters);
      // A single character proves little unless it is all that was asked for.
      if (end !== null && (end - at > 1 || letters.length > 1)) return { start: at, end };
    }
  }
  return null;
}

/** True where the whole Chinese name may be spelt so: 习近平 and "Xi Jinping", 吕 and "Lyu". */
export function isRomanisation(zh: string, name: string): boolean {
  return spellings(name).some((letters) => endOfMatch(zh, 0, letters) === zh.length);
}

/** Readings of a Chinese name as one spells it abroad: 习近平 → "Xi Jinping". Surname readings are used (单 is Shan). */
export function spellName(zh: string): string {
  const syllables = pinyin()(zh, { toneType: 'none', type: 'array', surname: 'all', v: false }).map(plainVowels);
  const split = DOUBLE_SURNAMES.has(zh.slice(0, 2)) && zh.length > 2 ? 2 : 1;
  const parts = [syllables.slice(0, split).join(''), syllables.slice(split).join('')].filter(Boolean);
  return parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join(' ');
}

/** True for "Wang Yi" and "Ouyang Xiu", not for "Hong Kong" or "An Open Letter": a surname and one or two syllables. */
export function isPinyinName(name: string): boolean {
  const words = name.trim().split(/\s+/);
  if (words.length !== 2) return false;
  const [first = '', second = ''] = words.map((word) => letters(word));
  return SURNAMES.has(first) && SYLLABLES.test(second);
}

/** All letters of the name, and those with the last word in front for names written the western way round. */
function spellings(name: string): string[] {
  const words = name.trim().split(/\s+/).map(letters).filter(Boolean);
  if (words.length === 0) return [];
  const straight = words.join('');
  return words.length === 1 ? [straight] : [...new Set([straight, words.at(-1)! + words.slice(0, -1).join('')])];
}

function letters(word: string): string {
  return plainVowels(word.toLowerCase().replace(/[’'‘\-.]/g, ''));
}

/** Tone marks off; lü, lv and lyu all become lu, as passports and headlines have all of them. */
function plainVowels(syllables: string): string {
  return syllables
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/([ln])(?:v|yu)/g, '$1u')
    .replace(/[^a-z]/g, '');
}

/** The offset at which the letters are used up by the readings of the characters from `at` on; null where they do not fit. */
function endOfMatch(zh: string, at: number, rest: string): number | null {
  if (rest === '') return at;
  for (const reading of readings(zh[at] ?? '')) {
    if (!rest.startsWith(reading)) continue;
    const end = endOfMatch(zh, at + 1, rest.slice(reading.length));
    if (end !== null) return end;
  }
  return null;
}

const known = new Map<string, readonly string[]>();

/** All readings of a character without tones; none for what is no Chinese character. */
function readings(character: string): readonly string[] {
  const cached = known.get(character);
  if (cached) return cached;
  const isHan = /^\p{Script=Han}$/u.test(character);
  const all = isHan ? pinyin()(character, { toneType: 'none', type: 'array', multiple: true }).map(plainVowels) : [];
  const distinct = [...new Set(all)].filter(Boolean);
  known.set(character, distinct);
  return distinct;
}

type Pinyin = (
  text: string,
  options: {
    readonly toneType: 'none';
    readonly type: 'array';
    readonly multiple?: boolean;
    readonly surname?: 'all';
    readonly v?: boolean;
  },
) => string[];

let loaded: Pinyin | undefined;

/** Loaded on first use: 60 ms that look-ups without names need not wait for. */
function pinyin(): Pinyin {
  loaded ??= (createRequire(import.meta.url)('pinyin-pro') as { pinyin: Pinyin }).pinyin;
  return loaded;
}

const SYLLABLES =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u)){1,2}$/;

const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 夏侯 令狐 长孙 宇文 端木 南宫'.split(' '),
);

// The hundred commonest surnames and those of two syllables.
const SURNAMES: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao ' +
    'cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao ' +
    'zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang wen lai gong pang xi mo qi bo ' +
    'hua ke miao nie ning ouyang sima zhuge shangguan'
  ).split(' '),
);

import type { Lang, Span } from '../model.ts';
import { COUNTRY_ALIASES, SHORT_COUNTRIES } from './country-aliases.ts';

/** A country, region or territory named in a text. */
export interface CountryMention {
  readonly span: Span;
  /** ISO 3166 code; several where a name is shared (Congo, Korea). */
  readonly codes: readonly string[];
}

/**
 * Finds the countries of a text, adjectives and peoples included (Russian, 俄方), longest name first, in text order.
 * Names come from ICU by way of `Intl.DisplayNames`, and from a table of aliases.
 */
export function findCountries(text: string, lang: Lang): CountryMention[] {
  return lang === 'zh' ? findChinese(text) : findEnglish(text);
}

/** All names of a country in a language, the usual one first; empty for an unknown code. */
export function countryNames(code: string, lang: Lang): readonly string[] {
  return names()[lang].get(code) ?? [];
}

/** True where the two texts' countries have one in common, by code. */
export function sharesCountry(a: CountryMention, b: CountryMention): boolean {
  return a.codes.some((code) => b.codes.includes(code));
}

function findChinese(text: string): CountryMention[] {
  const found: CountryMention[] = [];
  const index = names().zhByFirst;
  for (let at = 0; at < text.length; at++) {
    const name = index.get(text[at]!)?.find((entry) => text.startsWith(entry.name, at));
    if (name) {
      found.push({ span: { start: at, end: at + name.name.length }, codes: name.codes });
      at += name.name.length - 1;
      continue;
    }
    const short = SHORT_COUNTRIES[text[at]!];
    if (short && isShortName(text, at)) found.push({ span: { start: at, end: at + 1 }, codes: [short] });
  }
  return found;
}

/** 中美关系 and 中俄印 name countries; 其中美国, 中美洲, 中日's 日 in 当中日益 and 英法 apart from their like do not. */
function isShortName(text: string, at: number): boolean {
  const [before = '', here = '', after = '', next = ''] = [text[at - 1], text[at], text[at + 1], text[at + 2]];
  if (/[方军籍裔]/.test(after)) return !(here === '中' && /[其当集空]/.test(before));
  if (after in SHORT_COUNTRIES && !/[国洲益常本语文元律院制方法]/.test(next)) return !/[其当之集年月期]/.test(before);
  // The second of two: its own follower must not make a word of it.
  return before in SHORT_COUNTRIES && isShortName(text, at - 1);
}

function findEnglish(text: string): CountryMention[] {
  const found: CountryMention[] = [];
  const index = names().enByFirst;
  let end = 0;
  for (const word of text.matchAll(/\p{Lu}[\p{L}.]*/gu)) {
    const at = word.index;
    if (at < end) continue;
    const first = word[0].replace(/\..*$/, '');
    const entry = index.get(first)?.find(({ name }) => {
      const behind = text[at + name.length] ?? '';
      return text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(behind);
    });
    if (!entry) continue;
    end = at + entry.name.length;
    found.push({ span: { start: at, end }, codes: entry.codes });
  }
  return found;
}

interface Entry {
  readonly name: string;
  readonly codes: readonly string[];
}

interface Names {
  readonly zh: ReadonlyMap<string, readonly string[]>;
  readonly en: ReadonlyMap<string, readonly string[]>;
  readonly zhByFirst: ReadonlyMap<string, readonly Entry[]>;
  readonly enByFirst: ReadonlyMap<string, readonly Entry[]>;
}

let loaded: Names | undefined;

function names(): Names {
  loaded ??= loadNames();
  return loaded;
}

function loadNames(): Names {
  const zh = new Map<string, string[]>();
  const en = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, code: string, name: string) => {
    const list = map.get(code) ?? [];
    if (name && !list.includes(name)) list.push(name);
    map.set(code, list);
  };
  const chinese = new Intl.DisplayNames('zh', { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const code of regionCodes()) {
    for (const name of variants(chinese.of(code) ?? '')) add(zh, code, name);
    for (const name of variants(english.of(code) ?? '')) add(en, code, name);
  }
  for (const { code, zh: chineseNames, en: englishNames } of COUNTRY_ALIASES) {
    for (const name of chineseNames) add(zh, code, name);
    for (const name of englishNames) add(en, code, name.replace(/^the /, ''));
  }
  return {
    zh,
    en,
    zhByFirst: byFirst(zh, (name) => name[0]!),
    enByFirst: byFirst(en, (name) => /^\p{L}+/u.exec(name)![0]),
  };
}

/** Two-letter codes that ICU knows and that have not been renamed (BU is MM today). */
function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  // X and Z codes are for tests and "unknown region".
  return codes
    .filter((code) => !/^[XZ][A-Z]$/.test(code) || /^Z[AMW]$|^XK$/.test(code))
    .filter((code) => {
      return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
    });
}

/** "Bosnia & Herzegovina" is written with "and" as well; "Myanmar (Burma)" is two names; ICU's ’ is often '. */
function variants(name: string): string[] {
  if (!name) return [];
  const plain = name.replace(/’/g, "'");
  const parts = [plain, plain.replace(/ & /g, ' and '), plain.replace(/^St\. /, 'Saint ')];
  const outside = /^(\p{Script=Latin}[^()]*) \(([^()]+)\)$/u.exec(plain);
  if (outside) parts.push(outside[1]!, outside[2]!);
  parts.push(plain.normalize('NFD').replace(/\p{Mn}/gu, ''));
  return parts;
}

function byFirst(map: ReadonlyMap<string, readonly string[]>, key: (name: string) => string): Map<string, Entry[]> {
  const codesOf = new Map<string, string[]>();
  for (const [code, list] of map) for (const name of list) codesOf.set(name, [...(codesOf.get(name) ?? []), code]);
  const index = new Map<string, Entry[]>();
  const longestFirst = [...codesOf].sort(([a], [b]) => b.length - a.length);
  for (const [name, codes] of longestFirst) {
    const first = key(name);
    index.set(first, [...(index.get(first) ?? []), { name, codes }]);
  }
  return index;
}

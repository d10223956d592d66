// Language tags as translation tools write them: zh, zh-Hans, zh-CN, zh_CN, ZH-TW, EN-US, cmn-Hant-HK.
import type { Lang } from '../model.ts';

/**
 * A tag in the case and with the hyphens of BCP 47: `zh_cn` → `zh-CN`, `EN-us` → `en-US`, `zh-hant-hk` → `zh-Hant-HK`.
 * Empty where nothing is left of it.
 */
export function canonicalTag(tag: string): string {
  const known = familiar.get(tag);
  if (known !== undefined) return known;
  const [language = '', ...rest] = tag.trim().replaceAll('_', '-').split('-').filter(Boolean);
  return [language.toLowerCase(), ...rest.map(canonicalSubtag)].join('-');
}

/** Which of the two sides a canonical tag belongs to; undefined for every other language. */
export function sideOf(tag: string): Lang | undefined {
  const hyphen = tag.indexOf('-');
  return sides[hyphen < 0 ? tag : tag.slice(0, hyphen)];
}

function canonicalSubtag(subtag: string): string {
  if (/^[a-z]{4}$/i.test(subtag)) return subtag[0]!.toUpperCase() + subtag.slice(1).toLowerCase();
  if (/^[a-z]{2}$/i.test(subtag)) return subtag.toUpperCase();
  return subtag.toLowerCase();
}

/** `cmn` is Mandarin by ISO 639-3, `chi`/`zho` and `eng` the codes of ISO 639-2. Cantonese (`yue`) is another language. */
const sides: Readonly<Record<string, Lang | undefined>> = {
  __proto__: null,
  zh: 'zh',
  cmn: 'zh',
  zho: 'zh',
  chi: 'zh',
  en: 'en',
  eng: 'en',
} as never;

/** The tags that nearly every file uses, so that millions of variants cost one look-up each. */
const familiar = new Map(
  ['en', 'en-US', 'en-GB', 'zh', 'zh-CN', 'zh-TW', 'zh-Hans', 'zh-Hant'].map((tag) => [tag, tag]),
);

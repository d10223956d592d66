// A memory made of pairs, for asking terms without a database.
import type { Lang, Unit } from '../../src/model.ts';
import type { TermSource } from '../../src/terminology/source.ts';
import { cutTokens } from '../../src/terminology/tokens.ts';

export interface PlainPair {
  readonly zh: string;
  readonly en: string;
  readonly document?: string;
  readonly created?: string;
}

/** Answers as `Memory` does: whole words in English, strings in Chinese, case and punctuation aside. */
export function sourceOf(pairs: readonly PlainPair[]): TermSource {
  const units = unitsOf(pairs);
  const keys = units.map((unit) => ({ zh: keyOf(unit.zh, 'zh'), en: keyOf(unit.en, 'en') }));
  const list = (text: string, lang: Lang) =>
    units.filter((_, at) => keys[at]![lang].includes(keyOf(text.toLowerCase(), lang)));
  return {
    countUnits: () => units.length,
    countContaining: (text, lang) => list(text, lang).length,
    listContaining: (text, lang, limit = 200) => list(text, lang).slice(0, limit),
  };
}

/** The pairs as units of a memory. */
export const unitsOf = (pairs: readonly PlainPair[]): Unit[] => pairs.map(asUnit);

const keyOf = (text: string, lang: Lang): string =>
  ` ${cutTokens(text, lang, (word) => word)
    .map((token) => token.key)
    .join(' ')} `;

function asUnit({ zh, en, document = 'speech', created = '2020-11-30T00:00:00Z' }: PlainPair, at: number): Unit {
  return {
    id: at + 1,
    zh,
    en,
    zhTag: 'zh-CN',
    enTag: 'en-US',
    document,
    uri: `${document}.txt`,
    position: at,
    score: 1,
    type: '1-1',
    kind: 'paragraph',
    status: 'draft',
    note: null,
    created,
    changed: created,
    tuid: null,
    zhMarkup: null,
    enMarkup: null,
    properties: [],
    others: [],
  };
}

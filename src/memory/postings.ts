// What the index of a side holds of a text: its tokens, and a rowid that tells its length before its unit is read.
import { readTokens, type Token } from '../language/tokens.ts';
import type { Lang } from '../model.ts';
import { sides } from './schema.ts';
import type { Store } from './store.ts';

/** Room for 268 million units below the length class of a rowid. */
const idRange = 2 ** 28;

/** A word longer than this is indexed by its beginning. */
export const longestToken = 40;

/** Number of words (en) or characters (zh) that edit distance counts. */
export function measureLength(tokens: readonly Token[], lang: Lang): number {
  if (lang === 'en') return tokens.length;
  let length = 0;
  for (const token of tokens) length += token.han ? 1 : token.text.length;
  return length;
}

/**
 * Words as they are; Chinese as pairs of characters that stand side by side, and the last of a run alone, so that
 * every character begins a term: `一带一路` → 一带 带一 一路 路.
 */
export function listTerms(tokens: readonly Token[]): string[] {
  const terms: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!token.han) {
      terms.push(token.text.length > longestToken ? token.text.slice(0, longestToken) : token.text);
      continue;
    }
    const next = tokens[i + 1];
    terms.push(next?.han && next.start === token.end ? token.text + next.text : token.text);
  }
  return terms;
}

/**
 * Eight length classes an octave. The class leads the rowid, so that a search reads the postings of texts of about
 * the right length and of no others.
 */
export const lengthClass = (length: number): number => Math.round(8 * Math.log2(Math.max(1, length)));

/** The rowid of a unit in the index of a side. */
export const toRowid = (length: number, id: number): number => lengthClass(length) * idRange + id;

/** `rowid & idMask` is the unit of a rowid, in SQL. */
export const idMask = idRange - 1;

/** The rowids `[from, to]` of texts with lengths in `[shortest, longest]`. */
export function rowidRange(shortest: number, longest: number): { from: number; to: number } {
  return { from: lengthClass(shortest) * idRange, to: (lengthClass(longest) + 1) * idRange - 1 };
}

/** The term as a query of the index; terms hold no quotation mark. */
export const quoteTerm = (term: string): string => `"${term}"`;

/** The tokens of both sides of a unit. */
export type UnitTokens = Readonly<Record<Lang, readonly Token[]>>;

export const readUnitTokens = (texts: Readonly<Record<Lang, string>>): UnitTokens => ({
  zh: readTokens(texts.zh),
  en: readTokens(texts.en),
});

/**
 * Frequencies are counted on one unit in so many: enough to tell rare terms from common ones, which is all that
 * searching needs, at a fraction of the writing.
 */
export const sampleRate = 8;

export const isSampled = (id: number): boolean => id % sampleRate === 0;

/**
 * Collects what a transaction changes in the indexes and writes it at once: the index takes rowids fastest in
 * ascending order, and each term's frequency is written once.
 */
export class PostingWriter {
  readonly #store: Store;
  #sides: Record<Lang, SideChanges> = { zh: newChanges(), en: newChanges() };

  constructor(store: Store) {
    this.#store = store;
  }

  add(id: number, tokens: UnitTokens): void {
    for (const lang of ['zh', 'en'] as const) this.#sides[lang].added.push(this.#note(id, tokens[lang], lang, 1));
  }

  remove(id: number, tokens: UnitTokens): void {
    for (const lang of ['zh', 'en'] as const) this.#sides[lang].removed.push(this.#note(id, tokens[lang], lang, -1));
  }

  #note(id: number, tokens: readonly Token[], lang: Lang, step: 1 | -1): Posting {
    const terms = listTerms(tokens);
    if (isSampled(id)) {
      const { steps } = this.#sides[lang];
      for (const term of new Set(terms)) steps.set(term, (steps.get(term) ?? 0) + step);
    }
    return [toRowid(measureLength(tokens, lang), id), terms.join(' ')];
  }

  /** Writes everything noted so far; call inside the transaction that changes the units. */
  flush(): void {
    for (const lang of ['zh', 'en'] as const) {
      const { index, frequency } = sides[lang];
      const { added, removed, steps } = this.#sides[lang];
      const remove = this.#store.prepare(`INSERT INTO ${index}(${index}, rowid, tokens) VALUES ('delete', ?, ?)`);
      const add = this.#store.prepare(`INSERT INTO ${index}(rowid, tokens) VALUES (?, ?)`);
      const count = this.#store.prepare(
        `INSERT INTO ${frequency} VALUES (?, ?) ON CONFLICT (token) DO UPDATE SET units = units + excluded.units`,
      );
      const forget = this.#store.prepare(`DELETE FROM ${frequency} WHERE token = ? AND units = 0 AND token <> ''`);
      const byRowid = (a: Posting, b: Posting) => a[0] - b[0];
      for (const [rowid, terms] of removed.sort(byRowid)) remove.run(rowid, terms);
      for (const [rowid, terms] of added.sort(byRowid)) add.run(rowid, terms);
      // In the order of the table, so that neighbours are written together.
      for (const term of [...steps.keys()].sort()) {
        const step = steps.get(term)!;
        if (step !== 0) count.run(term, step);
        if (step < 0) forget.run(term);
      }
      // The empty term counts all units, sampled or not.
      if (added.length !== removed.length) count.run('', added.length - removed.length);
    }
    this.#sides = { zh: newChanges(), en: newChanges() };
  }
}

/** A unit's rowid in the index, and its terms parted by spaces. */
type Posting = [rowid: number, terms: string];

interface SideChanges {
  readonly added: Posting[];
  readonly removed: Posting[];
  /** For each term, how many of the sampled units more or fewer have it. */
  readonly steps: Map<string, number>;
}

const newChanges = (): SideChanges => ({ added: [], removed: [], steps: new Map() });

// What the index of a side holds of a text: its tokens, and a rowid that tells its length before its unit is read.
import { readTokens, type Token } from '../language/tokens.ts';
import type { Lang } from '../model.ts';
import { sides } from './schema.ts';
import type { Store } from './store.ts';

/** Room for 268 million units below the length class of a rowid. */
const idRange = 2 ** 28;

/** A word longer than this is indexed by its beginning. */
const longestToken = 40;

/** A text as a search takes it. */
export interface IndexedText {
  readonly tokens: readonly Token[];
  /** Words (en) or characters (zh): what edit distance counts. */
  readonly length: number;
  /** What the index holds of it; each once. */
  readonly terms: readonly string[];
}

/** Reads a text as the index of its side does. */
export function readForIndex(text: string, lang: Lang): IndexedText {
  const tokens = readTokens(text);
  return { tokens, length: measureLength(tokens, lang), terms: [...new Set(listTerms(tokens))] };
}

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

/** The unit of a rowid. */
export const toId = (rowid: number): number => rowid % idRange;

/** The rowids `[from, to]` of texts with lengths in `[shortest, longest]`. */
export function rowidRange(shortest: number, longest: number): { from: number; to: number } {
  return { from: lengthClass(shortest) * idRange, to: (lengthClass(longest) + 1) * idRange - 1 };
}

/** The term as a query of the index; terms hold no quotation mark. */
export const quoteTerm = (term: string): string => `"${term}"`;

/**
 * Collects what a transaction changes in the indexes and writes it at once: the index takes rowids fastest in
 * ascending order, and each term's frequency is written once.
 */
export class PostingWriter {
  readonly #store: Store;
  readonly #added: Record<Lang, [rowid: number, terms: string][]> = { zh: [], en: [] };
  readonly #removed: Record<Lang, [rowid: number, terms: string][]> = { zh: [], en: [] };
  readonly #frequencies: Record<Lang, Map<string, number>> = { zh: new Map(), en: new Map() };

  constructor(store: Store) {
    this.#store = store;
  }

  add(id: number, texts: Readonly<Record<Lang, string>>): void {
    this.#note(this.#added, id, texts, 1);
  }

  remove(id: number, texts: Readonly<Record<Lang, string>>): void {
    this.#note(this.#removed, id, texts, -1);
  }

  /** Writes everything noted so far; call inside the transaction that changes the units. */
  flush(): void {
    for (const lang of ['zh', 'en'] as const) {
      const { index, frequency } = sides[lang];
      const remove = this.#store.prepare(`INSERT INTO ${index}(${index}, rowid, tokens) VALUES ('delete', ?, ?)`);
      const add = this.#store.prepare(`INSERT INTO ${index}(rowid, tokens) VALUES (?, ?)`);
      const count = this.#store.prepare(
        `INSERT INTO ${frequency} VALUES (?, ?) ON CONFLICT (token) DO UPDATE SET units = units + excluded.units`,
      );
      for (const row of inOrder(this.#removed[lang])) remove.run(row);
      for (const row of inOrder(this.#added[lang])) add.run(row);
      const forget = this.#store.prepare(`DELETE FROM ${frequency} WHERE token = ? AND units = 0 AND token <> ''`);
      for (const [term, step] of this.#frequencies[lang]) {
        if (step !== 0) count.run(term, step);
        if (step < 0) forget.run(term);
      }
      this.#added[lang].length = 0;
      this.#removed[lang].length = 0;
      this.#frequencies[lang].clear();
    }
  }

  #note(
    target: Record<Lang, [rowid: number, terms: string][]>,
    id: number,
    texts: Readonly<Record<Lang, string>>,
    step: number,
  ): void {
    for (const lang of ['zh', 'en'] as const) {
      const { terms, length } = readForIndex(texts[lang], lang);
      const frequencies = this.#frequencies[lang];
      for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + step);
      // The empty term counts the units themselves.
      frequencies.set('', (frequencies.get('') ?? 0) + step);
      target[lang].push([toRowid(length, id), terms.join(' ')]);
    }
  }
}

const inOrder = (rows: [rowid: number, terms: string][]): [number, string][] => rows.sort((a, b) => a[0] - b[0]);

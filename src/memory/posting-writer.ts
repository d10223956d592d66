// Writes what a transaction changes in the indexes.
import { readTokens } from '../language/tokens.ts';
import type { Lang } from '../model.ts';
import { readCommonWords, settleCommonWords } from './common-words.ts';
import {
  type CommonWords,
  type Indexed,
  type IndexedUnit,
  indexUnit,
  isSampled,
  keyTerm,
  listPairs,
  measureLength,
  toRowid,
} from './postings.ts';
import { sides } from './schema.ts';
import type { Store } from './store.ts';

type Texts = Readonly<Record<Lang, string>>;

/**
 * Collects what a transaction changes in the indexes and writes it at once: the index takes rowids fastest in
 * ascending order, and each term's frequency is written once. One for each transaction, made inside it.
 */
export class PostingWriter {
  readonly #store: Pick<Store, 'prepare'>;
  #common: CommonWords;
  #sides: Record<Lang, SideChanges> = { zh: newChanges(), en: newChanges() };

  constructor(store: Pick<Store, 'prepare'>) {
    this.#store = store;
    this.#common = readCommonWords(store);
  }

  /** What the indexes of this memory hold of a unit. */
  read(texts: Texts): IndexedUnit {
    return indexUnit(texts, this.#common);
  }

  add(id: number, unit: IndexedUnit): void {
    for (const lang of ['zh', 'en'] as const) {
      const changes = this.#sides[lang];
      changes.added.push(this.#note(changes, id, unit[lang], 1));
      changes.units++;
    }
  }

  remove(id: number, texts: Texts): void {
    const unit = this.read(texts);
    for (const lang of ['zh', 'en'] as const) {
      const changes = this.#sides[lang];
      changes.removed.push(this.#note(changes, id, unit[lang], -1));
      changes.units--;
    }
  }

  #note(changes: SideChanges, id: number, { key, length, terms }: Indexed, step: 1 | -1): Posting {
    count(changes, id, terms, step);
    return [toRowid(length, id), `${terms.join(' ')} ${keyTerm(key)}`];
  }

  /**
   * Writes everything noted so far; the units themselves must be in their table.
   * @param last the highest unit that the indexes hold, where they do not hold all yet
   */
  flush(last = Number.MAX_SAFE_INTEGER): void {
    this.#write();
    const common = this.#common.size === 0 ? settleCommonWords(this.#store) : undefined;
    if (common) this.#addPairs(common, last);
  }

  /** Indexes the pairs of common words of the units that were there before these words were known. */
  #addPairs(common: CommonWords, last: number): void {
    this.#common = common;
    const { en: changes } = this.#sides;
    const units = this.#store.prepare('SELECT id, en FROM unit WHERE id <= ?').raw().iterate(last);
    for (const [id, text] of units as Iterable<[number, string]>) {
      const tokens = readTokens(text);
      const pairs = listPairs(tokens, common);
      if (pairs.length === 0) continue;
      count(changes, id, pairs, 1);
      changes.added.push([toRowid(measureLength(tokens, 'en'), id), pairs.join(' ')]);
    }
    this.#write();
  }

  #write(): void {
    for (const lang of ['zh', 'en'] as const) {
      const { index, frequency } = sides[lang];
      const { added, removed, steps, units } = this.#sides[lang];
      const remove = this.#store.prepare(`INSERT INTO ${index}(${index}, rowid, tokens) VALUES ('delete', ?, ?)`);
      const add = this.#store.prepare(`INSERT INTO ${index}(rowid, tokens) VALUES (?, ?)`);
      const byRowid = (a: Posting, b: Posting) => a[0] - b[0];
      for (const [rowid, terms] of removed.sort(byRowid)) remove.run(rowid, terms);
      for (const [rowid, terms] of added.sort(byRowid)) add.run(rowid, terms);
      this.#store
        .prepare(
          `INSERT INTO ${frequency} SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
           ON CONFLICT (token) DO UPDATE SET units = units + excluded.units`,
        )
        // The empty term counts all units, sampled or not.
        .run(JSON.stringify([...steps, ['', units]]));
      if (removed.length === 0) continue;
      this.#store
        .prepare(
          `DELETE FROM ${frequency} WHERE token IN (SELECT value FROM json_each(?)) AND units = 0 AND token <> ''`,
        )
        .run(JSON.stringify([...steps.keys()]));
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
  /** How many units more or fewer there are. */
  units: number;
}

const newChanges = (): SideChanges => ({ added: [], removed: [], steps: new Map(), units: 0 });

function count({ steps }: SideChanges, id: number, terms: readonly string[], step: 1 | -1): void {
  if (!isSampled(id)) return;
  for (const term of new Set(terms)) steps.set(term, (steps.get(term) ?? 0) + step);
}

// Writes what a transaction changes in the indexes.
import type { Statement } from 'better-sqlite3';
import type { Lang } from '../model.ts';
import { type Indexed, type IndexedUnit, indexText, listCounted, sampleWeight, toRowid } from './postings.ts';
import { sides } from './schema.ts';

type Texts = Readonly<Record<Lang, string>>;

/** What compiles statements: an open memory, or a bare database on its way to the present version. */
interface Preparing {
  prepare(sql: string): Statement;
}

/**
 * Collects what a transaction changes in the indexes and writes it at once: the index takes rowids fastest in
 * ascending order, and each term's frequency is written once. One for each transaction, made inside it.
 */
export class PostingWriter {
  readonly #store: Preparing;
  #sides: Record<Lang, SideChanges> = { zh: newChanges(), en: newChanges() };

  constructor(store: Preparing) {
    this.#store = store;
  }

  add(id: number, texts: Texts, unit: IndexedUnit): void {
    for (const lang of ['zh', 'en'] as const) {
      const changes = this.#sides[lang];
      count(changes, id, texts[lang], 1);
      changes.added.push(toPosting(id, unit[lang]));
      changes.units++;
    }
  }

  remove(id: number, texts: Texts): void {
    for (const lang of ['zh', 'en'] as const) {
      const changes = this.#sides[lang];
      count(changes, id, texts[lang], -1);
      changes.removed.push(toPosting(id, indexText(texts[lang], lang)));
      changes.units--;
    }
  }

  /** Writes everything noted so far. */
  flush(): void {
    for (const lang of ['zh', 'en'] as const) {
      const { index, frequency } = sides[lang];
      const { added, removed, steps, units } = this.#sides[lang];
      const remove = this.#store.prepare(`INSERT INTO ${index}(${index}, rowid, tokens) VALUES ('delete', ?, ?)`);
      const add = this.#store.prepare(`INSERT INTO ${index}(rowid, tokens) VALUES (?, ?)`);
      const byRowid = (a: Posting, b: Posting) => a[0] - b[0];
      for (const [rowid, posted] of removed.sort(byRowid)) remove.run(rowid, posted);
      for (const [rowid, posted] of added.sort(byRowid)) add.run(rowid, posted);
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

/** A unit's rowid in the index, and what is posted of it. */
type Posting = [rowid: number, posted: Indexed['posted']];

const toPosting = (id: number, { length, posted }: Indexed): Posting => [toRowid(length, id), posted];

interface SideChanges {
  readonly added: Posting[];
  readonly removed: Posting[];
  /** For each term, how many units more or fewer have it, as the sample says. */
  readonly steps: Map<string, number>;
  /** How many units more or fewer there are. */
  units: number;
}

const newChanges = (): SideChanges => ({ added: [], removed: [], steps: new Map(), units: 0 });

function count({ steps }: SideChanges, id: number, text: string, step: 1 | -1): void {
  const weight = sampleWeight(id) * step;
  if (weight === 0) return;
  for (const term of listCounted(text)) steps.set(term, (steps.get(term) ?? 0) + weight);
}

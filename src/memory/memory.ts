// The translation memory: one SQLite file, opened, asked and closed. Each method's work is in the file of its name.
import { guessLang } from '../language/script.ts';
import type { Document, Hit, Lang, Match, NewUnit, Pair, Unit, UnitStatus } from '../model.ts';
import type { AddOptions, AddSummary } from './adding.ts';
import { type ConcordanceOptions, findConcordance } from './concordance.ts';
import { addDocument, type DocumentEntry, type DocumentSummary, listDocuments, removeDocument } from './documents.ts';
import { explainFault, guard } from './faults.ts';
import { editUnit, type Revision, readHistory, type UnitChange } from './history.ts';
import { type LookupOptions, lookup } from './lookup.ts';
import { backup, dedupe, describeMemory, type MemoryInfo, mergeHistory, refuseSelf } from './maintenance.ts';
import { countAllUnits, countContaining, listContaining } from './occurrences.ts';
import { openStore, type Store, type StoreOptions } from './store.ts';
import { listUnits, readUnits, type UnitFilter } from './units.ts';
import { verify } from './verify.ts';

export type {
  AddOptions,
  AddSummary,
  ConcordanceOptions,
  DocumentEntry,
  DocumentSummary,
  LookupOptions,
  MemoryInfo,
  Revision,
  StoreOptions,
  UnitChange,
  UnitFilter,
};

/** Every method throws `MemoryError` in one line where the file cannot do what is asked; the file is then as before. */
export class Memory {
  readonly path: string;
  readonly #store: Store;

  private constructor(store: Store) {
    this.#store = store;
    this.path = store.path;
  }

  /** Opens a memory, or makes one where there is none. */
  static open(path: string, options: StoreOptions = {}): Memory {
    return new Memory(openStore(path, options));
  }

  close(): void {
    this.#store.db.close();
  }

  /** Stores an aligned document; a changed version replaces what it held, the same version changes nothing. */
  addDocument(document: Document, pairs: readonly Pair[]): DocumentSummary {
    return this.#guard(() => addDocument(this.#store, document, pairs));
  }

  /** Stores units, in batches of one transaction each; those that are known already are not stored twice. */
  async addUnits(units: Iterable<NewUnit> | AsyncIterable<NewUnit>, options?: AddOptions): Promise<AddSummary> {
    try {
      // Loaded where it is needed: a look-up waits for every file that is read before it.
      const { addUnits } = await import('./adding.ts');
      return await addUnits(this.#store, units, options);
    } catch (error) {
      throw explainFault(this.path, error);
    }
  }

  /** Identical, near and fuzzy matches of a text, and the language it was taken for. */
  lookup(text: string, options: LookupOptions = {}): { lang: Lang; matches: Match[] } {
    const lang = options.from ?? guessLang(text);
    this.#store.countQuestion();
    return this.#guard(() => ({ lang, matches: lookup(this.#store, text, { ...options, from: lang }) }));
  }

  /** Units with the words, in either language, and where the words stand. */
  concordance(words: string, options?: ConcordanceOptions): Hit[] {
    this.#store.countQuestion();
    return this.#guard(() => findConcordance(this.#store, words, options));
  }

  /** Streams the units in the order of their documents; the memory may be written meanwhile. */
  *units(filter?: UnitFilter): Generator<Unit> {
    const units = this.#guard(() => listUnits(this.#store, filter));
    for (;;) {
      const next = this.#guard(() => units.next());
      if (next.done) return;
      yield next.value;
    }
  }

  /** The unit with this id, if there is one. */
  unit(id: number): Unit | undefined {
    return this.#guard(() => readUnits(this.#store, [id])[0]);
  }

  /** Number of units; takes microseconds at any size. */
  countUnits(): number {
    return this.#guard(() => countAllUnits(this.#store));
  }

  /** Number of units with a word, phrase or Chinese string on the side of `lang`; common words are estimated. */
  countContaining(text: string, lang: Lang): number {
    return this.#guard(() => countContaining(this.#store, text, lang));
  }

  /** Units with a word, phrase or Chinese string on the side of `lang`, the shortest first, at most `limit`. */
  listContaining(text: string, lang: Lang, limit = 200, filter?: UnitFilter): Unit[] {
    return this.#guard(() => listContaining(this.#store, text, lang, limit, filter));
  }

  info(): MemoryInfo {
    return this.#guard(() => describeMemory(this.#store));
  }

  /** Checks the file, and that units and indexes agree; throws where they do not. Returns the number of units. */
  verify(): number {
    return this.#guard(() => verify(this.#store));
  }

  documents(): DocumentEntry[] {
    return this.#guard(() => listDocuments(this.#store));
  }

  /** Removes a document, named by id, uri or title, with its units. Returns how many units went. */
  removeDocument(name: string): number {
    return this.#guard(() => removeDocument(this.#store, name));
  }

  /** Takes in the units of another memory with their history. */
  async merge(other: string, options?: AddOptions): Promise<AddSummary> {
    refuseSelf(this.#store, other);
    const source = Memory.open(other, { readonly: true });
    try {
      const summary = await this.addUnits(source.units(), options);
      this.#guard(() => mergeHistory(this.#store, source.#store));
      return summary;
    } finally {
      source.close();
    }
  }

  /** Removes units whose two texts another unit has as well. */
  dedupe(): { removed: number; kept: number } {
    return this.#guard(() => dedupe(this.#store));
  }

  /** Changes texts, status or note of a unit and keeps what it was. */
  edit(id: number, change: UnitChange): Unit {
    return this.#guard(() => editUnit(this.#store, id, change));
  }

  setStatus(id: number, status: UnitStatus): Unit {
    return this.edit(id, { status });
  }

  setNote(id: number, note: string | null): Unit {
    return this.edit(id, { note });
  }

  /** What a unit was before its changes, the oldest first. */
  history(id: number): Revision[] {
    return this.#guard(() => readHistory(this.#store, id));
  }

  /** Copies the memory, in use or not, into a new file. */
  backup(target: string): void {
    backup(this.#store, target);
  }

  #guard<T>(work: () => T): T {
    return guard(this.path, work);
  }
}

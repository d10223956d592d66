// Batches on their way in, indexed ahead: while SQLite writes one, a thread reads the texts of the next.
import { Worker } from 'node:worker_threads';
import type { NewUnit } from '../model.ts';
import { findThread, leanThread } from '../threads.ts';
import { measureUnit } from '../units.ts';
import { type IndexedColumns, indexColumns, readColumns, type TextColumns } from './columns.ts';
import type { IndexedUnit } from './postings.ts';
import { mendText } from './units.ts';

/** Units that go in together, and what the indexes hold of each. */
export interface IndexedBatch {
  readonly units: readonly NewUnit[];
  readonly indexed: readonly IndexedUnit[];
}

/**
 * Batches of the units in their order, each indexed while the one before is stored. Where the units break off with an
 * error, the batches that were whole by then come before it.
 * @param size units a batch, fewer where they are long
 * @param mayThread false to index in this thread
 */
export async function* indexAhead(
  units: Iterable<NewUnit> | AsyncIterable<NewUnit>,
  size: number,
  mayThread: boolean,
): AsyncGenerator<IndexedBatch> {
  const indexer = new BatchIndexer(mayThread);
  let ahead: Promise<IndexedBatch> | undefined;
  try {
    for await (const batch of splitBatches(units, size)) {
      const next = indexer.index(batch);
      // Awaited when its turn comes; if that never does, its failure is nobody's.
      next.catch(() => {});
      if (ahead) yield await ahead;
      ahead = next;
    }
    if (ahead) yield await ahead;
  } catch (error) {
    if (ahead) yield await ahead;
    throw error;
  } finally {
    await indexer.close();
  }
}

/** Characters that fill a batch, however few its units are; twice as many again are on their way beside it. */
const mostCharacters = 1_000_000;

async function* splitBatches(
  units: Iterable<NewUnit> | AsyncIterable<NewUnit>,
  size: number,
): AsyncGenerator<NewUnit[]> {
  let batch: NewUnit[] = [];
  let characters = 0;
  const isFull = (given: NewUnit) => {
    const unit = mendUnit(given);
    characters += measureUnit(unit);
    return batch.push(unit) >= size || characters >= mostCharacters;
  };
  const take = () => {
    const full = batch;
    [batch, characters] = [[], 0];
    return full;
  };
  // Awaiting each of a million units that are at hand would take longer than telling them from those that are not.
  if (Symbol.iterator in units) {
    for (const unit of units) if (isFull(unit)) yield take();
  } else {
    for await (const unit of units) if (isFull(unit)) yield take();
  }
  if (batch.length > 0) yield batch;
}

const mendUnit = (unit: NewUnit): NewUnit =>
  unit.zh.isWellFormed() && unit.en.isWellFormed() ? unit : { ...unit, zh: mendText(unit.zh), en: mendText(unit.en) };

/** Indexes the batches of one import: the first here, for few imports have more; the others in a thread. */
class BatchIndexer {
  /** Undefined to index all here. */
  readonly #threadFile: string | undefined;
  #isFirst = true;
  #thread: IndexThread | undefined;

  constructor(mayThread: boolean) {
    this.#threadFile = mayThread ? findThread('./index-thread.js', import.meta.url) : undefined;
  }

  async index(units: readonly NewUnit[]): Promise<IndexedBatch> {
    const texts: TextColumns = { zh: units.map(({ zh }) => zh), en: units.map(({ en }) => en) };
    if (this.#threadFile && !this.#isFirst) this.#thread ??= new IndexThread(this.#threadFile);
    this.#isFirst = false;
    const columns = this.#thread ? await this.#thread.index(texts) : indexColumns(texts);
    return { units, indexed: units.map((_, i) => readColumns(columns, i)) };
  }

  async close(): Promise<void> {
    await this.#thread?.close();
  }
}

/** Answers in the order in which it was asked. */
class IndexThread {
  readonly #worker: Worker;
  readonly #asked: { resolve: (columns: IndexedColumns) => void; reject: (error: unknown) => void }[] = [];

  constructor(file: string) {
    this.#worker = new Worker(file, { resourceLimits: leanThread });
    this.#worker.on('message', (columns: IndexedColumns) => this.#asked.shift()?.resolve(columns));
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#asked.splice(0)) reject(error);
    });
  }

  index(texts: TextColumns): Promise<IndexedColumns> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      this.#worker.postMessage(texts);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

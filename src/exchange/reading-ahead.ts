// Units of a large file, read in a thread of its own while the caller stores those before.
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DuizhaoError } from '../errors.ts';
import { sizeOf } from '../files/input.ts';
import { findThread, leanThread } from '../threads.ts';
import type { Entry } from './problem.ts';
import { type ReadUnitsOptions, readUnits } from './unit-files.ts';

/** What the thread is given. */
export interface Reading {
  readonly path: string;
  readonly options: Omit<ReadUnitsOptions, 'onBytes'>;
}

/** What it sends, in the order of the file; for each chunk it waits to be told that another may come. */
export interface EntryChunk {
  readonly entries: readonly Entry[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
  /** How the reading ended, in the last chunk: errors lose their class between threads, the caller's to mend go as text. */
  readonly end?: { readonly failure: string | null };
}

/** Bytes of a file from which on a thread is worth its start. */
const worthThread = 4_000_000;

/** The entries that `readUnits` gives for a file, with errors of the same message; read ahead where the file is large. */
export async function* readUnitsAhead(path: string, options: ReadUnitsOptions = {}): AsyncGenerator<Entry> {
  const threadFile = findThread('./read-thread.js', import.meta.url);
  if (!threadFile || (await sizeOf(path)) < worthThread) return yield* readUnits(path, options);
  const { onBytes, ...rest } = options;
  const workerData: Reading = { path, options: rest };
  const thread = new Worker(threadFile, { workerData, resourceLimits: leanThread });
  try {
    for await (const [chunk] of on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[EntryChunk]>) {
      const { entries, bytes, end } = chunk;
      onBytes?.(bytes);
      for (const entry of entries) yield entry;
      if (end && end.failure !== null) throw new DuizhaoError(end.failure);
      if (end) return;
      thread.postMessage('more');
    }
    throw new Error(`the thread that reads ${path} ended before the file did`);
  } finally {
    await thread.terminate();
  }
}

// The thread of reading-ahead.ts: reads a file and sends its entries in chunks, a few of them ahead of their taker.
import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { DuizhaoError } from '../errors.ts';
import { measureUnit } from '../units.ts';
import { type Entry, isProblem } from './problem.ts';
import type { EntryChunk, Reading } from './reading-ahead.ts';
import { readUnits } from './unit-files.ts';

/** A chunk is sent when it has these many entries, or entries with these many characters of text. */
const mostEntries = 250;
const mostCharacters = 100_000;

/** Chunks that may be on their way: together more than a batch of the memory, which takes none while it stores one. */
const mostAhead = 20;

if (parentPort) void send(parentPort, workerData as Reading);

async function send(port: MessagePort, { path, options }: Reading): Promise<void> {
  let ahead = 0;
  let entries: Entry[] = [];
  let characters = 0;
  let bytes = 0;
  port.on('message', () => ahead--);
  const post = (end?: EntryChunk['end']) => {
    port.postMessage({ entries, bytes, ...(end ? { end } : {}) } satisfies EntryChunk);
    entries = [];
    characters = 0;
    ahead++;
  };
  const onBytes = (count: number) => {
    bytes = count;
  };
  try {
    for await (const entry of readUnits(path, { ...options, onBytes })) {
      entries.push(entry);
      characters += isProblem(entry) ? 0 : measureUnit(entry);
      if (entries.length < mostEntries && characters < mostCharacters) continue;
      post();
      while (ahead >= mostAhead) await once(port, 'message');
    }
    post({ failure: null });
  } catch (error) {
    if (!(error instanceof DuizhaoError)) throw error;
    post({ failure: error.message });
  }
}

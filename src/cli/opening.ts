// Opens the memory that a command line names: for adding to it, or for what it can teach.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Memory } from '../memory/memory.ts';
import { defaultMemory } from './options.ts';

/** Opens a memory, or makes it; the folder of the default one is made as well, a folder that was named must be there. */
export function openForAdding(path: string): Memory {
  if (path === defaultMemory) mkdirSync(dirname(path), { recursive: true });
  return Memory.open(path, { create: true });
}

/** More units than this teach the aligner hardly more words, and cutting them into words takes seconds. */
const mostTaught = 10_000;

/** Pairs of a memory that words can be learned from; none where there is no memory yet. */
export function readTaught(path: string): { zh: string; en: string }[] {
  if (!existsSync(path)) return [];
  const memory = Memory.open(path, { readonly: true });
  try {
    const pairs: { zh: string; en: string }[] = [];
    for (const { zh, en } of memory.units({ statuses: ['draft', 'reviewed'] })) {
      if (pairs.push({ zh, en }) >= mostTaught) break;
    }
    return pairs;
  } finally {
    memory.close();
  }
}

// Opens the memory that a command line names, for adding to it.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Memory } from '../memory/memory.ts';
import { defaultMemory } from './options.ts';

/** Opens a memory, or makes it; the folder of the default one is made as well, a folder that was named must be there. */
export function openForAdding(path: string): Memory {
  if (path === defaultMemory) mkdirSync(dirname(path), { recursive: true });
  return Memory.open(path, { create: true });
}

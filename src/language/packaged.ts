// Data files that ship with the package: the one door through which language knowledge comes from disk.
import { readFileSync } from 'node:fs';

/**
 * Reads a file of the package's `data/` folder, from sources and from the built package alike.
 * @param name file name inside `data/`
 */
export function readPackaged(name: string): Buffer {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url));
}

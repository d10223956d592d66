// Data files that ship with the package: the one door through which language knowledge comes from disk.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Reads a file of the package's `data/` folder, from sources and from the built package alike.
 * @param name file name inside `data/`
 */
export function readPackaged(name: string): Buffer {
  return readFileSync(pathOfPackaged(name));
}

/** Where a file of the package's `data/` folder lies, for those that read it themselves. */
export function pathOfPackaged(name: string): string {
  return fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
}

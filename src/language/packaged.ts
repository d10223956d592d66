// What ships beside the code: the one door through which data files, and the package's own name, come from disk.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's root: two folders up in the sources, in the built library and in the bundled command line alike. */
const root = new URL('../..', import.meta.url);

/**
 * Reads a file of the package's `data/` folder, from sources and from the built package alike.
 * @param name file name inside `data/`
 */
export function readPackaged(name: string): Buffer {
  return readFileSync(pathOfPackaged(name));
}

/** Where a file of the package's `data/` folder lies, for those that read it themselves. */
export const pathOfPackaged = (name: string): string => pathInPackage(`data/${name}`);

/** Where any file that ships with the package lies, by its path from the package's root. */
export const pathInPackage = (path: string): string => fileURLToPath(new URL(path, root));

/** Name and version of the package, as `package.json` has them. */
export function describePackage(): { name: string; version: string } {
  return JSON.parse(readFileSync(pathInPackage('package.json'), 'utf8'));
}

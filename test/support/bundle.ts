// Modules as plain JavaScript, for processes and threads that load no TypeScript.
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles each entry into a folder from which packages and `data/` are found. @returns the path of the first bundle */
export async function bundle(name: string, ...entries: string[]): Promise<string> {
  const folder = join('node_modules', `.duizhao-${name}`);
  await build({
    entryPoints: entries,
    outdir: folder,
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['better-sqlite3'],
  });
  return join(folder, entries[0]!.replace(/^.*\/(.*)\.ts$/, '$1.js'));
}

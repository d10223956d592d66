// Modules as plain JavaScript, for processes and threads that load no TypeScript.
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { isPackage } from '../../scripts/bundle.ts';

/** Bundles each entry into a folder from which packages and `data/` are found. @returns the path of the first bundle */
export async function bundle(name: string, ...entries: string[]): Promise<string> {
  const folder = join('node_modules', `.duizhao-${name}`);
  const modules = await rolldown({
    input: entries,
    platform: 'node',
    external: isPackage,
  });
  await modules.write({ dir: folder, cleanDir: true, format: 'esm' });
  await modules.close();
  return join(folder, basename(entries[0]!).replace(/ts$/, 'js'));
}

// dist/cli: the command line as a bundle, for it must answer at once. A look-up is over in a few milliseconds; what its
// user waits for is Node reading files. So all that a look-up needs stands in one file, and in CommonJS, which Node 20
// starts some ten milliseconds sooner than modules.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Small packages that every command loads; the others stay where npm put them. */
const inlined = ['commander', 'diff', 'stemmer'];

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleCommandLine('dist/cli');

/** Bundles the command line into a folder, two below the package's root, that holds nothing else. */
export async function bundleCommandLine(folder: string): Promise<void> {
  const bundle = await rolldown({
    // Threads are started from files of their own, which their starters look for beside themselves.
    input: {
      main: 'src/cli/main.ts',
      worker: 'src/worker.ts',
      'index-thread': 'src/memory/index-thread.ts',
      'read-thread': 'src/exchange/read-thread.ts',
    },
    platform: 'node',
    external: (id) => isPackage(id) && !inlined.includes(id.split('/')[0]!),
  });
  await bundle.write({
    dir: folder,
    cleanDir: true,
    format: 'cjs',
    strict: true,
    comments: false,
    codeSplitting: { groups: [{ name: 'look-up', test: /src.cli.lookup\.ts$/ }] },
  });
  await bundle.close();
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(folder, 'LICENSES.txt'), inlined.map(quoteLicence).join('\n\n'));
}

/** True for what is imported from a package or from Node itself, `diff/lib/diff/word.js`, and not from a file beside. */
export function isPackage(id: string): boolean {
  return !id.startsWith('.') && !isAbsolute(id);
}

/** The terms under which a package is copied into the bundle. */
function quoteLicence(name: string): string {
  const home = join('node_modules', name);
  const file = readdirSync(home).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file: it may not be copied into the bundle`);
  return `${name}\n\n${readFileSync(join(home, file), 'utf8').trim()}\n`;
}

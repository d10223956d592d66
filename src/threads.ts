// Threads: where their code lies, beside the module that starts them once it is built, and what they may keep.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * For threads that make much and keep little: they collect garbage at 8 MB of young objects; left alone they let several
 * times that lie.
 */
export const leanThread = { maxYoungGenerationSizeMb: 8 } as const;

/**
 * The file of a thread, where one is worth starting: threads load no TypeScript, so that sources run unbuilt do all in
 * one thread, and a single processor gains nothing by a second.
 * @param name the built file, as `./worker.js`
 * @param starter the `import.meta.url` of the module that starts it
 */
export function findThread(name: string, starter: string): string | undefined {
  const file = fileURLToPath(new URL(name, starter));
  return availableParallelism() > 1 && existsSync(file) ? file : undefined;
}

// Real texts for testing that are never committed: a folder named by DUIZHAO_SHARED, else ../shared beside the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = process.env.DUIZHAO_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/** Absolute path inside the folder of test texts. */
export const sharedPath = (...parts: string[]): string => join(root, ...parts);

/** `describe` where the test texts are there; skipped with the reason in its name where they are not. */
export const describeShared = (name: string, body: () => void): void => {
  if (existsSync(root)) describe(name, body);
  // The body reads the texts while tests are gathered, skipped or not: one test stands for all of it.
  else
    describe.skip(`${name} (skipped: no test texts at ${root}; set DUIZHAO_SHARED)`, () => {
      test('needs the test texts', () => expect.unreachable());
    });
};

/** The JSON files of a folder of golds, sorted by name; empty where the folder is absent. */
export function readGolds<T>(...folder: string[]): T[] {
  const dir = sharedPath(...folder);
  if (!existsSync(dir)) return [];
  const names = readdirSync(dir).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as T);
}

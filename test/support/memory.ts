// Fresh memories, gone with the test that opened them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Memory, type StoreOptions } from '../../src/memory/memory.ts';
import { newUnit } from './new-units.ts';

export { newDocument, newPair, newUnit } from './new-units.ts';

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands still, at noon of the given day. */
export const onDay = (day: string) => () => new Date(`${day}T12:00:00Z`);

/** An empty memory that is closed with the test. */
export function freshMemory(options: StoreOptions = {}): Memory {
  const memory = Memory.open(join(temporaryFolder(), 'memory.db'), { now: onDay('2026-01-31'), ...options });
  onTestFinished(() => memory.close());
  return memory;
}

/** A memory that holds these pairs as one document. */
export async function memoryOf(pairs: readonly (readonly [zh: string, en: string])[]): Promise<Memory> {
  const memory = freshMemory();
  await memory.addUnits(pairs.map(([zh, en], position) => newUnit(zh, en, { position })));
  return memory;
}

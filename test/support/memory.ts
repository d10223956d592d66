// Fresh memories and the units, documents and pairs that go into them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Memory, type StoreOptions } from '../../src/memory/memory.ts';
import type { Document, NewUnit, Pair } from '../../src/model.ts';

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

export function newUnit(zh: string, en: string, rest: Partial<NewUnit> = {}): NewUnit {
  return {
    zh,
    en,
    zhTag: 'zh-CN',
    enTag: 'en-US',
    document: 'Letters',
    uri: 'letters.tmx',
    position: 0,
    score: null,
    type: null,
    kind: null,
    status: 'draft',
    note: null,
    created: null,
    changed: null,
    tuid: null,
    zhMarkup: null,
    enMarkup: null,
    properties: [],
    others: [],
    ...rest,
  };
}

export function newPair(zh: string | null, en: string | null, rest: Partial<Pair> = {}): Pair {
  return { zh, en, score: 0.9, type: '1-1', kind: 'paragraph', zhSpans: [], enSpans: [], issues: [], ...rest };
}

export function newDocument(digest: string, rest: Partial<Document> = {}): Document {
  const source = { uri: 'speech.txt', text: '', encoding: 'utf-8' };
  return { id: 'speech', uri: 'speech.txt', title: 'Speech', digest, sources: { zh: source, en: source }, ...rest };
}

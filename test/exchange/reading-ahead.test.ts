import { statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { DuizhaoError } from '../../src/errors.ts';
import type { Entry } from '../../src/exchange/problem.ts';
import type { readUnitsAhead } from '../../src/exchange/reading-ahead.ts';
import { type ReadUnitsOptions, readUnits } from '../../src/exchange/unit-files.ts';
import { bundle } from '../support/bundle.ts';
import { temporaryFolder } from '../support/memory.ts';
import { testThreads } from '../support/threads.ts';

const filling = 'the lock keeper counts the barges '.repeat(20);

/** A TMX of more than four megabytes with a unit here and there that has no Chinese, or a forbidden character. */
function writeLarge(name: string, end: string): string {
  const units = Array.from({ length: 6000 }, (_, i) => {
    const zh =
      i % 1000 === 7 ? '' : `<tuv xml:lang="zh-CN"><seg>第${i}条驳船${i % 1000 === 9 ? '\u000b' : ''}</seg></tuv>`;
    return `<tu tuid="${i}"><tuv xml:lang="en-US"><seg>Barge ${i}: ${filling}</seg></tuv>${zh}</tu>`;
  });
  const path = join(temporaryFolder(), name);
  writeFileSync(path, `<tmx version="1.4"><header srclang="en-US"/><body>\n${units.join('\n')}${end}`);
  expect(statSync(path).size).toBeGreaterThan(4_000_000);
  return path;
}

interface Read {
  readonly entries: Entry[];
  readonly error: unknown;
  readonly bytes: number;
}

let ahead: typeof readUnitsAhead;

beforeAll(async () => {
  const file = await bundle('reading-ahead', 'src/exchange/reading-ahead.ts', 'src/exchange/read-thread.ts');
  ahead = ((await import(resolve(file))) as { readUnitsAhead: typeof readUnitsAhead }).readUnitsAhead;
});

async function readAll(read: typeof readUnits, path: string, options: ReadUnitsOptions = {}): Promise<Read> {
  const entries: Entry[] = [];
  let error: unknown;
  let bytes = 0;
  const onBytes = (count: number) => {
    bytes = count;
  };
  try {
    for await (const entry of read(path, { ...options, onBytes })) entries.push(entry);
  } catch (thrown) {
    error = thrown;
  }
  return { entries, error, bytes };
}

testThreads('a thread reads what this one reads', async () => {
  const path = writeLarge('whole.tmx', '</body></tmx>');
  const there = await readAll(ahead as typeof readUnits, path, { status: 'reviewed' });
  expect(there).toEqual(await readAll(readUnits, path, { status: 'reviewed' }));
  expect(there.error).toBeUndefined();
  expect(there.entries.filter((entry) => 'rule' in entry)).toHaveLength(12);
  expect(there.bytes).toBe(statSync(path).size);
});

testThreads('a thread meets the same end, after the same units', async () => {
  const path = writeLarge('broken.tmx', `<tu><tuv xml:lang="en"><seg>${'<hi>'.repeat(40)}`);
  const here = await readAll(readUnits, path, { strict: true });
  const there = await readAll(ahead as typeof readUnits, path, { strict: true });
  expect(there.entries).toEqual(here.entries);
  expect((there.error as Error).message).toBe((here.error as DuizhaoError).message);
  expect(here.error).toBeInstanceOf(DuizhaoError);
});

testThreads('a reader that has enough leaves no thread behind', async () => {
  const path = writeLarge('left.tmx', '</body></tmx>');
  let count = 0;
  const ports = countPorts();
  for await (const _ of ahead(path)) {
    expect(countPorts()).toBeGreaterThan(ports);
    if (++count === 10) break;
  }
  expect(count).toBe(10);
  expect(countPorts()).toBe(ports);
});

/** What keeps this process in touch with its threads. */
const countPorts = (): number => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;

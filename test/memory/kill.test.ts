import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '../../bench/random.ts';
import { Memory } from '../../src/memory/memory.ts';
import { bundle } from '../support/bundle.ts';
import { temporaryFolder } from '../support/memory.ts';

const batch = 40;
const count = 60 * batch;
const kills = 50;

test(`an import killed at ${kills} moments leaves whole batches, no fewer than it reported, and goes on from there`, {
  tags: ['long'],
  timeout: 180_000,
}, async () => {
  const folder = temporaryFolder();
  // One plain file: a process that compiles nothing is there at once, fifty times over.
  const child = await bundle('kill', 'test/memory/importing.child.ts', 'src/memory/index-thread.ts');
  const lanes = [0, 1].map((lane) => killAgainAndAgain(child, folder, lane, kills / 2));
  const killed = await Promise.all(lanes);
  expect(killed.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(kills);
});

/** Kills imports at random batches until it has killed enough; a memory that is complete makes room for a new one. */
async function killAgainAndAgain(child: string, folder: string, lane: number, wanted: number): Promise<number> {
  const random = seededRandom(lane + 1);
  let killed = 0;
  for (let file = 0; killed < wanted; file++) {
    const path = join(folder, `${lane}-${file}.db`);
    let held = 0;
    for (let done = false; !done; ) {
      const moment = killed < wanted ? Math.floor(random() * (count / batch)) : Number.POSITIVE_INFINITY;
      const { reported, finished } = await runImport(child, path, moment);
      done = finished;
      if (!finished) killed++;
      const now = inspect(path);
      expect(now % batch).toBe(0);
      expect(now).toBeGreaterThanOrEqual(Math.max(held, reported));
      if (finished) expect(now).toBe(count);
      held = now;
    }
  }
  return killed;
}

/** Number of units held; they are the first of the import, in order, and the memory is sound. */
function inspect(path: string): number {
  const memory = Memory.open(path);
  try {
    const held = memory.verify();
    expect([...memory.units()].map(({ position }) => position)).toEqual(Array.from({ length: held }, (_, i) => i));
    return held;
  } finally {
    memory.close();
  }
}

/** Runs the import in a process of its own, killed once it has reported as many batches as `moment`. */
function runImport(child: string, path: string, moment: number): Promise<{ reported: number; finished: boolean }> {
  const importing = spawn(process.execPath, [child, path, String(count), String(batch)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  importing.stdout.setEncoding('utf8');
  importing.stdout.on('data', (text: string) => {
    output += text;
    if (output.split('\n').length - 1 > moment) importing.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    importing.on('error', reject);
    importing.on('close', (code) =>
      resolve({ reported: Number(output.split('\n').at(-2) ?? 0), finished: code === 0 }),
    );
  });
}

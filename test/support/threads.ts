// Tests of what is done in threads, which only what is built has.
import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';

/** `test` where threads are started, and at least one was; skipped with the reason in its name on a single processor. */
export function testThreads(name: string, body: () => Promise<void>): void {
  if (availableParallelism() === 1) {
    test.skip(`${name} (skipped: on one processor no threads are started)`, body);
    return;
  }
  test(name, async () => {
    let started = 0;
    const count = () => started++;
    process.on('worker', count);
    try {
      await body();
    } finally {
      process.off('worker', count);
    }
    expect(started).toBeGreaterThan(0);
  });
}

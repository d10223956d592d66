// The tests that scripts/mutate.ts asks: those of the room that is changed, but for those that measure against golds, which
// take seconds and move by hundredths, and those that show that much of a thing takes little time or room.
import { defineConfig } from 'vitest/config';
import { longTests } from './vitest.config.ts';

export default defineConfig({
  test: {
    include: [`test/${process.env.MUTATED_ROOM ?? '*'}/**/*.test.ts`],
    exclude: ['**/golds.test.ts', '**/*.shared.test.ts'],
    globalSetup: 'test/support/compiled.ts',
    // Changed on every line and counted, the code is up to fifty times slower.
    testTimeout: 600_000,
    tags: longTests.map((tag) => ({ ...tag, skip: true })),
    maxWorkers: 1,
  },
});

// The tests that scripts/mutate.ts asks: those of the room that is changed, but for those that measure against golds, which
// take seconds and move by hundredths.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [`test/${process.env.MUTATED_ROOM ?? '*'}/**/*.test.ts`],
    exclude: ['**/golds.test.ts', '**/*.shared.test.ts'],
    globalSetup: 'test/support/compiled.ts',
    testTimeout: 60_000,
    maxWorkers: 1,
  },
});

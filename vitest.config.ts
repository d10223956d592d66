import { defineConfig } from 'vitest/config';

/** Tests that show what much of a thing takes: a second or more, and nothing that one changed operator would alter. */
export const longTests = [{ name: 'long', description: 'shows what much of a thing takes' }];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/compiled.ts',
    testTimeout: 60_000,
    tags: longTests,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/results.json' }]] : ['default'],
  },
});

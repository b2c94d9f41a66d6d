import { defineConfig } from 'vitest/config';

/** Tests that drive a real Chromium with the built extension: one file at a time, because each has a browser of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    // What is waited for comes by itself; a busy machine may take longer than vitest's second.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

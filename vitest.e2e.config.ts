import { defineConfig } from 'vitest/config';

/** Tests that drive a real Chromium with the built extension: each file has a browser of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    // A browser mostly waits: for a page to load, for a worker to start, for a deadline of the product's own.
    maxWorkers: 2,
    // What is waited for comes by itself; a busy machine may take longer than vitest's second.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

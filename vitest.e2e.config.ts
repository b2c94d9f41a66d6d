import { defineConfig } from 'vitest/config';

/** Tests that drive a real Chromium with the built extension: one file at a time, because each has a browser of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

/** What works in Firefox: `npm run test:firefox`, which builds for it first and wants `firefox-esr`. No part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/firefox/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/**
 * Rooms of pure code: nothing there holds a state or replaces a global, so that their tests may share what was imported. Not `reading`, whose
 * limits of time want a heap of their own.
 */
const pure = ['capture', 'dom', 'export', 'fields', 'import', 'posting', 'readers', 'sites'].map(
  (room) => `tests/${room}/**/*.test.{ts,tsx}`,
);
const shared = {
  environment: 'node',
  // On a busy machine axe and a thousand random trees take their time.
  testTimeout: 30_000,
} as const;

export default defineConfig({
  plugins: [preact()],
  test: {
    // All processors: vitest leaves one alone, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { ...shared, name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: { ...shared, name: 'rooms', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...pure, 'tests/e2e/**', 'tests/firefox/**'] },
      },
    ],
  },
});

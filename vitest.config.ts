import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/**
 * Rooms whose code keeps no state, and whose tests replace no global or put it back, so that files may share what was imported: to import it anew
 * for each takes longer than most tests do. Not `reading`, whose limits of time want a heap of their own, not `store` and `sync`, which put their
 * hands on the database's own methods, and not `ui`, which leaves its marks in prototypes and language.
 */
const sharing = [
  ...['capture', 'dom', 'export', 'fields', 'import', 'posting', 'protocol', 'readers'],
  ...['repository', 'settings', 'sites', 'worker'],
].map((room) => `tests/${room}/**/*.test.{ts,tsx}`);
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
      { extends: true, test: { ...shared, name: 'sharing', include: sharing, isolate: false } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'rooms',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...sharing, 'tests/e2e/**', 'tests/firefox/**'],
        },
      },
    ],
  },
});

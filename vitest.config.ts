import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/**
 * Rooms whose code keeps no state, and whose tests replace no global or put it back, so that files may share what was imported: to import it anew
 * for each takes longer than most tests do. Not `reading`, whose limits of time want a heap of their own, nor the components of `ui`, whose tests
 * leave their marks in prototypes and in what Preact has still to draw.
 */
const sharing = filesOf(
  ...['capture', 'dom', 'export', 'fields', 'import', 'posting', 'protocol', 'readers'],
  ...['repository', 'settings', 'sites', 'worker'],
);
/** The same among themselves: what they leave in memory, whole databases, is no company for limits of time. */
const heavy = filesOf('store', 'sync', 'ui');
const shared = {
  environment: 'node',
  // On a busy machine axe and a thousand random trees take their time; `npm test` lets the end-to-end tests go first.
  testTimeout: 120_000,
  hookTimeout: 60_000,
} as const;

function filesOf(...rooms: string[]): string[] {
  return rooms.map((room) => `tests/${room}/**/*.test.ts`);
}

export default defineConfig({
  plugins: [preact()],
  test: {
    // All processors: vitest leaves one alone, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { ...shared, name: 'sharing', include: sharing, isolate: false } },
      { extends: true, test: { ...shared, name: 'heavy', include: heavy, isolate: false } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'rooms',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...sharing, ...heavy, 'tests/e2e/**', 'tests/firefox/**'],
        },
      },
    ],
  },
});

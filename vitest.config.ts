import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/firefox/**'],
    environment: 'node',
    // All processors: vitest leaves one alone, which is half of a small machine.
    maxWorkers: '100%',
    // On a busy machine axe and a thousand random trees take their time.
    testTimeout: 30_000,
  },
});

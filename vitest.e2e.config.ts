import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, so that no file is left to run alone at the end. */
const longest = [
  'live-reading',
  'durability',
  'sync',
  'collection',
  'save-button',
  'attack',
  'hostile-texts',
  'labelled-pages',
  'refusals',
  'linkedin',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.indexOf(basename(moduleId, '.test.ts'));
      return found < 0 ? longest.length : found;
    };
    return [...files].sort((left, right) => place(left) - place(right));
  }
}

/** Tests that drive a real Chromium with the built extension: each file has a browser of its own. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    // A browser mostly waits: for a page to load, for a worker to start, for a deadline of the product's own.
    maxWorkers: 2,
    // Nothing that is imported keeps a state: what matters is in the browser, of which each file has its own.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // What is waited for comes by itself; a busy machine may take longer than vitest's second.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Posting } from '../../src/posting/posting';
import { type ReadResult, readSnapshot, readToKeep } from '../../src/read';
import { labelledSnapshots } from './labelled-snapshots';

/** Who is not the posting on these pages: other people, by the names that stand for them. */
const people = ['Alex Sample', 'Robin Sample'];
const TIMEOUT = 120_000;

const shared = resolve(import.meta.dirname, '../../../shared/pages');
const collections = [
  { collection: 'fixtures', pages: labelledSnapshots(import.meta.dirname) },
  { collection: 'labelled pages', pages: existsSync(shared) ? labelledSnapshots(shared) : [] },
];

/** The posting's own words: its text alone. */
function ownWords({ description = '' }: Posting): string {
  return description.replace(/\s+/g, ' ');
}

function sizeOf(tree: string): number {
  return gzipSync(tree).length;
}

describe.each(collections)('what is kept of the $collection', ({ collection, pages }) => {
  const sizes: { readonly before: number; readonly after: number }[] = [];
  afterAll(() => {
    const average = (of: 'before' | 'after'): string => (sizes.reduce((sum, size) => sum + size[of], 0) / sizes.length / 1024).toFixed(1);
    if (sizes.length > 0)
      console.info(`${collection}: ${sizes.length} kept snapshots, ${average('after')} KB gzipped of ${average('before')} KB`);
  });

  it.skipIf(pages.length === 0).each(pages)(
    '$name reads the same, and names nobody beside the posting',
    ({ snapshot }) => {
      const whole: ReadResult = readSnapshot(snapshot);
      const kept = readToKeep(snapshot);
      if (!whole.ok || !kept.ok) {
        expect(kept).toEqual(whole);
        return;
      }
      expect(kept.posting).toEqual(whole.posting);
      const part = kept.part();
      expect(readSnapshot(part.snapshot)).toEqual(whole);
      expect(part.isPart).toBe(true);
      sizes.push({ before: sizeOf(snapshot.tree), after: sizeOf(part.snapshot.tree) });

      for (const person of people.filter((name) => !ownWords(whole.posting).includes(name))) {
        expect(part.snapshot.tree).not.toContain(person);
        expect(JSON.stringify(kept.posting)).not.toContain(person);
      }
      expect(part.snapshot.tree.split('/in/').length, 'links to profiles').toBeLessThanOrEqual(
        ownWords(whole.posting).split('/in/').length,
      );
    },
    TIMEOUT,
  );
});

it.skipIf(existsSync(shared))('the labelled pages are not here: only the fixtures were reduced', () => undefined);

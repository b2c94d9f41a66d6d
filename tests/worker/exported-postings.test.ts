import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExportFile } from '../../src/export/export-file';
import { buildJson } from '../../src/export/json';
import type { FullStep } from '../../src/posting/history-step';
import type { PackedSnapshot } from '../../src/store/schema';
import { exportedPostings, wholeShelf } from '../../src/worker/exported-postings';
import { textOf } from '../export/sample';
import { type Bench, freshShelf, hear, keep, MINUTE, samplePosting } from '../store/sample';
import { acts, contents, key, shelfAfter } from '../store/shelf-story';

const everything = { everything: true, pages: true };

async function fileOf({ shelf, clock }: Bench, keys?: readonly string[]): Promise<ExportFile> {
  const shelfOf = wholeShelf(shelf, keys ?? (await shelf.listedKeys()), { ...everything, everything: keys === undefined });
  return ExportFile.parse(JSON.parse(await textOf(buildJson(shelfOf, { now: clock.now() }))));
}

/** Puts what a file holds on an empty shelf. */
async function shelfFrom(file: ExportFile): Promise<Bench> {
  const bench = freshShelf();
  for (const { shelfPosting, pages = [] } of [...file.postings, ...file.unlisted]) {
    const steps = shelfPosting.steps.flatMap((step): FullStep[] =>
      step.kind !== 'version' ? [step] : step.posting === undefined ? [] : [{ ...step, posting: step.posting }],
    );
    const packed = pages.map(({ captureId, gzip, length }): [string, PackedSnapshot] => [
      captureId,
      { bytes: new Uint8Array(Buffer.from(gzip, 'base64')), length },
    ]);
    await hear(bench, { ...shelfPosting, steps }, new Map(packed));
  }
  return bench;
}

it('the whole shelf as JSON, on an empty shelf, is the same shelf', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (story) => {
      const bench = await shelfAfter(story);
      expect(await contents(await shelfFrom(await fileOf(bench)))).toEqual(await contents(bench));
    }),
    { numRuns: 60 },
  );
}, 120_000);

describe('a part of the shelf', () => {
  it('has the chosen postings in the order asked for, and no other', async () => {
    const bench = freshShelf();
    for (const number of [1, 2, 3]) await keep(bench.shelf, bench.clock, `c${number}`, samplePosting(`${number}`));
    await bench.shelf.remove(key(2));
    const file = await fileOf(bench, [key(3), key(2), key(1)]);
    expect(file.postings.map((posting) => posting.key)).toEqual([key(3), key(1)]);
    expect(file.unlisted).toEqual([]);
  });

  it('has what is shown as a part of a chosen one', async () => {
    const bench = freshShelf();
    for (const number of [1, 2, 3]) {
      bench.clock.advance(MINUTE);
      await keep(bench.shelf, bench.clock, `c${number}`, samplePosting(`${number}`));
    }
    await bench.shelf.say(key(2), [{ set: 'mergedInto', value: key(1) }]);
    const listed = await bench.shelf.listedKeys();
    expect(listed).toHaveLength(2);
    const file = await fileOf(bench, listed);
    expect([...file.postings, ...file.unlisted].map(({ shelfPosting }) => shelfPosting.key).sort()).toEqual([key(1), key(2), key(3)]);
  });

  it('leaves the pages out unless asked', async () => {
    const bench = freshShelf();
    await keep(bench.shelf, bench.clock, 'c1', samplePosting('1'));
    const { postings } = wholeShelf(bench.shelf, [key(1)], { everything: false, pages: false });
    for await (const [posting] of postings) expect(posting).not.toHaveProperty('pages');
  });
});

it('a posting is exported as it is shown, with what the user says of it', async () => {
  const bench = freshShelf();
  await keep(bench.shelf, bench.clock, 'c1', samplePosting('1'));
  await bench.shelf.say(key(1), [
    { set: 'edit', id: 'title', value: 'Head keeper' },
    { set: 'tag', id: 'sea', value: 'Sea' },
  ]);
  const batches = [];
  for await (const batch of exportedPostings(bench.shelf, [key(1)])) batches.push(...batch);
  expect(batches).toMatchObject([
    {
      title: 'Head keeper',
      evidence: { title: { source: 'user' } },
      user: { tags: ['Sea'] },
      savedAt: '2026-03-01T09:00:00.000Z',
      captures: 1,
    },
  ]);
});

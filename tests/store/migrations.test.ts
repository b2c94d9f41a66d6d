import { describe, expect, it } from 'vitest';
import { shelfDatabase } from '../../src/store/database';
import { type Migration, migrations } from '../../src/store/migrations';
import { packSnapshot } from '../../src/store/packed-snapshot';
import { openShelf } from '../../src/store/shelf';
import { oldDatabase } from './old-database';
import { keysOf, samplePosting, sampleSnapshot } from './sample';

const savedAt = '2026-02-01T09:00:00.000Z';
const updatedAt = '2026-02-03T09:00:00.000Z';
const removedAt = '2026-02-20T09:00:00.000Z';
const today = () => new Date('2026-03-01T09:00:00.000Z');

/**
 * What a shelf of two postings held in every version so far: one captured twice, and one in the bin. Written out as those versions wrote it, not
 * by the code of today.
 */
async function oldRecords(): Promise<Record<string, readonly unknown[]>> {
  const [first, second, binned] = [samplePosting('1'), samplePosting('1', { title: 'Head Keeper' }), samplePosting('2')];
  const version = { kind: 'version', readerVersion: 1 };
  return {
    postings: [
      { key: 'tiktok:1', posting: second, readerVersion: 1, version: 'b', savedAt, capturedAt: updatedAt, captures: 2 },
      { key: 'tiktok:2', posting: binned, readerVersion: 1, version: 'c', savedAt, capturedAt: savedAt, captures: 1, removedAt },
    ],
    history: [
      { ...version, id: 'a', key: 'tiktok:1', sequence: 1, at: savedAt, outcome: 'created', capturedAt: savedAt, posting: first },
      { ...version, id: 'b', key: 'tiktok:1', sequence: 2, at: updatedAt, outcome: 'updated', capturedAt: updatedAt },
      { ...version, id: 'c', key: 'tiktok:2', sequence: 1, at: savedAt, outcome: 'created', capturedAt: savedAt },
      { kind: 'removed', id: 'tiktok:2/removed/2', key: 'tiktok:2', sequence: 2, at: removedAt },
    ],
    summaries: [{ key: 'tiktok:1', site: 'tiktok', title: 'Head Keeper', company: 'Northern Lamps', place: 'Reykjavík, Iceland', savedAt }],
    snapshots: await Promise.all(
      [
        ['a', first],
        ['b', second],
        ['c', binned],
      ].map(async ([captureId, posting]) => {
        if (typeof captureId !== 'string' || typeof posting !== 'object') throw new Error('not a capture');
        return { captureId, key: posting.key, capturedAt: savedAt, snapshot: await packSnapshot(sampleSnapshot(posting, savedAt)) };
      }),
    ),
    setAside: [{ id: 'postings/tiktok:9/x', store: 'postings', key: 'tiktok:9', raw: { torn: true }, reason: 'torn', at: savedAt }],
  };
}

async function expectWhole(name: string, steps: readonly Migration[] = migrations): Promise<void> {
  const shelf = openShelf({ database: shelfDatabase(name, steps), now: today });
  const kept = await shelf.get('tiktok:1');
  expect(kept).toMatchObject({ savedAt, capturedAt: updatedAt, captures: 2, version: 'b', posting: { title: 'Head Keeper' } });
  expect(await keysOf(shelf)).toEqual(['tiktok:1']);
  expect(await keysOf(shelf, 'head')).toEqual(['tiktok:1']);
  expect((await shelf.history('tiktok:1')).map(({ kind }) => kind)).toEqual(['updated', 'created']);
  expect((await shelf.bin()).map(({ key }) => key)).toEqual(['tiktok:2']);
  expect(await shelf.setAside()).toHaveLength(1);
  await shelf.restore('tiktok:2');
  expect((await shelf.get('tiktok:2')).posting).toEqual(samplePosting('2'));
  await shelf.say('tiktok:2', [{ set: 'rating', value: 4 }]);
  expect((await shelf.get('tiktok:2')).user.rating).toBe(4);
  await shelf.undo('b');
  expect((await shelf.get('tiktok:1')).posting).toEqual(samplePosting('1'));
  shelf.close();
}

const earlier = migrations.slice(0, -1).map(({ version }) => version);

describe('what an earlier version wrote', () => {
  it.each(earlier)('is whole after the way from version %i', async (version) => {
    await expectWhole(await oldDatabase(version, await oldRecords()));
  });

  it('is set aside where it is a step that names no posting, and nothing else is lost', async () => {
    const { setAside: _, ...records } = await oldRecords();
    const name = await oldDatabase(7, { ...records, history: [...(records.history ?? []), { id: 'torn', kind: 'version' }] });
    await expectWhole(name);
    const [item] = await openShelf({ database: shelfDatabase(name), now: today }).setAside();
    expect(item).toMatchObject({ store: 'history', key: 'torn' });
  });

  it('of more steps than are moved at a time is all there', async () => {
    const records = await oldRecords();
    const seen = Array.from({ length: 1_100 }, (_, index) => {
      const [id, sequence] = [`seen-${index}`, 3 + index];
      return { kind: 'seen', id, key: 'tiktok:1', sequence, at: updatedAt, capturedAt: updatedAt, version: 'b' };
    });
    const name = await oldDatabase(7, { ...records, history: [...(records.history ?? []), ...seen] });
    const shelf = openShelf({ database: shelfDatabase(name), now: today });
    expect(await shelf.history('tiktok:1')).toHaveLength(1_102);
  });

  /** Each step on each way, as a browser that is closed leaves it: in the middle of it. */
  const stopped = earlier.flatMap((from) => migrations.filter(({ version }) => version > from).map(({ version }) => ({ from, version })));

  it.each(stopped)('is whole when the step to $version was stopped on the way from $from', async ({ from, version }) => {
    const name = await oldDatabase(from, await oldRecords());
    const broken = migrations.map((step) =>
      step.version !== version
        ? step
        : {
            version,
            async run(upgrade: Parameters<Migration['run']>[0]) {
              await step.run(upgrade);
              throw new Error('stopped');
            },
          },
    );
    await expect(openShelf({ database: shelfDatabase(name, broken) }).bin()).rejects.toThrow('stopped');
    await expectWhole(name);
  });
});

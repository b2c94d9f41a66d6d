import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Posting } from '../../src/posting/posting';
import type { KeptPageReader } from '../../src/store/rereading';
import { SnapshotRecord } from '../../src/store/schema';
import type { Shelf } from '../../src/store/shelf';
import { type Bench, DAY, freshShelf, hear, hold, keep, samplePosting } from './sample';

/** A later reader: it reads a better title out of each page than the one that stands there. */
function laterReader(version: number, read: (title: string) => Partial<Posting> | undefined): KeptPageReader {
  return {
    version,
    reread({ url, title }) {
      const fields = read(title);
      return fields && samplePosting(url.split('/').at(-1) ?? '', { title, ...fields });
    },
  };
}

async function rereadAll(shelf: Shelf, reader: KeptPageReader): Promise<number> {
  let steps = 0;
  while ((await shelf.rereadNext(reader)) === 'more') steps += 1;
  return steps;
}

const better = laterReader(2, (title) => ({ title: `${title} (m/f/x)` }));

describe('reading kept pages again', () => {
  it('shows what the later reader reads, keeps when and what was saved, and can be taken back for good', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    const before = await shelf.get('tiktok:1');
    clock.advance(DAY);
    expect(await rereadAll(shelf, better)).toBe(1);
    const after = await shelf.get('tiktok:1');
    expect(after.posting.title).toBe('Lighthouse Keeper (m/f/x)');
    expect(after).toMatchObject({ savedAt: before.savedAt, capturedAt: before.capturedAt, captures: 1, version: 'first' });
    expect((await shelf.list({ query: 'm/f/x', offset: 0, limit: 5 })).total).toBe(1);
    const { waiting, changes } = await shelf.rereadState(2, 10);
    expect({ waiting, changes }).toEqual({
      waiting: 0,
      changes: [{ stepId: 'first@2', key: 'tiktok:1', title: 'Lighthouse Keeper (m/f/x)', fields: ['title'] }],
    });
    await shelf.undo('first@2');
    expect((await shelf.get('tiktok:1')).posting).toEqual(before.posting);
    expect(await rereadAll(shelf, better)).toBe(0);
    expect((await shelf.rereadState(2, 10)).changes).toEqual([]);
    // A still later reader may be right.
    expect(
      await rereadAll(
        shelf,
        laterReader(3, () => ({ title: 'Lampist' })),
      ),
    ).toBe(1);
    expect((await shelf.get('tiktok:1')).posting.title).toBe('Lampist');
  });

  it.each<[string, KeptPageReader]>([
    ['refuses the page', laterReader(2, () => undefined)],
    ['takes it for another posting', laterReader(2, () => ({ key: 'tiktok:7', postingId: '7' }))],
    ['reads the same', laterReader(2, () => ({}))],
  ])('leaves the record as it is where the reader %s, and asks once', async (_what, reader) => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    expect(await rereadAll(shelf, reader)).toBe(1);
    expect(await rereadAll(shelf, reader)).toBe(0);
    expect((await shelf.get('tiktok:1')).posting).toEqual(samplePosting('1'));
    expect((await shelf.rereadState(2, 10)).changes).toEqual([]);
  });

  it.each<[string, (page: SnapshotRecord['snapshot']) => SnapshotRecord['snapshot']]>([
    ['no gzip', (page) => ({ ...page, bytes: new Uint8Array(100) })],
    ['longer than was written down', ({ bytes, length }) => ({ bytes, length: length - 1 })],
    ['shorter than was written down', ({ bytes, length }) => ({ bytes, length: length + 1 })],
    ['no page', ({ length }) => ({ bytes: gzipSync(JSON.stringify('x'.repeat(length - 2))), length })],
  ])('leaves the record of a page as it is that is %s, and reads the others', async (_what, damaged) => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await keep(shelf, clock, 'second', samplePosting('2'));
    await database.write(['snapshots'], async (transaction) => {
      const record = SnapshotRecord.parse(await transaction.objectStore('snapshots').get('first'));
      await transaction.objectStore('snapshots').put({ ...record, snapshot: damaged(record.snapshot) });
    });
    expect(await rereadAll(shelf, better)).toBe(2);
    expect(await rereadAll(shelf, better)).toBe(0);
    expect((await shelf.get('tiktok:1')).posting).toEqual(samplePosting('1'));
    expect((await shelf.get('tiktok:2')).posting.title).toBe('Lighthouse Keeper (m/f/x)');
  });

  it('leaves what the user said, and a posting in the bin, where they are', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await keep(shelf, clock, 'second', samplePosting('2'));
    await shelf.say('tiktok:1', [{ set: 'edit', id: 'title', value: 'My lamp' }]);
    await shelf.remove('tiktok:2');
    expect(await rereadAll(shelf, better)).toBe(2);
    expect((await shelf.get('tiktok:1')).posting.title).toBe('My lamp');
    expect((await shelf.get('tiktok:1')).derived.title).toBe('Lighthouse Keeper (m/f/x)');
    expect(await shelf.find('tiktok:2')).toBeUndefined();
    await shelf.restore('tiktok:2');
    expect((await shelf.get('tiktok:2')).posting.title).toBe('Lighthouse Keeper (m/f/x)');
  });

  it('a later capture is compared with what the reader made of the earlier one', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await rereadAll(shelf, better);
    const same = samplePosting('1', { title: 'Lighthouse Keeper (m/f/x)' });
    expect(await keep(shelf, clock, 'second', same)).toMatchObject({ outcome: 'unchanged' });
  });

  it('comes to the same on two machines that read the same page', async () => {
    const one = freshShelf();
    const other = freshShelf();
    await keep(one.shelf, one.clock, 'first', samplePosting('1'));
    await hearAll(other, one);
    await rereadAll(one.shelf, better);
    other.clock.advance(DAY);
    await rereadAll(other.shelf, better);
    await hearAll(one, other);
    await hearAll(other, one);
    expect(await other.shelf.history('tiktok:1')).toEqual(await one.shelf.history('tiktok:1'));
    expect((await one.shelf.get('tiktok:1')).posting.title).toBe('Lighthouse Keeper (m/f/x)');
  });

  it('does not touch what was saved meanwhile', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await hold(shelf, clock, 'second', samplePosting('1', { title: 'Night Keeper' }));
    const reader: KeptPageReader = { version: 2, reread: () => samplePosting('1', { title: 'Day Keeper' }) };
    const [, saved] = await Promise.all([shelf.rereadNext(reader), shelf.save('second')]);
    expect(saved.outcome).toBe('updated');
    expect((await shelf.get('tiktok:1')).posting.title).toBe('Night Keeper');
  });
});

async function hearAll(to: Bench, from: Bench): Promise<void> {
  for await (const batch of from.shelf.whole()) {
    for (const posting of batch) {
      const page = await from.shelf.page('first');
      await hear(to, posting, new Map(page === undefined ? [] : [['first', page.snapshot]]));
    }
  }
}

import { describe, expect, it } from 'vitest';
import { DAY, freshShelf, keep, keysOf, MINUTE, samplePosting } from './sample';

/** A user sets the clock right, or a machine without a battery wakes up years ago. */
const YEARS = 3 * 365 * DAY;

describe('a clock that goes backwards', () => {
  it('leaves the order of what happened to a posting as it was', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    clock.advance(-YEARS);
    expect(await keep(shelf, clock, 'second', samplePosting('1', { title: 'Head Keeper' }))).toMatchObject({ outcome: 'updated' });
    clock.advance(-MINUTE);
    await shelf.remove('tiktok:1');
    clock.advance(-MINUTE);
    await shelf.restore('tiktok:1');
    expect(await shelf.get('tiktok:1')).toMatchObject({ posting: { title: 'Head Keeper' }, captures: 2 });
    await shelf.undo('second');
    expect(await shelf.get('tiktok:1')).toMatchObject({ posting: samplePosting('1'), captures: 1 });
  });

  it('keeps every posting on the shelf, in the list and in search', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    clock.advance(-YEARS);
    await keep(shelf, clock, 'second', samplePosting('2'));
    await shelf.tidy();
    expect((await keysOf(shelf)).sort()).toEqual(['tiktok:1', 'tiktok:2']);
    expect((await keysOf(shelf, 'lighthouse')).sort()).toEqual(['tiktok:1', 'tiktok:2']);
  });

  it('saves a page that was captured before the clock was set', async () => {
    const { shelf, clock } = freshShelf();
    await shelf.hold({
      captureId: 'first',
      posting: samplePosting('1'),
      snapshot: { url: '', title: '', lang: 'en', capturedAt: clock.now().toISOString(), version: 1, tree: '<html></html>' },
      readerVersion: 1,
    });
    clock.advance(-YEARS);
    expect(await shelf.save('first')).toMatchObject({ outcome: 'created' });
    expect(await shelf.save('first')).toMatchObject({ outcome: 'created' });
    expect((await shelf.get('tiktok:1')).captures).toBe(1);
  });

  it('empties no bin early', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.remove('tiktok:1');
    clock.advance(-YEARS);
    await shelf.tidy();
    await shelf.restore('tiktok:1');
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
  });
});

describe('a clock that stands still', () => {
  it('sets two damaged records of one posting aside, not one over the other', async () => {
    const { shelf, clock, database } = freshShelf();
    for (const captureId of ['first', 'second']) {
      await keep(shelf, clock, captureId, samplePosting('1'));
      await database.write(['postings'], (transaction) =>
        transaction.objectStore('postings').put({ key: 'tiktok:1', posting: { notes: captureId } } as never),
      );
      await expect(shelf.get('tiktok:1')).rejects.toMatchObject({ code: 'record-invalid' });
    }
    const kept = await database.read(['setAside'], (transaction) => transaction.objectStore('setAside').getAll());
    expect(kept.map(({ raw }) => JSON.stringify(raw)).sort()).toEqual(
      ['first', 'second'].map((notes) => JSON.stringify({ key: 'tiktok:1', posting: { notes } })),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database';
import { freshShelf, keep, keysOf, samplePosting } from './sample';

/** Damages a posting's record, as a defect or a disk would. */
async function damage(database: Database, key: string): Promise<void> {
  await database.write(['postings'], async (transaction) => {
    const record = await transaction.objectStore('postings').get(key);
    await transaction.objectStore('postings').put({ ...record, captures: 'many' } as never);
  });
}

describe('damaged records', () => {
  it('are listed with what is wrong, can be taken along as they are, and stay aside while they do not fit', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'one', samplePosting('1'));
    await damage(database, 'tiktok:1');
    await expect(shelf.get('tiktok:1')).rejects.toMatchObject({ code: 'record-invalid' });
    const [item, ...others] = await shelf.setAside();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ store: 'postings', key: 'tiktok:1', at: '2026-03-01T09:00:00.000Z' });
    expect(item?.reason).toContain('captures');
    expect(JSON.parse(await shelf.exportSetAside())).toMatchObject([
      { raw: { posting: { title: 'Lighthouse Keeper' }, captures: 'many' } },
    ]);
    expect(await shelf.retrySetAside(item?.id ?? '')).toBe(false);
    expect(await shelf.setAside()).toHaveLength(1);
  });

  it('are put back, with their place in lists and search, when they fit', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'one', samplePosting('1'));
    await shelf.say('tiktok:1', [{ set: 'notes', value: 'paraffin' }]);
    await damage(database, 'tiktok:1');
    await expect(shelf.get('tiktok:1')).rejects.toMatchObject({ code: 'record-invalid' });
    const [item] = await shelf.setAside();
    // A later version that understands what this one did not.
    await database.write(['setAside'], async (transaction) => {
      const record = await transaction.objectStore('setAside').get(item?.id ?? '');
      const { raw } = record ?? {};
      if (record !== undefined && typeof raw === 'object')
        await transaction.objectStore('setAside').put({ ...record, raw: { ...raw, captures: 1 } });
    });
    expect(await shelf.retrySetAside(item?.id ?? '')).toBe(true);
    expect(await shelf.setAside()).toEqual([]);
    expect((await shelf.get('tiktok:1')).posting.title).toBe('Lighthouse Keeper');
    expect(await keysOf(shelf, 'paraffin')).toEqual(['tiktok:1']);
  });

  it.each(['steps', 'userData'] as const)('of %s go to the other machines once they are put back', async (store) => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'one', samplePosting('1'));
    await keep(shelf, clock, 'two', samplePosting('1', { title: 'Head Keeper' }));
    await shelf.say('tiktok:1', [{ set: 'notes', value: 'paraffin' }]);
    const whole = await shelf.wholeOf(['tiktok:1']);
    await database.write([store, 'setAside'], async (transaction) => {
      const [raw] = await transaction.objectStore(store).getAll();
      await transaction.objectStore(store).clear();
      const at = clock.now().toISOString();
      await transaction.objectStore('setAside').put({ id: 'aside', store, key: 'tiktok:1', raw, reason: 'of a later version', at });
    });
    await shelf.sync.write({ state: { own: {} } });
    expect(await shelf.retrySetAside('aside')).toBe(true);
    expect(await shelf.wholeOf(['tiktok:1'])).toEqual(whole);
    expect(await shelf.sync.oldestNotes(9, 0)).toMatchObject([{ key: 'tiktok:1' }]);
    expect(await shelf.sync.wholeNotes(['tiktok:1'])).toHaveLength(1);
  });

  it('never take the place of what stands there by now', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'one', samplePosting('1'));
    await damage(database, 'tiktok:1');
    await expect(shelf.get('tiktok:1')).rejects.toMatchObject({ code: 'record-invalid' });
    await keep(shelf, clock, 'two', samplePosting('1', { title: 'Head Keeper' }));
    const [item] = await shelf.setAside();
    expect(await shelf.retrySetAside(item?.id ?? '')).toBe(false);
    expect((await shelf.get('tiktok:1')).posting.title).toBe('Head Keeper');
  });

  it('that are not there cannot be put back', async () => {
    await expect(freshShelf().shelf.retrySetAside('none')).rejects.toMatchObject({ code: 'record-invalid' });
  });
});

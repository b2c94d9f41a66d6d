import { describe, expect, it } from 'vitest';
import { type Bench, DAY, freshShelf, hear, keep, keysOf, samplePosting } from './sample';

/** All that `from` has comes to `to`, without its pages. */
async function hearAll(to: Bench, from: Bench): Promise<void> {
  for await (const batch of from.shelf.whole()) for (const posting of batch) await hear(to, posting);
}

describe('the bin', () => {
  it('takes a posting off the shelf and gives it back as it was', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    const before = await shelf.get('tiktok:1');
    await shelf.remove('tiktok:1');
    expect(await keysOf(shelf)).toEqual([]);
    expect(await keysOf(shelf, 'keeper')).toEqual([]);
    expect(await shelf.find('tiktok:1')).toBeUndefined();
    clock.advance(29 * DAY);
    await shelf.tidy();
    await shelf.restore('tiktok:1');
    expect(await shelf.get('tiktok:1')).toEqual(before);
    expect(await keysOf(shelf, 'keeper')).toEqual(['tiktok:1']);
  });

  it('does nothing the second time', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.restore('tiktok:1');
    await shelf.remove('tiktok:1');
    clock.advance(20 * DAY);
    await shelf.remove('tiktok:1');
    clock.advance(11 * DAY);
    await shelf.tidy();
    await expect(shelf.restore('tiktok:1')).rejects.toMatchObject({ code: 'posting-unknown' });
  });

  it('is emptied of what has been there for 30 days, and of nothing else', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'old', samplePosting('1'));
    await keep(shelf, clock, 'kept', samplePosting('2'));
    await shelf.remove('tiktok:1');
    clock.advance(31 * DAY);
    await keep(shelf, clock, 'late', samplePosting('3'));
    await shelf.remove('tiktok:3');
    await shelf.tidy();
    const left = await database.read(['postings', 'steps', 'snapshots'], async (transaction) => ({
      postings: await transaction.objectStore('postings').getAllKeys(),
      pages: await transaction.objectStore('snapshots').getAllKeys(),
      steps: (await transaction.objectStore('steps').getAll()).filter(({ key }) => key === 'tiktok:1').map(({ kind }) => kind),
    }));
    expect(left.postings).toEqual(['tiktok:2', 'tiktok:3']);
    expect(left.pages).toEqual(['kept', 'late']);
    // That it was deleted is all that is known of it.
    expect(left.steps).toEqual(['removed']);
  });

  it('is emptied at once when the user says so', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'one', samplePosting('1'));
    await keep(shelf, clock, 'two', samplePosting('2'));
    await shelf.remove('tiktok:1');
    expect(await shelf.emptyBin()).toBe(1);
    expect(await shelf.bin()).toEqual([]);
    await expect(shelf.restore('tiktok:1')).rejects.toMatchObject({ code: 'posting-unknown' });
    expect(await keysOf(shelf)).toEqual(['tiktok:2']);
  });

  it('that is emptied by the user is empty on other machines too, and does not come back from them', async () => {
    const [here, there] = [freshShelf(), freshShelf()];
    await keep(here.shelf, here.clock, 'one', samplePosting('1'));
    await here.shelf.say('tiktok:1', [{ set: 'notes', value: 'oil' }]);
    await hearAll(there, here);
    await here.shelf.remove('tiktok:1');
    await here.shelf.emptyBin();
    await hearAll(here, there);
    expect(await here.shelf.bin()).toEqual([]);
    await hearAll(there, here);
    expect(await there.shelf.bin()).toEqual([]);
    expect(await keysOf(there.shelf)).toEqual([]);
    expect(await there.database.read(['snapshots'], (transaction) => transaction.objectStore('snapshots').getAllKeys())).toEqual([]);
  });

  it('that was emptied lets what is saved and said anew be told from what was', async () => {
    for (const empty of ['emptyBin', 'tidy'] as const) {
      const [here, there] = [freshShelf(), freshShelf()];
      await keep(here.shelf, here.clock, 'one', samplePosting('1'));
      await here.shelf.say('tiktok:1', [{ set: 'notes', value: 'oil' }]);
      await hearAll(there, here);
      await here.shelf.remove('tiktok:1');
      here.clock.advance(31 * DAY);
      await here.shelf[empty]();
      await keep(here.shelf, here.clock, 'two', samplePosting('1'));
      await here.shelf.say('tiktok:1', [{ set: 'notes', value: 'wick' }]);
      await hearAll(there, here);
      await hearAll(here, there);
      for (const { shelf } of [here, there]) expect((await shelf.get('tiktok:1')).user.notes).toBe('wick');
    }
  });

  it('lists what is in it, the newest first', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'one', samplePosting('1'));
    await keep(shelf, clock, 'two', samplePosting('2', { title: 'Lampist' }));
    await keep(shelf, clock, 'three', samplePosting('3'));
    await shelf.remove('tiktok:2');
    clock.advance(DAY);
    await shelf.remove('tiktok:1');
    expect(await shelf.bin()).toEqual([
      { key: 'tiktok:1', title: 'Lighthouse Keeper', company: 'Northern Lamps', removedAt: '2026-03-02T09:00:00.000Z' },
      { key: 'tiktok:2', title: 'Lampist', company: 'Northern Lamps', removedAt: '2026-03-01T09:00:00.000Z' },
    ]);
  });

  it('knows no posting that was never saved', async () => {
    const { shelf } = freshShelf();
    await expect(shelf.remove('tiktok:9')).rejects.toMatchObject({ code: 'posting-unknown' });
    await expect(shelf.restore('tiktok:9')).rejects.toMatchObject({ code: 'posting-unknown' });
  });

  it('gives a posting back when the same capture is saved again', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.remove('tiktok:1');
    expect(await shelf.save('first')).toMatchObject({ key: 'tiktok:1' });
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
  });
});

import { describe, expect, it } from 'vitest';
import { noUserData, type UserChange } from '../../src/posting/user-data';
import { DAY, freshShelf, keep, keysOf, samplePosting } from './sample';

describe('what the user says', () => {
  it('stands beside what the page says, and is taken back by what it answers', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    const changes: UserChange[] = [
      { set: 'notes', value: 'Ask about the oil.' },
      { set: 'tag', id: 'sea', value: 'Sea' },
      { set: 'edit', id: 'title', value: 'Head Keeper' },
      { set: 'status', id: 's1', value: { status: 'applied', at: clock.now().toISOString() } },
    ];
    const undo = await shelf.say('tiktok:1', changes);
    const kept = await shelf.get('tiktok:1');
    expect(kept.posting.title).toBe('Head Keeper');
    expect(kept.derived.title).toBe('Lighthouse Keeper');
    expect(kept.user).toMatchObject({ notes: 'Ask about the oil.', tags: ['Sea'], statusSteps: [{ status: 'applied' }] });
    await shelf.say('tiktok:1', undo);
    const back = await shelf.get('tiktok:1');
    expect(back.user).toEqual(noUserData);
    expect(back.posting).toEqual(samplePosting('1'));
  });

  it('is said once when its message comes twice, and taken back the same', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.say('tiktok:1', [{ set: 'rating', value: 2 }]);
    const once = await shelf.say('tiktok:1', [{ set: 'rating', value: 4 }], 'message-1');
    const again = await shelf.say('tiktok:1', [{ set: 'rating', value: 4 }], 'message-1');
    expect(again).toEqual(once);
    expect(once).toEqual([{ set: 'rating', value: 2 }]);
    await shelf.say('tiktok:1', [{ set: 'rating', value: 5 }], 'message-2');
    expect((await shelf.get('tiktok:1')).user.rating).toBe(5);
  });

  it('shows in lists and is found by search', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await keep(shelf, clock, 'second', samplePosting('2'));
    await shelf.say('tiktok:1', [
      { set: 'edit', id: 'title', value: 'Lampist' },
      { set: 'notes', value: 'paraffin' },
      { set: 'rating', value: 5 },
    ]);
    expect(await keysOf(shelf, 'lampist')).toEqual(['tiktok:1']);
    expect(await keysOf(shelf, 'paraffin')).toEqual(['tiktok:1']);
    expect(await keysOf(shelf, 'lighthouse')).toEqual(['tiktok:2']);
    const { items } = await shelf.list({ query: 'paraffin', offset: 0, limit: 10 });
    expect(items).toMatchObject([{ title: 'Lampist', rating: 5, match: 'paraffin' }]);
  });

  it('outlives another capture, the bin and an undone save', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.say('tiktok:1', [{ set: 'edit', id: 'title', value: 'Lampist' }]);
    clock.advance(DAY);
    const second = await keep(shelf, clock, 'second', samplePosting('1', { title: 'Keeper of lamps' }));
    expect((await shelf.get('tiktok:1')).posting.title).toBe('Lampist');
    await shelf.undo(second.captureId);
    await shelf.remove('tiktok:1');
    await shelf.restore('tiktok:1');
    expect((await shelf.get('tiktok:1')).posting.title).toBe('Lampist');
  });

  it('goes for good with its posting', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.say('tiktok:1', [{ set: 'notes', value: 'private' }]);
    await shelf.remove('tiktok:1');
    clock.advance(31 * DAY);
    await shelf.tidy();
    expect(await database.read(['userData'], (transaction) => transaction.objectStore('userData').count())).toBe(0);
  });

  it('is refused for a posting that is not there', async () => {
    const { shelf } = freshShelf();
    await expect(shelf.say('tiktok:9', [{ set: 'rating', value: 1 }])).rejects.toMatchObject({ code: 'posting-unknown' });
  });

  it('is set aside where it is damaged, and the rest stays', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.say('tiktok:1', [{ set: 'rating', value: 2 }]);
    await database.write(['userData'], async (transaction) => {
      await transaction.objectStore('userData').put({ key: 'tiktok:1', field: 'notes', register: 'torn' } as never);
    });
    expect((await shelf.get('tiktok:1')).user.rating).toBe(2);
    await shelf.say('tiktok:1', [{ set: 'rating', value: 3 }]);
    expect((await shelf.get('tiktok:1')).user).toEqual({ ...noUserData, rating: 3 });
    expect((await shelf.list({ query: '', offset: 0, limit: 1 })).setAside).toBe(1);
  });
});

describe('a posting that the user says is the same as another', () => {
  it('is shown as a part of it, and comes back', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await keep(shelf, clock, 'second', samplePosting('2'));
    const undo = await shelf.say('tiktok:2', [{ set: 'mergedInto', value: 'tiktok:1' }]);
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
    expect(await keysOf(shelf, 'keeper')).toEqual(['tiktok:1']);
    expect((await shelf.get('tiktok:1')).parts).toEqual(['tiktok:2']);
    expect((await shelf.get('tiktok:2')).user.mergedInto).toBe('tiktok:1');
    await shelf.say('tiktok:2', undo);
    expect(await keysOf(shelf, 'keeper')).toEqual(['tiktok:2', 'tiktok:1']);
    expect((await shelf.get('tiktok:1')).parts).toEqual([]);
  });

  it('goes to the bin with it, and comes back with it', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await keep(shelf, clock, 'second', samplePosting('2'));
    await shelf.say('tiktok:2', [{ set: 'mergedInto', value: 'tiktok:1' }]);
    await shelf.remove('tiktok:1');
    expect(await shelf.find('tiktok:2')).toBeUndefined();
    await shelf.restore('tiktok:1');
    expect((await shelf.get('tiktok:1')).parts).toEqual(['tiktok:2']);
  });

  it('never hides the one that is shown before it', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await keep(shelf, clock, 'second', samplePosting('2'));
    await shelf.say('tiktok:1', [{ set: 'mergedInto', value: 'tiktok:2' }]);
    expect(await keysOf(shelf)).toEqual(['tiktok:2', 'tiktok:1']);
  });
});

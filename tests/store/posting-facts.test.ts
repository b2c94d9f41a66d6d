import { describe, expect, it } from 'vitest';
import { freshShelf, keep, MINUTE, samplePosting } from './sample';

describe('what charts are made of', () => {
  it('is skills, the first save and the steps of the application, in the order that was asked for', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1', { skills: ['Oil', 'Glass'] }));
    const savedAt = clock.now().toISOString();
    clock.advance(MINUTE);
    await keep(shelf, clock, 'second', samplePosting('2'));
    const at = clock.now().toISOString();
    await shelf.say('tiktok:1', [{ set: 'status', id: 's1', value: { status: 'applied', at } }]);
    expect(await shelf.facts(['tiktok:2', 'tiktok:1'])).toEqual([
      { key: 'tiktok:2', skills: [], savedAt: expect.any(String), statusSteps: [] },
      { key: 'tiktok:1', skills: ['Oil', 'Glass'], savedAt, statusSteps: [{ status: 'applied', at }] },
    ]);
  });

  it('follows what the user put right, and leaves out what is not on the shelf', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1', { skills: ['Oil'] }));
    await shelf.say('tiktok:1', [{ set: 'edit', id: 'skills', value: ['Electricity'] }]);
    expect((await shelf.facts(['tiktok:9', 'tiktok:1'])).map(({ key, skills }) => [key, skills])).toEqual([['tiktok:1', ['Electricity']]]);
  });
});

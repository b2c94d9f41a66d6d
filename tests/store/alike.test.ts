import { describe, expect, it } from 'vitest';
import { freshShelf, keep, samplePosting } from './sample';

const text =
  'You keep the light of the northern cape burning through the long nights of winter, trim the wicks and carry the oil.\n' +
  'You polish the lens each morning and write down every ship that passes, whatever the weather and whoever else is awake.\n' +
  'You speak with the harbour by radio at noon and at dusk, and you mend what the storms break.';

describe('postings that may be the same', () => {
  it('are found with the reason, whatever site they are of, and never merged by themselves', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'own', samplePosting('1', { description: text }));
    await keep(shelf, clock, 'reposted', samplePosting('2', { description: text, title: 'Keeper of the northern light' }));
    const copy = samplePosting('3', { key: 'linkedin:3', site: 'linkedin', description: 'A light.' });
    await keep(shelf, clock, 'copy', copy);
    await keep(shelf, clock, 'other', samplePosting('4', { title: 'Lampist' }));
    const alike = await shelf.alike((await shelf.get('tiktok:1')).posting);
    expect(alike.map(({ summary, why }) => [summary.key, why]).sort()).toEqual([
      ['linkedin:3', 'title-and-place'],
      ['tiktok:2', 'text'],
    ]);
    expect((await shelf.list({ query: '', offset: 0, limit: 9 })).total).toBe(4);
  });

  it('are not offered again once the user said that they are others', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'one', samplePosting('1'));
    await keep(shelf, clock, 'two', samplePosting('2'));
    expect(await shelf.alike(samplePosting('1'))).toHaveLength(1);
    await shelf.say('tiktok:2', [{ set: 'distinctFrom', id: 'tiktok:1', value: true }]);
    expect(await shelf.alike(samplePosting('1'))).toEqual([]);
    expect(await shelf.alike(samplePosting('2'))).toEqual([]);
  });

  it('are found for a posting that is not saved', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'one', samplePosting('1'));
    expect((await shelf.alike(samplePosting('9'))).map(({ summary }) => summary.key)).toEqual(['tiktok:1']);
  });
});

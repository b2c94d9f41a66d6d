import { describe, expect, it } from 'vitest';
import { type Bench, freshShelf, keep, keysOf, MINUTE, samplePosting } from './sample';

async function shelfOf(count: number): Promise<Bench> {
  const bench = freshShelf();
  for (let number = 1; number <= count; number += 1) {
    await keep(bench.shelf, bench.clock, `capture-${number}`, samplePosting(String(number), { title: `Keeper ${number}` }));
    bench.clock.advance(MINUTE);
  }
  return bench;
}

describe('the list', () => {
  it('shows the newest save first, a page at a time', async () => {
    const { shelf } = await shelfOf(5);
    const page = await shelf.list({ query: '', offset: 1, limit: 2 });
    expect(page.items.map((item) => item.title)).toEqual(['Keeper 4', 'Keeper 3']);
    expect(page).toMatchObject({ total: 5, all: 5, setAside: 0 });
    expect((await shelf.list({ query: '', offset: 5, limit: 2 })).items).toEqual([]);
  });

  it('shows what a row needs', async () => {
    const { shelf, clock } = freshShelf();
    const baseSalary = { text: '$50 an hour', min: 50, max: 50, currency: 'USD', period: 'HOUR' } as const;
    await keep(
      shelf,
      clock,
      'first',
      samplePosting('1', {
        baseSalary,
        closed: true,
        workplaceType: 'hybrid',
        datePosted: '2026-02-01',
        jobLocations: [{ text: 'Oslo' }, { text: 'Bergen' }],
      }),
    );
    expect((await shelf.list({ query: '', offset: 0, limit: 1 })).items).toEqual([
      {
        key: 'tiktok:1',
        site: 'tiktok',
        title: 'Lighthouse Keeper',
        company: 'Northern Lamps',
        place: 'Oslo · Bergen',
        workplaceType: 'hybrid',
        baseSalary,
        datePosted: '2026-02-01',
        closed: true,
        savedAt: '2026-03-01T09:00:00.000Z',
      },
    ]);
  });

  it('stays in order of the first save when a posting is updated', async () => {
    const { shelf, clock } = await shelfOf(3);
    await keep(shelf, clock, 'again', samplePosting('1', { title: 'Keeper 1, night shift' }));
    expect(await keysOf(shelf)).toEqual(['tiktok:3', 'tiktok:2', 'tiktok:1']);
  });

  it('pages through what matches, newest first', async () => {
    const { shelf } = await shelfOf(12);
    const page = await shelf.list({ query: 'keeper 1', offset: 1, limit: 2 });
    expect(page.items.map((item) => item.title)).toEqual(['Keeper 11', 'Keeper 10']);
    expect(page).toMatchObject({ total: 4, all: 12 });
  });

  it('finds nothing for a query without a word', async () => {
    const { shelf } = await shelfOf(1);
    expect(await shelf.list({ query: ' & ', offset: 0, limit: 5 })).toEqual({ items: [], total: 0, all: 1, setAside: 0 });
  });

  it('shows where in the text a word stands, when the row does not show it', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    const match = async (query: string) => (await shelf.list({ query, offset: 0, limit: 5 })).items[0]?.match;
    expect(await match('lens')).toBe('Polish the lens with care.');
    expect(await match('keeper')).toBeUndefined();
    expect(await match('keeper burning')).toBe('Keep the lamp burning.');
    expect(await match('care')).toBe('Polish the lens with care.');
  });

  it('makes a damaged row anew from its record', async () => {
    const { shelf, database } = await shelfOf(2);
    await database.write(['summaries'], async (transaction) => {
      const row = await transaction.objectStore('summaries').get('tiktok:2');
      await transaction.objectStore('summaries').put(Object.assign({ ...row }, { key: 'tiktok:2', title: 7 }) as never);
    });
    expect((await shelf.list({ query: '', offset: 0, limit: 9 })).items.map((item) => item.title)).toEqual(['Keeper 2', 'Keeper 1']);
  });
});

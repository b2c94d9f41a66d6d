import { describe, expect, it } from 'vitest';
import { DAY, freshShelf, keep, samplePosting } from './sample';

describe('the history of a posting', () => {
  it('tells what each capture changed, the newest first', async () => {
    const { shelf, clock } = freshShelf();
    const pay = { text: '$30 an hour', min: 30, max: 30, currency: 'USD', period: 'HOUR' as const };
    await keep(shelf, clock, 'first', samplePosting('1', { baseSalary: pay }));
    clock.advance(DAY);
    await keep(shelf, clock, 'second', samplePosting('1', { baseSalary: pay }));
    clock.advance(DAY);
    await keep(shelf, clock, 'third', samplePosting('1', { title: 'Head Keeper', closed: true }));
    await shelf.remove('tiktok:1');
    await shelf.restore('tiktok:1');
    const events = await shelf.history('tiktok:1');
    expect(events.map(({ kind, at, differences }) => ({ kind, at, differences }))).toEqual([
      { kind: 'restored', at: '2026-03-03T09:00:00.000Z', differences: [] },
      { kind: 'removed', at: '2026-03-03T09:00:00.000Z', differences: [] },
      {
        kind: 'updated',
        at: '2026-03-03T09:00:00.000Z',
        differences: [
          { field: 'title', before: 'Lighthouse Keeper', after: 'Head Keeper' },
          { field: 'baseSalary', before: pay },
          { field: 'closed', after: true },
        ],
      },
      { kind: 'seen', at: '2026-03-02T09:00:00.000Z', differences: [] },
      { kind: 'created', at: '2026-03-01T09:00:00.000Z', differences: [] },
    ]);
    expect(events.map(({ version }) => version)).toEqual([undefined, undefined, 'third', undefined, 'first']);
  });

  it('no longer tells of a save that was taken back', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    const saved = await keep(shelf, clock, 'second', samplePosting('1', { title: 'Head Keeper' }));
    await shelf.undo(saved.captureId);
    expect((await shelf.history('tiktok:1')).map(({ kind }) => kind)).toEqual(['created']);
  });

  it('shows a text once, not its sections again', async () => {
    const { shelf, clock } = freshShelf();
    const text = (line: string) => ({ description: line, sections: [{ kind: 'other' as const, text: line }] });
    await keep(shelf, clock, 'first', samplePosting('1', text('Keep the lamp.')));
    await keep(shelf, clock, 'second', samplePosting('1', text('Keep the lamps.')));
    expect((await shelf.history('tiktok:1'))[0]?.differences.map(({ field }) => field)).toEqual(['description']);
  });

  it('is of a posting that is there', async () => {
    await expect(freshShelf().shelf.history('tiktok:1')).rejects.toMatchObject({ code: 'posting-unknown' });
  });
});

import { describe, expect, it } from 'vitest';
import type { Posting } from '../../src/posting/posting';
import { unpackSnapshot } from '../../src/store/packed-snapshot';
import type { Saved } from '../../src/store/saving';
import { openShelf } from '../../src/store/shelf';
import { type Bench, freshShelf, hold, keep, keysOf, MINUTE, samplePosting, sampleSnapshot } from './sample';

describe.each<[string, (bench: Bench, captureId: string, posting: Posting) => Promise<Saved>]>([
  ['that was held just before', ({ shelf, clock }, captureId, posting) => keep(shelf, clock, captureId, posting)],
  [
    'that was held by a worker that is no more',
    async ({ shelf, clock, database }, captureId, posting) => {
      await hold(shelf, clock, captureId, posting);
      return openShelf({ database, now: clock.now }).save(captureId);
    },
  ],
  [
    'that was never held',
    ({ shelf, clock }, captureId, posting) => {
      const snapshot = sampleSnapshot(posting, clock.now().toISOString());
      return shelf.saveCaptured({ captureId, posting, snapshot, readerVersion: 1 });
    },
  ],
])('a page %s', (_which, saveIt) => {
  it('is saved, once whatever is asked again, and its changes after it', async () => {
    const bench = freshShelf();
    const { shelf, clock, database } = bench;
    const created = await saveIt(bench, 'first', samplePosting('1'));
    expect(created).toMatchObject({ key: 'tiktok:1', captureId: 'first', outcome: 'created', title: 'Lighthouse Keeper' });
    clock.advance(MINUTE);
    expect(await saveIt(bench, 'first', samplePosting('1'))).toEqual(created);
    expect(await saveIt(bench, 'second', samplePosting('1', { title: 'Head Keeper' }))).toMatchObject({ outcome: 'updated' });
    expect(await saveIt(bench, 'third', samplePosting('1', { title: 'Head Keeper' }))).toMatchObject({ outcome: 'unchanged' });
    expect(await shelf.get('tiktok:1')).toMatchObject({ posting: { title: 'Head Keeper' }, savedAt: created.savedAt, captures: 3 });
    expect(await keysOf(shelf, 'head')).toEqual(['tiktok:1']);
    const [{ steps } = { steps: [] }] = await shelf.wholeOf(['tiktok:1']);
    expect(steps.map(({ id, kind }) => [id, kind])).toEqual([
      ['first', 'version'],
      ['second', 'version'],
      ['third', 'seen'],
    ]);
    expect(steps[0]).toMatchObject({ posting: { title: 'Lighthouse Keeper' } });
    const pages = await database.read(['snapshots'], (transaction) => transaction.objectStore('snapshots').getAllKeys());
    expect(pages).toEqual(['first', 'second']);
  });
});

describe('a save', () => {
  it('keeps the posting, its page and when it was saved', async () => {
    const { shelf, clock, database } = freshShelf();
    const posting = samplePosting('1');
    const saved = await keep(shelf, clock, 'first', posting);
    expect(saved).toEqual({
      key: 'tiktok:1',
      captureId: 'first',
      outcome: 'created',
      savedAt: '2026-03-01T09:00:00.000Z',
      title: 'Lighthouse Keeper',
      company: 'Northern Lamps',
    });
    expect(await shelf.get('tiktok:1')).toMatchObject({
      posting,
      derived: posting,
      parts: [],
      version: 'first',
      savedAt: saved.savedAt,
      capturedAt: '2026-03-01T09:00:00.000Z',
      captures: 1,
    });
    const page = await database.read(['snapshots'], (transaction) => transaction.objectStore('snapshots').get('first'));
    expect(page && (await unpackSnapshot(page.snapshot))).toEqual(sampleSnapshot(posting, '2026-03-01T09:00:00.000Z'));
  });

  it('asked twice with one capture is one save with one answer', async () => {
    const { shelf, clock } = freshShelf();
    const first = await keep(shelf, clock, 'first', samplePosting('1'));
    clock.advance(MINUTE);
    expect(await shelf.save('first')).toEqual(first);
    expect((await shelf.get('tiktok:1')).captures).toBe(1);
  });

  it('is one of a page that is still in the making', async () => {
    const { shelf } = freshShelf();
    const posting = samplePosting('1');
    const held = shelf.hold({ captureId: 'first', posting, snapshot: Promise.resolve(sampleSnapshot(posting, '')), readerVersion: 1 });
    expect(await shelf.save('first')).toMatchObject({ outcome: 'created' });
    await held;
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
  });

  it('fails as the making of its page failed', async () => {
    const { shelf } = freshShelf();
    const defect = new Error('a defect');
    const held = shelf.hold({ captureId: 'first', posting: samplePosting('1'), snapshot: Promise.reject(defect), readerVersion: 1 });
    await expect(held).rejects.toBe(defect);
    await expect(shelf.save('first')).rejects.toBe(defect);
  });

  it('asked twice at once is one save', async () => {
    const { shelf, clock } = freshShelf();
    await hold(shelf, clock, 'first', samplePosting('1'));
    const [left, right] = await Promise.all([shelf.save('first'), shelf.save('first')]);
    expect(left).toEqual(right);
    expect((await shelf.get('tiktok:1')).captures).toBe(1);
  });

  it('of the same content makes no new version, but remembers that the page was seen', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1', { applicants: 'Over 100 applicants' }));
    clock.advance(MINUTE);
    const again = await keep(shelf, clock, 'second', samplePosting('1', { applicants: 'Over 200 applicants' }));
    expect(again).toMatchObject({ outcome: 'unchanged', savedAt: '2026-03-01T09:00:00.000Z' });
    expect(await shelf.get('tiktok:1')).toMatchObject({ capturedAt: '2026-03-01T09:01:00.000Z', captures: 2 });
    const pages = await database.read(['snapshots'], (transaction) => transaction.objectStore('snapshots').getAllKeys());
    expect(pages).toEqual(['first']);
  });

  it('of other content keeps the earlier state in the history', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    clock.advance(MINUTE);
    expect(await keep(shelf, clock, 'second', samplePosting('1', { title: 'Head Keeper' }))).toMatchObject({ outcome: 'updated' });
    expect(await shelf.get('tiktok:1')).toMatchObject({
      posting: { title: 'Head Keeper' },
      savedAt: '2026-03-01T09:00:00.000Z',
      captures: 2,
    });
    const earlier = await database.read(['steps'], (transaction) => transaction.objectStore('steps').get(['tiktok:1', 'first']));
    expect(earlier).toMatchObject({ kind: 'version', posting: { title: 'Lighthouse Keeper' } });
  });

  it('of a page that was never held, or too long ago, is refused', async () => {
    const { shelf, clock } = freshShelf();
    await expect(shelf.save('never')).rejects.toMatchObject({ code: 'capture-expired' });
    await hold(shelf, clock, 'old', samplePosting('1'));
    clock.advance(61 * MINUTE);
    await expect(shelf.save('old')).rejects.toMatchObject({ code: 'capture-expired' });
    expect(await keysOf(shelf)).toEqual([]);
  });

  it('is answered again after the held page is long gone', async () => {
    const { shelf, clock } = freshShelf();
    const first = await keep(shelf, clock, 'first', samplePosting('1'));
    clock.advance(90 * MINUTE);
    expect(await shelf.save('first')).toEqual(first);
  });

  it('drops held pages after an hour', async () => {
    const { shelf, clock, database } = freshShelf();
    await hold(shelf, clock, 'old', samplePosting('1'));
    clock.advance(61 * MINUTE);
    await hold(shelf, clock, 'new', samplePosting('2'));
    expect(await database.read(['pending'], (transaction) => transaction.objectStore('pending').getAllKeys())).toEqual(['new']);
  });

  it('drops held pages that were never saved when the shelf is tidied', async () => {
    const { shelf, clock, database } = freshShelf();
    await hold(shelf, clock, 'old', samplePosting('1'));
    clock.advance(50 * MINUTE);
    await hold(shelf, clock, 'new', samplePosting('2'));
    clock.advance(11 * MINUTE);
    await shelf.tidy();
    expect(await database.read(['pending'], (transaction) => transaction.objectStore('pending').getAllKeys())).toEqual(['new']);
  });

  it('counts by order and not by the clock, when the clock goes backwards', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    clock.advance(-60 * MINUTE);
    await keep(shelf, clock, 'second', samplePosting('1', { title: 'Head Keeper' }));
    expect(await shelf.get('tiktok:1')).toMatchObject({ posting: { title: 'Head Keeper' }, savedAt: '2026-03-01T09:00:00.000Z' });
  });
});

describe('taking a save back', () => {
  it('lets a new posting leave the shelf, with its page', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'other', samplePosting('2'));
    await keep(shelf, clock, 'first', samplePosting('1'));
    expect(await shelf.undo('first')).toBe('tiktok:1');
    expect(await keysOf(shelf)).toEqual(['tiktok:2']);
    await expect(shelf.get('tiktok:1')).rejects.toMatchObject({ code: 'posting-unknown' });
    expect(await database.read(['snapshots'], (transaction) => transaction.objectStore('snapshots').getAllKeys())).toEqual(['other']);
  });

  it('gives an updated posting its earlier state', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    const before = await shelf.get('tiktok:1');
    clock.advance(MINUTE);
    await keep(shelf, clock, 'second', samplePosting('1', { title: 'Head Keeper' }));
    await shelf.undo('second');
    expect(await shelf.get('tiktok:1')).toEqual(before);
    expect((await shelf.list({ query: '', offset: 0, limit: 1 })).items[0]?.title).toBe('Lighthouse Keeper');
  });

  it('of an earlier save leaves what came later', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    clock.advance(MINUTE);
    await keep(shelf, clock, 'second', samplePosting('1', { title: 'Head Keeper' }));
    await shelf.undo('first');
    expect(await shelf.get('tiktok:1')).toMatchObject({
      posting: { title: 'Head Keeper' },
      savedAt: '2026-03-01T09:01:00.000Z',
      captures: 1,
    });
  });

  it('does nothing the second time, and nothing for what was never saved', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.undo('first');
    expect(await shelf.undo('first')).toBeUndefined();
    expect(await shelf.undo('never')).toBeUndefined();
  });

  it('can be followed by saving the same capture again', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.undo('first');
    expect(await shelf.save('first')).toMatchObject({ outcome: 'created' });
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
  });

  it('of a posting that was saved out of the bin puts it back there', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.remove('tiktok:1');
    clock.advance(MINUTE);
    expect(await keep(shelf, clock, 'second', samplePosting('1'))).toMatchObject({
      outcome: 'created',
      savedAt: '2026-03-01T09:01:00.000Z',
    });
    await shelf.undo('second');
    expect(await keysOf(shelf)).toEqual([]);
    await shelf.restore('tiktok:1');
    expect(await shelf.get('tiktok:1')).toMatchObject({ savedAt: '2026-03-01T09:00:00.000Z', captures: 1 });
  });
});

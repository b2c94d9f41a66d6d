import { describe, expect, it } from 'vitest';
import { shelfDatabase } from '../../src/store/database';
import { openShelf } from '../../src/store/shelf';
import { expectForgotten, take, undo } from './import-rows';
import { oldDatabase } from './old-database';
import { Clock, keysOf } from './sample';

const at = '2026-03-01T08:00:00.000Z';

/** What the versions that wrote a record for each posting held of one that an import brought, and of one that they had taken back already. */
function oldRecords(number: number, isUndone: boolean): Record<string, readonly unknown[]> {
  const [key, step, notes] = [`tiktok:${number}`, `file-${number}`, `Of row ${number}.`];
  const posting = { key, site: 'tiktok', postingId: String(number), title: `Keeper ${number}`, evidence: {}, warnings: [] };
  const said = { seen: { file: 1 }, sayings: [{ installation: 'file', count: 1, at: '1970-01-01T00:00:00.000Z', value: notes }] };
  const unsaid = { seen: { file: 1, here: 1 }, sayings: [{ installation: 'here', count: 1, at }] };
  const entry = { import: 'import-1', key, steps: [step], said: [{ field: 'notes', after: said }] };
  if (isUndone) {
    return {
      history: [{ id: `${key}/undone/${step}`, key, sequence: 1, at, kind: 'undone', of: step }],
      userData: [{ key, field: 'notes', register: unsaid }],
      importEntries: [{ ...entry, undone: [{ field: 'notes', register: unsaid }] }],
    };
  }
  return {
    history: [{ id: step, key, sequence: 0, at, kind: 'version', outcome: 'created', capturedAt: at, readerVersion: 1 }],
    postings: [{ key, posting, readerVersion: 1, version: step, savedAt: at, capturedAt: at, captures: 1 }],
    summaries: [{ key, site: 'tiktok', savedAt: at, title: `Keeper ${number}` }],
    userData: [{ key, field: 'notes', register: said }],
    importEntries: [entry],
  };
}

/** A shelf of today, of a database in which that version had imported 110 rows, and taken so many of them back. */
async function migrated(version: number, state: string, undone: number) {
  const counts = { new: 110, changed: 0, same: 0, refused: 0 };
  const place = undone === 0 ? {} : { undoneUpTo: `tiktok:${1000 + undone - 1}` };
  const record = { id: 'import-1', name: 'jobs.csv', fingerprint: 'import-1', startedAt: at, state, taken: 110, counts, ...place };
  const records: Record<string, unknown[]> = { imports: [record] };
  for (let index = 0; index < 110; index += 1) {
    for (const [store, some] of Object.entries(oldRecords(1000 + index, index < undone)))
      records[store] = [...(records[store] ?? []), ...some];
  }
  const name = await oldDatabase(version, records);
  const [database, clock] = [shelfDatabase(name), new Clock()];
  return { name, database, clock, shelf: openShelf({ database, now: clock.now }) };
}

describe.each([5, 6])('an import of version %i, which wrote a record for each posting', (version) => {
  it('is taken back whole', async () => {
    const bench = await migrated(version, 'done', 0);
    expect(await keysOf(bench.shelf, 'keeper')).toHaveLength(110);
    expect((await bench.shelf.importedSince(at)).size).toBe(110);
    expect(await undo(bench.shelf)).toBe(2);
    expect(await keysOf(bench.shelf)).toEqual([]);
    await expectForgotten(bench, '1109');
  });

  it('is taken back from where its undoing was stopped', async () => {
    const bench = await migrated(version, 'undoing', 100);
    expect(await keysOf(bench.shelf)).toHaveLength(10);
    expect(await undo(bench.shelf)).toBe(1);
    expect(await keysOf(bench.shelf)).toEqual([]);
    await expectForgotten(bench, '1100');
  });

  it('is gone on with, and taken back with what came then', async () => {
    const bench = await migrated(version, 'open', 0);
    const { shelf } = bench;
    const further = [
      { id: '1003', notes: 'Told otherwise.' },
      { id: '7', notes: 'Later.' },
    ];
    const [taking] = await take(shelf, [further, [{ id: '7', notes: 'Later still.' }]], 'file');
    expect(taking?.map(({ outcome }) => outcome)).toEqual(['changed', 'new']);
    expect((await shelf.get('tiktok:1003')).user.notes).toBe('Told otherwise.');
    expect((await shelf.importedSince(at)).size).toBe(111);
    await undo(shelf);
    expect(await keysOf(shelf)).toEqual([]);
    await expectForgotten(bench, '1003');
    await expectForgotten(bench, '7');
  });
});

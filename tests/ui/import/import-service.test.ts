import { beforeAll, describe, expect, test } from 'vitest';
import { type Incoming, keyOfIncoming } from '../../../src/posting/incoming';
import { Problem } from '../../../src/posting/problem';
import type { TakingIn } from '../../../src/posting/taking-in';
import { importTable } from '../../../src/protocol/import';
import { createImportService } from '../../../src/ui/import/import-service';
import type { LookedRow, Phase } from '../../../src/ui/import/import-state';
import { speakEnglish } from '../english';
import { postingOf } from '../postings';
import { type Answers, fakeWorker } from '../state/fake-worker';

beforeAll(speakEnglish);

const stated = (key: string): Incoming => ({ kind: 'stated', posting: postingOf({ key }), said: [], fields: [] });
const looks = (key: string, outcome: TakingIn['outcome']): TakingIn => ({
  key,
  outcome,
  differences: [{ field: 'status', shelf: 'applied', file: 'rejected', stands: outcome === 'changed' ? 'file' : 'shelf', conflict: true }],
});
const rowOf = (row: number, outcome: TakingIn['outcome'], key = 'web:a'): LookedRow => ({
  file: 'jobs.csv',
  row,
  looks: looks(key, outcome),
});
const file = {
  format: 'own-table' as const,
  name: 'jobs.csv',
  fingerprint: 'f',
  rows: () => [
    { row: 2, incoming: stated('web:a') },
    { row: 3, incoming: stated('web:b') },
    { row: 4, incoming: stated('web:a') },
  ],
};
const looked: Phase = {
  name: 'looked',
  look: { counts: { new: 0, changed: 1, same: 2, refused: 0 }, conflicts: 3, rows: [rowOf(2, 'same'), rowOf(3, 'changed', 'web:b')] },
};

function stand(answers: Answers, backUp: () => Promise<{ count: number; filename: string }> = () => Promise.reject(new Error('unused'))) {
  const unused = () => {
    throw new Error('nothing is captured here');
  };
  const transport = fakeWorker({ 'import/list': () => ({ imports: [] }), ...answers });
  const service = createImportService({ transport, captureMarkup: unused, now: () => 0, breathe: async () => undefined, backUp });
  service.store.emit({ phase: looked, files: [file] });
  return service;
}
const settle = () => new Promise((done) => setTimeout(done));

describe('a look', () => {
  test('stands where the backup that was being made meanwhile comes to nothing, which is told', async () => {
    const service = stand({}, () => Promise.reject(new Problem('storage-full', 'no')));
    service.send({ kind: 'back-up' });
    await settle();
    const { phase, files, notice, backingUp } = service.store.get();
    expect([phase, files, backingUp]).toEqual([looked, [file], false]);
    expect(notice?.text).toMatch(/full.*storage-full/);
  });

  test('counts anew where the user chooses for one posting, also in rows that are not shown', async () => {
    let wins = '';
    const service = stand({
      'import/look': (request) => {
        const { items } = importTable['import/look'].request.parse(request);
        wins = items[0]?.wins ?? '';
        return { looks: items.map(({ incoming, wins }) => looks(keyOfIncoming(incoming), wins === 'file' ? 'changed' : 'same')) };
      },
    });
    service.send({ kind: 'set-winner', key: 'web:a', wins: 'file' });
    await settle();
    expect(wins).toBe('file');
    expect(service.store.get().phase).toEqual({
      name: 'looked',
      look: {
        counts: { new: 0, changed: 3, same: 0, refused: 0 },
        conflicts: 3,
        rows: [rowOf(2, 'changed'), rowOf(3, 'changed', 'web:b')],
      },
    });
  });
});

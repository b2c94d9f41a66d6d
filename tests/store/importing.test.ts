import { describe, expect, it } from 'vitest';
import type { Incoming, StatedIncoming } from '../../src/posting/incoming';
import type { ShelfPosting } from '../../src/posting/shelf-posting';
import type { TakingIn, Winner } from '../../src/posting/taking-in';
import type { UserChange } from '../../src/posting/user-data';
import { packSnapshot } from '../../src/store/packed-snapshot';
import { ImportEntry } from '../../src/store/schema';
import { type Bench, DAY, everything, freshShelf, hear, keep, keysOf, MINUTE, samplePosting, sampleSnapshot } from './sample';

const KEY = 'tiktok:1';

function row(changes: Partial<StatedIncoming> = {}, title = 'Lighthouse Keeper'): StatedIncoming {
  return {
    kind: 'stated',
    posting: {
      key: KEY,
      site: 'tiktok',
      postingId: '1',
      title,
      validThrough: '2026-06-01',
      evidence: { title: { source: 'user', quote: title }, validThrough: { source: 'user', quote: '2026-06-01' } },
      warnings: [],
    },
    said: [],
    fields: ['title', 'validThrough'],
    ...changes,
  };
}

const applied: UserChange = { set: 'status', id: 'status-1', value: { status: 'applied', at: '2026-02-01T00:00:00.000Z' } };
const notes = (value: string): UserChange => ({ set: 'notes', value });

async function take({ shelf }: Bench, incoming: Incoming[], wins: Winner = 'shelf', id = 'import-1'): Promise<TakingIn[]> {
  const { id: open } = await shelf.beginImport({ id, name: 'jobs.csv', fingerprint: id });
  const items = incoming.map((one) => ({ incoming: one, wins, pages: new Map() }));
  const { taking } = await shelf.takeIn(open, { items, taken: items.length, refused: 0 });
  await shelf.finishImport(open);
  return taking;
}

async function undo({ shelf }: Bench, id = 'import-1'): Promise<void> {
  for (let done = await shelf.undoImport(id); done.state !== 'undone'; done = await shelf.undoImport(id));
}

async function heldOf(bench: Bench, key = KEY): Promise<ShelfPosting> {
  return (await everything(bench.shelf)).find((one) => one.key === key) ?? expect.fail(`nothing is known of ${key}`);
}

async function wholeOf(bench: Bench, key = KEY): Promise<Extract<Incoming, { kind: 'whole' }>> {
  const shelfPosting = await heldOf(bench, key);
  return { kind: 'whole', shelfPosting: { ...shelfPosting, steps: [...shelfPosting.steps], said: [...shelfPosting.said] } };
}

describe('a row of a table', () => {
  it('makes a posting that is not there, with what the user said, and is the same the second time', async () => {
    const bench = freshShelf();
    const incoming = row({ said: [applied, notes('Bring a coat.')], savedAt: '2026-01-15T00:00:00.000Z' });
    expect(await bench.shelf.lookAt([{ incoming, wins: 'shelf' }])).toEqual([
      { key: KEY, title: 'Lighthouse Keeper', outcome: 'new', differences: [] },
    ]);
    expect(await keysOf(bench.shelf)).toEqual([]);
    expect(await take(bench, [incoming])).toMatchObject([{ outcome: 'new' }]);
    expect(await bench.shelf.get(KEY)).toMatchObject({
      posting: { title: 'Lighthouse Keeper', evidence: { title: { source: 'user' } } },
      savedAt: '2026-01-15T00:00:00.000Z',
      user: { notes: 'Bring a coat.', statusSteps: [{ status: 'applied' }] },
    });
    expect(await keysOf(bench.shelf, 'lighthouse')).toEqual([KEY]);
    const before = await everything(bench.shelf);
    expect(await take(bench, [incoming], 'shelf', 'import-2')).toMatchObject([{ outcome: 'same' }]);
    expect(await everything(bench.shelf)).toEqual(before);
  });

  it('on two machines is the same', async () => {
    const incoming = row({ said: [applied, notes('Bring a coat.')], savedAt: '2026-01-15T00:00:00.000Z' });
    const [here, there] = [freshShelf(), freshShelf()];
    there.clock.advance(DAY);
    await take(here, [incoming]);
    await take(there, [incoming]);
    expect(await everything(there.shelf)).toEqual(await everything(here.shelf));
  });

  it('stands behind a page that was captured, and fills only what is missing', async () => {
    const bench = freshShelf();
    await keep(bench.shelf, bench.clock, 'capture-1', samplePosting('1'));
    const [looks] = await take(bench, [row({}, 'Keeper of the Light')]);
    expect(looks).toMatchObject({
      outcome: 'changed',
      differences: [{ field: 'title', shelf: 'Lighthouse Keeper', file: 'Keeper of the Light', stands: 'shelf', conflict: true }],
    });
    const kept = await bench.shelf.get(KEY);
    expect(kept.posting).toMatchObject({
      title: 'Lighthouse Keeper',
      validThrough: '2026-06-01',
      hiringOrganization: { name: 'Northern Lamps' },
    });
    expect(kept.derived.validThrough).toBeUndefined();
    await take(bench, [row({}, 'Keeper of the Light')], 'file', 'import-2');
    expect((await bench.shelf.get(KEY)).posting.title).toBe('Keeper of the Light');
    expect((await bench.shelf.get(KEY)).derived.title).toBe('Lighthouse Keeper');
  });

  it('overwrites nothing that the user typed unless the user wants it', async () => {
    const bench = freshShelf();
    await keep(bench.shelf, bench.clock, 'capture-1', samplePosting('1'));
    await bench.shelf.say(KEY, [
      notes('My own words.'),
      { set: 'status', id: 'mine', value: { status: 'interviewing', at: '2026-02-10T00:00:00.000Z' } },
      { set: 'edit', id: 'validThrough', value: null },
    ]);
    const rejected: UserChange = { set: 'status', id: 'status-2', value: { status: 'rejected', at: '2026-02-20T00:00:00.000Z' } };
    const incoming = row({ said: [applied, rejected, notes('Theirs.')] });
    const [looks] = await take(bench, [incoming]);
    expect(looks?.differences).toEqual([
      { field: 'status', shelf: 'interviewing', file: 'rejected', stands: 'shelf', conflict: true },
      { field: 'notes', shelf: 'My own words.', file: 'Theirs.', stands: 'shelf', conflict: true },
      { field: 'edit/validThrough', shelf: null, file: '2026-06-01', stands: 'shelf', conflict: true },
    ]);
    const { user, posting } = await bench.shelf.get(KEY);
    expect(user).toMatchObject({ notes: 'My own words.', alternatives: [] });
    // What happened before where the application stands is added: it overwrites nothing.
    expect(user.statusSteps.map(({ status }) => status)).toEqual(['applied', 'interviewing']);
    expect(posting.validThrough).toBeUndefined();

    await take(bench, [incoming], 'file', 'import-2');
    const after = await bench.shelf.get(KEY);
    expect(after.user.notes).toBe('Theirs.');
    expect(after.user.statusSteps.map(({ status }) => status)).toEqual(['applied', 'interviewing', 'rejected']);
    expect(after.posting.validThrough).toBe('2026-06-01');
  });
});

describe('a posting that was read from a page', () => {
  const read = (title: string, capturedAt: string): Incoming => ({
    kind: 'read',
    posting: samplePosting('1', { title }),
    capturedAt,
    readerVersion: 1,
  });

  it('is a version where it is newer, and only shown where it is older', async () => {
    const bench = freshShelf();
    await keep(bench.shelf, bench.clock, 'capture-1', samplePosting('1'));
    expect(await take(bench, [read('Older', '2026-01-01T00:00:00.000Z')])).toMatchObject([
      { outcome: 'same', differences: [{ field: 'title', shelf: 'Lighthouse Keeper', file: 'Older', stands: 'shelf' }] },
    ]);
    expect(await take(bench, [read('Newer', '2026-05-01T00:00:00.000Z')], 'shelf', 'import-2')).toMatchObject([{ outcome: 'changed' }]);
    expect((await bench.shelf.get(KEY)).posting.title).toBe('Newer');
    await undo(bench, 'import-2');
    expect((await bench.shelf.get(KEY)).posting.title).toBe('Lighthouse Keeper');
  });
});

describe('what another shelf held', () => {
  it('comes whole, with its pages', async () => {
    const [from, to] = [freshShelf(), freshShelf()];
    await keep(from.shelf, from.clock, 'capture-1', samplePosting('1'));
    from.clock.advance(MINUTE);
    await keep(from.shelf, from.clock, 'capture-2', samplePosting('1', { title: 'Head Keeper' }));
    await from.shelf.say(KEY, [notes('Oil.')]);
    const page = await packSnapshot(sampleSnapshot(samplePosting('1'), '2026-03-01T09:00:00.000Z'));
    const { id } = await to.shelf.beginImport({ id: 'restore', name: 'backup.zip', fingerprint: 'f' });
    const items = [{ incoming: await wholeOf(from), wins: 'newest' as const, pages: new Map([['capture-1', page]]) }];
    await to.shelf.takeIn(id, { items, taken: 1, refused: 0 });
    expect(await everything(to.shelf)).toEqual(await everything(from.shelf));
    expect((await to.shelf.page('capture-1'))?.snapshot).toEqual(page);
  });

  it('and was said later there counts, unless the user wants this shelf’s; neither is silent', async () => {
    for (const [wins, stands] of [
      ['newest', 'Later.'],
      ['shelf', 'Earlier.'],
      ['file', 'Later.'],
    ] as const) {
      const [from, to] = [freshShelf(), freshShelf()];
      await keep(from.shelf, from.clock, 'capture-1', samplePosting('1'));
      await from.shelf.say(KEY, [notes('Earlier.')]);
      await take(to, [await wholeOf(from)], 'newest', 'import-0');
      await from.shelf.say(KEY, [notes('Later.')]);
      const [looks] = await take(to, [await wholeOf(from)], wins, 'import-1');
      expect(looks?.differences).toEqual([
        { field: 'notes', shelf: 'Earlier.', file: 'Later.', stands: stands === 'Later.' ? 'file' : 'shelf', conflict: true },
      ]);
      expect((await to.shelf.get(KEY)).user.notes).toBe(stands);
    }
  });

  it('comes out of the bin only where the user wants the file’s', async () => {
    const [from, to] = [freshShelf(), freshShelf()];
    await keep(from.shelf, from.clock, 'capture-1', samplePosting('1'));
    const incoming = await wholeOf(from);
    await take(to, [incoming], 'newest', 'import-0');
    await to.shelf.remove(KEY);
    expect(await take(to, [incoming], 'newest', 'import-1')).toMatchObject([{ outcome: 'same', inBin: true }]);
    expect(await keysOf(to.shelf)).toEqual([]);
    expect(await take(to, [incoming], 'file', 'import-2')).toMatchObject([{ outcome: 'new' }]);
    expect(await keysOf(to.shelf)).toEqual([KEY]);
  });

  it('leaves another posting as it is whose step has the name of one of its steps, and that one’s page', async () => {
    const [from, to] = [freshShelf(), freshShelf()];
    await keep(from.shelf, from.clock, 'capture-1', samplePosting('2'));
    await keep(to.shelf, to.clock, 'capture-1', samplePosting('1'));
    const [before, page] = [await everything(to.shelf), await to.shelf.page('capture-1')];
    const incoming = await wholeOf(from, 'tiktok:2');
    const pages = new Map([['capture-1', await packSnapshot(sampleSnapshot(samplePosting('2'), to.clock.now().toISOString()))]]);
    await to.shelf.beginImport({ id: 'import-1', name: 'file.json', fingerprint: 'import-1' });
    const batch = { items: [{ incoming, wins: 'file', pages }], taken: 1, refused: 0 } as const;
    expect((await to.shelf.takeIn('import-1', batch)).taking).toMatchObject([{ key: 'tiktok:2', outcome: 'new' }]);
    expect(await to.shelf.page('capture-1')).toEqual(page);
    expect(await everything(to.shelf)).toEqual([...before, incoming.kind === 'whole' && incoming.shelfPosting]);
    // A second capture brings the first one's step to its place among the others.
    await keep(to.shelf, to.clock, 'capture-3', samplePosting('2', { title: 'Head Keeper' }));
    expect((await everything(to.shelf))[0]).toEqual(before[0]);
    while ((await to.shelf.undoImport('import-1')).state !== 'undone');
    expect((await everything(to.shelf))[0]).toEqual(before[0]);
    expect(await to.shelf.page('capture-1')).toEqual(page);
    expect(await to.shelf.undo('capture-1')).toBe('tiktok:1');
  });

  it('gives back a posting whose record is damaged: its own step is no other posting’s', async () => {
    const bench = freshShelf();
    await keep(bench.shelf, bench.clock, 'capture-1', samplePosting('1'));
    const [incoming, before] = [await wholeOf(bench), await bench.shelf.get(KEY)];
    await bench.database.write(['postings'], (transaction) =>
      transaction.objectStore('postings').put({ key: KEY, posting: { title: 17 } } as never),
    );
    expect(await take(bench, [incoming])).toMatchObject([{ key: KEY, outcome: 'new' }]);
    expect(await bench.shelf.get(KEY)).toEqual(before);
  });

  it('leaves another posting as it is whose step has the name of its word that something was taken back', async () => {
    const [from, to] = [freshShelf(), freshShelf()];
    await keep(from.shelf, from.clock, 'capture-2', samplePosting('2'));
    await keep(to.shelf, to.clock, 'capture-1', samplePosting('1'));
    const before = await everything(to.shelf);
    const { shelfPosting } = await wholeOf(from, 'tiktok:2');
    const at = to.clock.now().toISOString();
    const undone = { id: 'capture-1', key: 'tiktok:2', sequence: 9, at, kind: 'undone', of: 'capture-9' } as const;
    const incoming: Incoming = { kind: 'whole', shelfPosting: { ...shelfPosting, steps: [...shelfPosting.steps, undone] } };
    expect(await take(to, [incoming])).toMatchObject([{ key: 'tiktok:2', outcome: 'new' }]);
    expect((await everything(to.shelf))[0]).toEqual(before[0]);
    await to.shelf.say(KEY, [notes('Still here.')]);
    expect((await to.shelf.get(KEY)).user.notes).toBe('Still here.');
  });

  it('comes in beside others of the same batch whose steps have one name', async () => {
    const bench = freshShelf();
    const read = (id: string): Incoming => ({
      kind: 'whole',
      shelfPosting: {
        key: `tiktok:${id}`,
        said: [],
        steps: [
          {
            id: id === '3' ? 'capture-3' : 'capture-1',
            key: `tiktok:${id}`,
            sequence: 1,
            at: '2026-02-01T00:00:00.000Z',
            kind: 'version',
            outcome: 'created',
            capturedAt: '2026-02-01T00:00:00.000Z',
            readerVersion: 1,
            posting: samplePosting(id),
          },
        ],
      },
    });
    expect(await take(bench, [read('1'), read('2'), read('3')])).toMatchObject([
      { key: 'tiktok:1', outcome: 'new' },
      { key: 'tiktok:2', outcome: 'new' },
      { key: 'tiktok:3', outcome: 'new' },
    ]);
    expect((await everything(bench.shelf)).map(({ key }) => key)).toEqual(['tiktok:1', 'tiktok:2', 'tiktok:3']);
    for (const id of ['1', '2']) expect((await bench.shelf.get(`tiktok:${id}`)).posting).toEqual(samplePosting(id));
  });
});

describe('an import', () => {
  it('is undone as a whole, but for what was said or saved since', async () => {
    const bench = freshShelf();
    const other: Incoming = {
      ...row({ said: [notes('Two.')] }),
      posting: { ...samplePosting('2', { title: 'Lens Grinder' }), evidence: {} },
    };
    await keep(bench.shelf, bench.clock, 'capture-1', samplePosting('1'));
    await bench.shelf.say(KEY, [notes('Before.')]);
    await take(bench, [row({ said: [applied, notes('After.'), { set: 'rating', value: 4 }] }), other], 'file');
    await bench.shelf.say(KEY, [{ set: 'rating', value: 5 }]);
    expect(await keysOf(bench.shelf)).toHaveLength(2);
    await undo(bench);
    const { user, posting } = await bench.shelf.get(KEY);
    expect(user).toMatchObject({ notes: 'Before.', statusSteps: [], rating: 5, edits: {} });
    expect(posting.validThrough).toBeUndefined();
    expect(await keysOf(bench.shelf)).toEqual([KEY]);
    expect(await keysOf(bench.shelf, 'grinder')).toEqual([]);
    expect(await bench.shelf.imports()).toMatchObject([
      { id: 'import-1', state: 'undone', counts: { new: 1, changed: 1, same: 0, refused: 0 } },
    ]);
  });

  it('is undone with all that stood beside what counted, until the user chooses', async () => {
    for (const wins of ['newest', 'file'] as const) {
      const [here, there, third] = [freshShelf(), freshShelf(), freshShelf()];
      for (const [bench, words, after] of [
        [here, 'One.', 0],
        [there, 'Two.', 1],
        [third, 'Three.', 2],
      ] as const) {
        bench.clock.advance(after * MINUTE);
        await keep(bench.shelf, bench.clock, 'capture-1', samplePosting('1'));
        await bench.shelf.say(KEY, [notes(words)]);
      }
      await hear(here, await heldOf(there));
      const before = (await here.shelf.get(KEY)).user;
      expect(before).toMatchObject({ notes: 'Two.', alternatives: [{ value: 'One.' }] });
      here.clock.advance(DAY);
      await take(here, [await wholeOf(third)], wins);
      expect((await here.shelf.get(KEY)).user.notes).toBe('Three.');
      await undo(here);
      expect((await here.shelf.get(KEY)).user).toEqual(before);
      // The other machine hears of it, and both hold the same.
      await there.shelf.say(KEY, [{ set: 'rating', value: 3 }]);
      await hear(there, await heldOf(here));
      expect((await there.shelf.get(KEY)).user).toEqual({ ...before, rating: 3 });
    }
  });

  it('that was written down with no more than the value that counted before is undone to that', async () => {
    const bench = freshShelf();
    await keep(bench.shelf, bench.clock, 'capture-1', samplePosting('1'));
    await bench.shelf.say(KEY, [notes('Before.')]);
    await take(bench, [row({ said: [notes('After.'), { set: 'rating', value: 4 }] })], 'file');
    await bench.database.write(['importEntries'], async (transaction) => {
      const store = transaction.objectStore('importEntries');
      const entry = ImportEntry.parse(await store.get(['import-1', KEY]));
      const said = entry.said.map(({ was: _, ...one }) => (one.field === 'notes' ? { ...one, before: 'Before.' } : one));
      await store.put({ ...entry, said });
    });
    await undo(bench);
    const { user } = await bench.shelf.get(KEY);
    expect(user.notes).toBe('Before.');
    expect(user.rating).toBeUndefined();
  });

  it('is undone as well where another machine was heard of since', async () => {
    const bench = freshShelf();
    const at = bench.clock.now().toISOString();
    // A name after every other: its place in the register is not where the shelf's own goes.
    const before = { field: 'notes', register: { seen: { zzz: 1 }, sayings: [{ installation: 'zzz', count: 1, at, value: 'Before.' }] } };
    const rating = { field: 'rating', register: { seen: { zzz: 1 }, sayings: [{ installation: 'zzz', count: 1, at, value: 3 }] } };
    await keep(bench.shelf, bench.clock, 'capture-1', samplePosting('1'));
    await hear(bench, { key: KEY, steps: [], said: [before] });
    await take(bench, [row({ said: [notes('After.')] })], 'file');
    expect((await bench.shelf.get(KEY)).user.notes).toBe('After.');
    await hear(bench, { key: KEY, steps: [], said: [before, rating] });
    await undo(bench);
    expect((await bench.shelf.get(KEY)).user).toMatchObject({ notes: 'Before.', rating: 3 });
  });

  it('that took back a save is undone with the save, its page, and what was seen since', async () => {
    const bench = freshShelf();
    const { shelf, clock } = bench;
    await keep(shelf, clock, 'capture-1', samplePosting('1'));
    await keep(shelf, clock, 'capture-2', samplePosting('1'));
    await shelf.say(KEY, [notes('Mine.')]);
    const before = await shelf.get(KEY);
    const page = await shelf.page('capture-1');
    const { shelfPosting } = await wholeOf(bench);
    const at = clock.now().toISOString();
    const undone = { id: 'undone-there', key: KEY, sequence: 9, at, kind: 'undone', of: 'capture-1' } as const;
    const incoming: Incoming = { kind: 'whole', shelfPosting: { ...shelfPosting, steps: [...shelfPosting.steps, undone] } };
    expect(await take(bench, [incoming])).toMatchObject([{ outcome: 'changed' }]);
    expect(await keysOf(shelf)).toEqual([]);
    expect(await shelf.page('capture-1')).toBeUndefined();
    await undo(bench);
    expect(await keysOf(shelf)).toEqual([KEY]);
    expect(await shelf.get(KEY)).toEqual({ ...before, version: 'capture-1~2' });
    expect((await shelf.page('capture-1~2'))?.snapshot).toEqual(page?.snapshot);
    // The same file once more knows nothing of the new name.
    await take(bench, [incoming], 'newest', 'import-2');
    expect(await keysOf(shelf)).toEqual([KEY]);
  });

  it('that was undone can be done again', async () => {
    for (const makeIncoming of [
      async () => row({ said: [applied, notes('Again.')] }),
      async () => {
        const from = freshShelf();
        await keep(from.shelf, from.clock, 'capture-9', samplePosting('1'));
        await from.shelf.say(KEY, [notes('Again.'), applied]);
        return wholeOf(from);
      },
    ]) {
      const incoming = await makeIncoming();
      const bench = freshShelf();
      await take(bench, [incoming]);
      await undo(bench);
      expect(await keysOf(bench.shelf)).toEqual([]);
      expect(await take(bench, [incoming], 'newest', 'import-2')).toMatchObject([{ outcome: 'new' }]);
      expect((await bench.shelf.get(KEY)).user).toMatchObject({ notes: 'Again.', statusSteps: [{ status: 'applied' }] });
      await undo(bench, 'import-2');
      expect(await keysOf(bench.shelf)).toEqual([]);
    }
  });

  it('that was stopped goes on with the same file, and counts no row twice', async () => {
    const bench = freshShelf();
    const { shelf } = bench;
    const item = { incoming: row(), wins: 'shelf' as const, pages: new Map() };
    await shelf.beginImport({ id: 'import-1', name: 'jobs.csv', fingerprint: 'f' });
    await shelf.takeIn('import-1', { items: [item], taken: 2, refused: 1 });
    await shelf.takeIn('import-1', { items: [item], taken: 2, refused: 1 });
    expect(await shelf.beginImport({ id: 'import-2', name: 'jobs.csv', fingerprint: 'f' })).toMatchObject({
      id: 'import-1',
      taken: 2,
      counts: { new: 1, refused: 1 },
    });
    await undo(bench);
    expect(await keysOf(shelf)).toEqual([]);
    await expect(shelf.takeIn('import-1', { items: [item], taken: 3, refused: 0 })).rejects.toMatchObject({ code: 'import-unknown' });
  });

  it('takes new postings and known ones, in batches that expected otherwise', async () => {
    const bench = freshShelf();
    const { shelf } = bench;
    const rowOf = (id: string, notes: string) => {
      const { posting, ...rest } = row({ said: [{ set: 'notes', value: notes }] }, `Keeper ${id}`);
      const key = `tiktok:${id}` as const;
      return { incoming: { ...rest, posting: { ...posting, key, postingId: id } }, wins: 'shelf' as const, pages: new Map() };
    };
    await keep(shelf, bench.clock, 'capture-3', samplePosting('3'));
    await shelf.say('tiktok:3', [notes('Mine.')]);
    await keep(shelf, bench.clock, 'capture-5', samplePosting('5'));
    await shelf.say('tiktok:5', [notes('Of one in the bin.')]);
    await shelf.remove('tiktok:5');
    await shelf.beginImport({ id: 'import-1', name: 'jobs.csv', fingerprint: 'f' });
    const outcomes: string[][] = [];
    const batches = [['1', '2'], ['3', '4'], ['6', '7'], ['5', '8', '8'], ['9']];
    let taken = 0;
    for (const ids of batches) {
      taken += ids.length;
      const { taking } = await shelf.takeIn('import-1', { items: ids.map((id) => rowOf(id, `Of row ${id}.`)), taken, refused: 0 });
      outcomes.push(taking.map(({ outcome }) => outcome));
    }
    expect(outcomes).toEqual([['new', 'new'], ['changed', 'new'], ['new', 'new'], ['new', 'new', 'same'], ['new']]);
    expect((await shelf.get('tiktok:3')).user.notes).toContain('Mine.');
    expect((await shelf.get('tiktok:9')).user.notes).toBe('Of row 9.');
    expect((await shelf.get('tiktok:5')).user.notes).toContain('Of one in the bin.');
    expect((await keysOf(shelf, 'keeper')).length).toBe(9);
    const finished = await shelf.finishImport('import-1');
    expect(finished.counts).toEqual({ new: 8, changed: 1, same: 1, refused: 0 });
    await undo(bench);
    expect(await keysOf(shelf)).toEqual(['tiktok:3']);
    expect((await shelf.get('tiktok:3')).user.notes).toBe('Mine.');
  });

  it('refuses a batch that overtook one which did not come through', async () => {
    const bench = freshShelf();
    const item = { incoming: row(), wins: 'shelf' as const, pages: new Map() };
    await bench.shelf.beginImport({ id: 'import-1', name: 'jobs.csv', fingerprint: 'f' });
    const overtaking = { items: [item], from: 1, taken: 2, refused: 0 };
    await expect(bench.shelf.takeIn('import-1', overtaking)).rejects.toMatchObject({ code: 'import-unknown' });
    expect(await keysOf(bench.shelf)).toEqual([]);
    const both = [bench.shelf.takeIn('import-1', { items: [], from: 0, taken: 1, refused: 1 }), bench.shelf.takeIn('import-1', overtaking)];
    expect((await Promise.all(both)).at(-1)?.counts).toMatchObject({ new: 1, refused: 1 });
    expect(await keysOf(bench.shelf)).toEqual([KEY]);
  });

  it('is forgotten after 30 days', async () => {
    const bench = freshShelf();
    await take(bench, [row()]);
    bench.clock.advance(31 * DAY);
    await bench.shelf.tidy();
    expect(await bench.shelf.imports()).toEqual([]);
    await expect(bench.shelf.undoImport('import-1')).rejects.toMatchObject({ code: 'import-unknown' });
    expect(await keysOf(bench.shelf)).toEqual([KEY]);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '../../../src/posting/problem';
import type { UserChange } from '../../../src/posting/user-data';
import { CollectionPlace } from '../../../src/ui/state/collection-memory';
import { type CollectionService, createCollectionService } from '../../../src/ui/state/collection-service';
import { standingViews } from '../../../src/ui/state/saved-views';
import { wholeSelection, withSelected } from '../../../src/ui/state/selection';
import { listItem, postingOf, savedOf } from '../postings';
import { fakeCollectionMemory } from './fake-collection-memory';
import { type FakeWorker, fakeClock, fakeWorker } from './fake-worker';

const keys = ['web:a', 'web:b', 'web:c'];
const at = '2026-11-20T09:00:00.000Z';

/** A worker with three postings, of which it remembers ratings. */
function shelfOf(ratings: Map<string, number>): FakeWorker {
  return fakeWorker({
    'shelf/list': ({ offset, limit }) => ({
      items: keys.slice(offset, offset + limit).map((key) => listItem(key)),
      total: keys.length,
      all: keys.length,
      setAside: 0,
    }),
    'posting/get': ({ key }) => savedOf(postingOf({ key }), at),
    'user/change': ({ key, changes }) => {
      const [change] = changes;
      const before = ratings.get(key);
      if (change?.set === 'rating' && change.value !== undefined) ratings.set(key, change.value);
      else ratings.delete(key);
      return { undo: [{ set: 'rating', ...(before !== undefined && { value: before }) }] };
    },
    'posting/alike': () => ({ alike: [] }),
    'posting/remove': () => ({}),
    'posting/restore': () => ({}),
  });
}

const rate = (value: number): UserChange[] => [{ set: 'rating', value }];
const settled = () => new Promise((done) => setTimeout(done));

const removed = () => worker.asked.filter(({ name }) => name === 'posting/remove').map(({ request }) => request);

let ratings: Map<string, number>;
let worker: FakeWorker;
let memory: ReturnType<typeof fakeCollectionMemory>;
let service: CollectionService;
beforeEach(async () => {
  ratings = new Map([['web:a', 1]]);
  worker = shelfOf(ratings);
  memory = fakeCollectionMemory();
  service = createCollectionService({
    transport: worker,
    memory,
    clock: fakeClock(Date.parse(at)),
    reminders: { allowed: async () => false, ask: async () => false },
  });
  await service.start();
});

const does = async (...intents: Parameters<CollectionService['send']>[0][]) => {
  for (const intent of intents) {
    service.send(intent);
    await settled();
  }
};

describe('changes', () => {
  test('are taken back although they were still on their way', async () => {
    let answer = () => {};
    worker.answers['user/change'] = () =>
      new Promise((done) => {
        answer = () => done({ undo: [{ set: 'rating', value: 1 }] });
      });
    await does({ kind: 'say', keys: ['web:a'], changes: rate(4) }, { kind: 'undo' });
    answer();
    await settled();
    answer();
    await settled();
    expect(worker.asked.filter(({ name }) => name === 'user/change').map(({ request }) => request)).toEqual([
      { key: 'web:a', changes: rate(4) },
      { key: 'web:a', changes: rate(1) },
    ]);
    expect(service.store.get().notice?.notice).toEqual({ kind: 'undone' });
  });

  test('are of the chosen postings, and are taken back and done again as one', async () => {
    await does({ kind: 'toggle', key: 'web:a' }, { kind: 'toggle', key: 'web:b' }, { kind: 'say', changes: rate(5) });
    expect([...ratings]).toEqual([
      ['web:a', 5],
      ['web:b', 5],
    ]);
    await does({ kind: 'undo' });
    expect([...ratings]).toEqual([['web:a', 1]]);
    await does({ kind: 'redo' });
    expect(ratings.get('web:b')).toBe(5);
  });

  test('of everything that is filtered leave out what was left out', async () => {
    await does({ kind: 'select', selection: withSelected(wholeSelection, ['web:b'], false) }, { kind: 'say', changes: rate(3) });
    expect([...ratings.keys()].sort()).toEqual(['web:a', 'web:c']);
  });

  test('on the board are never of what is chosen or under the cursor in the hidden list', async () => {
    await does({ kind: 'toggle', key: 'web:a' }, { kind: 'toggle', key: 'web:b' }, { kind: 'show', screen: 'board' });
    await does({ kind: 'remove' });
    expect(removed()).toEqual([]);
    await does({ kind: 'at', key: 'web:c' }, { kind: 'remove' });
    expect(removed()).toEqual([{ key: 'web:c' }]);
  });

  test('on the board are of the posting that was opened last, or come to last', async () => {
    await does({ kind: 'show', screen: 'board' }, { kind: 'at', key: 'web:a' }, { kind: 'open', key: 'web:b' });
    await does({ kind: 'say', changes: rate(4) });
    await does({ kind: 'at', key: 'web:c' }, { kind: 'say', changes: rate(2) });
    expect([...ratings]).toEqual([
      ['web:a', 1],
      ['web:b', 4],
      ['web:c', 2],
    ]);
  });

  test('on the charts, where nothing is open, are of nothing: a card of the board is no longer meant', async () => {
    await does({ kind: 'show', screen: 'board' }, { kind: 'at', key: 'web:a' }, { kind: 'show', screen: 'insights' }, { kind: 'remove' });
    expect(removed()).toEqual([]);
  });

  test('beside a comparison are of the open posting only', async () => {
    await does({ kind: 'toggle', key: 'web:a' }, { kind: 'toggle', key: 'web:b' }, { kind: 'compare' }, { kind: 'remove' });
    expect(removed()).toEqual([]);
  });

  test('of a posting that stands in the place of the list are of it, whatever is chosen there', async () => {
    await does({ kind: 'narrow', narrow: true }, { kind: 'toggle', key: 'web:a' }, { kind: 'toggle', key: 'web:b' });
    await does({ kind: 'open', key: 'web:c' }, { kind: 'remove' });
    expect(removed()).toEqual([{ key: 'web:c' }]);
  });

  test('without a selection are of the posting at the cursor', async () => {
    await does({ kind: 'cursor', index: 2 }, { kind: 'say', changes: rate(4) });
    expect(ratings.get('web:c')).toBe(4);
  });

  test('that stop half way can be undone as far as they came, and the failure is told', async () => {
    const { 'user/change': change } = worker.answers;
    worker.answers['user/change'] = (request) => {
      if (request.key === 'web:b') throw new Error('the disk is gone');
      return change?.(request) ?? { undo: [] };
    };
    globalThis.reportError = () => {};
    await does({ kind: 'select', selection: wholeSelection }, { kind: 'say', changes: rate(2) });
    expect(service.store.get().notice?.notice.kind).toBe('failed');
    expect(service.store.get().undo.past).toHaveLength(1);
    await does({ kind: 'undo' });
    expect([...ratings]).toEqual([['web:a', 1]]);
  });

  test('whose undo stops half way can be undone to the end later', async () => {
    await does({ kind: 'select', selection: wholeSelection }, { kind: 'say', changes: rate(2) });
    const { 'user/change': change } = worker.answers;
    worker.answers['user/change'] = (request) => {
      if (request.key === 'web:b') throw new Problem('storage-full', 'no');
      return change?.(request) ?? { undo: [] };
    };
    await does({ kind: 'undo' });
    expect(service.store.get().notice?.notice.kind).toBe('failed');
    expect([...ratings]).toEqual([
      ['web:a', 1],
      ['web:b', 2],
    ]);
    if (change) worker.answers['user/change'] = change;
    await does({ kind: 'undo' });
    expect([...ratings]).toEqual([['web:a', 1]]);
  });

  test('of a posting that is gone do not stand in the way of what was done before', async () => {
    await does({ kind: 'say', keys: ['web:a'], changes: rate(2) }, { kind: 'remove', keys: ['web:b'] });
    worker.answers['posting/restore'] = () => {
      throw new Problem('posting-unknown', 'no');
    };
    await does({ kind: 'undo' });
    expect(service.store.get().notice?.notice.kind).toBe('failed');
    await does({ kind: 'undo' });
    expect([...ratings]).toEqual([['web:a', 1]]);
  });

  test('that are taken back in the history wait for those on their way, and leave nothing to be done again', async () => {
    let answer = () => {};
    await does({ kind: 'say', keys: ['web:a'], changes: rate(2) }, { kind: 'undo' });
    worker.answers['user/change'] = () => new Promise((done) => (answer = () => done({ undo: [] })));
    worker.answers['save/undo'] = () => ({});
    await does({ kind: 'say', keys: ['web:a'], changes: rate(4) }, { kind: 'take-back', stepId: 'step-1' });
    expect(worker.asked.some(({ name }) => name === 'save/undo')).toBe(false);
    answer();
    await settled();
    expect(worker.asked.at(-1)?.name).toBe('save/undo');
    expect(service.store.get().notice?.notice.kind).toBe('undone');
    expect(service.store.get().undo.future).toEqual([]);
  });
});

test('deleting closes what was open, and Ctrl+Z brings it back', async () => {
  await does({ kind: 'open', key: 'web:a' }, { kind: 'remove' }, { kind: 'undo' });
  expect(service.store.get().open).toBeUndefined();
  expect(worker.asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['posting/remove', 'posting/restore']));
});

test('the cursor takes the open posting with it', async () => {
  await does({ kind: 'open', key: 'web:a' }, { kind: 'cursor', index: 1 });
  expect(service.store.get().open?.saved?.posting.key).toBe('web:b');
});

test('one posting alone is not compared', async () => {
  await does({ kind: 'compare' });
  expect(service.store.get().notice?.notice.kind).toBe('compare-few');
  await does({ kind: 'select', selection: wholeSelection }, { kind: 'compare' });
  expect(service.store.get().compared?.postings?.map(({ posting }) => posting.key)).toEqual(keys);
});

test('a view of the user’s own is written down and counted', async () => {
  await does({ kind: 'search', query: 'keeper' }, { kind: 'save-view', name: 'Keepers' });
  const [view] = service.store.get().views;
  expect([view?.name, view?.choice.query]).toEqual(['Keepers', 'keeper']);
  expect(memory.written.views).toEqual(service.store.get().views);
  expect(service.store.get().viewCounts[view?.id ?? '']).toBe(3);
});

test('a change on the shelf that comes while the page is refreshed is answered by one more refresh', async () => {
  const lists = () => worker.asked.filter(({ name }) => name === 'shelf/list').length;
  worker.changeShelf();
  worker.changeShelf();
  worker.changeShelf();
  await settled();
  await settled();
  // Two refreshes, each the rows, their facets and the standing views; the start had as many.
  const once = 2 + standingViews.length;
  expect(lists()).toBe(3 * once);
});

describe('the open posting', () => {
  const open = () => service.store.get().open;
  const fails = () => {
    throw new Problem('storage-unavailable', 'no');
  };

  test('is read although those that are alike do not come, which is told', async () => {
    worker.answers['posting/alike'] = fails;
    await does({ kind: 'open', key: 'web:a' }, { kind: 'edit', field: 'title' });
    worker.changeShelf();
    await settled();
    expect(open()).toMatchObject({ saved: { posting: { key: 'web:a' } } });
    expect(service.store.get()).toMatchObject({ editing: 'title', notice: { notice: { kind: 'failed' } } });
  });

  test('stands beneath the failure of a later reading, which goes with the next good one', async () => {
    await does({ kind: 'open', key: 'web:a' }, { kind: 'edit', field: 'title' });
    const { 'posting/get': get } = worker.answers;
    worker.answers['posting/get'] = fails;
    worker.changeShelf();
    await settled();
    expect(open()).toMatchObject({ saved: { posting: { key: 'web:a' } }, failure: { code: 'storage-unavailable' } });
    expect(service.store.get().editing).toBe('title');
    if (get) worker.answers['posting/get'] = get;
    await does({ kind: 'open', key: 'web:a' });
    expect(open()?.failure).toBeUndefined();
  });
});

describe('a range of rows', () => {
  const many = Array.from({ length: 250 }, (_, index) => `web:${index}`);
  const chosen = () => {
    const { selection } = service.store.get();
    return selection.kind === 'keys' ? [...selection.keys].map((key) => many.indexOf(key)).sort((left, right) => left - right) : [];
  };
  let release = () => {};

  beforeEach(async () => {
    worker.answers['shelf/list'] = async ({ offset, limit }) => {
      if (offset === 100) await new Promise<void>((done) => (release = done));
      return {
        items: many.slice(offset, offset + limit).map((key) => listItem(key)),
        total: many.length,
        all: many.length,
        setAside: 0,
      };
    };
    await does({ kind: 'list-again' });
  });

  test('waits for rows that are on their way already', async () => {
    await does({ kind: 'need', first: 90, last: 110 }, { kind: 'select-range', from: 98, to: 101 });
    expect(chosen()).toEqual([]);
    release();
    await settled();
    expect(chosen()).toEqual([98, 99, 100, 101]);
  });

  test('with a hole is none', async () => {
    worker.answers['shelf/list'] = () => {
      throw new Problem('storage-unavailable', 'no');
    };
    await does({ kind: 'select-range', from: 98, to: 101 });
    expect(chosen()).toEqual([]);
    expect(service.store.get().rows.failure).toBeDefined();
  });

  test('takes the place of the one before from the same row, and leaves what was chosen otherwise', async () => {
    await does({ kind: 'toggle', key: 'web:4' }, { kind: 'toggle', key: 'web:20' });
    await does({ kind: 'select-range', from: 2, to: 6 }, { kind: 'select-range', from: 2, to: 3 });
    expect(chosen()).toEqual([2, 3, 4, 20]);
    await does({ kind: 'select-range', from: 2, to: 0 });
    expect(chosen()).toEqual([0, 1, 2, 4, 20]);
    await does({ kind: 'select-range', from: 10, to: 11 });
    expect(chosen()).toEqual([0, 1, 2, 4, 10, 11, 20]);
  });
});

test('the charts are of the list that was asked for last, whichever answers last', async () => {
  const answers = new Map<string, () => void>();
  worker.answers['shelf/facts'] = () => ({ facts: [] });
  worker.answers['shelf/list'] = async ({ query, limit }) => {
    if (limit === 500 && query !== '') await new Promise<void>((done) => answers.set(query, done));
    return { items: [listItem(`web:${query}`)], total: 1, all: 1, setAside: 0 };
  };
  await does({ kind: 'show', screen: 'insights' }, { kind: 'search', query: 'wide' }, { kind: 'search', query: 'narrow' });
  answers.get('narrow')?.();
  await settled();
  answers.get('wide')?.();
  await settled();
  expect(service.store.get().insights).toMatchObject({ items: [{ key: 'web:narrow' }] });
});

test('how far down the list the user is stays in the state, and is where they come back to', async () => {
  await does({ kind: 'scrolled', top: 480 }, { kind: 'open', key: 'web:a' }, { kind: 'close' });
  expect(service.store.get().scroll).toBe(480);
  expect(memory.written.place).toMatchObject({ scroll: 480 });
  await does({ kind: 'show', screen: 'board' }, { kind: 'choose', choice: { query: 'keeper', filters: {} } });
  expect(service.store.get().scroll).toBe(0);
});

test.each([
  ['the place', { readPlace: () => Promise.reject(new Problem('storage-unavailable', 'no')) }, {}],
  ['the permission to remind', {}, { allowed: () => Promise.reject(new Problem('storage-unavailable', 'no')) }],
])('where %s cannot be read the list is shown, and the failure told', async (_, brokenMemory, brokenReminders) => {
  const next = createCollectionService({
    transport: worker,
    memory: { ...memory, ...brokenMemory },
    clock: fakeClock(Date.parse(at)),
    reminders: { allowed: async () => false, ask: async () => false, ...brokenReminders },
  });
  await next.start({ open: 'web:b' });
  expect(next.store.get()).toMatchObject({
    rows: { total: 3, loading: false },
    open: { saved: { posting: { key: 'web:b' } } },
    notice: { notice: { kind: 'failed' } },
  });
});

describe('a comparison', () => {
  test('of more than five shows the first five, and says so', async () => {
    await does({ kind: 'compare', keys: Array.from({ length: 8 }, (_, index) => `web:${index}`) });
    expect(service.store.get().compared?.keys).toEqual(['web:0', 'web:1', 'web:2', 'web:3', 'web:4']);
    expect(service.store.get().notice?.notice.kind).toBe('compare-many');
  });

  const again = async () => {
    const { place } = memory.written;
    const next = createCollectionService({
      transport: worker,
      memory: fakeCollectionMemory({ place: CollectionPlace.parse(place) }),
      clock: fakeClock(Date.parse(at)),
      reminders: { allowed: async () => false, ask: async () => false },
    });
    await next.start();
    return next.store.get().compared;
  };

  test('stands again when the page is opened again', async () => {
    await does({ kind: 'compare', keys: ['web:c', 'web:a'] });
    expect(await again()).toMatchObject({
      keys: ['web:c', 'web:a'],
      postings: [{ posting: { key: 'web:c' } }, { posting: { key: 'web:a' } }],
    });
    await does({ kind: 'compare', keys: [] });
    expect(await again()).toBeUndefined();
  });

  test('goes on without a posting that was deleted, and is none of one', async () => {
    await does({ kind: 'compare', keys: ['web:a', 'web:b', 'web:c'] });
    const gone = new Set(['web:b']);
    worker.answers['posting/get'] = ({ key }) => {
      if (gone.has(key)) throw new Problem('posting-unknown', key);
      return savedOf(postingOf({ key }), at);
    };
    expect((await again())?.keys).toEqual(['web:a', 'web:c']);
    gone.add('web:a');
    expect(await again()).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { Problem } from '../../../src/posting/problem';
import { refuse } from '../../../src/posting/refusal';
import type { FrontState } from '../../../src/protocol/front';
import type { ListAnswer } from '../../../src/protocol/shelf';
import { READ_EVERY, READ_FOR } from '../../../src/ui/state/front-service';
import type { FrontTab } from '../../../src/ui/state/popup-ports';
import { createPopupService, type PopupService } from '../../../src/ui/state/popup-service';
import { listItem, postingOf, savedOf } from '../postings';
import { type Answers, fakeMemory, fakePorts, fakeWorker } from './fake-worker';

const posting = postingOf();
const { key } = posting;
const savedAt = '2026-11-20T09:00:00Z';
const shown: FrontState = { state: 'posting', captureId: 'c1', posting };
const nothing: ListAnswer = { items: [], total: 0, all: 0, setAside: 0 };
const standing: Answers = {
  'front/read': () => shown,
  'shelf/list': () => nothing,
  'capture/save': () => ({ key, outcome: 'created', savedAt, undoId: 'u1' }),
  'save/undo': () => ({}),
  'posting/get': () => savedOf(posting, savedAt),
  'posting/remove': () => ({}),
  'posting/restore': () => ({}),
};

/** Lets all that is under way come to its end. */
const settle = () => new Promise((done) => setTimeout(done));

async function started(answers: Answers = {}, ports: Parameters<typeof fakePorts>[1] = {}) {
  const worker = fakeWorker({ ...standing, ...answers });
  const all = fakePorts(worker, ports);
  const service = createPopupService(all);
  await service.start();
  await settle();
  return { worker, service, ports: all };
}

const names = (worker: { asked: readonly { name: string }[] }) => worker.asked.map(({ name }) => name);
const state = (service: PopupService) => service.store.get();

describe('the page in front', () => {
  test('is read once when it answers', async () => {
    const { worker, service } = await started();
    expect(worker.asked.filter(({ name }) => name === 'front/read')).toEqual([{ name: 'front/read', request: { tabId: 7 } }]);
    expect(state(service).front.front).toMatchObject({ phase: 'posting', captureId: 'c1' });
  });

  test('is asked again while it renders, and shown as soon as it is there', async () => {
    let readings = 0;
    const { service } = await started({
      'front/read': () => (++readings < 4 ? { state: 'refused', refusal: refuse('not-ready') } : shown),
    });
    expect(readings).toBe(4);
    expect(state(service).front.front.phase).toBe('posting');
  });

  test('is kept as it is where it is no posting and the user wants it', async () => {
    const { worker, service } = await started({
      'front/read': ({ plain }) => (plain ? shown : { state: 'refused', refusal: refuse('not-a-posting', 'no-posting'), plain: true }),
    });
    expect(state(service).front.front).toMatchObject({ phase: 'refused', plain: true });
    service.send({ kind: 'save-plain' });
    await settle();
    expect(worker.asked.slice(-2)).toEqual([
      { name: 'front/read', request: { tabId: 7, plain: true } },
      { name: 'capture/save', request: { captureId: 'c1' } },
    ]);
    expect(state(service).front.front).toMatchObject({ phase: 'posting', save: { answer: { undoId: 'u1' } } });
  });

  test('is given up after ten seconds', async () => {
    let readings = 0;
    const { service } = await started({
      'front/read': () => {
        readings++;
        return { state: 'refused', refusal: refuse('not-ready') };
      },
    });
    expect(readings).toBe(READ_FOR / READ_EVERY + 1);
    expect(state(service).front.front).toMatchObject({ phase: 'refused', late: true });
  });

  test('is not asked again when it is no posting', async () => {
    const { worker } = await started({ 'front/read': () => ({ state: 'refused', refusal: refuse('not-a-posting', 'list') }) });
    expect(names(worker).filter((name) => name === 'front/read')).toHaveLength(1);
  });

  test('is drawn as being read before the browser has said which tab is in front', async () => {
    let tell: (tab: FrontTab) => void = () => undefined;
    const worker = fakeWorker(standing);
    const finding = new Promise<FrontTab>((resolve) => {
      tell = resolve;
    });
    const service = createPopupService(fakePorts(worker, { findFrontTab: () => finding }));
    void service.start();
    await settle();
    expect(state(service).front.front).toEqual({ phase: 'reading' });
    expect(names(worker)).not.toContain('front/read');
    expect(names(worker)).toContain('shelf/list');
    tell({ tabId: 7 });
    await settle();
    expect(state(service).front.front).toMatchObject({ phase: 'posting' });
  });

  test('a problem is shown, a tab that is absent is not asked', async () => {
    const failing = await started({
      'front/read': () => {
        throw new Problem('page-gone', 'gone');
      },
    });
    expect(state(failing.service).front.front).toMatchObject({ phase: 'problem', failure: { code: 'page-gone' } });
    const alone = await started({}, { findFrontTab: async () => undefined });
    expect(names(alone.worker)).not.toContain('front/read');
  });
});

describe('saving', () => {
  test('keeps the captured page once, however often it is pressed', async () => {
    const { worker, service } = await started();
    service.send({ kind: 'save' });
    service.send({ kind: 'save' });
    await settle();
    expect(worker.asked.filter(({ name }) => name === 'capture/save')).toEqual([{ name: 'capture/save', request: { captureId: 'c1' } }]);
    expect(state(service).front.front).toMatchObject({ save: { answer: { undoId: 'u1' } } });
  });

  test.each([
    ['the contact on the page with it', undefined, { captureId: 'c1', contact: { name: 'Wren Example' } }],
    ['no contact that the user leaves', false, { captureId: 'c1' }],
  ])('keeps %s', async (_, keep, request) => {
    const contact = { name: 'Wren Example' };
    const { worker, service } = await started({ 'front/read': () => ({ state: 'posting', captureId: 'c1', posting, contact }) });
    if (keep !== undefined) service.send({ kind: 'keep-contact', keep });
    service.send({ kind: 'save' });
    await settle();
    expect(worker.asked.filter(({ name }) => name === 'capture/save')).toEqual([{ name: 'capture/save', request }]);
  });

  test('undo takes it back', async () => {
    const { worker, service } = await started();
    service.send({ kind: 'save' });
    await settle();
    service.send({ kind: 'undo-save', undoId: 'u1' });
    await settle();
    expect(worker.asked.at(-1)).toEqual({ name: 'save/undo', request: { undoId: 'u1' } });
    expect(state(service).front.front).not.toHaveProperty('saved');
    expect(state(service).notice?.notice).toEqual({ kind: 'save-undone' });
  });

  test('a full disk is told beside the posting', async () => {
    const { service } = await started({
      'capture/save': () => {
        throw new Problem('storage-full', 'full');
      },
    });
    service.send({ kind: 'save' });
    await settle();
    expect(state(service).front.front).toMatchObject({ saving: false, failure: { code: 'storage-full' } });
  });
});

describe('the shelf', () => {
  test('is searched for the last of several words typed at once', async () => {
    const { worker, service } = await started();
    for (const query of ['k', 'ke', 'keeper']) service.send({ kind: 'search', query });
    await settle();
    const queries = worker.asked.filter(({ name }) => name === 'shelf/list').map(({ request }) => request);
    expect(queries).toEqual([
      { query: '', offset: 0, limit: 50 },
      { query: 'keeper', offset: 0, limit: 50 },
    ]);
  });

  test('shows everything again when a search is taken back while it is under way', async () => {
    let answerSearch: (answer: ListAnswer) => void = () => {};
    const { service } = await started({
      'shelf/list': ({ query }) => (query === '' ? nothing : new Promise((done) => (answerSearch = done))),
    });
    service.send({ kind: 'search', query: 'keeper' });
    await settle();
    service.send({ kind: 'search', query: '' });
    await settle();
    answerSearch({ ...nothing, items: [listItem('web:late')], total: 1 });
    await settle();
    expect(state(service).shelf).toMatchObject({ query: '', shown: { query: '' }, items: [] });
  });

  test('is fetched whole after a change, however many rows stand, and shown at once', async () => {
    const all = Array.from({ length: 1200 }, (_, index) => listItem(`web:${index}`));
    const memory = fakeMemory({ query: '', scroll: 50_000 });
    const answer: Answers['shelf/list'] = ({ offset, limit }) => ({
      items: all.slice(offset, offset + limit),
      total: 1200,
      all: 1200,
      setAside: 0,
    });
    const { worker, service } = await started({ 'shelf/list': answer }, { memory });
    expect(state(service).shelf.items).toEqual(all.slice(0, 1000));
    const lengths: (number | undefined)[] = [];
    service.store.subscribe(() => lengths.push(state(service).shelf.items?.length));
    worker.changeShelf();
    await settle();
    expect(new Set(lengths)).toEqual(new Set([1000]));
  });

  test('is fetched in pages, and all of what was loaded is fetched again after a change', async () => {
    const all = Array.from({ length: 120 }, (_, index) => listItem(`web:${index}`));
    const { worker, service } = await started({
      'shelf/list': ({ offset, limit }) => ({ items: all.slice(offset, offset + limit), total: 120, all: 120, setAside: 0 }),
    });
    service.send({ kind: 'show-more' });
    await settle();
    expect(state(service).shelf.items).toHaveLength(100);
    worker.changeShelf();
    await settle();
    expect(worker.asked.map(({ request }) => request)).toContainEqual({ query: '', offset: 0, limit: 100 });
    expect(state(service).shelf.items).toEqual(all.slice(0, 100));
  });

  test('a deleted posting leaves the list and can be brought back', async () => {
    const { worker, service } = await started({ 'shelf/list': () => ({ items: [listItem(key)], total: 1, all: 1, setAside: 0 }) });
    service.send({ kind: 'remove', key, title: 'Lighthouse Keeper' });
    await settle();
    expect(state(service).shelf.items).toEqual([]);
    expect(state(service).notice?.notice).toEqual({ kind: 'removed', key, title: 'Lighthouse Keeper' });
    service.send({ kind: 'restore', key, title: 'Lighthouse Keeper' });
    await settle();
    expect(names(worker)).toContain('posting/restore');
    expect(state(service).shelf.items).toHaveLength(1);
  });

  test('deleting makes an earlier save final, so that one Undo stands at a time', async () => {
    const { service } = await started({ 'shelf/list': () => ({ items: [listItem('web:other')], total: 1, all: 1, setAside: 0 }) });
    service.send({ kind: 'save' });
    await settle();
    service.send({ kind: 'remove', key: 'web:other', title: undefined });
    await settle();
    expect(state(service).front.front).toMatchObject({ saved: { key } });
    expect(state(service).front.front).not.toHaveProperty('save');
  });

  test('a posting in front that was deleted elsewhere is not kept any more', async () => {
    const { worker, service } = await started({ 'front/read': () => ({ ...shown, saved: { key, savedAt, changed: [] } }) });
    worker.answers['posting/get'] = () => {
      throw new Problem('posting-unknown', 'unknown');
    };
    worker.changeShelf();
    await settle();
    expect(state(service).front.front).not.toHaveProperty('saved');
  });
});

describe('an open posting', () => {
  test('an answer that comes after going back is dropped', async () => {
    const { service } = await started();
    service.send({ kind: 'open', key });
    service.send({ kind: 'back' });
    await settle();
    expect(state(service).view).toEqual({ kind: 'list' });
  });

  test('one that is not there is told', async () => {
    const { service } = await started({
      'posting/get': () => {
        throw new Problem('posting-unknown', 'unknown');
      },
    });
    service.send({ kind: 'open', key });
    await settle();
    expect(state(service).view).toMatchObject({ kind: 'posting', failure: { code: 'posting-unknown' } });
  });
});

describe('what the popup remembers', () => {
  const place = { query: 'keeper', scroll: 300, open: key, page: '7 https://jobs.example/1' };

  test('query, scroll and open posting come back over the same page', async () => {
    const memory = fakeMemory(place);
    const worker = fakeWorker(standing);
    const service = createPopupService(fakePorts(worker, { memory }));
    await service.start();
    expect(state(service)).toMatchObject({ startScroll: 300, shelf: { query: 'keeper' }, view: { kind: 'posting', key } });
  });

  test('a memory that does not open keeps nobody from the shelf, and is told', async () => {
    const memory = { ...fakeMemory(), readPlace: () => Promise.reject(new Problem('unexpected', 'The memory does not open.')) };
    const { service } = await started({}, { memory });
    expect(state(service).shelf.items).toEqual([]);
    expect(state(service).notice).toMatchObject({ notice: { kind: 'failed', failure: { code: 'unexpected' } } });
  });

  test('over another page the open posting stays away, so that the posting in front is seen', async () => {
    const { service } = await started({}, { memory: fakeMemory({ ...place, page: '7 https://jobs.example/2' }) });
    expect(state(service).view).toEqual({ kind: 'list' });
  });

  test('nor where pages cannot be told apart', async () => {
    const { page: _, ...unknown } = place;
    const { service } = await started({}, { memory: fakeMemory(unknown), findFrontTab: async () => ({ tabId: 7 }) });
    expect(state(service)).toMatchObject({ view: { kind: 'list' }, shelf: { query: 'keeper' } });
  });

  test('each step is written at once', async () => {
    const memory = fakeMemory();
    const { service } = await started({}, { memory });
    service.send({ kind: 'search', query: 'keeper' });
    service.send({ kind: 'scrolled', top: 120 });
    service.send({ kind: 'open', key });
    await settle();
    expect(memory.place).toEqual({ ...place, scroll: 120 });
  });
});

describe('a posting that came as a text', () => {
  const refused = { state: 'refused', refusal: refuse('not-a-posting', 'no-posting') } as const;

  test('is read in the place of the page, saved and previewed like it, and back brings the page again', async () => {
    const { worker, service } = await started({ 'text/read': () => ({ ...shown, captureId: 't1' }) });
    service.send({ kind: 'new-from-text' });
    service.send({ kind: 'change-entry', entry: { text: 'Keeper wanted', address: 'jobs.example/7' } });
    service.send({ kind: 'read-entry' });
    await settle();
    expect(worker.asked.at(-1)).toEqual({
      name: 'text/read',
      request: { kind: 'text', text: 'Keeper wanted', url: 'https://jobs.example/7' },
    });
    expect(state(service)).toMatchObject({ view: { kind: 'text' }, front: { source: 'text', front: { captureId: 't1' } } });

    service.send({ kind: 'save' });
    await settle();
    expect(worker.asked.filter(({ name }) => name === 'capture/save')).toEqual([{ name: 'capture/save', request: { captureId: 't1' } }]);

    service.send({ kind: 'preview', field: 'title' });
    service.send({ kind: 'back' });
    expect(state(service)).toMatchObject({ view: { kind: 'text' }, entry: { text: 'Keeper wanted' } });
    service.send({ kind: 'back' });
    await settle();
    expect(state(service)).toMatchObject({
      view: { kind: 'list' },
      entry: { text: '', address: '' },
      front: { source: 'page', front: { captureId: 'c1' } },
    });
  });

  test('leaves the page in front alone until it is read', async () => {
    const { worker, service } = await started();
    service.send({ kind: 'new-from-text' });
    service.send({ kind: 'back' });
    await settle();
    expect(names(worker).filter((name) => name === 'front/read')).toHaveLength(1);
  });

  test('is not asked about while nothing is there or the address is none', async () => {
    const { worker, service } = await started();
    service.send({ kind: 'read-entry' });
    await settle();
    expect(state(service).entryProblem).toBe('empty');
    service.send({ kind: 'change-entry', entry: { text: 'Keeper', address: 'javascript:alert(1)' } });
    expect(state(service).entryProblem).toBeUndefined();
    service.send({ kind: 'read-entry' });
    await settle();
    expect(state(service).entryProblem).toBe('address');
    expect(names(worker)).not.toContain('text/read');
  });

  test('comes as a file, which is read at once', async () => {
    const { worker, service } = await started({ 'text/read': () => refused });
    service.send({ kind: 'give-file', file: new File(['<p>Keeper</p>'], 'keeper.html') });
    await settle();
    expect(worker.asked.at(-1)).toMatchObject({
      name: 'text/read',
      request: { kind: 'html', capture: { url: '', page: { tree: '<p>Keeper</p>' } } },
    });
    expect(state(service).front.front).toMatchObject({ phase: 'refused', late: false });
    service.send({ kind: 'give-file', file: new File(['%PDF-1.7'], 'keeper.pdf') });
    await settle();
    expect(state(service).entryProblem).toBe('file');
  });

  test('in a tab of its own has no page to go back to', async () => {
    const { service } = await started({ 'text/read': () => refused }, { findFrontTab: async () => undefined });
    service.send({ kind: 'change-entry', entry: { text: 'Keeper', address: '' } });
    service.send({ kind: 'read-entry' });
    await settle();
    service.send({ kind: 'back' });
    await settle();
    expect(state(service).front).toMatchObject({ source: 'page', front: { phase: 'absent' } });
  });
});

describe('a report about a page that is not read', () => {
  test('goes to the clipboard, and the user is told', async () => {
    const report = {
      format: 'roleshelf-page-report',
      version: 1,
      extension: '0.1.0',
      readerVersion: 1,
      site: 'linkedin',
      route: 'posting',
      url: 'https://www.linkedin.com/jobs/view/1/',
      capturedOn: '2026-11-21',
      lang: 'en',
      skeleton: '<html></html>',
    } as const;
    const copied: string[] = [];
    const { worker, service } = await started({ 'front/report': () => report }, { copyText: async (text) => void copied.push(text) });
    service.send({ kind: 'copy-report' });
    await settle();
    expect(worker.asked.at(-1)).toEqual({ name: 'front/report', request: { tabId: 7 } });
    expect(copied.map((text) => JSON.parse(text))).toEqual([report]);
    expect(state(service).notice?.notice).toEqual({ kind: 'report-copied' });
  });
});

test('a text that was selected in a page is read when the form opens', async () => {
  const worker = fakeWorker({ ...standing, 'text/read': () => shown });
  const given = { text: 'Lens Grinder\nSkerry', address: 'https://mail.example/1' };
  const service = createPopupService(fakePorts(worker, { memory: fakeMemory(undefined, given), findFrontTab: async () => undefined }));
  await service.start('text');
  await settle();
  expect(worker.asked.find(({ name }) => name === 'text/read')?.request).toEqual({
    kind: 'text',
    text: 'Lens Grinder\nSkerry',
    url: 'https://mail.example/1',
  });
  expect(state(service).entry).toEqual(given);
});

test('the form for a text is not covered by the posting that another tab had open last', async () => {
  const worker = fakeWorker(standing);
  const memory = fakeMemory({ query: 'old', scroll: 40, page: '', open: key });
  const service = createPopupService(fakePorts(worker, { memory, findFrontTab: async () => undefined }));
  await service.start('text');
  await settle();
  expect(state(service).view).toEqual({ kind: 'text' });
});

test('words from the address bar are searched for, whatever was searched for last', async () => {
  const worker = fakeWorker(standing);
  const memory = fakeMemory({ query: 'old', scroll: 40, page: '' });
  const service = createPopupService(fakePorts(worker, { memory, findFrontTab: async () => undefined }));
  await service.start(undefined, 'lens grinder');
  expect(worker.asked.find(({ name }) => name === 'shelf/list')?.request).toMatchObject({ query: 'lens grinder' });
});

describe('edits before the save', () => {
  const answers: Answers = { 'user/change': () => ({ undo: [{ set: 'edit', id: 'title' }] }) };

  test('are kept while the popup is closed, said with the save, and taken back with it', async () => {
    const memory = fakeMemory();
    const first = await started(answers, { memory });
    first.service.send({ kind: 'change-front', texts: { title: 'Head Keeper' } });
    await settle();

    const { worker, service } = await started(answers, { memory });
    expect(state(service).front.front).toMatchObject({ edits: { title: 'Head Keeper' } });
    service.send({ kind: 'save' });
    await settle();
    expect(worker.asked.slice(-2)).toEqual([
      { name: 'capture/save', request: { captureId: 'c1' } },
      { name: 'user/change', request: { key, changes: [{ set: 'edit', id: 'title', value: 'Head Keeper' }] } },
    ]);
    expect(memory.draft).toBeUndefined();
    service.send({ kind: 'undo-save', undoId: 'u1' });
    await settle();
    expect(names(worker).slice(-2)).toEqual(['user/change', 'save/undo']);
  });

  test('of another posting are not put into this one', async () => {
    const memory = fakeMemory();
    await memory.writeDraft({ key: 'web:other', texts: { title: 'Wick Trimmer' } });
    const { service } = await started(answers, { memory });
    expect(state(service).front.front).not.toHaveProperty('edits');
  });

  test('need no word to the worker where nothing differs', async () => {
    const { worker, service } = await started(answers);
    service.send({ kind: 'change-front', texts: { title: posting.title ?? '' } });
    service.send({ kind: 'save' });
    await settle();
    expect(names(worker)).not.toContain('user/change');
  });
});

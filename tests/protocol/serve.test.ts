import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../../src/posting/problem';
import type { MessageSender } from '../../src/protocol/browser-runtime';
import { messagesAtWork } from '../../src/protocol/messages-at-work';
import { type RouteName, routeTable } from '../../src/protocol/routes';
import { type Handlers, identifySender, serve, type Trust } from '../../src/protocol/serve';

const trust: Trust = {
  id: 'roleshelf',
  origin: 'chrome-extension://roleshelf',
  carriesButton: (url) => url.hostname === 'careers.example',
};

const page: MessageSender = { id: 'roleshelf', url: 'chrome-extension://roleshelf/popup.html' };
const button: MessageSender = { id: 'roleshelf', url: 'https://careers.example/job/1', frameId: 0, tab: { id: 7 } };

describe('who sent a message', () => {
  it.each<[string, MessageSender, unknown]>([
    ['a page of ours', page, { caller: 'page' }],
    ['a page of ours in a tab', { ...page, frameId: 0, tab: { id: 3 } }, { caller: 'page' }],
    ['the button', button, { caller: 'button', tabId: 7, url: 'https://careers.example/job/1' }],
    ['another extension', { ...page, id: 'other' }, undefined],
    ['nobody', {}, undefined],
    ['a page without an address', { id: 'roleshelf' }, undefined],
    ['an address that only begins like ours', { id: 'roleshelf', url: 'chrome-extension://roleshelf.example/popup.html' }, undefined],
    ['a frame within the page', { ...button, frameId: 4 }, undefined],
    ['a content script without a tab', { ...button, tab: undefined }, undefined],
    ['a host that carries no button', { ...button, url: 'https://www.linkedin.com/jobs/view/1/' }, undefined],
    ['a host that only ends alike', { ...button, url: 'https://evilcareers.example/' }, undefined],
    ['the host without encryption', { ...button, url: 'http://careers.example/job/1' }, undefined],
    ['no address at all', { ...button, url: 'about:' }, undefined],
  ])('%s', (_who, sender, expected) => {
    expect(identifySender(sender, trust)).toEqual(expected);
  });
});

/** Handlers that all fail the test, but for those given. */
function handlersWith(given: Partial<Handlers>): Handlers {
  const unexpected = () => Promise.reject(new Error('this handler should not be asked'));
  const all: Handlers = {
    'worker/at-work': unexpected,
    'front/read': unexpected,
    'front/report': unexpected,
    'text/read': unexpected,
    'capture/save': unexpected,
    'button/save': unexpected,
    'button/state': unexpected,
    'button/left': unexpected,
    'button/move': unexpected,
    'button/hide': unexpected,
    'posting/open': unexpected,
    'save/undo': unexpected,
    'shelf/list': unexpected,
    'shelf/facts': unexpected,
    'posting/get': unexpected,
    'user/change': unexpected,
    'posting/history': unexpected,
    'posting/alike': unexpected,
    'posting/page': unexpected,
    'bin/list': unexpected,
    'bin/empty': unexpected,
    'backup/state': unexpected,
    'backup/kept': unexpected,
    'set-aside/list': unexpected,
    'set-aside/retry': unexpected,
    'set-aside/export': unexpected,
    'storage/usage': unexpected,
    'reread/state': unexpected,
    'posting/remove': unexpected,
    'posting/restore': unexpected,
    'shelf/erase': unexpected,
    'settings/get': unexpected,
    'settings/change': unexpected,
    'linkedin/switch': unexpected,
    'tabs/known': unexpected,
    'tab/save': unexpected,
    'access/lend': unexpected,
    'access/give-back': unexpected,
    'export/preview': unexpected,
    'export/prepare': unexpected,
    'export/cancel': unexpected,
    'export/taken': unexpected,
    'backup/prepare': unexpected,
    'sync/state': unexpected,
    'sync/probe': unexpected,
    'sync/look': unexpected,
    'sync/set-up': unexpected,
    'sync/sign-in': unexpected,
    'sync/now': unexpected,
    'sync/leave': unexpected,
    'sync/export-changes': unexpected,
    'import/read': unexpected,
    'import/list': unexpected,
    'import/begin': unexpected,
    'import/look': unexpected,
    'import/take': unexpected,
    'import/finish': unexpected,
    'import/undo': unexpected,
  };
  return { ...all, ...given };
}

const noDefect = (error: unknown) => {
  throw error;
};

describe('a served message', () => {
  it('gives the handler the request and the sender, and its answer back', async () => {
    const id = '3f2c7a90-1b4e-4d6a-8c55-9e0d7b21f3a4';
    const save = vi.fn<Handlers['button/save']>(async () => ({ state: 'problem', problem: { code: 'page-gone', message: '' } }));
    const reply = await serve(
      { route: 'button/save', request: { url: 'https://careers.example/job/1' }, id },
      button,
      handlersWith({ 'button/save': save }),
      trust,
      noDefect,
    );
    const url = 'https://careers.example/job/1';
    expect(save).toHaveBeenCalledWith({ url }, { caller: 'button', tabId: 7, url }, { messageId: id });
    expect(reply).toEqual({ ok: true, answer: { state: 'problem', problem: { code: 'page-gone', message: '' } } });
  });

  it('hands over only what the route knows', async () => {
    const undo = vi.fn<Handlers['save/undo']>(async () => ({}));
    await serve({ route: 'save/undo', request: { undoId: 'a', more: 1 } }, page, handlersWith({ 'save/undo': undo }), trust, noDefect);
    expect(undo).toHaveBeenCalledWith({ undoId: 'a' }, { caller: 'page' }, { messageId: expect.any(String) });
  });

  it.each<[string, unknown, MessageSender]>([
    ['from nobody of ours', { route: 'save/undo', request: { undoId: 'a' } }, { ...page, id: 'other' }],
    ['of no known route', { route: 'shelf/burn', request: {} }, page],
    ['named like an inherited property', { route: 'constructor', request: {} }, page],
    ['whose id is a book', { route: 'save/undo', request: { undoId: 'a' }, id: 'a'.repeat(1000) }, page],
    ['whose id could be another step’s', { route: 'save/undo', request: { undoId: 'a' }, id: 'file-3w5e11264sgsf' }, page],
    ['that is no envelope', 'save/undo', page],
    ['that is nothing', undefined, page],
    ['whose request is of another form', { route: 'save/undo', request: { undoId: 3 } }, page],
    ['with a number out of range', { route: 'shelf/list', request: { query: '', offset: 0, limit: 100_000 } }, page],
  ])('%s is refused', async (_what, message, sender) => {
    expect(await serve(message, sender, handlersWith({}), trust, noDefect)).toMatchObject({
      ok: false,
      problem: { code: 'message-refused' },
    });
  });

  const exportOptions = { format: 'json', byteOrderMark: false, formulaGuard: true, pages: false };
  const requests: { [Name in RouteName]: unknown } = {
    'worker/at-work': { id: '3f2c7a90-1b4e-4d6a-8c55-9e0d7b21f3a4' },
    'front/read': { tabId: 1 },
    'front/report': { tabId: 1 },
    'text/read': { kind: 'text', text: 'a' },
    'capture/save': { captureId: 'a' },
    'button/save': { url: 'https://careers.example/job/1' },
    'button/state': { url: 'https://careers.example/job/1' },
    'button/left': {},
    'button/move': { url: 'https://careers.example/job/1', place: { edgeX: 'left', x: 1, edgeY: 'top', y: 2 } },
    'button/hide': { url: 'https://careers.example/job/1', hidden: true },
    'posting/open': { key: 'tiktok:1' },
    'save/undo': { undoId: 'a' },
    'shelf/list': { query: '', offset: 0, limit: 1 },
    'shelf/facts': { keys: ['tiktok:1'] },
    'posting/get': { key: 'tiktok:1' },
    'user/change': { key: 'tiktok:1', changes: [{ set: 'rating', value: 3 }] },
    'posting/history': { key: 'tiktok:1' },
    'posting/alike': { key: 'tiktok:1' },
    'posting/page': { version: 'a' },
    'bin/list': {},
    'bin/empty': {},
    'backup/state': {},
    'backup/kept': { id: 'a', outcome: { filename: 'a.zip', count: 1 } },
    'set-aside/list': {},
    'set-aside/retry': { id: 'a' },
    'set-aside/export': {},
    'storage/usage': {},
    'reread/state': {},
    'posting/remove': { key: 'tiktok:1' },
    'posting/restore': { key: 'tiktok:1' },
    'shelf/erase': {},
    'settings/get': {},
    'settings/change': { contextMenu: false, button: { host: 'careers.example', hidden: true }, forgetPlaces: true },
    'linkedin/switch': { on: true },
    'tabs/known': { urls: ['https://careers.example/job/1'] },
    'tab/save': { tabId: 1, url: 'https://careers.example/job/1' },
    'access/lend': { origins: ['https://careers.example/*'] },
    'access/give-back': {},
    'export/preview': { selection: { kind: 'all' }, options: exportOptions },
    'export/prepare': { id: 'a', selection: { kind: 'all' }, options: exportOptions },
    'export/cancel': { id: 'a' },
    'export/taken': { id: 'a' },
    'backup/prepare': { id: 'a' },
    'sync/state': {},
    'sync/probe': { address: 'https://cloud.example/dav/', user: 'a', password: 'b' },
    'sync/look': { address: 'https://cloud.example/dav/', user: 'a', password: 'b', passphrase: 'c', how: 'start' },
    'sync/set-up': { address: 'https://cloud.example/dav/', user: 'a', password: 'b', passphrase: 'c', how: 'join' },
    'sync/sign-in': { user: 'a', password: 'b' },
    'sync/now': {},
    'sync/leave': { removeFromServer: false },
    'sync/export-changes': { id: 'a', since: '2026-03-01' },
    'import/read': { document: { kind: 'json', text: '{}' }, capturedAt: '2026-03-01T09:00:00.000Z' },
    'import/list': {},
    'import/begin': { id: 'a', name: 'jobs.csv', fingerprint: 'f' },
    'import/look': { items: [] },
    'import/take': { id: 'a', items: [], from: 0, taken: 0, refused: 0 },
    'import/finish': { id: 'a' },
    'import/undo': { id: 'a' },
  };
  const everyRoute = Object.entries(routeTable).flatMap(([route, { callers }]) =>
    (['page', 'button'] as const).map((caller) => ({ route, caller, may: (callers as readonly string[]).includes(caller) })),
  );

  it.each(everyRoute)('$route by $caller is served: $may', async ({ route, caller, may }) => {
    const asked = vi.fn();
    const handlers = new Proxy(handlersWith({}), { get: () => async () => asked() });
    const message = { route, request: requests[route as RouteName] };
    const reply = await serve(message, caller === 'page' ? page : button, handlers, trust, noDefect);
    expect(reply.ok).toBe(may);
    expect(asked).toHaveBeenCalledTimes(may ? 1 : 0);
  });

  it('lets the button do nothing but save, ask, wait, move and hide itself, open and take back', () => {
    expect(everyRoute.filter(({ caller, may }) => caller === 'button' && may).map(({ route }) => route)).toEqual([
      'worker/at-work',
      'button/save',
      'button/state',
      'button/left',
      'button/move',
      'button/hide',
      'posting/open',
      'save/undo',
    ]);
  });

  it('reports a problem as it is', async () => {
    const get = () => Promise.reject(new Problem('posting-unknown', 'No such posting.'));
    const reply = await serve(
      { route: 'posting/get', request: { key: 'tiktok:1' } },
      page,
      handlersWith({ 'posting/get': get }),
      trust,
      noDefect,
    );
    expect(reply).toEqual({ ok: false, problem: { code: 'posting-unknown', message: 'No such posting.' } });
  });

  it('answers a defect without its details, and reports it once', async () => {
    const defect = new TypeError('secret');
    const onDefect = vi.fn();
    const handlers = handlersWith({ 'posting/get': () => Promise.reject(defect) });
    const reply = await serve({ route: 'posting/get', request: { key: 'tiktok:1' } }, page, handlers, trust, onDefect);
    expect(reply).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(onDefect).toHaveBeenCalledExactlyOnceWith(defect);
  });
});

describe('the messages that the worker is at work on', () => {
  const id = '3f2c7a90-1b4e-4d6a-8c55-9e0d7b21f3a4';
  const other = '5b1d8c42-7e0f-4a39-9d26-c4f1a8e37b60';

  /** Serves one message whose handler takes until `done` or `fail` is called. */
  function served(atWork = messagesAtWork()) {
    let done = (): void => undefined;
    let fail = (_error: Error): void => undefined;
    const work = new Promise<Record<string, never>>((resolve, reject) => {
      done = () => resolve({});
      fail = reject;
    });
    const handlers = handlersWith({ 'save/undo': () => work });
    const reply = serve({ route: 'save/undo', request: { undoId: 'a' }, id }, page, handlers, trust, vi.fn(), atWork);
    return { atWork, done, fail, reply };
  }

  it('are those that are served, from the moment that they come', async () => {
    const atWork = messagesAtWork();
    expect(atWork.has(id)).toBe(false);
    const { done, reply } = served(atWork);
    expect([atWork.has(id), atWork.has(other)]).toEqual([true, false]);
    done();
    expect(await reply).toEqual({ ok: true, answer: {} });
    expect(atWork.has(id)).toBe(false);
  });

  it.each([
    ['a problem', new Problem('posting-unknown', 'No such posting.')],
    ['a defect', new TypeError('secret')],
  ])('are no longer those that came to %s', async (_what, failure) => {
    const { atWork, fail, reply } = served();
    fail(failure);
    expect(await reply).toMatchObject({ ok: false });
    expect(atWork.has(id)).toBe(false);
  });

  it('are not those that are refused', async () => {
    const atWork = messagesAtWork();
    const reply = serve({ route: 'shelf/burn', request: {}, id }, page, handlersWith({}), trust, noDefect, atWork);
    expect(atWork.has(id)).toBe(false);
    expect(await reply).toMatchObject({ ok: false });
  });

  it('are those that came twice, until both are done', async () => {
    const first = served();
    const again = served(first.atWork);
    first.done();
    await first.reply;
    expect(first.atWork.has(id)).toBe(true);
    again.done();
    await again.reply;
    expect(first.atWork.has(id)).toBe(false);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { ExportFile } from '../../src/export/export-file';
import { SNAPSHOT_MAX_LENGTH } from '../../src/posting/snapshot';
import { messagesAtWork } from '../../src/protocol/messages-at-work';
import { storedSettings } from '../../src/settings/stored-settings';
import { packSnapshot } from '../../src/store/packed-snapshot';
import { exporting } from '../../src/worker/exporting';
import { createExports } from '../../src/worker/exports';
import { createHandlers, type HandlerTools } from '../../src/worker/handlers';
import { storedAccess } from '../../src/worker/sync-access';
import { syncing } from '../../src/worker/syncing';
import { freshArea } from '../settings/fresh-area';
import { freshShelf, keysOf, samplePosting, sampleSnapshot } from '../store/sample';
import { ADDRESS, FakeClock, FakeTabs, plainReader, sampleCapture } from './sample';

const options = { format: 'csv', byteOrderMark: false, formulaGuard: true, pages: false } as const;

function bench(...shows: unknown[]) {
  const { shelf } = freshShelf();
  const tabs = new FakeTabs(...shows);
  const onChanged = vi.fn();
  const onBrought = vi.fn();
  const onButtonSave = vi.fn(async () => undefined);
  const keyOf = (url: string) => (url === ADDRESS ? 'tiktok:1' : undefined);
  const clock = new FakeClock();
  const exports = createExports({ shelf, tabs, clock, exporting: () => exporting, syncing: () => syncing });
  const onSettingsChanged = vi.fn();
  const onButtonKept = vi.fn();
  const access = { giveBack: vi.fn(async () => undefined) };
  const switchLinkedIn = vi.fn(async () => undefined);
  const settings = storedSettings(freshArea());
  const local = freshArea();
  const handlers = createHandlers({
    atWork: messagesAtWork(),
    shelf,
    settings,
    exports,
    sync: noSync,
    backups: { state: async () => ({ changes: 0 }), kept: async () => undefined },
    tabs,
    clock,
    reader: plainReader,
    keyOf,
    onChanged,
    onBrought,
    onButtonSave,
    onDefect: vi.fn(),
    onSettingsChanged,
    onButtonKept,
    access,
    local,
    buttonHosts: ['lifeattiktok.com'],
    linkedInOrigins: ['https://*.linkedin.com/*'],
    switchLinkedIn,
  });
  return { shelf, tabs, handlers, onChanged, onBrought, onButtonSave, onSettingsChanged, onButtonKept, switchLinkedIn, access, local };
}

/** Where no server is set up. */
const noSync: HandlerTools['sync'] = {
  state: async () => ({ setUp: false }),
  probe: vi.fn(),
  look: vi.fn(),
  setUp: vi.fn(),
  signIn: vi.fn(),
  now: vi.fn(),
  leave: async () => undefined,
  changed: async () => undefined,
};

const page = { caller: 'page' } as const;
const message = { messageId: '3f2c7a90-1b4e-4d6a-8c55-9e0d7b21f3a4' };
const button = { caller: 'button', tabId: 7, url: ADDRESS } as const;

async function savedBench(...shows: unknown[]) {
  const tools = bench('posting Keeper', ...shows);
  const front = await tools.handlers['front/read']({ tabId: 7 }, page, message);
  if (front.state !== 'posting') throw new Error('no posting in front');
  const save = await tools.handlers['capture/save']({ captureId: front.captureId }, page, message);
  return { ...tools, front, save };
}

describe('an import', () => {
  it('tells once it is through: an earlier reader may have read what came', async () => {
    const { handlers, onBrought } = bench();
    const begun = await handlers['import/begin']({ id: 'import-1', name: 'x.json', fingerprint: 'abc' }, page, message);
    expect(begun).toMatchObject({ state: 'open' });
    expect(onBrought).not.toHaveBeenCalled();
    await handlers['import/finish']({ id: 'import-1' }, page, message);
    expect(onBrought).toHaveBeenCalledOnce();
  });
});

describe('the popup', () => {
  it('reads the page in front, saves it, and takes the save back', async () => {
    const { handlers, shelf, front, save, onChanged } = await savedBench();
    expect(front).toMatchObject({ posting: { title: 'Keeper' } });
    expect(front.saved).toBeUndefined();
    expect(save).toMatchObject({ key: 'tiktok:1', outcome: 'created', title: 'Keeper' });
    expect(onChanged).toHaveBeenCalledOnce();
    await handlers['save/undo']({ undoId: save.undoId }, page, message);
    expect(await keysOf(shelf)).toEqual([]);
    expect(onChanged).toHaveBeenCalledTimes(2);
  });

  it('shows the contact on the page only where the user wants it, and keeps what it is told', async () => {
    const { handlers, shelf } = bench('posting Keeper by Wren Example');
    const off = await handlers['front/read']({ tabId: 7 }, page, message);
    expect(JSON.stringify(off)).not.toContain('Wren');
    await handlers['settings/change']({ keepContact: true }, page, message);
    const on = await handlers['front/read']({ tabId: 7 }, page, message);
    if (on.state !== 'posting') throw new Error('no posting in front');
    const { captureId, contact } = on;
    expect(contact).toEqual({ name: 'Wren Example' });
    // Left out in the popup.
    await handlers['capture/save']({ captureId }, page, message);
    expect((await shelf.get('tiktok:1')).user.contacts).toEqual([]);
    const { undoId } = await handlers['capture/save']({ captureId, contact }, page, message);
    expect((await shelf.get('tiktok:1')).user.contacts).toMatchObject([{ name: 'Wren Example' }]);
    expect(await handlers['front/read']({ tabId: 7 }, page, message)).not.toHaveProperty('contact');
    await handlers['save/undo']({ undoId }, page, message);
    expect(await keysOf(shelf)).toEqual([]);
    expect(JSON.stringify((await shelf.wholeOf(['tiktok:1']))[0]?.said)).not.toContain('Wren');
  });

  it('is told that the posting in front is kept, and what changed since', async () => {
    const { handlers, save } = await savedBench('posting Keeper', 'posting Head Keeper');
    expect(await handlers['front/read']({ tabId: 7 }, page, message)).toMatchObject({
      saved: { key: 'tiktok:1', savedAt: save.savedAt, changed: [] },
    });
    expect(await handlers['front/read']({ tabId: 7 }, page, message)).toMatchObject({ saved: { changed: ['title'] } });
  });

  it('is told why there is no posting', async () => {
    expect(await bench('loading').handlers['front/read']({ tabId: 7 }, page, message)).toMatchObject({
      state: 'refused',
      refusal: { code: 'not-ready' },
      url: ADDRESS,
    });
    expect(await bench(new Error('No tab with id: 7.')).handlers['front/read']({ tabId: 7 }, page, message)).toMatchObject({
      state: 'problem',
      problem: { code: 'page-gone' },
    });
  });

  it('is given a report about a page that is not read, and about none that is gone', async () => {
    expect(await bench('loading').handlers['front/report']({ tabId: 7 }, page, message)).toMatchObject({
      url: ADDRESS,
      refusal: { code: 'not-ready' },
    });
    expect(await bench('posting Keeper').handlers['front/report']({ tabId: 7 }, page, message)).not.toHaveProperty('refusal');
    const gone = bench(new Error('No tab with id: 7.')).handlers['front/report']({ tabId: 7 }, page, message);
    await expect(gone).rejects.toMatchObject({ code: 'page-gone' });
    await expect(bench('large').handlers['front/report']({ tabId: 7 }, page, message)).rejects.toMatchObject({ code: 'unexpected' });
  });

  it('reads a pasted text and a file, and keeps what they were read from', async () => {
    const { handlers, shelf } = bench();
    const read = await handlers['text/read']({ kind: 'text', text: 'posting Keeper', url: 'https://jobs.example/1' }, page, message);
    if (read.state !== 'posting') throw new Error(`read ${read.state}`);
    expect(read).toMatchObject({ posting: { title: 'Keeper' } });
    expect(await handlers['capture/save']({ captureId: read.captureId }, page, message)).toMatchObject({ outcome: 'created' });
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
    expect(await handlers['text/read']({ kind: 'html', capture: sampleCapture('posting Keeper', '') }, page, message)).toMatchObject({
      state: 'posting',
      saved: { key: 'tiktok:1', changed: [] },
    });
    expect(await handlers['text/read']({ kind: 'json', text: 'nothing' }, page, message)).toMatchObject({
      state: 'refused',
      refusal: { code: 'not-a-posting' },
    });
  });

  it('is told that a file is too large', async () => {
    const { handlers } = bench();
    const tooLarge = { state: 'refused', refusal: { code: 'too-large' } };
    expect(await handlers['text/read']({ kind: 'html', capture: sampleCapture('large') }, page, message)).toMatchObject(tooLarge);
    const text = 'x'.repeat(SNAPSHOT_MAX_LENGTH + 1);
    expect(await handlers['text/read']({ kind: 'text', text }, page, message)).toMatchObject(tooLarge);
  });

  it('lists, opens, removes and restores', async () => {
    const { handlers, tabs } = await savedBench();
    const all = { query: '', offset: 0, limit: 10 };
    expect(await handlers['shelf/list'](all, page, message)).toMatchObject({ total: 1, items: [{ key: 'tiktok:1' }] });
    expect(await handlers['posting/get']({ key: 'tiktok:1' }, page, message)).toMatchObject({ posting: { title: 'Keeper' }, captures: 1 });
    await handlers['posting/open']({ key: 'tiktok:1' }, page, message);
    expect(tabs.opened).toEqual(['/collection.html?posting=tiktok%3A1']);
    await handlers['posting/remove']({ key: 'tiktok:1' }, page, message);
    expect(await handlers['shelf/list'](all, page, message)).toMatchObject({ total: 0 });
    await handlers['posting/restore']({ key: 'tiktok:1' }, page, message);
    expect(await handlers['shelf/list'](all, page, message)).toMatchObject({ total: 1 });
  });
});

describe('the save button', () => {
  it('saves its own tab, and the toolbar is told', async () => {
    const { handlers, shelf, onButtonSave } = bench('posting Keeper');
    const answer = await handlers['button/save']({ url: ADDRESS }, button, message);
    expect(answer).toMatchObject({ state: 'saved' });
    expect(onButtonSave).toHaveBeenCalledExactlyOnceWith(7, answer);
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
  });

  it('saves once when it asks again, because the worker was stopped before it answered', async () => {
    const { handlers, shelf } = bench('posting Keeper');
    const first = await handlers['button/save']({ url: ADDRESS }, button, message);
    expect(await handlers['button/save']({ url: ADDRESS }, button, message)).toEqual(first);
    expect((await shelf.get('tiktok:1')).captures).toBe(1);
    expect(await handlers['button/save']({ url: ADDRESS }, button, { messageId: 'message-2' })).toMatchObject({
      save: { outcome: 'unchanged' },
    });
  });

  it('takes back what it saved, once more too, and nothing that is named after what it holds', async () => {
    const { handlers, shelf } = bench('posting Keeper');
    for (const suffix of ['', '~2']) {
      const saved = await handlers['button/save']({ url: ADDRESS }, button, message);
      if (saved.state !== 'saved') throw new Error(`not saved: ${saved.state}`);
      expect(saved.save.undoId).toBe(`${message.messageId}${suffix}`);
      await handlers['save/undo']({ undoId: saved.save.undoId }, button, message);
      expect(await keysOf(shelf)).toEqual([]);
    }
    const posting = samplePosting('2');
    const { id } = await shelf.beginImport({ id: 'import-1', name: 'page.html', fingerprint: 'f' });
    const capturedAt = '2026-03-01T09:00:00.000Z';
    const incoming = { kind: 'read', posting, capturedAt, readerVersion: 3 } as const;
    const kept = await packSnapshot(sampleSnapshot(posting, capturedAt));
    await shelf.takeIn(id, { items: [{ incoming, wins: 'newest', pages: new Map([['', kept]]) }], taken: 1, refused: 0 });
    const [step] = await shelf.history(posting.key);
    if (step === undefined) throw new Error('nothing was taken in');
    for (const undoId of [step.id, `${message.messageId}@4`, 'tiktok:2/restored/3f2c7a90-1b4e-4d6a-8c55-9e0d7b21f3a4'])
      await expect(handlers['save/undo']({ undoId }, button, message)).rejects.toMatchObject({ code: 'message-refused' });
    expect(await keysOf(shelf)).toEqual([posting.key]);
    await handlers['save/undo']({ undoId: step.id }, page, message);
    expect(await keysOf(shelf)).toEqual([]);
  });

  it('asks whether its posting is kept', async () => {
    const { handlers, save } = await savedBench();
    expect(await handlers['button/state']({ url: ADDRESS }, button, message)).toEqual({
      hidden: false,
      saved: { key: 'tiktok:1', savedAt: save.savedAt, changed: [] },
    });
    expect(await handlers['button/state']({ url: `${ADDRESS}23` }, button, message)).toEqual({ hidden: false });
  });

  it('is moved and hidden on its own host, and every page hears of it', async () => {
    const { handlers, onSettingsChanged } = bench();
    const place = { edgeX: 'right', x: 16, edgeY: 'bottom', y: 24 } as const;
    await handlers['button/move']({ url: ADDRESS, place }, button, message);
    await handlers['button/hide']({ url: ADDRESS, hidden: true }, button, message);
    expect(await handlers['button/state']({ url: ADDRESS }, button, message)).toEqual({ hidden: true, place });
    const elsewhere = { ...button, url: 'https://joinbytedance.com/search/1' };
    expect(await handlers['button/state']({ url: elsewhere.url }, elsewhere, message)).toEqual({ hidden: false });
    await handlers['button/move']({ url: ADDRESS }, button, message);
    await handlers['button/hide']({ url: ADDRESS, hidden: false }, button, message);
    expect(await handlers['button/state']({ url: ADDRESS }, button, message)).toEqual({ hidden: false });
    expect(onSettingsChanged).toHaveBeenCalledTimes(4);
  });

  it.each(['button/state', 'button/hide', 'button/move'] as const)('may not speak for another host: %s', async (route) => {
    const { handlers } = await savedBench();
    const asked = handlers[route]({ url: 'https://www.linkedin.com/jobs/view/1/', hidden: true }, button, message);
    await expect(asked).rejects.toMatchObject({ code: 'message-refused' });
  });
});

describe('an export', () => {
  it('stands ready as a file until it is taken', async () => {
    const { handlers, shelf } = await savedBench();
    const ready = await handlers['export/prepare'](
      { id: 'e1', selection: { kind: 'all' }, options: { ...options, format: 'json' } },
      page,
      message,
    );
    expect(ready).toMatchObject({ filename: 'roleshelf-2026-03-01.json', count: 1 });
    const file = (await shelf.findExport(ready.id))?.file;
    expect(file?.size).toBe(ready.bytes);
    expect(file?.type).toBe('application/json');
    expect(ExportFile.parse(JSON.parse((await file?.text()) ?? '')).postings).toMatchObject([
      { key: 'tiktok:1', title: 'Keeper', captures: 1 },
    ]);
    await handlers['export/taken']({ id: ready.id }, page, message);
    expect(await shelf.findExport(ready.id)).toBeUndefined();
  });

  it('as CSV has a mark only when asked', async () => {
    const { handlers, shelf } = await savedBench();
    for (const byteOrderMark of [true, false]) {
      const ready = await handlers['export/prepare'](
        { id: `e${byteOrderMark}`, selection: { kind: 'all' }, options: { ...options, byteOrderMark } },
        page,
        message,
      );
      expect(ready.filename).toBe('roleshelf-2026-03-01.csv');
      const bytes = new Uint8Array((await (await shelf.findExport(ready.id))?.file.arrayBuffer()) ?? new ArrayBuffer(0));
      expect([...bytes.slice(0, 3)]).toEqual(byteOrderMark ? [0xef, 0xbb, 0xbf] : [...new TextEncoder().encode('tit')]);
    }
  });
});

describe('the options page', () => {
  it('sees the settings, and every page hears of a change', async () => {
    const { handlers, onSettingsChanged } = bench();
    const { settings, buttonHosts, linkedInOrigins } = await handlers['settings/get']({}, page, message);
    expect({ buttonHosts, linkedInOrigins }).toEqual({ buttonHosts: ['lifeattiktok.com'], linkedInOrigins: ['https://*.linkedin.com/*'] });
    const changed = await handlers['settings/change'](
      { contextMenu: false, button: { host: 'lifeattiktok.com', hidden: true } },
      page,
      message,
    );
    expect(changed.settings).toEqual({ ...settings, contextMenu: false, hiddenOn: ['lifeattiktok.com'] });
    expect(onSettingsChanged).toHaveBeenCalledOnce();
  });

  it('puts every button back that was moved', async () => {
    const { handlers } = bench();
    await handlers['button/move']({ url: ADDRESS, place: { edgeX: 'left', x: 1, edgeY: 'top', y: 1 } }, button, message);
    const { settings } = await handlers['settings/change']({ forgetPlaces: true }, page, message);
    expect(settings.buttonPlaces).toEqual({});
  });

  it('lists the bin, and deletes everything', async () => {
    const { handlers, shelf, onChanged } = await savedBench();
    await handlers['posting/remove']({ key: 'tiktok:1' }, page, message);
    expect(await handlers['bin/list']({}, page, message)).toMatchObject({ items: [{ key: 'tiktok:1', title: 'Keeper' }] });
    onChanged.mockClear();
    await handlers['shelf/erase']({}, page, message);
    expect(await shelf.bin()).toEqual([]);
    expect(onChanged).toHaveBeenCalledOnce();
  });

  it('switches the button on LinkedIn', async () => {
    const { handlers, switchLinkedIn } = bench();
    await handlers['linkedin/switch']({ on: true }, page, message);
    expect(switchLinkedIn).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe('the toolbar button', () => {
  it('is told whether the posting beside a save button is kept', async () => {
    const { handlers, save, onButtonKept } = await savedBench();
    await handlers['button/state']({ url: ADDRESS }, button, message);
    await handlers['button/left']({}, button, message);
    expect(onButtonKept.mock.calls).toEqual([
      [7, save.savedAt],
      [7, undefined],
    ]);
  });
});

describe('saving open tabs', () => {
  it('knows which addresses name a posting, and saves a tab that still shows the one that was chosen', async () => {
    const { handlers, shelf } = bench('posting Keeper');
    expect(await handlers['tabs/known']({ urls: [ADDRESS, 'https://news.example/'] }, page, message)).toEqual({ known: [true, false] });
    expect(await handlers['tab/save']({ tabId: 7, url: ADDRESS }, page, message)).toMatchObject({ state: 'saved' });
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
    const elsewhere = await handlers['tab/save']({ tabId: 7, url: 'https://news.example/' }, page, { messageId: 'message-2' });
    expect(elsewhere).toMatchObject({ state: 'problem', problem: { code: 'page-gone' } });
  });

  it('gives back what was lent, once', async () => {
    const { handlers, access } = bench();
    await handlers['access/lend']({ origins: ['https://jobs.example/*'] }, page, message);
    await handlers['access/give-back']({}, page, message);
    await handlers['access/give-back']({}, page, message);
    expect(access.giveBack.mock.calls).toEqual([[['https://jobs.example/*']], [[]]]);
  });

  it('leaves the server that was set up with what was lent', async () => {
    const { handlers, access, local } = bench();
    await handlers['access/lend']({ origins: ['https://typo.example/*', 'https://cloud.example/*'] }, page, message);
    const server = { address: 'https://cloud.example:8443/dav/', user: 'ada', password: 'x' };
    await storedAccess(local).write({ ...server, identity: 'AGE-SECRET-KEY-1', sealedIdentity: '' });
    await handlers['access/give-back']({}, page, message);
    expect(access.giveBack).toHaveBeenCalledExactlyOnceWith(['https://typo.example/*']);
  });
});

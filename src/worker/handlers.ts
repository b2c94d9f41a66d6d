import { changedFields } from '../posting/difference';
import type { Posting } from '../posting/posting';
import { Problem } from '../posting/problem';
import type { FrontState, SavedState } from '../protocol/front';
import type { MessagesAtWork } from '../protocol/messages-at-work';
import type { Handlers } from '../protocol/serve';
import type { SavedPosting } from '../protocol/shelf';
import type { KeptPosting } from '../store/kept-posting';
import { unpackSnapshot } from '../store/packed-snapshot';
import type { Shelf } from '../store/shelf';
import type { AutomaticBackups } from './automatic-backup';
import { type ButtonTools, checkCapture, createButtonHandlers } from './button-handlers';
import type { Exports } from './exports';
import { type FrontPage, readFrontPage } from './front-page';
import { createImportHandlers, type ImportTools } from './import-handlers';
import { createOpenTabsHandlers, type OpenTabsTools } from './open-tabs-handlers';
import { contactToKeep, keepContact, undoWithContact } from './page-contact';
import { offersPlainPage } from './posting-address';
import { readText } from './read-text';
import { saveAnswer } from './save-tab';
import { createSettingsHandlers, type SettingsTools } from './settings-handlers';
import { createSyncHandlers, type SyncHandlerTools } from './sync-handlers';
import type { SyncService } from './sync-service';

/** How many changes by a new reader are shown. */
const REREAD_CHANGES = 200;

export interface HandlerTools extends ButtonTools, SettingsTools, OpenTabsTools, SyncHandlerTools, ImportTools {
  readonly sync: Omit<SyncService, 'wake'>;
  readonly exports: Pick<Exports, 'prepare' | 'prepareBackup' | 'prepareChanges' | 'preview' | 'cancel'>;
  readonly backups: Pick<AutomaticBackups, 'state' | 'kept'>;
  readonly atWork: Pick<MessagesAtWork, 'has'>;
  /** Told what went wrong beside the answer. */
  onDefect(error: unknown): void;
}

/** What the worker does for each message. */
export function createHandlers(tools: HandlerTools): Handlers {
  const { shelf, tabs, onChanged, onBrought } = tools;
  return {
    'worker/at-work': async ({ id }) => ({ atWork: tools.atWork.has(id) }),
    'front/read': ({ tabId, plain }) => frontState(() => readFrontPage(tabId, tools, plain ? 'plain-page' : 'posting'), tools),
    'front/report': async ({ tabId }) => {
      const page = await readFrontPage(tabId, tools);
      const snapshot = page.ok ? page.part().snapshot : page.snapshot;
      if (snapshot === undefined) throw new Problem('unexpected', 'This page gives no report.');
      return tools.reader.report(snapshot, page.ok ? undefined : page.refusal);
    },
    'text/read': (request) => frontState(async () => readText(request, tools), tools),
    'capture/save': async ({ captureId, contact }) => {
      const saved = await shelf.save(captureId);
      if (contact !== undefined) await keepContact(saved, contact, tools);
      onChanged();
      return saveAnswer(saved);
    },
    ...createButtonHandlers(tools),
    ...createSettingsHandlers(tools),
    ...createImportHandlers(tools),
    ...createOpenTabsHandlers(tools),
    ...createSyncHandlers(tools),
    'posting/open': async ({ key }) => {
      await tabs.open(`/collection.html?posting=${encodeURIComponent(key)}`);
      return {};
    },
    'save/undo': async ({ undoId }, { caller }) => {
      if (caller === 'button') checkCapture(undoId);
      await undoWithContact(undoId, tools);
      onChanged();
      return {};
    },
    'shelf/list': (request) => shelf.list(request),
    'shelf/facts': async ({ keys }) => ({ facts: await shelf.facts(keys) }),
    'posting/get': async ({ key }) => savedPosting(await shelf.get(key)),
    'user/change': async ({ key, changes }, _sender, { messageId }) => {
      const undo = await shelf.say(key, changes, messageId);
      onChanged();
      return { undo };
    },
    'posting/history': async ({ key }) => ({ events: await shelf.history(key) }),
    'posting/alike': async ({ key }) => ({ alike: await shelf.alike((await shelf.get(key)).posting) }),
    'posting/page': async ({ version }) => {
      const page = await shelf.page(version);
      return page === undefined ? {} : { page: await unpackSnapshot(page.snapshot) };
    },
    'bin/list': async () => ({ items: await shelf.bin() }),
    'bin/empty': async () => ({ deleted: await shelf.emptyBin() }),
    'set-aside/list': async () => ({ items: await shelf.setAside() }),
    'set-aside/retry': async ({ id }) => {
      const restored = await shelf.retrySetAside(id);
      if (restored) {
        onBrought();
        onChanged();
      }
      return { restored };
    },
    'set-aside/export': async () => ({ json: await shelf.exportSetAside() }),
    'storage/usage': () => shelf.usage(),
    'reread/state': async () => {
      const { waiting, changes } = await shelf.rereadState(tools.reader.version, REREAD_CHANGES);
      return { waiting, changes: changes.map((change) => ({ ...change, fields: [...change.fields] })) };
    },
    'posting/remove': async ({ key }) => {
      await shelf.remove(key);
      onChanged();
      return {};
    },
    'posting/restore': async ({ key }) => {
      await shelf.restore(key);
      onChanged();
      return {};
    },
    'export/preview': (request) => tools.exports.preview(request),
    'export/prepare': (request) => tools.exports.prepare(request),
    'export/cancel': async ({ id }) => {
      await tools.exports.cancel(id);
      return {};
    },
    'backup/state': () => tools.backups.state(),
    'backup/kept': async ({ id, outcome }) => {
      await tools.backups.kept(outcome);
      await shelf.dropExport(id);
      return {};
    },
    'backup/prepare': ({ id }) => tools.exports.prepareBackup(id),
    'export/taken': async ({ id }) => {
      await shelf.dropExport(id);
      return {};
    },
  };
}

/** What was read, held so that it can be saved. Who sees it does not wait until it is on disk: that is the save's to say. */
async function frontState(read: () => Promise<FrontPage>, tools: HandlerTools): Promise<FrontState> {
  const { shelf, clock, reader, onDefect } = tools;
  try {
    const page = await read();
    if (!page.ok) return refused(page);
    const { posting, part } = page;
    const captureId = crypto.randomUUID();
    const [saved, contact] = await Promise.all([savedState(posting, shelf), contactToKeep(page, tools)]);
    // Made once the answer is on its way.
    const snapshot = clock.wait(0).then(() => part().snapshot);
    shelf.hold({ captureId, posting, snapshot, readerVersion: reader.version }).catch(onDefect);
    return {
      state: 'posting',
      captureId,
      posting,
      ...(saved === undefined ? {} : { saved }),
      ...(contact === undefined ? {} : { contact }),
    };
  } catch (error) {
    if (error instanceof Problem) return { state: 'problem', problem: error.toReport() };
    throw error;
  }
}

function refused({ refusal, url }: Extract<FrontPage, { ok: false }>): FrontState {
  const plain = url !== undefined && offersPlainPage(refusal, url);
  return { state: 'refused', refusal, ...(url === undefined ? {} : { url }), ...(plain && { plain }) };
}

/** What is kept of a posting that was just read, and in which fields the page now differs. */
async function savedState(posting: Posting, shelf: Shelf): Promise<SavedState | undefined> {
  const kept = await shelf.find(posting.key);
  return kept && { key: posting.key, savedAt: kept.savedAt, changed: changedFields(kept.derived, posting) };
}

/** A kept posting as messages carry it. */
function savedPosting({ derived, parts, ...kept }: KeptPosting): SavedPosting {
  return { ...kept, parts: [...parts], ...(derived === kept.posting ? {} : { derived }) };
}

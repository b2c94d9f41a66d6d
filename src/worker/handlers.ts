import { changedFields } from '../posting/difference';
import type { Posting } from '../posting/posting';
import { Problem } from '../posting/problem';
import type { FrontState, SavedState } from '../protocol/front';
import type { Handlers } from '../protocol/serve';
import type { Shelf } from '../store/shelf';
import type { Exports } from './exports';
import { type FrontPage, readFrontPage } from './front-page';
import { holdPage } from './hold-page';
import { readText } from './read-text';
import { type SaveTabTools, saveAnswer, saveTab } from './save-tab';

export interface HandlerTools extends SaveTabTools {
  readonly exports: Pick<Exports, 'prepare'>;
  /** The key of the posting that an address names, where it names one. */
  keyOf(url: string): string | undefined;
  /** Called with what a save by the button came to. */
  onButtonSave(tabId: number, answer: Awaited<ReturnType<typeof saveTab>>): Promise<void>;
}

/** What the worker does for each message. */
export function createHandlers(tools: HandlerTools): Handlers {
  const { shelf, tabs, onChanged } = tools;
  return {
    'front/read': ({ tabId }) => frontState(() => readFrontPage(tabId, tools), tools),
    'front/report': async ({ tabId }) => {
      const page = await readFrontPage(tabId, tools);
      if (page.snapshot === undefined) throw new Problem('unexpected', 'This page gives no report.');
      return tools.reader.report(page.snapshot, page.ok ? undefined : page.refusal);
    },
    'text/read': (request) => frontState(async () => readText(request, tools), tools),
    'capture/save': async ({ captureId }) => {
      const saved = await shelf.save(captureId);
      onChanged();
      return saveAnswer(saved);
    },
    'button/save': async ({ url }, { tabId }, { messageId }) => {
      const answer = await saveTab(tabId, tools, { captureId: messageId, url });
      await tools.onButtonSave(tabId, answer);
      return answer;
    },
    'button/state': async ({ url }, sender) => {
      // A single-page app may have moved on since the browser last told the sender's address, but never to another host.
      if (hostOf(url) !== hostOf(sender.url)) throw new Problem('message-refused', 'A page may ask for its own postings only.');
      const key = tools.keyOf(url);
      const kept = key === undefined ? undefined : await shelf.find(key);
      return kept === undefined ? {} : { saved: { key: kept.posting.key, savedAt: kept.savedAt, changed: [] } };
    },
    'posting/open': async ({ key }) => {
      await tabs.open(`/popup.html?posting=${encodeURIComponent(key)}`);
      return {};
    },
    'save/undo': async ({ undoId }) => {
      await shelf.undo(undoId);
      onChanged();
      return {};
    },
    'shelf/list': (request) => shelf.list(request),
    'posting/get': async ({ key }) => ({ ...(await shelf.get(key)) }),
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
    'export/prepare': (request) => tools.exports.prepare(request),
    'export/taken': async ({ id }) => {
      await shelf.dropExport(id);
      return {};
    },
  };
}

/** What was read, held so that it can be saved. */
async function frontState(read: () => Promise<FrontPage>, { shelf, reader }: HandlerTools): Promise<FrontState> {
  try {
    const page = await read();
    if (!page.ok) return { state: 'refused', refusal: page.refusal, ...(page.url === undefined ? {} : { url: page.url }) };
    const captureId = await holdPage(page, shelf, reader.version);
    const saved = await savedState(page.posting, shelf);
    return { state: 'posting', captureId, posting: page.posting, ...(saved === undefined ? {} : { saved }) };
  } catch (error) {
    if (error instanceof Problem) return { state: 'problem', problem: error.toReport() };
    throw error;
  }
}

/** What is kept of a posting that was just read, and in which fields the page now differs. */
async function savedState(posting: Posting, shelf: Shelf): Promise<SavedState | undefined> {
  const kept = await shelf.find(posting.key);
  return kept && { key: posting.key, savedAt: kept.savedAt, changed: changedFields(kept.posting, posting) };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

import { Problem } from '../posting/problem';
import type { RefusalCode } from '../posting/refusal';
import type { ButtonSaveAnswer } from '../protocol/routes';
import type { SaveAnswer } from '../protocol/shelf';
import type { StoredSettings } from '../settings/stored-settings';
import type { Saved } from '../store/saving';
import type { Shelf } from '../store/shelf';
import { type FrontPageTools, readFrontPage } from './front-page';
import { contactToKeep, keepContact } from './page-contact';
import { pageGone } from './page-problem';

/** How long a page that still renders is waited for, and how often it is looked at, in milliseconds. */
const RENDER_PATIENCE = 10_000;
const LOOK_EVERY = 300;

const passing: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['not-ready', 'stale-pane']);

export interface SaveTabTools extends FrontPageTools {
  readonly shelf: Shelf;
  readonly settings: Pick<StoredSettings, 'read'>;
  /** Called after the shelf changed. */
  onChanged(): void;
}

/** What is known of the gesture that asks for a save. */
export interface Gesture {
  /** A gesture that is repeated with the same id, because the worker was stopped before it answered, is one save. */
  readonly captureId?: string;
  /** The address of the posting that was meant, where the gesture names one; else that of the page that is met first. */
  readonly url?: string;
}

/**
 * The one gesture without a popup: captures, reads (waiting for a page that still renders) and keeps the posting in a tab. A user who moves
 * on to another posting meanwhile did not ask for that one: nothing is kept then, and the problem is `page-gone`.
 */
export async function saveTab(
  tabId: number,
  tools: SaveTabTools,
  { captureId = crypto.randomUUID(), url }: Gesture = {},
): Promise<ButtonSaveAnswer> {
  const { clock, shelf, reader } = tools;
  const deadline = clock.now().getTime() + RENDER_PATIENCE;
  let meant = url;
  try {
    for (;;) {
      // The settings answer while the page is captured.
      const [page, { keepContact: wants }] = await Promise.all([readFrontPage(tabId, tools), tools.settings.read()]);
      if (page.url !== undefined) {
        meant ??= page.url;
        if (!reader.samePosting(meant, page.url)) throw pageGone();
      }
      if (page.ok) {
        const { posting, part } = page;
        const contact = wants ? await contactToKeep(page, tools) : undefined;
        const { snapshot } = part();
        const saved = await shelf.saveCaptured({ captureId, posting, snapshot, readerVersion: reader.version });
        if (contact !== undefined) await keepContact(saved, contact, tools);
        tools.onChanged();
        return { state: 'saved', save: saveAnswer(saved) };
      }
      if (!passing.has(page.refusal.code) || clock.now().getTime() + LOOK_EVERY > deadline)
        return { state: 'refused', refusal: page.refusal };
      await clock.wait(LOOK_EVERY);
    }
  } catch (error) {
    if (error instanceof Problem) return { state: 'problem', problem: error.toReport() };
    throw error;
  }
}

/** A save as messages carry it. */
export function saveAnswer({ captureId, ...saved }: Saved): SaveAnswer {
  return { ...saved, undoId: captureId };
}

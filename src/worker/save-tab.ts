import { Problem } from '../posting/problem';
import type { RefusalCode } from '../posting/refusal';
import type { ButtonSaveAnswer } from '../protocol/routes';
import type { SaveAnswer } from '../protocol/shelf';
import type { Saved } from '../store/saving';
import type { Shelf } from '../store/shelf';
import { type FrontPageTools, readFrontPage } from './front-page';
import { holdPage } from './hold-page';

/** How long a page that still renders is waited for, and how often it is looked at, in milliseconds. */
export const RENDER_PATIENCE = 10_000;
export const LOOK_EVERY = 300;

const passing: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['not-ready', 'stale-pane']);

export interface SaveTabTools extends FrontPageTools {
  readonly shelf: Shelf;
  /** Called after the shelf changed. */
  onChanged(): void;
}

/**
 * The one gesture without a popup: captures, reads (waiting for a page that still renders) and keeps the posting in a tab.
 * A gesture that is repeated with the same `captureId`, because the worker was stopped before it answered, is one save.
 */
export async function saveTab(tabId: number, tools: SaveTabTools, captureId?: string): Promise<ButtonSaveAnswer> {
  const { clock, shelf, reader } = tools;
  const deadline = clock.now().getTime() + RENDER_PATIENCE;
  try {
    for (;;) {
      const page = await readFrontPage(tabId, tools);
      if (page.ok) {
        const save = saveAnswer(await shelf.save(await holdPage(page, shelf, reader.version, captureId)));
        tools.onChanged();
        return { state: 'saved', save };
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

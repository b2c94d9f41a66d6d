import type { Shelf } from '../store/shelf';
import type { FrontPage } from './front-page';

/** Holds a page that was read, so that it can be saved. Answers the id of the capture, which is also the save's. */
export async function holdPage(
  page: Extract<FrontPage, { ok: true }>,
  shelf: Shelf,
  readerVersion: number,
  captureId: string = crypto.randomUUID(),
): Promise<string> {
  await shelf.hold({ captureId, posting: page.posting, snapshot: page.snapshot, readerVersion });
  return captureId;
}

import type { Shelf } from '../store/shelf';
import type { FrontPage } from './front-page';

/** Holds a page that was read, so that it can be saved. Answers the id of the capture. */
export async function holdPage(page: Extract<FrontPage, { ok: true }>, shelf: Shelf, readerVersion: number): Promise<string> {
  const captureId = crypto.randomUUID();
  await shelf.hold({ captureId, posting: page.posting, snapshot: page.snapshot, readerVersion });
  return captureId;
}

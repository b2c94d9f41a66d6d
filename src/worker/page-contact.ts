import { contactsOfSave, type PageContact, pageContactId, standsAmong, wasTakenAway } from '../posting/page-contact';
import type { PostingKey } from '../posting/posting';
import type { Said } from '../posting/said';
import type { StoredSettings } from '../settings/stored-settings';
import type { Saved } from '../store/saving';
import type { Shelf } from '../store/shelf';
import type { ReadPosting } from './front-page';

export interface ContactTools {
  readonly shelf: Pick<Shelf, 'find' | 'wholeOf' | 'say' | 'page' | 'undo'>;
  readonly settings: Pick<StoredSettings, 'read'>;
}

/**
 * The contact on a page that was just read, to be kept with a save: only where the user wants that, nobody like it stands there, and it was not taken
 * away from a posting that is still kept.
 */
export async function contactToKeep(
  { posting, contact }: ReadPosting,
  { shelf, settings }: ContactTools,
): Promise<PageContact | undefined> {
  if (!(await settings.read()).keepContact) return undefined;
  const found = contact();
  if (found === undefined) return undefined;
  const said = await saidOf(posting.key, shelf);
  if (standsAmong(found, said)) return undefined;
  return wasTakenAway(found, said) && (await shelf.find(posting.key)) !== undefined ? undefined : found;
}

/** Makes the contact that came with a save one of the user's own. Asked twice it is there once. */
export async function keepContact(
  { key, captureId }: Pick<Saved, 'key' | 'captureId'>,
  contact: PageContact,
  { shelf, settings }: ContactTools,
): Promise<void> {
  // The switch may have been turned off since the page was read.
  if (!(await settings.read()).keepContact || standsAmong(contact, await saidOf(key, shelf))) return;
  await shelf.say(key, [{ set: 'contact', id: pageContactId(contact, captureId), value: contact }]);
}

/**
 * Takes a step back, and with a save the contact that came with it, as long as the user has not made it another. First the contact: of a posting that
 * leaves the shelf nothing can be said any more.
 */
export async function undoWithContact(stepId: string, { shelf }: Pick<ContactTools, 'shelf'>): Promise<void> {
  const page = await shelf.page(stepId);
  if (page !== undefined) await takeBack(page.key, stepId, shelf);
  const key = await shelf.undo(stepId);
  // A save of what was there already has no page of its own, and leaves the posting where it is.
  if (page === undefined && key !== undefined) await takeBack(key, stepId, shelf);
}

async function takeBack(key: PostingKey, stepId: string, shelf: ContactTools['shelf']): Promise<void> {
  const ids = contactsOfSave(stepId, await saidOf(key, shelf));
  if (ids.length > 0)
    await shelf.say(
      key,
      ids.map((id) => ({ set: 'contact', id })),
    );
}

async function saidOf(key: PostingKey, shelf: ContactTools['shelf']): Promise<readonly Said[]> {
  return (await shelf.wholeOf([key]))[0]?.said ?? [];
}

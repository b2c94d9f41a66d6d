import { isWebUrl } from '../posting/url';
import { GIVEN_TEXT } from '../settings/given-text';
import type { StorageArea } from '../settings/storage-area';

/** Lays a text down for the page of *New from text* that opens next. An address that is none of the web's is left out. */
export async function giveText(session: StorageArea, text: string, address: string | undefined): Promise<void> {
  await session.set({ [GIVEN_TEXT]: { text, address: address !== undefined && isWebUrl(address) ? address : '' } });
}

/** The part of `chrome.storage` that says who may use an area. Firefox has no such thing for what is kept. */
interface GuardedArea {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps an area from content scripts, which Chrome lets read `storage.local` by default: the password of the user's server and the shelf's key lie
 * there, and a page's renderer that was taken over speaks as our content script. https://developer.chrome.com/docs/extensions/reference/api/storage (2026-11)
 */
export async function keepFromContentScripts(area: object): Promise<void> {
  const guarded: GuardedArea = area;
  await guarded.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

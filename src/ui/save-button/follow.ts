import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Transport } from '../transport';
import { StandingButton } from './standing-button';

/** What the button needs to know of a site: the id of the posting at an address, and where its title is drawn. */
export interface ButtonSite {
  postingIdOf(url: URL): string | undefined;
  /** A selector; the first match that is drawn counts. */
  readonly title: string;
}

/**
 * Keeps the button beside the posting in front while the single-page app moves on, and takes it away when the extension is updated.
 * On every other page it does no more than compare the address.
 */
export function followPostings(ctx: ContentScriptContext, site: ButtonSite, transport: Transport): void {
  let current: StandingButton | undefined;
  const look = (): void => {
    const url = new URL(location.href);
    const postingId = site.postingIdOf(url);
    if (current?.postingId === postingId) return;
    current?.leave();
    current = postingId === undefined ? undefined : new StandingButton(ctx, { postingId, url }, site.title, transport);
  };
  // The event comes before `location` changes, and for downloads and navigations that come to nothing too: what counts is where the page is then.
  ctx.addEventListener(window, 'wxt:locationchange', () => ctx.setTimeout(look, 0));
  ctx.onInvalidated(() => current?.leave());
  look();
}

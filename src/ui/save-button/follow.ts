import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { ButtonPlace } from '../../settings/settings';
import type { Transport } from '../transport';
import { StandingButton } from './standing-button';

/** What the button needs to know of a site: the id of the posting at an address, where its title is drawn, where the button stands. */
export interface ButtonSite {
  postingIdOf(url: URL): string | undefined;
  /** A selector; the first match that is drawn counts. The button stands only while there is one, and in its colours. */
  readonly title: string;
  /** Where in the window the button stands by itself; without it beside the title. */
  readonly corner?: ButtonPlace;
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
    if (current && postingId === undefined) current.tellLeft();
    current = postingId === undefined ? undefined : new StandingButton(ctx, { postingId, url }, site, transport);
  };
  // The event comes before `location` changes, and for downloads and navigations that come to nothing too: what counts is where the page is then.
  ctx.addEventListener(window, 'wxt:locationchange', () => ctx.setTimeout(look, 0));
  ctx.onInvalidated(() => current?.leave());
  // In a task of its own, after the one that brought the script.
  ctx.setTimeout(look, 0);
}

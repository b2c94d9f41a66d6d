import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onButtonOff, onShelfChanged, request } from '../src/protocol/button-messages';
import { route } from '../src/sites/linkedin/route';
import { followPostings } from '../src/ui/save-button/follow';

/** Registered while the user has the button on LinkedIn switched on, and in no page before that: see src/worker/linkedin-button.ts. */
export default defineUnlistedScript(() => {
  const ctx = new ContentScriptContext('linkedin-button', { noScriptStartedPostMessage: true });
  ctx.onInvalidated(onButtonOff(() => ctx.notifyInvalidated()));
  const postingIdOf = (url: URL): string | undefined => {
    const where = route(url);
    return where.kind === 'posting' ? where.postingId : undefined;
  };
  // In the window's corner and not among LinkedIn's own elements; its messages stand in the other one.
  const corner = { edgeX: 'left', x: 16, edgeY: 'bottom', y: 16 } as const;
  followPostings(ctx, { postingIdOf, title: 'main, [role="main"], body', corner }, { request, onShelfChanged });
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { onShelfChanged, request } from '../src/protocol/button-messages';
import { postingTitle, route } from '../src/sites/tiktok/route';
import { followPostings } from '../src/ui/save-button/follow';

export default defineContentScript({
  // The hosts of src/sites/tiktok/route.ts; a manifest test holds the two together.
  matches: [
    'https://careers.tiktok.com/*',
    'https://lifeattiktok.com/*',
    'https://careers.tiktokusds.com/*',
    'https://joinbytedance.com/*',
    'https://jobs.bytedance.com/*',
  ],
  runAt: 'document_idle',
  // The page hears nothing of the script's start.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const postingIdOf = (url: URL): string | undefined => {
      const where = route(url);
      return where.kind === 'posting' ? where.postingId : undefined;
    };
    followPostings(ctx, { postingIdOf, title: postingTitle }, { request, onShelfChanged });
  },
});

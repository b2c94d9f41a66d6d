import type { BrowserContext } from 'playwright-core';
import { fixturePage } from '../chromium/fixture-pages';
import { samples } from '../samples';

const HOST = 'lifeattiktok.com';

/** Postings on a served site, each of which changes when it is told to. */
export interface ChangingPages {
  key(posting: number): string;
  url(posting: number): string;
  /** The title as the page shows it now. */
  title(posting: number): string;
  /** A word of that title that no other posting, and no earlier state of this one, has. */
  word(posting: number): string;
  /** A word that every title has. */
  readonly sharedWord: string;
  /** The employer edits the posting. */
  change(posting: number): void;
}

/** Serves any number of postings below 1,000, made of one fixture. `edits` counts how often each was changed, over several browsers. */
export async function serveChangingPages(context: BrowserContext, edits = new Map<number, number>()): Promise<ChangingPages> {
  const fixture = fixturePage(samples.tiktok);
  const original = 'Data Engineer, Music Catalogue';
  const originalId = '7550000000000000001';
  if (!fixture.body.includes(original) || !fixture.body.includes(originalId)) throw new Error('the fixture shows another posting');
  const id = (posting: number): string => `7550000000000001${String(posting).padStart(3, '0')}`;
  const word = (posting: number): string => `p${posting}e${edits.get(posting) ?? 0}z`;
  const title = (posting: number): string => `Cartographer ${word(posting)}`;
  await context.route(
    (url) => url.host === HOST && url.pathname.startsWith('/search/'),
    (route) => {
      const posting = Number(new URL(route.request().url()).pathname.slice(-3));
      return route.fulfill({
        body: fixture.body.replaceAll(original, title(posting)).replaceAll(originalId, id(posting)),
        contentType: fixture.contentType,
      });
    },
  );
  return {
    key: (posting) => `tiktok:${id(posting)}`,
    url: (posting) => `https://${HOST}/search/${id(posting)}`,
    title,
    word,
    sharedWord: 'cartographer',
    change: (posting) => void edits.set(posting, (edits.get(posting) ?? 0) + 1),
  };
}

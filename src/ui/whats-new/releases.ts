/**
 * What a release brought that its users should hear of: that little which changes what they can do. CHANGELOG.md has everything; a version that is
 * not here comes silently.
 */
import type { MessageKey } from '../message';

/** One sentence, and where it is seen: a page of ours. */
interface News {
  readonly text: MessageKey;
  readonly page: string;
  readonly link: MessageKey;
}

export interface Release {
  /** As in the manifest. */
  readonly version: string;
  readonly news: readonly [News, ...News[]];
}

/** The newest first. */
export const releases: readonly Release[] = [
  {
    version: '0.1.0',
    news: [
      { text: 'newsSync', page: '/options.html#sync', link: 'syncTitle' },
      { text: 'newsCollection', page: '/collection.html', link: 'openShelf' },
      { text: 'newsImport', page: '/import.html', link: 'importTitle' },
    ],
  },
];

/** By the figures between the dots, as Chrome compares versions. */
const { compare } = new Intl.Collator('en', { numeric: true });

/** The releases after `before` up to `now`, the newest first. */
export function releasesSince(before: string, now: string, all: readonly Release[] = releases): Release[] {
  return all.filter(({ version }) => compare(version, before) > 0 && compare(version, now) <= 0);
}

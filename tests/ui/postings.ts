import type { Posting } from '../../src/posting/posting';
import { noUserData } from '../../src/posting/user-data';
import type { SavedPosting } from '../../src/protocol/shelf';
import type { ListItem } from '../../src/ui/state/shelf-state';

/** A posting with the given fields. */
export function postingOf(fields: Partial<Posting> = {}): Posting {
  return {
    key: 'tiktok:7300000000000000001',
    site: 'tiktok',
    postingId: '7300000000000000001',
    url: 'https://lifeattiktok.com/search/7300000000000000001',
    title: 'Lighthouse Keeper',
    evidence: { title: { source: 'page-state', quote: 'Lighthouse Keeper' } },
    warnings: [],
    ...fields,
  };
}

/** The posting as the worker answers it when it was saved once, at `savedAt`. */
export function savedOf(posting: Posting, savedAt: string, fields: Partial<SavedPosting> = {}): SavedPosting {
  return { posting, user: noUserData, savedAt, capturedAt: savedAt, captures: 1, version: 'c1', parts: [], ...fields };
}

export function listItem(key: string, fields: Partial<ListItem> = {}): ListItem {
  return { key, site: 'web', title: `Title of ${key}`, savedAt: '2026-11-20T09:00:00Z', ...fields };
}

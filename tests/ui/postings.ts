import type { Posting } from '../../src/posting/posting';
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

export function listItem(key: string, fields: Partial<ListItem> = {}): ListItem {
  return { key, site: 'web', title: `Title of ${key}`, savedAt: '2026-11-20T09:00:00Z', ...fields };
}

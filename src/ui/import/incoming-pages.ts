import type { Incoming } from '../../posting/incoming';

/** A posting of a file as the look needs it: its pages do not change what is shown. */
export function withoutPages(incoming: Incoming): Incoming {
  if (incoming.kind === 'whole') return { kind: 'whole', shelfPosting: incoming.shelfPosting };
  if (incoming.kind !== 'read') return incoming;
  const { page: _, ...rest } = incoming;
  return rest;
}

/** How long a posting's pages are as text. */
export function pagesLength(incoming: Incoming): number {
  if (incoming.kind === 'whole') return (incoming.pages ?? []).reduce((sum, { gzip }) => sum + gzip.length, 0);
  return incoming.kind === 'read' ? (incoming.page?.gzip.length ?? 0) : 0;
}

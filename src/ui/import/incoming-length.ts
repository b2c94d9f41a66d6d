import type { Incoming } from '../../posting/incoming';

/** A posting of a file as the look needs it: its pages do not change what is shown. */
export function withoutPages(incoming: Incoming): Incoming {
  if (incoming.kind === 'whole') return { kind: 'whole', shelfPosting: incoming.shelfPosting };
  if (incoming.kind !== 'read') return incoming;
  const { page: _, ...rest } = incoming;
  return rest;
}

/** About how many characters a posting has in a message: its pages and its texts. */
export function lengthOf(incoming: Incoming): number {
  if (incoming.kind !== 'whole') {
    const page = incoming.kind === 'read' ? incoming.page : undefined;
    return (incoming.posting.description?.length ?? 0) + (page?.gzip.length ?? 0);
  }
  const pages = (incoming.pages ?? []).reduce((sum, { gzip }) => sum + gzip.length, 0);
  return incoming.shelfPosting.steps.reduce(
    (sum, step) => sum + (('posting' in step ? step.posting?.description?.length : undefined) ?? 0),
    pages,
  );
}

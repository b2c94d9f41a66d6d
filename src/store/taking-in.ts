/** Takes one posting of a file in, in the transaction of its batch (import-batches.ts). */
import { type Incoming, keyOfIncoming } from '../posting/incoming';
import type { Speaker } from '../posting/register';
import type { TakingIn, Winner } from '../posting/taking-in';
import type { Writing } from './database';
import { type History, readHistory, writeHistory } from './history';
import { lostWith, putEntry, undoneEntries } from './import-entries';
import { type ImportPlan, planOf } from './import-plan';
import { putMissingPages } from './missing-pages';
import type { NewEntry, PackedSnapshot, SnapshotRecord } from './schema';
import type { IndexChanges } from './search/delta';
import { putSaid } from './user-entries';

/** One posting of a file, to be taken in. */
export interface ToTake {
  readonly incoming: Incoming;
  readonly wins: Winner;
  /** Its pages, unpacked from the file's text, by their id in the file; of a posting that was read from a page, the only one. */
  readonly pages: ReadonlyMap<string, PackedSnapshot>;
}

export interface Taking {
  readonly speaker: Speaker;
  readonly now: Date;
  readonly index: IndexChanges;
  /** What there is of the posting, where that is known to be nothing. */
  readonly history: History | undefined;
  /** Gathers what the batch brings of postings that nothing is known of; they are written down together (import-news.ts). */
  readonly news: NewEntry[];
}

/** Takes one posting in. */
export async function takeOne(
  transaction: Writing,
  importId: string,
  { incoming, wins, pages }: ToTake,
  { speaker, now, index, history, news }: Taking,
): Promise<TakingIn> {
  const key = keyOfIncoming(incoming);
  const [own, undone] =
    history === undefined ? await Promise.all([readHistory(transaction, key, now), undoneEntries(transaction, key)]) : [history, []];
  const plan = planOf(own, incoming, { wins, speaker, undone, now });
  if (plan.looks.outcome !== 'same') {
    if (history !== undefined) news.push({ key, ...plan.entry });
    else await putEntry(transaction, importId, plan, await lostWith(transaction, own, plan));
    putSaid(
      transaction,
      key,
      plan.entry.said.map(({ field, after }) => ({ field, register: after })),
    );
    writeHistory(transaction, key, own, plan.steps, plan.said, index);
  }
  const gained = await putMissingPages(transaction, pagesOf(plan, pages));
  return gained && plan.looks.outcome === 'same' ? { ...plan.looks, outcome: 'changed' } : plan.looks;
}

/** The pages of versions that stand, of those that the file has. */
function pagesOf({ looks: { key }, steps, pages }: ImportPlan, given: ToTake['pages']): SnapshotRecord[] {
  return steps.flatMap((step) => {
    const snapshot = step.kind === 'version' ? given.get(pages.get(step.id) ?? step.id) : undefined;
    return step.kind === 'version' && snapshot !== undefined ? [{ captureId: step.id, key, capturedAt: step.capturedAt, snapshot }] : [];
  });
}

/** Takes one posting of a file in, in the transaction of its batch (import-batches.ts). */
import { type Incoming, keyOfIncoming } from '../posting/incoming';
import type { PostingKey } from '../posting/posting';
import type { Speaker } from '../posting/register';
import type { TakingIn, Winner } from '../posting/taking-in';
import { add, put, type Writing } from './database';
import { type History, readHistory, writeHistory } from './history';
import { lostWith, putEntry, undoneEntries } from './import-entries';
import { type ImportPlan, planOf } from './import-plan';
import type { NewEntry, PackedSnapshot } from './schema';
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
  /** The names of the steps that came with this batch, where each has to be asked for before it is written. */
  readonly names: Set<string> | undefined;
  /** Gathers what the batch brings of postings that nothing is known of; they are written down together (import-news.ts). */
  readonly news: NewEntry[];
}

/** Takes one posting in. */
export async function takeOne(
  transaction: Writing,
  importId: string,
  { incoming, wins, pages }: ToTake,
  { speaker, now, index, history, names, news }: Taking,
): Promise<TakingIn> {
  const key = keyOfIncoming(incoming);
  const [own, undone] =
    history === undefined ? await Promise.all([readHistory(transaction, key, now), undoneEntries(transaction, key)]) : [history, []];
  const plan = planOf(own, incoming, { wins, speaker, undone, now });
  // To ask for each step's name takes as long as to write it. They are written as new ones instead, and fail the batch where one of them is not.
  if (names !== undefined && (await hasStrangers(transaction, own, plan, names))) return { ...plan.looks, outcome: 'refused' };
  if (plan.looks.outcome !== 'same') {
    if (history !== undefined) news.push({ key, ...plan.entry });
    else await putEntry(transaction, importId, plan, await lostWith(transaction, own, plan));
    putSaid(
      transaction,
      key,
      plan.entry.said.map(({ field, after }) => ({ field, register: after })),
    );
    writeHistory(transaction, key, own, plan.steps, plan.said, index, names === undefined ? add : put);
  }
  const gained = await putPages(transaction, plan, pages);
  return gained && plan.looks.outcome === 'same' ? { ...plan.looks, outcome: 'changed' } : plan.looks;
}

/** A step's name stands once in the whole history: a file whose step has the name of another posting's would write over that. */
async function hasStrangers(
  transaction: Writing,
  own: History,
  { looks: { key }, steps }: ImportPlan,
  names: Set<string>,
): Promise<boolean> {
  const known = new Set(own.steps.map(({ id }) => id));
  const fresh = steps.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  // Two postings of one batch may bring the same name as well.
  const isTaken = fresh.some((id) => names.has(id));
  for (const id of fresh) names.add(id);
  const history = transaction.objectStore('history');
  const standing: unknown[] = await Promise.all(fresh.map((id) => history.get(id)));
  // A step of its own may stand there unread: its posting is lost with a record that was set aside, and comes back with the file.
  return isTaken || standing.some((step) => step !== undefined && !isOf(step, key));
}

/** Whether a step, which may be damaged, is one of this posting's. */
function isOf(step: unknown, key: PostingKey): boolean {
  return typeof step === 'object' && step !== null && 'key' in step && step.key === key;
}

/** Puts the pages of versions that stand and have none yet. Answers whether there were any. */
async function putPages(transaction: Writing, { looks: { key }, steps, pages }: ImportPlan, given: ToTake['pages']): Promise<boolean> {
  if (given.size === 0) return false;
  const snapshots = transaction.objectStore('snapshots');
  const known = new Set(await snapshots.index('key').getAllKeys(key));
  let gained = false;
  for (const step of steps) {
    const snapshot = step.kind === 'version' ? given.get(pages.get(step.id) ?? step.id) : undefined;
    if (step.kind !== 'version' || snapshot === undefined || known.has(step.id)) continue;
    put(transaction, 'snapshots', { captureId: step.id, key, capturedAt: step.capturedAt, snapshot });
    gained = true;
  }
  return gained;
}

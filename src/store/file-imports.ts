/**
 * Taking in files: a look before, and the doing in batches that can be stopped and gone on with. A batch is one transaction; a posting that was
 * taken in already is the same the second time. file-import-undo.ts takes an import back as a whole.
 */

import type { Incoming } from '../posting/incoming';
import { keyOfIncoming } from '../posting/incoming';
import type { PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';
import type { Speaker } from '../posting/register';
import type { Import, ImportCounts, TakingIn, Winner } from '../posting/taking-in';
import { type BulkTools, expectedAfter, sideBySide, writeInBulk } from './bulk';
import { add, type Database, drop, put, type Reading, type Writing } from './database';
import { type History, historyStores, nothingBefore, readHistory, writeHistory } from './history';
import { lostWith, putEntry, undoneEntries } from './import-entries';
import { type ImportPlan, planOf } from './import-plan';
import { rangeOf } from './key-range';
import { speakerOf } from './saying';
import { ImportRecord, type PackedSnapshot, PostingRecord } from './schema';
import type { IndexChanges } from './search/delta';
import type { Drafts } from './search/draft';
import type { IndexSizes } from './search/index-sizes';
import type { ShownPosting } from './shown-posting';
import { isNameTaken } from './storage-problem';
import { putSaid } from './user-entries';
import { findShelfPosting } from './whole-shelf';

/** How long an import can be taken back, in milliseconds. */
const IMPORT_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** One posting of a file, to be taken in. */
export interface ToTake {
  readonly incoming: Incoming;
  readonly wins: Winner;
  /** Its pages, unpacked from the file's text, by their id in the file; of a posting that was read from a page, the only one. */
  readonly pages: ReadonlyMap<string, PackedSnapshot>;
}

/** Says what taking these in would do. Nothing is written. */
export async function lookAt(database: Database, items: readonly Pick<ToTake, 'incoming' | 'wins'>[], now: Date): Promise<TakingIn[]> {
  return database.read(['postings', 'history', 'userData', 'importEntries'], async (transaction) =>
    Promise.all(
      items.map(async ({ incoming, wins }) => {
        const key = keyOfIncoming(incoming);
        const [own, raw, undone] = await Promise.all([
          findShelfPosting(transaction, key),
          transaction.objectStore('postings').get(key),
          undoneEntries(transaction, key),
        ]);
        const record = PostingRecord.safeParse(raw);
        const history = { ...own, record: record.success ? record.data : undefined };
        const speaker = { installation: 'look', at: now.toISOString() };
        return planOf(history, incoming, { wins, speaker, undone, now }).looks;
      }),
    ),
  );
}

/** Writes down that an import begins. One of the same file that was not finished is gone on with instead: it is answered as it stands. */
export async function beginImport(database: Database, begun: Pick<Import, 'id' | 'name' | 'fingerprint'>, now: Date): Promise<Import> {
  return database.write(['imports'], async (transaction) => {
    const imports = await readImports(transaction);
    const open = imports.find(({ state, fingerprint }) => state === 'open' && fingerprint === begun.fingerprint);
    if (open !== undefined) return withoutPlace(open);
    const counts: ImportCounts = { new: 0, changed: 0, same: 0, refused: 0 };
    const fresh: Import = { ...begun, startedAt: now.toISOString(), state: 'open', taken: 0, counts };
    put(transaction, 'imports', fresh);
    return fresh;
  });
}

export const takingStores = [...historyStores, 'shelfState', 'imports', 'importEntries'] as const;

/** A batch of a file's postings. */
export interface TakingBatch {
  readonly items: readonly ToTake[];
  /** How many of the file's rows have to be through before it: a batch may be asked for while the one before is on its way, and that may fail. */
  readonly from?: number;
  /** How many of the file's rows are through with it, refused ones counted. */
  readonly taken: number;
  readonly refused: number;
}

/**
 * Takes in a batch. Answers what came of each. Throws `Problem('import-unknown')` for an import that is not open, or has not come as far as the
 * batch begins.
 */
export async function takeIn(
  database: Database,
  importId: string,
  batch: TakingBatch,
  { now, sizes, drafts }: { readonly now: Date; readonly sizes: IndexSizes; readonly drafts: Drafts },
): Promise<Taken> {
  const draft = drafts.of(() => batch.items.flatMap((item) => expectedOf(item, now)));
  const attempt = (names: Set<string> | undefined) => takeBatch(database, importId, batch, { now, sizes, drafts, draft, names });
  try {
    return await attempt(undefined);
  } catch (error) {
    // A posting of the batch has a step that is another's: each name is asked for, and that posting is refused.
    if (!isNameTaken(error)) throw error;
    return attempt(new Set());
  }
}

interface Taken {
  readonly taking: TakingIn[];
  readonly counts: ImportCounts;
}

function takeBatch(
  database: Database,
  importId: string,
  batch: TakingBatch,
  { names, ...tools }: BulkTools & Pick<Taking, 'names'>,
): Promise<Taken> {
  const { now } = tools;
  return writeInBulk(database, takingStores, tools, async (transaction, index) => {
    const record = ImportRecord.safeParse(await transaction.objectStore('imports').get(importId));
    if (!record.success || record.data.state !== 'open' || record.data.taken < (batch.from ?? 0)) throw unknownImport();
    const speaker = await speakerOf(transaction, now);
    const taking = await sideBySide(
      transaction,
      batch.items,
      ({ incoming }) => keyOfIncoming(incoming),
      (item, history) => takeOne(transaction, importId, item, { speaker, now, index, history, names }),
    );
    // Asked again by a page that was not told of the answer: those rows are through.
    if (batch.taken <= record.data.taken) return { taking, counts: record.data.counts };
    const counts = { ...record.data.counts };
    for (const { outcome } of taking) counts[outcome] += 1;
    counts.refused += batch.refused;
    put(transaction, 'imports', { ...record.data, taken: batch.taken, counts });
    return { taking, counts };
  });
}

/** A posting as it is shown on a shelf that knew nothing of it; nothing where lists do not show it. */
function expectedOf({ incoming, wins }: ToTake, now: Date): ShownPosting[] {
  const speaker = { installation: 'look', at: now.toISOString() };
  return expectedAfter(planOf(nothingBefore, incoming, { wins, speaker, undone: [], now }));
}

interface Taking {
  readonly speaker: Speaker;
  readonly now: Date;
  readonly index: IndexChanges;
  /** What there is of the posting, where that is known to be nothing. */
  readonly history: History | undefined;
  /** The names of the steps that came with this batch, where each has to be asked for before it is written. */
  readonly names: Set<string> | undefined;
}

async function takeOne(
  transaction: Writing,
  importId: string,
  { incoming, wins, pages }: ToTake,
  { speaker, now, index, history, names }: Taking,
): Promise<TakingIn> {
  const key = keyOfIncoming(incoming);
  const [own, undone] =
    history === undefined ? await Promise.all([readHistory(transaction, key, now), undoneEntries(transaction, key)]) : [history, []];
  const plan = planOf(own, incoming, { wins, speaker, undone, now });
  // To ask for each step's name takes as long as to write it. They are written as new ones instead, and fail the batch where one of them is not.
  if (names !== undefined && (await hasStrangers(transaction, own, plan, names))) return { ...plan.looks, outcome: 'refused' };
  if (plan.looks.outcome !== 'same') {
    const lost = await lostWith(transaction, own, plan);
    putSaid(
      transaction,
      key,
      plan.entry.said.map(({ field, after }) => ({ field, register: after })),
    );
    writeHistory(transaction, key, own, plan.steps, plan.said, index, names === undefined ? add : put);
    await putEntry(transaction, importId, plan, lost, history !== undefined);
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

/** Writes down that an import is through. */
export async function finishImport(database: Database, importId: string): Promise<Import> {
  return database.write(['imports'], async (transaction) => {
    const record = ImportRecord.safeParse(await transaction.objectStore('imports').get(importId));
    if (!record.success) throw unknownImport();
    const done: ImportRecord = record.data.state === 'open' ? { ...record.data, state: 'done' } : record.data;
    put(transaction, 'imports', done);
    return withoutPlace(done);
  });
}

/** The imports that can be gone on with or taken back, the newest first. */
export async function listImports(database: Database): Promise<Import[]> {
  const imports = await database.read(['imports'], (transaction) => readImports(transaction));
  return imports.sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1)).map(withoutPlace);
}

/** Forgets imports that are too old to be taken back. */
export async function dropOldImports(database: Database, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - IMPORT_LIFETIME).toISOString();
  await database.write(['imports', 'importEntries'], async (transaction) => {
    for (const { id, startedAt } of await readImports(transaction)) {
      if (startedAt >= limit) continue;
      drop(transaction, 'imports', id);
      drop(transaction, 'importEntries', rangeOf(id));
    }
  });
}

async function readImports(transaction: Reading | Writing): Promise<ImportRecord[]> {
  const raw: unknown[] = await transaction.objectStore('imports').getAll();
  return raw.flatMap((one) => {
    const record = ImportRecord.safeParse(one);
    return record.success ? [record.data] : [];
  });
}

/** An import as it is told of. */
export function withoutPlace({ undoneUpTo: _, ...rest }: ImportRecord): Import {
  return rest;
}

/** `Problem('import-unknown')`. */
export function unknownImport(): Problem {
  return new Problem('import-unknown', 'There is no such import any more.');
}

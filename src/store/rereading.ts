/**
 * Reading kept pages again with a later reader, a posting a step: whatever a killed worker had not read, the next one goes on with, because
 * each record says which reader read it last.
 */
import { changedFields } from '../posting/difference';
import type { FullStep } from '../posting/history-step';
import { unpackedPage } from '../posting/packed-page';
import type { FieldName, Posting, PostingKey } from '../posting/posting';
import type { Snapshot } from '../posting/snapshot';
import type { Database } from './database';
import { historyStores, nextSequence, readHistory, writeHistory } from './history';
import { PostingRecord, SnapshotRecord } from './schema';
import { findShown, shownStores } from './shown-posting';
import { stateAfter } from './timeline';
import { findShelfPosting } from './whole-shelf';

/** The way from a kept page to a record; nothing where the reader refuses the page. */
export interface KeptPageReader {
  readonly version: number;
  reread(snapshot: Snapshot): Posting | undefined;
}

/** How many postings wait for a reader of this version. */
export async function countOutdated(database: Database, readerVersion: number): Promise<number> {
  return database.read(['postings'], (transaction) =>
    transaction.objectStore('postings').index('readerVersion').count(IDBKeyRange.upperBound(readerVersion, true)),
  );
}

interface Outdated {
  readonly record: PostingRecord;
  readonly snapshot: SnapshotRecord | undefined;
}

/**
 * Reads the page of one posting again that an earlier reader read. A page that the later reader refuses, or takes for another posting, and one
 * that is not kept or damaged leave the record as it is. Answers whether there may be more to do.
 */
export async function rereadNext(database: Database, reader: KeptPageReader, now: Date): Promise<'more' | 'done'> {
  const next = await nextOutdated(database, reader.version);
  if (next === undefined) return 'done';
  const { record, snapshot } = next;
  const page = snapshot && (await unpackedPage(snapshot.snapshot));
  const read = page && reader.reread(page);
  await note(database, record, read?.key === record.key ? read : undefined, reader.version, now);
  return 'more';
}

async function nextOutdated(database: Database, readerVersion: number): Promise<Outdated | undefined> {
  return database.read(['postings', 'snapshots'], async (transaction) => {
    const index = transaction.objectStore('postings').index('readerVersion');
    let cursor = await index.openCursor(IDBKeyRange.upperBound(readerVersion, true));
    for (; cursor !== null; cursor = await cursor.continue()) {
      const record = PostingRecord.safeParse(cursor.value);
      // A damaged record is set aside when it is next opened.
      if (!record.success) continue;
      const snapshot = SnapshotRecord.safeParse(await transaction.objectStore('snapshots').get(record.data.version));
      return { record: record.data, snapshot: snapshot.success ? snapshot.data : undefined };
    }
    return undefined;
  });
}

async function note(database: Database, seen: PostingRecord, read: Posting | undefined, readerVersion: number, now: Date): Promise<void> {
  await database.write(historyStores, async (transaction) => {
    const history = await readHistory(transaction, seen.key, now);
    const { record } = history;
    // Saved again meanwhile: by this very reader.
    if (record === undefined || record.version !== seen.version || record.readerVersion >= readerVersion) return;
    const changed = read !== undefined && isAnother(record.posting, read);
    const step: FullStep = {
      // Named after what it is, so that the same reader on two machines gives one step.
      id: `${record.version}@${readerVersion}`,
      key: record.key,
      sequence: nextSequence(history),
      at: now.toISOString(),
      kind: 'reread',
      version: record.version,
      readerVersion,
      ...(changed ? { changedBy: readerVersion, posting: read } : {}),
    };
    writeHistory(transaction, record.key, history, [...history.steps, step]);
  });
}

/** Whether a record differs in anything that a user sees, its evidence and warnings included. */
function isAnother(before: Posting, after: Posting): boolean {
  return (
    changedFields(before, after).length > 0 ||
    JSON.stringify([before.evidence, before.warnings]) !== JSON.stringify([after.evidence, after.warnings])
  );
}

/** What a later reader made of a posting. */
export interface RereadChange {
  /** The step that takes it back when it is undone. */
  readonly stepId: string;
  readonly key: PostingKey;
  readonly title?: string;
  /** The fields that say something else now; none where only evidence or warnings did. */
  readonly fields: readonly FieldName[];
}

/** What the reader of this version changed, and what stands of it, in no particular order; `limit` at most. */
export async function rereadChanges(database: Database, readerVersion: number, limit: number): Promise<RereadChange[]> {
  return database.read(['steps', ...shownStores], async (transaction) => {
    const steps = await transaction.objectStore('steps').index('changedBy').getAll(readerVersion, limit);
    const changes = await Promise.all(
      steps.map(async ({ id, key }) => {
        const [history, found] = await Promise.all([findShelfPosting(transaction, key), findShown(transaction, key)]);
        const [before, after] = [stateAfter(history.steps.filter((step) => step.id !== id)), stateAfter(history.steps)];
        if (before === undefined || after?.reread !== id || found.state !== 'found') return [];
        const { title } = found.posting;
        return [{ stepId: id, key, fields: changedFields(before.posting, after.posting), ...(title === undefined ? {} : { title }) }];
      }),
    );
    return changes.flat();
  });
}

import { HistoryStep } from '../posting/history-step';
import { Problem } from '../posting/problem';
import type { Database, Writing } from './database';
import { historyStores, readHistory, writeHistory } from './history';
import { noteWhole } from './outbox';
import { PostingRecord, SetAsideRecord, UserEntry } from './schema';

/** A damaged record as the user is told of it. */
export interface SetAside {
  readonly id: string;
  /** The object store that it stood in, and its key there. */
  readonly store: string;
  readonly key: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The records that were set aside, the newest first. */
export async function listSetAside(database: Database): Promise<SetAside[]> {
  const raw: unknown[] = await database.read(['setAside'], (transaction) => transaction.objectStore('setAside').getAll());
  const records = raw.flatMap((value) => {
    const record = SetAsideRecord.safeParse(value);
    return record.success ? [record.data] : [];
  });
  return records
    .map(({ id, store, key, reason, at }) => ({ id, store, key, reason, at }))
    .sort((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : left.id < right.id ? -1 : 1));
}

/** All that was set aside as it is, as JSON; bytes are told by their number. */
export async function exportSetAside(database: Database): Promise<string> {
  const raw: unknown[] = await database.read(['setAside'], (transaction) => transaction.objectStore('setAside').getAll());
  return JSON.stringify(raw, (_, value: unknown) => (ArrayBuffer.isView(value) ? `${value.byteLength} bytes` : value), 1);
}

/**
 * Tries to put back what was set aside, as a later version may understand it. Answers whether it stands in its place again; it stays aside when
 * it still does not fit, or something else stands there by now. Throws `Problem('record-invalid')` when there is no such record.
 */
export async function retrySetAside(database: Database, id: string, now: Date): Promise<boolean> {
  return database.write([...historyStores], async (transaction) => {
    const record = SetAsideRecord.safeParse(await transaction.objectStore('setAside').get(id));
    if (!record.success) throw new Problem('record-invalid', 'There is no such record any more.');
    const back = await putBack(transaction, record.data, now);
    if (back) await transaction.objectStore('setAside').delete(id);
    return back;
  });
}

async function putBack(transaction: Writing, { store, raw }: SetAsideRecord, now: Date): Promise<boolean> {
  switch (store) {
    case 'postings': {
      const record = PostingRecord.safeParse(raw);
      if (!record.success || (await transaction.objectStore('postings').getKey(record.data.key)) !== undefined) return false;
      await transaction.objectStore('postings').put(record.data);
      await writeAnew(transaction, record.data.key, now);
      return true;
    }
    // As they were called before version 8.
    case 'history':
    case 'steps': {
      const step = HistoryStep.safeParse(raw);
      if (!step.success) return false;
      const { key, id } = step.data;
      if ((await transaction.objectStore('steps').getKey([key, id])) !== undefined) return false;
      await transaction.objectStore('steps').put(step.data);
      await writeAnew(transaction, key, now);
      return true;
    }
    case 'userData': {
      const entry = UserEntry.safeParse(raw);
      if (!entry.success) return false;
      const { key, field } = entry.data;
      if ((await transaction.objectStore('userData').getKey([key, field])) !== undefined) return false;
      await transaction.objectStore('userData').put(entry.data);
      await writeAnew(transaction, key, now);
      return true;
    }
    default:
      return false;
  }
}

/** Writes a posting's record and rows from its history again; the user's other machines have not heard of what is back in it. */
async function writeAnew(transaction: Writing, key: PostingRecord['key'], now: Date): Promise<void> {
  const history = await readHistory(transaction, key, now);
  writeHistory(transaction, key, history, history.steps);
  noteWhole(transaction, key);
}

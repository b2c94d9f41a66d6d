import type { PostingKey } from '../posting/posting';
import { type Installation, Json, type Speaker, say as sayIn, valuesOf } from '../posting/register';
import type { Said } from '../posting/said';
import { changeOf, fieldOf, type UserChange } from '../posting/user-data';
import type { Database, Writing } from './database';
import { historyStores, readHistory, writeRecord } from './history';
import { put } from './requests';
import { InstallationRecord, LastSaidRecord } from './schema';
import { unknownPosting } from './unknown-posting';
import { dropSaid, putSaid, readSaid } from './user-entries';

/**
 * Writes down what the user says of a posting, in one transaction. Answers the changes that take it back. Asked again with the same message id it
 * changes nothing more and gives the same answer. Throws `Problem('posting-unknown')` when there is no such posting, on the shelf or in the bin.
 */
export async function say(
  database: Database,
  key: PostingKey,
  changes: readonly UserChange[],
  { messageId = crypto.randomUUID(), now }: { readonly messageId?: string | undefined; readonly now: Date },
): Promise<UserChange[]> {
  return database.write([...historyStores, 'shelfState'], async (transaction) => {
    const [history, speaker, last] = await Promise.all([
      readHistory(transaction, key, now),
      speakerOf(transaction, now),
      transaction.objectStore('shelfState').get('last-said'),
    ]);
    const done = LastSaidRecord.safeParse(last);
    if (done.success && done.data.messageId === messageId) return done.data.before;
    if (history.record === undefined) throw unknownPosting(key);
    const registers = new Map(history.said.map(({ field, register }) => [field, register]));
    const before: UserChange[] = [];
    const said = new Map<string, Said>();
    for (const change of changes) {
      const field = fieldOf(change);
      const known = registers.get(field);
      const [counts] = (known && valuesOf(known)) ?? [];
      const inverse = changeOf(field, counts?.value);
      if (inverse !== undefined) before.unshift(inverse);
      const value = change.value === undefined ? undefined : Json.parse(change.value);
      const register = sayIn(known, value, speaker);
      registers.set(field, register);
      said.set(field, { field, register });
    }
    putSaid(transaction, key, [...said.values()]);
    writeRecord(
      transaction,
      key,
      history.record,
      [...registers].map(([field, register]) => ({ field, register })),
    );
    put(transaction, 'shelfState', { id: 'last-said', messageId, before });
    return before;
  });
}

/** The name under which this shelf speaks; given when it first does. */
export async function installationOf(transaction: Writing): Promise<Installation> {
  return (await installationRecord(transaction)).installation;
}

/** This shelf, speaking now. */
export async function speakerOf(transaction: Writing, now: Date): Promise<Speaker> {
  const { installation, forgotten } = await installationRecord(transaction);
  return { installation, at: now.toISOString(), ...(forgotten === undefined ? {} : { forgotten }) };
}

/** Forgets all that was said of one posting here. What this shelf says of it later is told from that by its count. */
export async function forgetSaid(transaction: Writing, key: PostingKey, now: Date): Promise<void> {
  const [record, said] = await Promise.all([installationRecord(transaction), readSaid(transaction, key, now)]);
  const forgotten = Math.max(record.forgotten ?? 0, ...said.map(({ register }) => register.seen[record.installation] ?? 0));
  if (forgotten > (record.forgotten ?? 0)) put(transaction, 'shelfState', { ...record, forgotten });
  dropSaid(transaction, key);
}

/** What is known of this installation; begun where nothing is. */
export async function installationRecord(transaction: Writing): Promise<InstallationRecord> {
  const store = transaction.objectStore('shelfState');
  const known = InstallationRecord.safeParse(await store.get('installation'));
  if (known.success) return known.data;
  const record: InstallationRecord = { id: 'installation', installation: crypto.randomUUID() };
  await store.put(record);
  return record;
}

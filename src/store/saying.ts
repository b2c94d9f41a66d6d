import type { PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';
import { type Installation, Json, say as sayIn, valuesOf } from '../posting/register';
import type { Said } from '../posting/said';
import { changeOf, fieldOf, type UserChange } from '../posting/user-data';
import { type Database, put, type Writing } from './database';
import { historyStores, readHistory, writeRecord } from './history';
import { InstallationRecord, LastSaidRecord } from './schema';
import { putSaid } from './user-entries';

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
    const [history, installation, last] = await Promise.all([
      readHistory(transaction, key, now),
      installationOf(transaction),
      transaction.objectStore('shelfState').get('last-said'),
    ]);
    const done = LastSaidRecord.safeParse(last);
    if (done.success && done.data.messageId === messageId) return done.data.before;
    if (history.record === undefined) throw new Problem('posting-unknown', `No saved posting has the key ${key}.`);
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
      const register = sayIn(known, value, { installation, at: now.toISOString() });
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
  const store = transaction.objectStore('shelfState');
  const record = InstallationRecord.safeParse(await store.get('installation'));
  if (record.success) return record.data.installation;
  const installation = crypto.randomUUID();
  await store.put({ id: 'installation', installation });
  return installation;
}

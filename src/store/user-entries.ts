import type { PostingKey } from '../posting/posting';
import type { Said } from '../posting/said';
import type { Reading, Writing } from './database';
import { rangeOf } from './key-range';
import { noteFields } from './outbox';
import { drop, put } from './requests';
import { UserEntry } from './schema';
import { readOrSetAside } from './set-aside';

/** What the user said of one posting. What is damaged is left out, and is set aside by the next change. */
export async function findSaid(transaction: Reading | Writing, key: string): Promise<Said[]> {
  return (await entriesOf(transaction, key)).flatMap((entry) => (entry === undefined ? [] : [entry]));
}

/** What the user said of one posting, to be changed: what is damaged is set aside. */
export async function readSaid(transaction: Writing, key: PostingKey, now: Date): Promise<Said[]> {
  const entries = await entriesOf(transaction, key);
  const said = entries.filter((entry) => entry !== undefined);
  if (said.length < entries.length) {
    const ids = await transaction.objectStore('userData').getAllKeys(rangeOf(key));
    for (const id of ids) await readOrSetAside(transaction, 'userData', id, UserEntry, now);
  }
  return said;
}

async function entriesOf(transaction: Reading | Writing, key: string): Promise<(Said | undefined)[]> {
  const raw: unknown[] = await transaction.objectStore('userData').getAll(rangeOf(key));
  return raw.map((record) => {
    const entry = UserEntry.safeParse(record);
    return entry.success ? { field: entry.data.field, register: entry.data.register } : undefined;
  });
}

/** Writes registers that changed. */
export function putSaid(transaction: Writing, key: PostingKey, said: readonly Said[]): void {
  for (const { field, register } of said) put(transaction, 'userData', { key, field, register });
  noteFields(
    transaction,
    key,
    said.map(({ field }) => field),
  );
}

/** Forgets all that was said of one posting. */
export function dropSaid(transaction: Writing, key: string): void {
  drop(transaction, 'userData', rangeOf(key));
}

/**
 * What the sync with the user's server reads and writes here: the outbox, how far it is, in which pack each page is. Each method is one transaction,
 * so that a worker that is stopped leaves a state from which the next one goes on.
 */
import type { PostingKey } from '../posting/posting';
import type { Installation, Register } from '../posting/register';
import { type Database, SYNC_OWN, type Writing } from './database';
import { type Incoming, type MergeOutcome, mergeAll } from './merging';
import { countNotes, type FoundNote, noteEverything, noteWhole, type OutboxEntry, oldestNotes, wholeNotes } from './outbox';
import { drop, put } from './requests';
import { installationOf, installationRecord } from './saying';
import { OutboxRecord, type PackedSnapshot, SnapshotRecord, SyncPageRecord, SyncRecord, UserEntry } from './schema';
import type { IndexSizes } from './search/index-sizes';
import { keyStores } from './shelf-keys';
import { findPage, wholePostings } from './whole-shelf';

/** What one step of a sync writes down, in one transaction. */
export interface SyncStep {
  /** Records of its own, by their names; one that is undefined goes. */
  readonly state?: Readonly<Record<string, unknown>>;
  /** Notes that are done with. */
  readonly done?: readonly number[];
  /** In which pack pages are, and how long that is where this machine wrote it. */
  readonly pages?: Iterable<readonly [captureId: string, pack: string, length?: number]>;
  /** Packs that are no longer there. */
  readonly lostPacks?: readonly string[];
  /** Postings that are noted as to be sent whole. */
  readonly whole?: readonly PostingKey[];
  /** Note everything as to be sent. */
  readonly everything?: boolean;
  /** May be lost when the power fails, with nothing that was written after it: it is found out again. */
  readonly relaxed?: boolean;
}

/** What this machine said of a posting in a field, as the how manieth. */
export interface OwnSaying {
  readonly key: PostingKey;
  readonly field: string;
  readonly count: number;
}

export interface SyncStore {
  /** This installation's name, given where it has none. */
  installation(): Promise<Installation>;
  /** Up to which count it may have spoken in registers that are forgotten here. */
  forgottenCount(): Promise<number>;
  /** One of the sync's own records; nothing where there is none. */
  state(id: string): Promise<unknown>;
  /** Writes down a step; on disk when it answers. With a record named `own` the outbox is kept from now on. */
  write(step: SyncStep): Promise<void>;
  /**
   * Gives this installation a new name, with `write`'s step in the same transaction. What was said since the last note was sent is said under the new
   * one, and so are `sayings`.
   */
  renew(step: SyncStep, sayings: readonly OwnSaying[]): Promise<Installation>;
  /** Forgets all of it. */
  forget(): Promise<void>;
  countNotes(): Promise<number>;
  oldestNotes(limit: number, after: number): Promise<FoundNote[]>;
  wholeNotes(keys: readonly PostingKey[]): Promise<OutboxEntry[]>;
  /** Takes in what came from the server; it does not go out again. */
  mergeAll(incoming: Iterable<Incoming> | AsyncIterable<Incoming>): AsyncGenerator<MergeOutcome[]>;
  wholeOf(keys: readonly PostingKey[]): ReturnType<typeof wholePostings>;
  page(captureId: string): Promise<PackedSnapshot | undefined>;
  /** Of these pages those that are kept here. */
  pages(captureIds: readonly string[]): Promise<Map<string, PackedSnapshot>>;
  /** Which of these pages are kept here. */
  keptPages(captureIds: readonly string[]): Promise<Set<string>>;
  /** In which packs these pages are, of those that are in one. */
  packsOf(captureIds: readonly string[]): Promise<Map<string, string>>;
  /** The pages of a pack, in the order of their names. */
  pagesOf(pack: string): Promise<string[]>;
  /** Every pack that a page is in, with its length where this machine wrote it. */
  packs(): Promise<Map<string, number | undefined>>;
}

/** The shelf as the sync sees it. What it merges is not noted in the outbox. */
export function syncStore(database: Database, tools: { readonly now: () => Date; readonly sizes: IndexSizes }): SyncStore {
  const stepStores = ['syncState', 'syncPages', 'outbox'] as const;
  return {
    installation: () => database.write(['shelfState'], installationOf),
    forgottenCount: () => database.write(['shelfState'], async (transaction) => (await installationRecord(transaction)).forgotten ?? 0),
    async state(id) {
      const record = SyncRecord.safeParse(
        await database.read(['syncState'], (transaction) => transaction.objectStore('syncState').get(id)),
      );
      return record.success ? record.data.value : undefined;
    },
    async write(step) {
      // Before the record that says so: a note too many does no harm.
      if (step.state?.[SYNC_OWN] !== undefined) database.keepOutbox(true);
      // Whoever reads postings would wait for a store that this does not need.
      const stores = step.everything ? [...stepStores, ...keyStores] : stepStores;
      await database.unnoted.write(stores, (transaction) => writeStep(transaction, step), step.relaxed ? 'relaxed' : 'strict');
    },
    renew: (step, sayings) =>
      database.unnoted.write([...stepStores, ...keyStores, 'shelfState', 'userData'], async (transaction) => {
        const [before, fresh] = [await installationOf(transaction), crypto.randomUUID()];
        put(transaction, 'shelfState', { id: 'installation', installation: fresh });
        await sayAgain(transaction, before, fresh, sayings);
        await writeStep(transaction, step);
        return fresh;
      }),
    async forget() {
      const stores = ['outbox', 'syncState', 'syncPages'] as const;
      await database.write(stores, async (transaction) => {
        await Promise.all(stores.map((store) => transaction.objectStore(store).clear()));
      });
      database.keepOutbox(false);
    },
    countNotes: () => countNotes(database),
    oldestNotes: (limit, after) => oldestNotes(database, limit, after),
    wholeNotes: (keys) => wholeNotes(database, keys),
    mergeAll: (incoming) => mergeAll(database.unnoted, incoming, tools.now, tools.sizes),
    wholeOf: (keys) => wholePostings(database, keys),
    page: async (captureId) => (await findPage(database, captureId))?.snapshot,
    pages: (captureIds) =>
      database.read(['snapshots'], async (transaction) => {
        const store = transaction.objectStore('snapshots');
        const found = await Promise.all(captureIds.map((id) => store.get(id)));
        return new Map(
          found.flatMap((raw) => {
            const record = SnapshotRecord.safeParse(raw);
            return record.success ? [[record.data.captureId, record.data.snapshot] as const] : [];
          }),
        );
      }),
    keptPages: (captureIds) =>
      database.read(['snapshots'], async (transaction) => {
        const store = transaction.objectStore('snapshots');
        const found = await Promise.all(captureIds.map((id) => store.getKey(id)));
        return new Set(found.filter((id) => id !== undefined));
      }),
    packsOf: (captureIds) =>
      database.read(['syncPages'], async (transaction) => {
        const store = transaction.objectStore('syncPages');
        const found = await Promise.all(captureIds.map((id) => store.get(id)));
        return new Map(
          found.flatMap((raw) => {
            const record = SyncPageRecord.safeParse(raw);
            return record.success ? [[record.data.captureId, record.data.pack] as const] : [];
          }),
        );
      }),
    pagesOf: (pack) => database.read(['syncPages'], (transaction) => transaction.objectStore('syncPages').index('pack').getAllKeys(pack)),
    packs: () =>
      database.read(['syncPages'], async (transaction) => {
        const packs = new Map<string, number | undefined>();
        let cursor = await transaction.objectStore('syncPages').index('pack').openCursor(null, 'nextunique');
        while (cursor !== null) {
          const record = SyncPageRecord.safeParse(cursor.value);
          packs.set(cursor.key, record.success ? record.data.length : undefined);
          cursor = await cursor.continue();
        }
        return packs;
      }),
  };
}

async function writeStep(
  transaction: Writing,
  { state = {}, done = [], pages = [], lostPacks = [], whole = [], everything }: SyncStep,
): Promise<void> {
  for (const [id, value] of Object.entries(state)) {
    if (value === undefined) await transaction.objectStore('syncState').delete(id);
    else put(transaction, 'syncState', { id, value });
  }
  for (const [from, to] of runsOf(done)) drop(transaction, 'outbox', IDBKeyRange.bound(from, to));
  const records = transaction.objectStore('syncPages');
  for (const pack of lostPacks) {
    for (const captureId of await records.index('pack').getAllKeys(pack)) await records.delete(captureId);
  }
  for (const [captureId, pack, length] of pages) {
    // What this machine knows of a pack that it wrote is more than what another says of the same.
    const known = length === undefined ? SyncPageRecord.safeParse(await records.get(captureId)) : undefined;
    if (known?.success && known.data.pack === pack) continue;
    put(transaction, 'syncPages', { captureId, pack, ...(length === undefined ? {} : { length }) });
  }
  for (const key of whole) noteWhole(transaction, key);
  if (everything) await noteEverything(transaction);
}

/** Numbers that follow one another, by the first and the last of them. */
function runsOf(numbers: readonly number[]): (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last !== undefined && number <= last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/**
 * A profile that was put back in time counts its sayings from where it was then, and would use numbers again that other machines know another saying
 * by. What is noted as said since is told under the new name, in the knowledge of all that was said before it; so are `sayings`, of which that is known.
 */
async function sayAgain(transaction: Writing, before: Installation, fresh: Installation, sayings: readonly OwnSaying[]): Promise<void> {
  const times = new Map<string, { readonly key: PostingKey; readonly field: string; noted: number; from: number }>();
  const timesOf = (key: PostingKey, field: string) => {
    const known = times.get(`${key}\n${field}`) ?? { key, field, noted: 0, from: Number.POSITIVE_INFINITY };
    times.set(`${key}\n${field}`, known);
    return known;
  };
  for (const raw of await transaction.objectStore('outbox').getAll()) {
    const note = OutboxRecord.safeParse(raw);
    if (!note.success) continue;
    for (const field of note.data.fields ?? []) timesOf(note.data.key, field).noted += 1;
  }
  for (const { key, field, count } of sayings) {
    const known = timesOf(key, field);
    known.from = Math.min(known.from, count);
  }
  for (const { key, field, noted, from } of times.values()) {
    const entry = UserEntry.safeParse(await transaction.objectStore('userData').get([key, field]));
    if (!entry.success) continue;
    const { register } = entry.data;
    const known = Math.min((register.seen[before] ?? 0) - noted, from - 1);
    put(transaction, 'userData', { key, field, register: renamed(register, before, fresh, known) });
  }
}

/** The register, its sayings of `before` after the first `known` being the first of `fresh`. */
function renamed({ seen, sayings }: Register, before: Installation, fresh: Installation, known: number): Register {
  if (!sayings.some(({ installation, count }) => installation === before && count > known)) return { seen, sayings };
  const { [before]: _, ...others } = seen;
  return {
    seen: { ...others, ...(known > 0 ? { [before]: known } : {}), [fresh]: 1 },
    sayings: sayings.map((saying) =>
      saying.installation === before && saying.count > known ? { ...saying, installation: fresh, count: 1 } : saying,
    ),
  };
}

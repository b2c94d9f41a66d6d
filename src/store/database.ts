import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from 'idb';
import { Problem } from '../posting/problem';
import { type Migration, migrate, migrations } from './migrations';
import type { ShelfSchema } from './schema';
import { explainedStorageProblem, isClosedConnection } from './storage-problem';

export type StoreName = StoreNames<ShelfSchema>;
export type Reading = IDBPTransaction<ShelfSchema, StoreName[], 'readonly'>;
export type Writing = IDBPTransaction<ShelfSchema, StoreName[], 'readwrite'>;

/** The name of the IndexedDB database. */
export const DATABASE_NAME = 'roleshelf';

/** How long to wait for another page of ours to let go of an older version, in milliseconds. */
const BLOCKED_PATIENCE = 5_000;

/** One connection to the shelf's database, opened when first needed and opened again when it was closed. */
export interface Database {
  /** Runs `work` in one transaction that only reads. `work` awaits nothing but the transaction's own requests. */
  read<Result>(stores: readonly StoreName[], work: (transaction: Reading) => Promise<Result>): Promise<Result>;
  /**
   * Runs `work` in one transaction and answers once it is complete. When `work` throws, nothing is written. `strict`, as it is without a word,
   * is on disk then; `relaxed` may be lost when the power fails within seconds, wholly and with nothing that was written after it.
   * Throws `Problem` with `storage-full`, `storage-newer` or `storage-unavailable`.
   */
  write<Result>(
    stores: readonly StoreName[],
    work: (transaction: Writing) => Promise<Result>,
    durability?: 'strict' | 'relaxed',
  ): Promise<Result>;
  /** The same database, for what came from the server: what it writes does not go into the outbox. */
  readonly unnoted: Database;
  /** Whether changes are noted in the outbox from now on; what was written down says it anew at each opening. */
  keepOutbox(on: boolean): void;
  close(): void;
}

/** The same database, its `unnoted` too, with each writing given to `watch`, which runs it. */
export function watchedDatabase(
  database: Database,
  watch: <Result>(stores: readonly StoreName[], write: () => Promise<Result>) => Promise<Result>,
): Database {
  const watched = (one: Database): Pick<Database, 'write'> => ({
    write: (stores, work, durability) => watch(stores, () => one.write(stores, work, durability)),
  });
  const unnoted: Database = {
    ...database.unnoted,
    ...watched(database.unnoted),
    get unnoted() {
      return unnoted;
    },
  };
  return { ...database, ...watched(database), unnoted };
}

/** The record of `syncState` that is there while a server is set up. */
export const SYNC_OWN = 'own';

/** The transactions whose changes are to be noted in the outbox. */
const noted = new WeakSet<IDBTransaction>();

/** Whether what a transaction changes is to go to the user's server. */
export function isNoted(transaction: Writing): boolean {
  return noted.has(unwrap(transaction));
}

/**
 * An opening of the database. While another page of ours holds an older version it is blocked, and goes on by itself once that page lets go: the
 * browser tells of it once, and keeps every further opening waiting behind it.
 */
interface Opening {
  readonly database: Promise<IDBPDatabase<ShelfSchema>>;
  /** Ends when the opening is blocked, and never otherwise. */
  readonly blocked: Promise<void>;
}

/** Begins to open `name` at the version of the last step, migrating it as needed. `onClosed` is told when the connection can no longer be used. */
function beginOpening(name: string, steps: readonly Migration[], onClosed: () => void): Opening {
  let failedStep: unknown;
  let block: () => void = () => undefined;
  const blocked = new Promise<void>((resolve) => {
    block = resolve;
  });
  const opening = openDB<ShelfSchema>(name, steps.length, {
    upgrade(database, from, _to, transaction) {
      // The opening itself fails with the transaction; this keeps the abort from being reported as unhandled as well.
      transaction.done.catch(() => undefined);
      migrate({ database: unwrap(database), transaction: unwrap(transaction) }, from, steps).catch((error: unknown) => {
        failedStep = error;
        abort(transaction);
      });
    },
    blocking(_current, _blocked, event) {
      // A newer Roleshelf waits for this connection. Running transactions finish first.
      if (event.target instanceof IDBDatabase) event.target.close();
      onClosed();
    },
    terminated: onClosed,
    blocked: () => block(),
  });
  const database = opening.catch((error: unknown) => {
    throw failedStep ?? error;
  });
  return { database, blocked };
}

/** The database, once it is open. Throws `Problem('storage-unavailable')` when it is still blocked after some seconds. */
async function opened({ database, blocked }: Opening): Promise<IDBPDatabase<ShelfSchema>> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const blockedTooLong = blocked.then(
    () =>
      new Promise<never>((_resolve, reject) => {
        patience = setTimeout(
          () => reject(new Problem('storage-unavailable', 'Another Roleshelf page still uses the shelf. Close it and try again.')),
          BLOCKED_PATIENCE,
        );
      }),
  );
  try {
    return await Promise.race([database, blockedTooLong]);
  } catch (error) {
    throw await explainedStorageProblem(error);
  } finally {
    clearTimeout(patience);
  }
}

/** The shelf's database. Nothing is opened until the first transaction. */
export function shelfDatabase(name: string = DATABASE_NAME, steps: readonly Migration[] = migrations): Database {
  let opening: Opening | undefined;
  let connection: Promise<IDBPDatabase<ShelfSchema>> | undefined;
  /** Known once the database is open: asking in each transaction would cost a save a part of a millisecond. */
  let keepsOutbox = false;
  /** Ends once it is known. Whoever only reads waits for it behind a writing alone, so that what was asked for later sees what was written before. */
  let outboxAsked: Promise<void> | undefined;
  let beginningToWrite = 0;
  const forget = () => {
    opening = undefined;
    connection = undefined;
  };

  function open(): Promise<IDBPDatabase<ShelfSchema>> {
    if (connection !== undefined) return connection;
    // One that is blocked still is waited for once more, not begun again.
    const current = opening ?? beginOpening(name, steps, forget);
    opening = current;
    const attempt = opened(current);
    const asked = attempt.then(async (database) => {
      keepsOutbox ||= database.objectStoreNames.contains('syncState') && (await database.getKey('syncState', SYNC_OWN)) !== undefined;
    });
    outboxAsked = asked;
    connection = attempt;
    // A failed opening is tried anew next time.
    current.database.catch(() => {
      if (opening === current) opening = undefined;
    });
    asked.catch(() => {
      if (connection === attempt) connection = undefined;
    });
    return attempt;
  }

  /** Begins a transaction; once more on a new connection when the old one was closed meanwhile. */
  async function begin<Transaction>(
    start: (database: IDBPDatabase<ShelfSchema>) => Transaction | Promise<Transaction>,
  ): Promise<Transaction> {
    try {
      return await start(await open());
    } catch (error) {
      if (!isClosedConnection(error)) throw await explainedStorageProblem(error);
      forget();
      return await start(await open());
    }
  }

  async function finish<Mode extends IDBTransactionMode, Result>(
    transaction: IDBPTransaction<ShelfSchema, StoreName[], Mode>,
    work: (transaction: IDBPTransaction<ShelfSchema, StoreName[], Mode>) => Promise<Result>,
  ): Promise<Result> {
    // Both outcomes are awaited below; this keeps an abort from being reported as unhandled while `work` still runs.
    transaction.done.catch(() => undefined);
    const end = endOf(unwrap(transaction));
    end.catch(() => undefined);
    let result: Result;
    try {
      result = await work(transaction);
    } catch (error) {
      // The transaction's own error tells why (a full disk); the request that failed with it says only that it was aborted.
      const cause = transaction.error ?? error;
      abort(transaction);
      throw await explainedStorageProblem(cause);
    }
    // What was read is read: nobody waits for the end of reading.
    if (transaction.mode === 'readonly') return result;
    try {
      await end;
    } catch (error) {
      throw await explainedStorageProblem(error);
    }
    return result;
  }

  const changesShelf = (stores: readonly StoreName[]) => stores.includes('steps') || stores.includes('userData');

  async function write<Result>(
    stores: readonly StoreName[],
    work: (transaction: Writing) => Promise<Result>,
    durability: 'strict' | 'relaxed',
    notes: boolean,
  ): Promise<Result> {
    beginningToWrite += 1;
    const transaction = await begin(async (database) => {
      await outboxAsked;
      const hasOutbox = keepsOutbox && changesShelf(stores);
      const scope = new Set(hasOutbox ? [...stores, 'outbox' as const] : stores);
      const begun = database.transaction([...scope], 'readwrite', { durability });
      if (hasOutbox && notes) noted.add(unwrap(begun));
      return begun;
    }).finally(() => {
      beginningToWrite -= 1;
    });
    return finish(transaction, async () => {
      const result = await work(transaction);
      commit(transaction);
      return result;
    });
  }

  const common = {
    async read<Result>(stores: readonly StoreName[], work: (transaction: Reading) => Promise<Result>): Promise<Result> {
      const isBehindWriting = beginningToWrite > 0;
      const transaction = await begin(async (database) => {
        if (isBehindWriting) await outboxAsked;
        return database.transaction([...stores], 'readonly');
      });
      return finish(transaction, work);
    },
    keepOutbox(on: boolean) {
      keepsOutbox = on;
    },
    close() {
      connection?.then(
        (database) => database.close(),
        () => undefined,
      );
      forget();
    },
  };
  const unnoted: Database = {
    ...common,
    write: (stores, work, durability = 'strict') => write(stores, work, durability, false),
    get unnoted() {
      return unnoted;
    },
  };
  return { ...common, unnoted, write: (stores, work, durability = 'strict') => write(stores, work, durability, true) };
}

/** Has a transaction end with the requests that it has, instead of asking once more for further ones. One that is over already need not be told. */
function commit(transaction: Writing): void {
  try {
    transaction.commit();
  } catch (error) {
    if (!isClosedConnection(error)) throw error;
  }
}

/**
 * Ends when a transaction is complete, or fails with what it failed for. idb's `done` fails with the first request that does, before the transaction's own
 * error is known.
 */
function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError')),
    );
  });
}

/** Takes back what a transaction wrote. One that is over already cannot be aborted, and need not be. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!isClosedConnection(error)) throw error;
  }
}

import type { HistoryEvent } from '../posting/history-event';
import type { Posting, PostingKey } from '../posting/posting';
import type { ShelfPosting } from '../posting/shelf-posting';
import type { Snapshot } from '../posting/snapshot';
import type { PostingSummary } from '../posting/summary';
import type { Import, ImportCounts, TakingIn } from '../posting/taking-in';
import { turns } from '../posting/turns';
import type { UserChange } from '../posting/user-data';
import { type AlikePosting, alikeTo } from './alike';
import { type BinnedPosting, emptyBin, listBin, remove, restore } from './bin';
import { type Database, shelfDatabase } from './database';
import { erase } from './erase';
import { dropExport, dropOldExports, findExport, putExport, spillExport } from './export-files';
import { undoImport } from './file-import-undo';
import { beginImport, dropOldImports, finishImport, listImports, lookAt } from './file-imports';
import { historyOf } from './history-events';
import { type Foresight, type TakingBatch, takeIn } from './import-batches';
import { importedSince } from './import-entries';
import { allPostings, findPosting, findPostings, getPosting, type KeptPosting, keptPostings, listedKeys } from './kept-posting';
import { type Listing, type ListQuery, list, rowsOf, type SearchTools } from './listing';
import { type Incoming, type MergeOutcome, mergeAll } from './merging';
import { packSnapshot } from './packed-snapshot';
import { factsOf, type PostingFacts } from './posting-facts';
import { countOutdated, type KeptPageReader, type RereadChange, rereadChanges, rereadNext } from './rereading';
import { RowCount } from './row-count';
import { RowsAtHand } from './rows-at-hand';
import { dropOldPending, putPending, type Saved, save } from './saving';
import { say } from './saying';
import type { ExportRecord, PendingRecord, SnapshotRecord } from './schema';
import { prepareEntry } from './search/delta';
import { Drafts } from './search/draft';
import { defaultSizes, type IndexSizes } from './search/index-sizes';
import { maintainAll } from './search/maintenance';
import { IndexReader } from './search/reader';
import { Upkeep } from './search/upkeep';
import { exportSetAside, listSetAside, retrySetAside, type SetAside } from './set-aside-records';
import { type StorageUsage, storageUsage } from './storage-usage';
import { type SyncStore, syncStore } from './sync-store';
import type { ToTake } from './taking-in';
import { undoStep } from './undo';
import { everyKey, findPage, wholePostings, wholeShelf } from './whole-shelf';

/** A page that was captured and read. */
export interface CapturedPosting {
  /** Given once by who captured: a save asked twice with the same id is one save. */
  readonly captureId: string;
  readonly posting: Posting;
  /** What is kept of the page, which may still be in the making. */
  readonly snapshot: Snapshot | Promise<Snapshot>;
  readonly readerVersion: number;
}

/**
 * The shelf: everything that is kept. Each change is one transaction and is acknowledged once it is on disk. All methods throw `Problem`
 * with `storage-full`, `storage-newer` or `storage-unavailable` when the database fails.
 */
export interface Shelf {
  /** Holds a captured page for an hour, so that it can be saved: from this call on in memory, and on disk once it is done. */
  hold(captured: CapturedPosting): Promise<void>;
  /** Saves a held page. Throws `Problem('capture-expired')`. */
  save(captureId: string): Promise<Saved>;
  /** Saves a page at once, without holding it. */
  saveCaptured(captured: CapturedPosting): Promise<Saved>;
  /**
   * Takes a step of a posting's history back, such as a save: a capture whose page is kept, or what followed. Answers the posting's key; nothing when
   * there is no such step any more.
   */
  undo(stepId: string): Promise<PostingKey | undefined>;
  /**
   * Writes down what the user says of a posting; answers the changes that take it back. Asked again with the same message id it does nothing
   * more. Throws `Problem('posting-unknown')`.
   */
  say(key: PostingKey, changes: readonly UserChange[], messageId?: string): Promise<UserChange[]>;
  /**
   * Takes in what another shelf holds; nothing that this shelf knows is lost by it. A batch is a transaction, and is written when it is asked for. Gives
   * the outcomes of each batch, in order; who stops asking has every posting wholly or not at all. Benchmarks and tests fill shelves by it; the sync has
   * its own (`sync`), and files come by `takeIn`.
   */
  mergeAll(incoming: Iterable<Incoming> | AsyncIterable<Incoming>): AsyncGenerator<MergeOutcome[]>;
  /** Everything that the shelf holds, the bin included, in batches, in the order of the keys. */
  whole(): AsyncGenerator<ShelfPosting[]>;
  /** The keys of everything in `whole()`, in the same order. */
  everyKey(): Promise<PostingKey[]>;
  /** Everything that the shelf holds of these postings, at one moment. */
  wholeOf(keys: readonly PostingKey[]): Promise<ShelfPosting[]>;
  /** The kept page of one capture, packed (packed-snapshot.ts); nothing when there is none. */
  page(captureId: string): Promise<SnapshotRecord | undefined>;
  /** What happened to a posting, the newest first. Throws `Problem('posting-unknown')`. */
  history(key: PostingKey): Promise<HistoryEvent[]>;
  /** The saved postings that may be the same job as this one, which need not be saved. */
  alike(posting: Posting): Promise<AlikePosting[]>;
  /** Reads the kept page of one posting again that an earlier reader read. Answers whether there may be more to do. */
  rereadNext(reader: KeptPageReader): Promise<'more' | 'done'>;
  /** How many postings wait for a reader of this version, and what it changed so far; `limit` changes at most. */
  rereadState(readerVersion: number, limit: number): Promise<{ readonly waiting: number; readonly changes: readonly RereadChange[] }>;
  /** Damaged records, set aside as they are. */
  setAside(): Promise<SetAside[]>;
  /** All that was set aside, as JSON. */
  exportSetAside(): Promise<string>;
  /** Tries to put back what was set aside; answers whether it stands in its place again. Throws `Problem('record-invalid')`. */
  retrySetAside(id: string): Promise<boolean>;
  usage(): Promise<StorageUsage>;
  /** Moves to the bin, with what is shown as a part of it. Throws `Problem('posting-unknown')`. */
  remove(key: PostingKey): Promise<void>;
  /** Takes out of the bin. Throws `Problem('posting-unknown')`. */
  restore(key: PostingKey): Promise<void>;
  /** What is in the bin, the newest first. */
  bin(): Promise<BinnedPosting[]>;
  /** Deletes for good all that is in the bin; answers how many postings went. */
  emptyBin(): Promise<number>;
  /** Throws `Problem` with `posting-unknown` or `record-invalid`. */
  get(key: PostingKey): Promise<KeptPosting>;
  find(key: PostingKey): Promise<KeptPosting | undefined>;
  /** What of postings no row holds and charts are made of; what is not on the shelf is left out. */
  facts(keys: readonly PostingKey[]): Promise<PostingFacts[]>;
  /** A page of the shelf: without a query newest save first, with one the best match first, or as `sort` says. */
  list(query: ListQuery): Promise<Listing>;
  /** Everything on the shelf, newest save first, in batches. */
  all(): AsyncGenerator<KeptPosting[]>;
  /** The keys of `all()`, in the same order. */
  listedKeys(): Promise<string[]>;
  /** The rows of these postings, in this order, of those that have one. */
  rows(keys: readonly string[]): Promise<PostingSummary[]>;
  /** These postings as they are shown, in this order, in batches, of those that lists show. */
  kept(keys: readonly string[]): AsyncGenerator<KeptPosting[]>;
  /** Says what taking these in would do. Nothing is written. */
  lookAt(items: readonly Pick<ToTake, 'incoming' | 'wins'>[]): Promise<TakingIn[]>;
  /** Begins an import, or goes on with one of the same file that was not finished. */
  beginImport(begun: Pick<Import, 'id' | 'name' | 'fingerprint'>): Promise<Import>;
  /** Takes in a batch of an open import. Throws `Problem('import-unknown')`. */
  takeIn(importId: string, batch: TakingBatch): Promise<{ readonly taking: TakingIn[]; readonly counts: ImportCounts }>;
  finishImport(importId: string): Promise<Import>;
  /** Takes back a part of an import; to be called until its state is `undone`. Throws `Problem('import-unknown')`. */
  undoImport(importId: string): Promise<Import>;
  imports(): Promise<Import[]>;
  /** The postings that imports changed which were begun since then (ISO 8601, or its beginning), as long as those can be taken back. */
  importedSince(since: string): Promise<ReadonlySet<PostingKey>>;
  putExport(file: Omit<ExportRecord, 'createdAt'>): Promise<void>;
  /** Writes a part of a file that is being built to disk; answers the part as it stands there. */
  spillExport(id: string, part: Blob): Promise<Blob>;
  findExport(id: string): Promise<ExportRecord | undefined>;
  dropExport(id: string): Promise<void>;
  /** What the sync with the user's server needs of the shelf. */
  readonly sync: SyncStore;
  /** Deletes everything that is kept, the bin too, for good. */
  erase(): Promise<void>;
  /** Drops what is past its time: the bin and imports after 30 days, files that nobody took after one, held pages after an hour. */
  tidy(): Promise<void>;
  /** Keeps the search index quick, in small steps, until nothing is left to do. To be called after changes; whoever is stopped in it goes on next time. */
  maintain(): Promise<void>;
  close(): void;
}

/** Opens the shelf; the database itself is opened by the first call. */
export function openShelf(
  options: { readonly database?: Database; readonly now?: () => Date; readonly indexSizes?: IndexSizes } = {},
): Shelf {
  const { now = () => new Date(), indexSizes = defaultSizes } = options;
  const rowCount = new RowCount(options.database ?? shelfDatabase());
  const upkeep = new Upkeep(rowCount.database, indexSizes);
  const { database } = upkeep;
  const freshSearch = (): SearchTools => ({
    database,
    rowCount,
    reader: new IndexReader(),
    atHand: new RowsAtHand(),
    sizes: indexSizes,
    turn: turns(),
  });
  const foresight: Foresight = { drafts: new Drafts(indexSizes) };
  let searching = freshSearch();
  /** The page that was held last, which is the one that is saved: a save soon after need not wait for the disk. */
  let heldLast: { readonly captureId: string; readonly pending: Promise<PendingRecord> } | undefined;
  return {
    async hold(captured) {
      const pending = pendingOf(captured, now());
      heldLast = { captureId: captured.captureId, pending };
      await putPending(database, await pending, now());
      // Nobody waits for this, and the save that follows need not do it.
      prepareEntry(captured.posting);
    },
    async save(captureId) {
      const atHand = heldLast?.captureId === captureId ? await heldLast.pending : undefined;
      return save(database, captureId, atHand, now());
    },
    async saveCaptured(captured) {
      return save(database, captured.captureId, await pendingOf(captured, now()), now());
    },
    undo: (stepId) => undoStep(database, stepId, now()),
    say: (key, changes, messageId) => say(database, key, changes, { messageId, now: now() }),
    mergeAll: (incoming) => mergeAll(database, incoming, now, indexSizes),
    whole: () => wholeShelf(database),
    everyKey: () => everyKey(database),
    wholeOf: (keys) => wholePostings(database, keys),
    page: (captureId) => findPage(database, captureId),
    history: (key) => historyOf(database, key),
    alike: (posting) =>
      alikeTo(database, posting, async (query, limit) =>
        (await list(searching, { query, offset: 0, limit }, now())).items.map(({ key }) => key),
      ),
    rereadNext: (reader) => rereadNext(database, reader, now()),
    rereadState: async (readerVersion, limit) => ({
      waiting: await countOutdated(database, readerVersion),
      changes: await rereadChanges(database, readerVersion, limit),
    }),
    setAside: () => listSetAside(database),
    exportSetAside: () => exportSetAside(database),
    retrySetAside: (id) => retrySetAside(database, id, now()),
    usage: () => storageUsage(database),
    remove: (key) => remove(database, key, now()),
    restore: (key) => restore(database, key, now()),
    bin: () => listBin(database),
    emptyBin: () => emptyBin(database, 'all', now()),
    get: (key) => getPosting(database, key, now()),
    find: (key) => findPosting(database, key, now()),
    facts: async (keys) => (await findPostings(database, keys)).map(factsOf),
    list: (query) => list(searching, query, now()),
    all: () => allPostings(database, now),
    listedKeys: () => listedKeys(database),
    rows: (keys) => rowsOf(database, keys),
    kept: (keys) => keptPostings(database, keys, now),
    lookAt: (items) => lookAt(database, items, now()),
    async beginImport(begun) {
      // What waits for the index goes into it first, and one that is not there yet is begun: each batch is a part of it then.
      await maintainAll(database, now(), indexSizes);
      return beginImport(database, begun, now());
    },
    takeIn: (importId, batch) => takeIn(database, importId, batch, { now: now(), sizes: indexSizes, foresight }),
    finishImport: (importId) => finishImport(database, importId),
    undoImport: (importId) => undoImport(database, importId, { now: now(), sizes: indexSizes }),
    imports: () => listImports(database),
    importedSince: (since) => importedSince(database, since),
    putExport: (file) => putExport(database, { ...file, createdAt: now().toISOString() }),
    spillExport: (id, file) => spillExport(database, { id: `${id}-part`, filename: '', count: 0, file, createdAt: now().toISOString() }),
    findExport: (id) => findExport(database, id),
    dropExport: (id) => dropExport(database, id),
    sync: syncStore(database, { now, sizes: indexSizes }),
    async erase() {
      await erase(database);
      // What was at hand is of what is no longer there.
      heldLast = undefined;
      searching = freshSearch();
    },
    async tidy() {
      await dropOldPending(database, now());
      await emptyBin(database, 'old', now());
      await dropOldExports(database, now());
      await dropOldImports(database, now());
      await maintainAll(database, now(), indexSizes);
    },
    maintain: () => upkeep.run(now()),
    close: () => database.close(),
  };
}

async function pendingOf({ captureId, posting, snapshot, readerVersion }: CapturedPosting, now: Date): Promise<PendingRecord> {
  const page = await snapshot;
  const { capturedAt } = page;
  return { captureId, createdAt: now.toISOString(), capturedAt, readerVersion, posting, snapshot: await packSnapshot(page) };
}

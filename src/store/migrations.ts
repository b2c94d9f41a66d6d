/** The database while its version changes, bare: an old step must not follow the newest schema's types. */
export interface Upgrade {
  readonly database: IDBDatabase;
  readonly transaction: IDBTransaction;
}

/** Takes the database from the version before to `version`. All steps of one upgrade run in one transaction: a killed upgrade leaves the old version. */
export interface Migration {
  readonly version: number;
  run(upgrade: Upgrade): void | Promise<void>;
}

/** Append only: a step that was released is never edited, removed or moved. The last one's version is what this build writes. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    run({ database }) {
      database.createObjectStore('postings', { keyPath: 'key' }).createIndex('removedAt', 'removedAt');
      database.createObjectStore('history', { keyPath: 'id' }).createIndex('key', ['key', 'sequence']);
      database.createObjectStore('summaries', { keyPath: 'key' }).createIndex('savedAt', 'savedAt');
      database.createObjectStore('searchTexts', { keyPath: 'key' });
      database.createObjectStore('userData', { keyPath: ['key', 'field'] });
      database.createObjectStore('snapshots', { keyPath: 'captureId' }).createIndex('key', 'key');
      database.createObjectStore('pending', { keyPath: 'captureId' }).createIndex('createdAt', 'createdAt');
      database.createObjectStore('exports', { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
      database.createObjectStore('setAside', { keyPath: 'id' });
    },
  },
  {
    // The search index: without a manifest it is made from what is stored, in small steps, when it is first needed.
    version: 2,
    run({ database }) {
      database.deleteObjectStore('searchTexts');
      database.createObjectStore('searchState', { keyPath: 'id' });
      database.createObjectStore('searchChunks', { keyPath: ['segment', 'number'] });
      database.createObjectStore('searchBlocks', { keyPath: ['segment', 'number'] });
      database.createObjectStore('searchDelta', { autoIncrement: true });
      database.createObjectStore('searchDocuments', { keyPath: 'key' });
    },
  },
  {
    version: 3,
    run({ database, transaction }) {
      database.createObjectStore('shelfState', { keyPath: 'id' });
      transaction.objectStore('postings').createIndex('mergedInto', 'mergedInto');
      transaction.objectStore('postings').createIndex('readerVersion', 'readerVersion');
      transaction.objectStore('history').createIndex('changedBy', 'changedBy');
    },
  },
  {
    // Which document a posting is, the index's own terms tell.
    version: 4,
    run({ database }) {
      database.deleteObjectStore('searchDocuments');
    },
  },
  {
    version: 5,
    run({ database }) {
      database.createObjectStore('imports', { keyPath: 'id' });
      database.createObjectStore('importEntries', { keyPath: ['import', 'key'] }).createIndex('key', 'key');
    },
  },
  {
    // The user's server: what is to go there, how far it is, where each page is. Empty until one is set up.
    version: 6,
    run({ database }) {
      database.createObjectStore('outbox', { autoIncrement: true }).createIndex('key', 'key');
      database.createObjectStore('syncState', { keyPath: 'id' });
      database.createObjectStore('syncPages', { keyPath: 'captureId' }).createIndex('pack', 'pack');
    },
  },
  {
    // What takes an import back, of its new postings many a record; what stands in `importEntries` stays there.
    version: 7,
    run({ database }) {
      database.createObjectStore('importNews', { autoIncrement: true }).createIndex('import', 'import');
    },
  },
  {
    // A step is its posting's: another posting's of the same name is another step. The steps of one stand together, without an index of their own.
    version: 8,
    async run({ database, transaction }) {
      const steps = database.createObjectStore('steps', { keyPath: ['key', 'id'] });
      steps.createIndex('id', 'id');
      steps.createIndex('changedBy', 'changedBy');
      await moveSteps(transaction.objectStore('history'), steps, transaction.objectStore('setAside'));
      database.deleteObjectStore('history');
    },
  },
];

/** How many records one step of a move reads. */
const MOVED = 1_000;

/** Puts all steps into another store, in pieces that fit in memory. One so damaged that it names no posting is set aside as it is. */
async function moveSteps(from: IDBObjectStore, to: IDBObjectStore, setAside: IDBObjectStore): Promise<void> {
  const at = new Date().toISOString();
  let range: IDBKeyRange | undefined;
  for (;;) {
    const [ids, records] = await Promise.all([answerOf(from.getAllKeys(range, MOVED)), answerOf<unknown[]>(from.getAll(range, MOVED))]);
    for (const [index, raw] of records.entries()) {
      const id = String(ids[index]);
      if (namesPosting(raw)) to.put(raw);
      else setAside.put({ id: `history/${id}/${at}`, store: 'history', key: id, raw, reason: 'The step names no posting.', at });
    }
    const last = ids.at(-1);
    if (last === undefined) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

function namesPosting(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'key' in raw && typeof raw.key === 'string';
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/** Runs every step after `from` (0 for a new database), in order. */
export async function migrate(upgrade: Upgrade, from: number, steps: readonly Migration[]): Promise<void> {
  for (const migration of steps) {
    if (migration.version > from) await migration.run(upgrade);
  }
}

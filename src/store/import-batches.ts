/**
 * Taking in a file's postings, in batches that can be stopped and gone on with. A batch is one transaction; a posting that was taken in already is the same
 * the second time.
 */
import { keyOfIncoming } from '../posting/incoming';
import type { Speaker } from '../posting/register';
import type { ImportCounts, TakingIn } from '../posting/taking-in';
import { areDistinct, asNew, type BulkTools, expectedAfter, NotNew, sideBySide, writeInBulk } from './bulk';
import type { Database, Writing } from './database';
import { unknownImport } from './file-imports';
import { type History, historyStores, nothingBefore } from './history';
import { putNews } from './import-news';
import { planOf } from './import-plan';
import { put } from './requests';
import { speakerOf } from './saying';
import { ImportRecord, type NewEntry } from './schema';
import type { Drafts } from './search/draft';
import type { IndexSizes } from './search/index-sizes';
import type { ShownPosting } from './shown-posting';
import { type ToTake, takeOne } from './taking-in';

export const takingStores = [...historyStores, 'shelfState', 'imports', 'importEntries', 'importNews'] as const;

/** A batch of a file's postings. */
export interface TakingBatch {
  readonly items: readonly ToTake[];
  /** How many of the file's rows have to be through before it: a batch may be asked for while the one before is on its way, and that may fail. */
  readonly from?: number;
  /** How many of the file's rows are through with it, refused ones counted. */
  readonly taken: number;
  readonly refused: number;
}

/** What the batches before have shown, by which the next one is written without waiting for answers first. */
export interface Foresight {
  readonly drafts: Drafts;
  /** Who spoke for the user then. */
  speaker?: Speaker;
}

/**
 * Takes in a batch. Answers what came of each. Throws `Problem('import-unknown')` for an import that is not open, or has not come as far as the
 * batch begins.
 */
export async function takeIn(
  database: Database,
  importId: string,
  batch: TakingBatch,
  { now, sizes, foresight }: { readonly now: Date; readonly sizes: IndexSizes; readonly foresight: Foresight },
): Promise<Taken> {
  const { drafts } = foresight;
  const draft = drafts.of(() => batch.items.flatMap((item) => expectedOf(item, now)));
  const attempt = (speaker: Speaker | undefined) => takeBatch(database, importId, batch, { now, sizes, drafts, draft, foresight, speaker });
  const isForeseen = draft !== undefined && foresight.speaker !== undefined && areDistinct(batch.items.map(keyOfItem));
  if (!isForeseen) return attempt(undefined);
  try {
    return await attempt(foresight.speaker);
  } catch (error) {
    if (!(error instanceof NotNew)) throw error;
    return attempt(undefined);
  }
}

/** How a batch is written. */
interface Manner {
  /** Who is thought to speak for the user: the postings are thought to be new then, and all is written at once. */
  readonly speaker: Speaker | undefined;
}

interface Taken {
  readonly taking: TakingIn[];
  readonly counts: ImportCounts;
}

const keyOfItem = ({ incoming }: ToTake) => keyOfIncoming(incoming);

function takeBatch(
  database: Database,
  importId: string,
  batch: TakingBatch,
  { speaker: foreseen, foresight, ...tools }: BulkTools & Manner & { readonly foresight: Foresight },
): Promise<Taken> {
  const { now } = tools;
  return writeInBulk(database, takingStores, tools, async (transaction, index) => {
    const asking = Promise.all([readOpen(transaction, importId, batch.from), speakerOf(transaction, now)]);
    // Waited for below; should the writing fail before, that is what is told.
    asking.catch(() => undefined);
    const news: NewEntry[] = [];
    const takeAs = (speaker: Speaker) => (item: ToTake, history: History | undefined) =>
      takeOne(transaction, importId, item, { speaker, now, index, history, news });
    const early = foreseen && asNew(transaction, batch.items, keyOfItem, takeAs({ ...foreseen, at: now.toISOString() }));
    early?.catch(() => undefined);
    const [record, speaker] = await asking;
    foresight.speaker = speaker;
    if (foreseen !== undefined && !isSameSpeaker(foreseen, speaker)) throw new NotNew();
    const taking = await (early ?? sideBySide(transaction, batch.items, keyOfItem, takeAs(speaker)));
    putNews(transaction, importId, news);
    // Asked again by a page that was not told of the answer: those rows are through.
    if (batch.taken <= record.taken) return { taking, counts: record.counts };
    const counts = { ...record.counts };
    for (const { outcome } of taking) counts[outcome] += 1;
    counts.refused += batch.refused;
    put(transaction, 'imports', { ...record, taken: batch.taken, counts });
    return { taking, counts };
  });
}

function isSameSpeaker(one: Speaker, other: Speaker): boolean {
  return one.installation === other.installation && one.forgotten === other.forgotten;
}

/** An import that is open and has come as far as `from`. Throws `Problem('import-unknown')`. */
async function readOpen(transaction: Writing, importId: string, from = 0): Promise<ImportRecord> {
  const record = ImportRecord.safeParse(await transaction.objectStore('imports').get(importId));
  if (!record.success || record.data.state !== 'open' || record.data.taken < from) throw unknownImport();
  return record.data;
}

/** A posting as it is shown on a shelf that knew nothing of it; nothing where lists do not show it. */
function expectedOf({ incoming, wins }: ToTake, now: Date): ShownPosting[] {
  const speaker = { installation: 'look', at: now.toISOString() };
  return expectedAfter(planOf(nothingBefore, incoming, { wins, speaker, undone: [], now }));
}

/**
 * What keeps the index small and quick, one transaction a step: whatever a killed worker had not finished, the next one goes on with.
 * While an index is made anew, the postings that are not in it yet are added; saves meanwhile add theirs themselves.
 */
import type { Database, Reading, Writing } from '../database';
import { findShown, isListed, shownStores } from '../shown-posting';
import { DamagedIndex } from './checksum';
import { deltaOf } from './delta';
import { foldDelta } from './fold';
import { defaultSizes, type IndexSizes } from './index-sizes';
import { indexStores, readManifest, writeManifest } from './manifest';
import { beginMerge, mergeStep, planMerge } from './merge';
import { INDEX_VERSION, type Manifest } from './schema';
import { sortSegments, unsortedAmong } from './sorting';

/** Forgets the index, so that the next steps make it anew. `now` keeps the numbers of its segments from coming up again. */
export async function forgetIndex(database: Database, now: Date): Promise<void> {
  await database.write(indexStores, (transaction) => beginAnew(transaction, now), 'relaxed');
}

async function beginAnew(transaction: Writing, now: Date): Promise<void> {
  for (const store of ['searchChunks', 'searchBlocks', 'searchDelta'] as const) {
    await transaction.objectStore(store).clear();
  }
  const start = now.getTime() * 1000;
  writeManifest(transaction, {
    id: 'manifest',
    version: INDEX_VERSION,
    generation: start,
    nextSegment: start,
    segments: [],
    dead: [],
    rebuiltUpTo: '',
  });
}

/** Whether there is nothing to do, and how many changes wait. */
interface Outlook {
  readonly isIdle: boolean;
  readonly waiting: number;
}

async function lookOut(transaction: Reading | Writing, sizes: IndexSizes): Promise<Outlook> {
  const [manifest, waiting] = await Promise.all([readManifest(transaction), transaction.objectStore('searchDelta').count()]);
  const isWhole = manifest !== undefined && manifest.rebuiltUpTo === undefined && manifest.merge === undefined;
  return { isIdle: isWhole && waiting < sizes.fold && planMerge(manifest, sizes) === undefined, waiting };
}

/** Does all the work that there is. Answers how many changes wait, too few to be folded. */
export async function maintainAll(database: Database, now: Date, sizes: IndexSizes = defaultSizes): Promise<number> {
  let outlook = await database.read(indexStores, (transaction) => lookOut(transaction, sizes));
  while (!outlook.isIdle) outlook = await maintain(database, now, sizes);
  return outlook.waiting;
}

/** Does one piece of the work, in one transaction, and says what there is to do behind it: asked there it costs no other transaction. */
export async function maintain(database: Database, now: Date, sizes: IndexSizes): Promise<Outlook> {
  try {
    // Relaxed: what the power takes away is a whole step, and the next one does it again.
    return await database.write(
      [...indexStores, ...shownStores],
      async (transaction) => {
        await step(transaction, now, sizes);
        return lookOut(transaction, sizes);
      },
      'relaxed',
    );
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    await forgetIndex(database, now);
    return { isIdle: false, waiting: 0 };
  }
}

async function step(transaction: Writing, now: Date, sizes: IndexSizes): Promise<void> {
  const manifest = await readManifest(transaction);
  if (manifest === undefined) await beginAnew(transaction, now);
  else if ((await transaction.objectStore('searchDelta').count()) >= sizes.fold) await foldDelta(transaction, manifest, sizes);
  else if (manifest.rebuiltUpTo !== undefined) await rebuildStep(transaction, manifest, manifest.rebuiltUpTo, sizes.rebuildStep);
  else if (manifest.merge !== undefined) await mergeStep(transaction, manifest, manifest.merge, sizes);
  else {
    const sources = planMerge(manifest, sizes) ?? [];
    const unsorted = unsortedAmong(sources);
    if (unsorted.length > 0) await sortSegments(transaction, manifest, unsorted, sizes);
    else if (sources.length > 0) await beginMerge(transaction, manifest, sources, sizes);
  }
}

/** Adds the next postings; one that a save added meanwhile is there once all the same, as it stands now. */
async function rebuildStep(transaction: Writing, manifest: Manifest, after: string, count: number): Promise<void> {
  const keys = await transaction.objectStore('postings').getAllKeys(IDBKeyRange.lowerBound(after, true), count);
  const found = await Promise.all(keys.map((key) => findShown(transaction, key)));
  const delta = deltaOf(transaction);
  for (const posting of found) {
    // A damaged record is set aside when it is next opened.
    if (posting.state === 'found' && isListed(posting.record)) delta.put(posting, true);
  }
  const last = keys.at(-1);
  const { rebuiltUpTo: _, ...built } = manifest;
  writeManifest(transaction, last === undefined || keys.length < count ? built : { ...manifest, rebuiltUpTo: last });
}

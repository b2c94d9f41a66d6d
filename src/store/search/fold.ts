import type { PostingKey } from '../../posting/posting';
import { drop, put, type Writing } from '../database';
import { DamagedIndex } from './checksum';
import { type GatheredChange, wordsOfTexts } from './delta';
import { type Draft, isDraftOf } from './draft';
import type { IndexSizes } from './index-sizes';
import { documentsOf } from './key-lookup';
import { readManifest, writeManifest } from './manifest';
import { DeltaRecord, type Manifest } from './schema';
import { packTerms, writeSegment } from './segment';

/** A change with the number of the document that it is. */
interface NumberedChange {
  readonly document: number;
  readonly change: GatheredChange | DeltaRecord;
}

/** Makes a segment of the changes that wait. */
export async function foldDelta(transaction: Writing, manifest: Manifest, sizes: IndexSizes): Promise<void> {
  await foldAll(transaction, manifest, await takeDelta(transaction, sizes.fold * 2), sizes);
}

/** Makes a segment of changes that were gathered in this transaction, and of those that waited before them. `draft` may be of these. */
export async function foldChanges(
  transaction: Writing,
  changes: readonly GatheredChange[],
  sizes: IndexSizes,
  draft?: Draft,
): Promise<void> {
  if (changes.length === 0) return;
  const manifest = await readManifest(transaction);
  if (manifest === undefined || manifest.rebuiltUpTo !== undefined) {
    for (const change of changes) put(transaction, 'searchDelta', waiting(change));
    return;
  }
  const before = await takeDelta(transaction);
  const first = await reserveNumbers(transaction, changes.length);
  const all = [...before, ...changes.map((change, index) => ({ document: first + index, change }))];
  await foldAll(transaction, manifest, all, sizes, draft);
}

/** Takes numbers as the next changes would have; answers the first. */
async function reserveNumbers(transaction: Writing, count: number): Promise<number> {
  const store = transaction.objectStore('searchDelta');
  const nothing: DeltaRecord = { key: 'web:0', replaces: false };
  const first = await store.add(nothing);
  if (count > 1) put(transaction, 'searchDelta', nothing, first + count - 1);
  drop(transaction, 'searchDelta', IDBKeyRange.bound(first, first + count - 1));
  return first;
}

/** Reads changes that wait, oldest first, and takes them away. */
async function takeDelta(transaction: Writing, limit?: number): Promise<NumberedChange[]> {
  const store = transaction.objectStore('searchDelta');
  const [records, numbers] = await Promise.all([store.getAll(null, limit), store.getAllKeys(null, limit)]);
  const last = numbers.at(-1);
  if (last !== undefined) drop(transaction, 'searchDelta', IDBKeyRange.upperBound(last));
  return records.map((raw, index) => {
    const record = DeltaRecord.safeParse(raw);
    const document = numbers[index];
    if (!record.success || document === undefined) throw new DamagedIndex('A change is of another form.');
    return { document, change: record.data };
  });
}

/** A gathered change as one that waits. */
function waiting({ key, replaces, entry }: GatheredChange): DeltaRecord {
  return { key, replaces, ...(entry === undefined ? {} : { entry: { facts: entry.facts, words: wordsOfTexts(entry.texts) } }) };
}

async function foldAll(
  transaction: Writing,
  manifest: Manifest,
  changes: readonly NumberedChange[],
  sizes: IndexSizes,
  draft?: Draft,
): Promise<void> {
  const latest = new Map<PostingKey, NumberedChange>();
  const replaced = new Set<PostingKey>();
  for (const numbered of changes) {
    const { key, replaces } = numbered.change;
    // Last, so that documents stay in the order of their numbers.
    latest.delete(key);
    latest.set(key, numbered);
    if (replaces) replaced.add(key);
  }
  const dead = [...new Set([...manifest.dead, ...(await documentsOf(transaction, manifest.segments, [...replaced]))])];
  const documents = [...latest.values()].flatMap(({ document, change: { entry } }) =>
    entry === undefined ? [] : [{ ...entry, facts: { ...entry.facts, document } }],
  );
  if (documents.length === 0) {
    writeManifest(transaction, { ...manifest, dead });
    return;
  }
  const keys = documents.map(({ facts }) => facts.key);
  const terms = draft !== undefined && isDraftOf(draft, documents) ? draft.terms : packTerms(keys, documents, sizes.chunk);
  const segment = writeSegment(transaction, manifest.nextSegment, documents, terms);
  writeManifest(transaction, { ...manifest, nextSegment: segment.id + 1, segments: [...manifest.segments, segment], dead });
}

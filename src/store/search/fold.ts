import type { PostingKey } from '../../posting/posting';
import type { Writing } from '../database';
import { drop, put } from '../requests';
import { DamagedIndex } from './checksum';
import { type GatheredChange, wordsOfTexts } from './delta';
import { type Draft, isDraftOf } from './draft';
import type { IndexSizes } from './index-sizes';
import { documentsOf } from './key-lookup';
import { readManifest, writeManifest } from './manifest';
import { DeltaRecord, type Manifest } from './schema';
import { type NewDocument, type PackedTerms, packTerms, writeSegment, writeUnsorted } from './segment';

/** A change with the number of the document that it is. */
interface NumberedChange {
  readonly document: number;
  readonly change: GatheredChange | DeltaRecord;
}

/** Makes a segment of the changes that wait. */
export async function foldDelta(transaction: Writing, manifest: Manifest, sizes: IndexSizes): Promise<void> {
  await foldAll(transaction, manifest, takeWaiting(transaction, await readWaiting(transaction, sizes.fold * 2)), sizes);
}

/** What the index has before changes are folded into it, and the number of the first of them. */
interface FoldingGround {
  readonly manifest: Manifest | undefined;
  readonly waiting: Waiting;
  readonly first: number;
}

/**
 * Asks for what folding needs, to be told while other things are written: the answer to what is asked behind them would be waited for as long as they
 * take. `foldChanges` has to follow in the same transaction.
 */
export async function askForFolding(transaction: Writing): Promise<FoldingGround> {
  const [manifest, waiting, first] = await Promise.all([
    readManifest(transaction),
    readWaiting(transaction),
    transaction.objectStore('searchDelta').add(nothing),
  ]);
  return { manifest, waiting, first };
}

/** Takes a change's number, and is no change. */
const nothing: DeltaRecord = { key: 'web:0', replaces: false };

/** Makes a segment of changes that were gathered in this transaction, and of those that waited before them. `draft` may be of these. */
export async function foldChanges(
  transaction: Writing,
  { manifest, waiting, first }: FoldingGround,
  changes: readonly GatheredChange[],
  { sizes, draft }: { readonly sizes: IndexSizes; readonly draft?: Draft | undefined },
): Promise<void> {
  // The numbers are taken as the changes would have taken them.
  if (changes.length > 1) put(transaction, 'searchDelta', nothing, first + changes.length - 1);
  drop(transaction, 'searchDelta', IDBKeyRange.bound(first, first + Math.max(1, changes.length) - 1));
  if (changes.length === 0) return;
  if (manifest === undefined || manifest.rebuiltUpTo !== undefined) {
    for (const change of changes) put(transaction, 'searchDelta', asWaiting(change));
    return;
  }
  const before = takeWaiting(transaction, waiting);
  const all = [...before, ...changes.map((change, index) => ({ document: first + index, change }))];
  await foldAll(transaction, manifest, all, sizes, draft);
}

/** Changes as they stand in the database, oldest first, each with its number. */
interface Waiting {
  readonly records: readonly unknown[];
  readonly numbers: readonly number[];
}

async function readWaiting(transaction: Writing, limit?: number): Promise<Waiting> {
  const store = transaction.objectStore('searchDelta');
  const [records, numbers] = await Promise.all([store.getAll(null, limit), store.getAllKeys(null, limit)]);
  return { records, numbers };
}

/** Takes changes that wait away. Throws `DamagedIndex`. */
function takeWaiting(transaction: Writing, { records, numbers }: Waiting): NumberedChange[] {
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
function asWaiting({ key, replaces, entry }: GatheredChange): DeltaRecord {
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
  const { nextSegment: id } = manifest;
  const segment =
    documents.length < sizes.sortedFrom
      ? writeUnsorted(transaction, id, documents, sizes.chunk)
      : writeSegment(transaction, id, documents, termsOf(documents, sizes, draft));
  writeManifest(transaction, { ...manifest, nextSegment: id + 1, segments: [...manifest.segments, segment], dead });
}

/** The terms of documents: those of a draft, where it is of these. */
function termsOf(documents: readonly NewDocument[], { chunk }: IndexSizes, draft: Draft | undefined): PackedTerms {
  if (draft !== undefined && isDraftOf(draft, documents)) return draft.terms;
  const keys = documents.map(({ facts }) => facts.key);
  return packTerms(keys, documents, chunk);
}

import type { PostingKey } from '../../posting/posting';
import type { Reading } from '../database';
import { SegmentDocuments } from './block';
import { DamagedIndex } from './checksum';
import { type Chunk, chunksOf, firstTermsOf, openChunk, type TermRange } from './chunk';
import { placesAmong, placesOfKeys } from './key-lookup';
import { readDocuments, readManifest } from './manifest';
import { type DeltaEntry, DeltaRecord, type Segment } from './schema';
import { readWords, type WordsChunk } from './unsorted';

/** How many bytes of chunks are kept at hand between two searches. */
const CACHE_SIZE = 24_000_000;

/** A segment at hand. */
export interface OpenSegment {
  readonly id: number;
  readonly firstTerms: readonly string[];
  /** What it has in the place of terms while it is unsorted. */
  readonly words: readonly WordsChunk[] | undefined;
  readonly documents: SegmentDocuments;
  /** 1 for each document that is still on the shelf. */
  readonly live: Uint8Array;
}

/** The index as one transaction sees it. */
export interface OpenIndex {
  readonly segments: readonly OpenSegment[];
  /** The documents that no segment has yet, by their numbers. */
  readonly delta: ReadonlyMap<number, DeltaEntry>;
  /** How many documents are on the shelf. */
  readonly count: number;
}

/**
 * Reads the index, and keeps at hand what it read: segments never change under one number, so that only the manifest and what was written
 * since are read again.
 */
export class IndexReader {
  #generation = -1;
  #segments: readonly OpenSegment[] = [];
  #delta = new Map<number, DeltaEntry>();
  /** The newest change of each posting that changed since it was put into a segment. */
  #changed = new Map<PostingKey, number>();
  #lastChange = 0;
  #dead = 0;
  readonly #chunks = new Map<string, Chunk>();
  #chunkBytes = 0;

  /** Forgets everything. */
  reset(): void {
    this.#generation = -1;
    this.#segments = [];
    this.#chunks.clear();
    this.#chunkBytes = 0;
  }

  /** Reads what changed; nothing when the index is still to be made. Throws `DamagedIndex`. */
  async open(transaction: Reading): Promise<OpenIndex | undefined> {
    // All that may be needed is asked for at once: each answer that is waited for before the next question costs as much as the questions themselves.
    const [manifest, blocks, sinceLast] = await Promise.all([
      readManifest(transaction),
      this.#segments.length === 0 ? blocksBySegment(transaction) : undefined,
      readChanges(transaction, this.#lastChange),
    ]);
    if (manifest === undefined || manifest.rebuiltUpTo !== undefined) return undefined;
    let changes = sinceLast;
    if (manifest.generation !== this.#generation) {
      const known = new Map(this.#segments.map((segment) => [segment.id, segment]));
      this.#generation = -1;
      this.#segments = await Promise.all(
        manifest.segments.map((segment) => openSegment(transaction, segment, known.get(segment.id), blocks?.get(segment.id))),
      );
      if (this.#lastChange > 0) changes = await readChanges(transaction, 0);
      this.#delta = new Map();
      this.#changed = new Map();
      this.#lastChange = 0;
      this.#dead = 0;
      for (const document of manifest.dead) this.#bury(document);
    }
    const { numbers } = changes;
    const records = changes.raw.map((value) => {
      const record = DeltaRecord.safeParse(value);
      if (!record.success) throw new DamagedIndex('A change is of another form.');
      return record.data;
    });
    const replaced = new Set(records.flatMap(({ key, replaces }) => (replaces ? [key] : [])));
    await Promise.all(this.#segments.map((segment) => this.#buryKeys(transaction, segment, [...replaced])));
    for (const [index, { key, entry }] of records.entries()) {
      const document = numbers[index] ?? 0;
      const earlier = this.#changed.get(key);
      if (earlier !== undefined) this.#delta.delete(earlier);
      this.#changed.set(key, document);
      if (entry !== undefined) this.#delta.set(document, entry);
      this.#lastChange = document;
    }
    this.#generation = manifest.generation;
    const inSegments = this.#segments.reduce((sum, { documents }) => sum + documents.count, 0);
    return { segments: this.#segments, delta: this.#delta, count: inSegments - this.#dead + this.#delta.size };
  }

  #bury(document: number): void {
    for (const segment of this.#segments) {
      const place = segment.documents.placeOf(document);
      if (place >= 0) this.#buryAt(segment, place);
    }
  }

  async #buryKeys(transaction: Reading, segment: OpenSegment, keys: readonly PostingKey[]): Promise<void> {
    const { id, firstTerms, words, documents } = segment;
    const places =
      words === undefined
        ? await placesOfKeys({ firstTerms, count: documents.count }, keys, (number) => this.#chunk(transaction, id, number))
        : placesAmong(documents, keys);
    for (const place of places) this.#buryAt(segment, place);
  }

  #buryAt({ live }: OpenSegment, place: number): void {
    if (live[place] === 0) return;
    live[place] = 0;
    this.#dead += 1;
  }

  /** Reads the chunks that hold these ranges' terms in every segment. Throws `DamagedIndex`. */
  async chunks(transaction: Reading, ranges: readonly TermRange[]): Promise<ReadonlyMap<string, Chunk>> {
    const wanted = new Map<string, readonly [number, number]>();
    for (const segment of this.#segments) {
      for (const range of ranges) {
        const [from, to] = chunksOf(segment.firstTerms, range);
        for (let number = from; number < to; number += 1) wanted.set(`${segment.id}/${number}`, [segment.id, number]);
      }
    }
    const found = new Map<string, Chunk>();
    await Promise.all(
      [...wanted].map(async ([name, key]) => {
        found.set(name, await this.#chunk(transaction, ...key));
      }),
    );
    return found;
  }

  async #chunk(transaction: Reading, segment: number, number: number): Promise<Chunk> {
    const name = `${segment}/${number}`;
    const chunk = this.#chunks.get(name) ?? openChunk(await transaction.objectStore('searchChunks').get([segment, number]));
    this.#remember(name, chunk);
    return chunk;
  }

  /** Keeps a chunk, as the one used last, and lets go of those not used for longest. */
  #remember(name: string, chunk: Chunk): void {
    if (this.#chunks.delete(name)) this.#chunkBytes -= sizeOf(chunk);
    this.#chunks.set(name, chunk);
    this.#chunkBytes += sizeOf(chunk);
    for (const [oldest, least] of this.#chunks) {
      if (this.#chunkBytes <= CACHE_SIZE) return;
      this.#chunks.delete(oldest);
      this.#chunkBytes -= sizeOf(least);
    }
  }
}

/** About what a chunk takes in memory: its lists, where they begin, and its terms. */
function sizeOf({ lists, terms }: Chunk): number {
  return lists.length + terms.length * 40;
}

/** The blocks of all segments, by these. */
async function blocksBySegment(transaction: Reading): Promise<ReadonlyMap<number, readonly unknown[]>> {
  const store = transaction.objectStore('searchBlocks');
  const [keys, blocks] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const bySegment = new Map<number, unknown[]>();
  for (const [index, [segment]] of keys.entries()) {
    const own = bySegment.get(segment);
    if (own === undefined) bySegment.set(segment, [blocks[index]]);
    else own.push(blocks[index]);
  }
  return bySegment;
}

/** The changes behind the one of this number, with theirs. */
async function readChanges(
  transaction: Reading,
  last: number,
): Promise<{ readonly numbers: readonly number[]; readonly raw: readonly unknown[] }> {
  const since = IDBKeyRange.lowerBound(last, true);
  const store = transaction.objectStore('searchDelta');
  const [numbers, raw] = await Promise.all([store.getAllKeys(since), store.getAll(since)]);
  return { numbers, raw };
}

async function openSegment(
  transaction: Reading,
  segment: Segment,
  known: OpenSegment | undefined,
  blocks: readonly unknown[] | undefined,
): Promise<OpenSegment> {
  if (known !== undefined) {
    known.live.fill(1);
    return known;
  }
  const [documents, words] = await Promise.all([
    blocks === undefined ? readDocuments(transaction, segment) : new SegmentDocuments(blocks, segment.blocks, segment.count),
    segment.unsorted === true ? readWords(transaction, segment) : undefined,
  ]);
  return { id: segment.id, firstTerms: firstTermsOf(segment), words, documents, live: new Uint8Array(segment.count).fill(1) };
}

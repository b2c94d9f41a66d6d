/**
 * Makes one segment of several, in steps: first the documents, then the terms in their order, a few chunks a step. How far it came stands in
 * the manifest, written with the chunks, so that a merge goes on where a killed worker left it.
 */
import type { Writing } from '../database';
import { rangeOf } from '../key-range';
import { drop, put } from '../requests';
import type { IndexedDocument } from './block';
import { DamagedIndex } from './checksum';
import { ChunkWriter, firstTermsOf, lowerBound, openChunk } from './chunk';
import { moveList } from './document-list';
import type { IndexSizes } from './index-sizes';
import { readDocuments, writeBlocks, writeManifest } from './manifest';
import type { Manifest, Merge, Segment } from './schema';

/**
 * The segments to merge next: neighbours, so that documents stay in order. All of one level first, where there are several; then a large one, which is one that was
 * merged before, with all after it, once these are a good part of it: each segment has its own words, so that many small ones take more room and more reading than they hold.
 */
export function planMerge(
  { segments, dead }: Manifest,
  { fold, fanOut, tailShare, largest, deadShare }: IndexSizes,
): readonly Segment[] | undefined {
  let alike: Segment[] = [];
  for (const segment of [...segments].reverse()) {
    const goesOn = alike[0]?.level === segment.level && sizeOf(alike) + segment.count <= largest;
    if (!goesOn && alike.length >= fanOut) return alike;
    alike = goesOn ? [segment, ...alike] : [segment];
  }
  if (alike.length >= fanOut) return alike;
  for (let from = 0; from < segments.length - 1; from += 1) {
    const together = segments.slice(from);
    const first = together[0]?.count ?? 0;
    const isLarge = first >= fold * fanOut;
    if (isLarge && sizeOf(together) <= largest && sizeOf(together) - first >= first * tailShare) return together;
  }
  const all = sizeOf(segments);
  return dead.length > Math.max(fold, all * deadShare) && all <= largest && segments.length > 0 ? segments : undefined;
}

function sizeOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { count }) => sum + count, 0);
}

/** Writes the merged documents and settles which are left out; the terms follow step by step. */
export async function beginMerge(
  transaction: Writing,
  manifest: Manifest,
  sources: readonly Segment[],
  { fanOut }: IndexSizes,
): Promise<void> {
  const dead = new Set(manifest.dead);
  const kept: IndexedDocument[] = [];
  const dropped: Uint32Array<ArrayBuffer>[] = [];
  for (const documents of await Promise.all(sources.map((source) => readDocuments(transaction, source)))) {
    const gone: number[] = [];
    for (let place = 0; place < documents.count; place += 1) {
      const facts = documents.factsAt(place);
      if (dead.has(facts.document)) gone.push(place);
      else kept.push(facts);
    }
    dropped.push(Uint32Array.from(gone));
  }
  const id = manifest.nextSegment;
  const blocks = writeBlocks(transaction, id, kept);
  const level =
    Math.max(...sources.map((source) => source.level)) +
    (sources.length >= fanOut && sources.every(({ level }) => level === sources[0]?.level) ? 1 : 0);
  const target: Segment = { id, level, count: kept.length, blocks, firstTerms: '', chunks: 0 };
  const merge: Merge = { sources: sources.map((source) => source.id), target, after: '', dropped };
  writeManifest(transaction, { ...manifest, nextSegment: id + 1, merge });
}

/** Reads a source's terms in order, a chunk at a time. */
class TermCursor {
  readonly #transaction: Writing;
  readonly #segment: Segment;
  readonly #newPlaces: Int32Array;
  #next: number;
  /** The next chunk, where it was asked for already. */
  #asked: Promise<unknown> | undefined;
  #chunk: ReturnType<typeof openChunk> | undefined;
  #index = 0;
  readonly #after: string;

  constructor(transaction: Writing, segment: Segment, newPlaces: Int32Array, after: string) {
    this.#transaction = transaction;
    this.#segment = segment;
    this.#newPlaces = newPlaces;
    this.#after = after;
    const firsts = firstTermsOf(segment);
    const found = lowerBound(firsts, after);
    this.#next = Math.max(0, firsts[found] === after ? found : found - 1);
  }

  /** The term at hand; nothing after the last. */
  get term(): string | undefined {
    return this.#chunk?.terms[this.#index];
  }

  /** Goes to the next term: at once within a chunk, as nearly always. */
  advance(): Promise<void> | undefined {
    this.#index += 1;
    const length = this.#chunk?.terms.length ?? 0;
    // Merging goes on while the database looks for the next one. Earlier it would be read in vain too often: a step ends in the midst of a chunk.
    if (this.#index === length >> 1) this.#ask();
    return this.#index < length ? undefined : this.#open();
  }

  #ask(): Promise<unknown> | undefined {
    if (this.#asked === undefined && this.#next < this.#segment.chunks) {
      this.#asked = this.#transaction.objectStore('searchChunks').get([this.#segment.id, this.#next]);
      // Waited for when its terms are needed; should the merging fail before, that is what is told.
      this.#asked.catch(() => undefined);
    }
    return this.#asked;
  }

  async #open(): Promise<void> {
    while (this.#chunk === undefined || this.#index >= this.#chunk.terms.length) {
      const asked = this.#ask();
      if (asked === undefined) {
        this.#chunk = undefined;
        return;
      }
      this.#chunk = openChunk(await asked);
      this.#asked = undefined;
      this.#next += 1;
      const found = this.#after === '' ? 0 : lowerBound(this.#chunk.terms, this.#after);
      this.#index = this.#after !== '' && this.#chunk.terms[found] === this.#after ? found + 1 : found;
    }
  }

  /** Puts where the documents of the term at hand stand in the target into `places` from `from` on; answers where they end. */
  movePlaces(places: Int32Array, from: number): number {
    if (this.#chunk === undefined) return from;
    const { lists, starts } = this.#chunk;
    return moveList({ lists, start: starts[this.#index] ?? 0 }, this.#newPlaces, places, from);
  }
}

/** Where each source's documents stand in the target; -1 where one is left out. */
function newPlacesOf(sources: readonly Segment[], dropped: readonly Uint32Array[]): Int32Array[] {
  let next = 0;
  return sources.map(({ count }, index) => {
    const places = new Int32Array(count);
    for (const place of dropped[index] ?? []) places[place] = -1;
    for (let place = 0; place < count; place += 1) if (places[place] === 0) places[place] = next++;
    return places;
  });
}

/** Writes the next terms. */
export async function mergeStep(transaction: Writing, manifest: Manifest, merge: Merge, sizes: IndexSizes): Promise<void> {
  const { target } = merge;
  const sources = merge.sources.map((id) => manifest.segments.find((segment) => segment.id === id)).filter((found) => found !== undefined);
  if (sources.length !== merge.sources.length) throw new DamagedIndex('A segment that is being merged is missing.');
  const newPlaces = newPlacesOf(sources, merge.dropped);
  const cursors = sources.map((source, index) => new TermCursor(transaction, source, newPlaces[index] ?? new Int32Array(), merge.after));
  await Promise.all(cursors.map((cursor) => cursor.advance()));
  const writer = new ChunkWriter((chunk) => put(transaction, 'searchChunks', { segment: target.id, ...chunk }), target, sizes.chunk);
  const upTo = writer.chunks + sizes.mergeStep;
  const places = new Int32Array(target.count);
  let { after } = merge;
  while (writer.chunks < upTo) {
    let term: string | undefined;
    for (const cursor of cursors) {
      if (cursor.term !== undefined && (term === undefined || cursor.term < term)) term = cursor.term;
    }
    if (term === undefined) {
      writer.flush();
      await finishMerge(transaction, manifest, sources, merge, { ...target, firstTerms: writer.firstTerms, chunks: writer.chunks });
      return;
    }
    let count = 0;
    for (const cursor of cursors) {
      if (cursor.term !== term) continue;
      count = cursor.movePlaces(places, count);
      const opening = cursor.advance();
      if (opening !== undefined) await opening;
    }
    if (count > 0) writer.add(term, places, 0, count);
    after = term;
  }
  writer.flush();
  const progress = { ...merge, after, target: { ...target, firstTerms: writer.firstTerms, chunks: writer.chunks } };
  writeManifest(transaction, { ...manifest, merge: progress });
}

/** Puts the target in its sources' place. */
async function finishMerge(
  transaction: Writing,
  manifest: Manifest,
  sources: readonly Segment[],
  { dropped }: Merge,
  target: Segment,
): Promise<void> {
  const buried = new Set<number>();
  for (const [index, source] of sources.entries()) {
    const left = dropped[index] ?? [];
    // Of most sources none is left out, and they are not read once more for it.
    if (left.length > 0) {
      const { documents } = await readDocuments(transaction, source);
      for (const place of left) buried.add(documents[place] ?? 0);
    }
    for (const store of ['searchChunks', 'searchBlocks'] as const) drop(transaction, store, rangeOf(source.id));
  }
  const segments = manifest.segments.flatMap((segment) => {
    if (segment.id === sources[0]?.id) return target.count === 0 ? [] : [target];
    return sources.includes(segment) ? [] : [segment];
  });
  const { merge: _, ...merged } = manifest;
  writeManifest(transaction, { ...merged, segments, dead: manifest.dead.filter((document) => !buried.has(document)) });
}

/** What a sync needs of the shelf. The store has it; tests may have another. */
import type { PostingKey } from '../posting/posting';
import type { Installation } from '../posting/register';
import type { ShelfPosting } from '../posting/shelf-posting';

/** What changed of one posting: steps by their ids, registers by their fields; without both everything. */
export interface Note {
  readonly id: number;
  /** Missing where the note is damaged. */
  readonly key?: PostingKey | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
}

/** A kept page: gzipped, and how many bytes it has unpacked. */
export interface Page {
  readonly bytes: Uint8Array;
  readonly length: number;
}

export interface IncomingPosting {
  readonly posting: ShelfPosting;
  readonly pages: ReadonlyMap<string, Page>;
}

/** What is written down in one transaction; see the store's `SyncStep`. */
export interface Written {
  readonly state?: Readonly<Record<string, unknown>>;
  readonly done?: readonly number[];
  readonly pages?: Iterable<readonly [captureId: string, pack: string, length?: number]>;
  readonly lostPacks?: readonly string[];
  /** Postings of which all is to be sent. */
  readonly whole?: readonly PostingKey[];
  readonly everything?: boolean;
  /** May be lost when the power fails. */
  readonly relaxed?: boolean;
}

/** What this machine said of a posting in a field, as the how manieth. */
export interface OwnSaying {
  readonly key: PostingKey;
  readonly field: string;
  readonly count: number;
}

export interface SyncShelf {
  installation(): Promise<Installation>;
  /** Up to which count this installation may have spoken in registers that are forgotten here. */
  forgottenCount(): Promise<number>;
  state(id: string): Promise<unknown>;
  write(step: Written): Promise<void>;
  renew(step: Written, sayings: readonly OwnSaying[]): Promise<Installation>;
  countNotes(): Promise<number>;
  oldestNotes(limit: number, after: number): Promise<readonly Note[]>;
  wholeNotes(keys: readonly PostingKey[]): Promise<readonly Note[]>;
  mergeAll(incoming: Iterable<IncomingPosting> | AsyncIterable<IncomingPosting>): AsyncGenerator<readonly ('new' | 'changed' | 'same')[]>;
  wholeOf(keys: readonly PostingKey[]): Promise<readonly ShelfPosting[]>;
  page(captureId: string): Promise<Page | undefined>;
  pages(captureIds: readonly string[]): Promise<ReadonlyMap<string, Page>>;
  keptPages(captureIds: readonly string[]): Promise<ReadonlySet<string>>;
  packsOf(captureIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  pagesOf(pack: string): Promise<readonly string[]>;
  packs(): Promise<ReadonlyMap<string, number | undefined>>;
}

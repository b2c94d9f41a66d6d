import type { PostingKey } from '../posting/posting';
import { CHANGES, type ChangesName, parseChangesName } from './file-names';
import type { SyncShelf, Written } from './port';
import { type Progress, save } from './progress';
import type { Seal } from './sealing';
import type { ServerFailure } from './server-failure';
import type { WebDav } from './web-dav';

/** What a sync is doing. */
export interface RunStep {
  readonly what: 'looking' | 'reading' | 'sending' | 'tidying';
  readonly done: number;
  readonly total: number;
}

/** What a sync is given. */
export interface SyncTools {
  readonly shelf: SyncShelf;
  readonly server: WebDav;
  readonly seal: Seal;
  /** The shelf's identity as it lies on the server, so that one that was lost there is put back. */
  readonly sealedIdentity: Uint8Array<ArrayBuffer>;
  now(): Date;
  /** Aborted where the sync is to end after its present step. */
  readonly signal?: AbortSignal;
  tell?(step: RunStep): void;
  /** Told at the end, however that is, where postings came. */
  onCame?(): void;
  /** Looks at everything once more, what failed lately too. */
  readonly thorough?: boolean;
}

/** A file of changes as the server lists it. */
export interface ListedChanges extends ChangesName {
  readonly name: string;
  readonly length: number | undefined;
}

/** One sync, from its beginning to its end. */
export interface Run extends SyncTools {
  readonly machine: string;
  readonly progress: Progress;
  /** What failed of one file, while others could still be tried. */
  readonly failures: ServerFailure[];
  /** The keys of postings that came. */
  readonly came: Set<PostingKey>;
  /** How many requests there were. */
  requests: number;
  /** How many large files are under way. */
  large: number;
}

/** Writes down where the run stands. Throws the signal's reason where it was aborted: what was written is gone on with. */
export async function step(run: Run, written: Written = {}): Promise<void> {
  await save(run.shelf, run.progress, written);
  run.signal?.throwIfAborted();
}

/** The files of changes; nothing where their collection is not there. */
export async function listChanges({ server }: Pick<SyncTools, 'server'>): Promise<ListedChanges[] | undefined> {
  const listed = await server.list(CHANGES);
  return listed?.flatMap(({ name, length, isFolder }) => {
    const parsed = parseChangesName(name);
    return parsed === undefined || isFolder ? [] : [{ ...parsed, name, length }];
  });
}

/** Whether a listed length is that of a file; a server that tells none is believed. */
export function hasLength({ length }: { readonly length: number | undefined }, expected: number): boolean {
  return length === undefined || length === expected;
}

/** The server, with its requests counted. */
export function counted(server: WebDav, count: () => void): WebDav {
  const counting =
    <Parameters extends unknown[], Result>(work: (...parameters: Parameters) => Promise<Result>) =>
    (...parameters: Parameters): Promise<Result> => {
      count();
      return work(...parameters);
    };
  return {
    list: counting(server.list),
    lengthOf: counting(server.lengthOf),
    get: counting(server.get),
    put: counting(server.put),
    remove: counting(server.remove),
    makeFolder: counting(server.makeFolder),
  };
}

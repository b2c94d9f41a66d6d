import { Problem } from '../posting/problem';

function nameOf(error: unknown): string {
  return error instanceof DOMException || error instanceof Error ? error.name : '';
}

/**
 * Failures of IndexedDB as problems that the user can be told of; whatever else went wrong comes back as it was.
 * Names: https://www.w3.org/TR/IndexedDB/#exceptions
 */
export function storageProblem(error: unknown): unknown {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return storageFull(error);
    case 'VersionError':
      return new Problem('storage-newer', 'The shelf was written by a newer version of Roleshelf. Update Roleshelf to open it.', {
        cause: error,
      });
    case 'UnknownError':
    case 'InvalidStateError':
    case 'AbortError':
    case 'SecurityError':
    case 'TimeoutError':
    case 'NotReadableError':
      return new Problem('storage-unavailable', 'The browser does not open the shelf.', { cause: error });
    default:
      return error;
  }
}

function storageFull(cause: unknown): Problem {
  return new Problem('storage-full', 'The disk, or the space that the browser gives Roleshelf, is full.', { cause });
}

/** With less room than this, in bytes, IndexedDB cannot even open: it begins a new log file each time. */
const LEAST_ROOM = 1_000_000;

/**
 * Like `storageProblem`, but tells a full disk from other failures. On a disk without any room Chromium fails to open, to read and to write with
 * an `UnknownError`; the room that it estimates is 0 then (seen in Chromium 156 on a full tmpfs, 2026-11-21).
 */
export async function explainedStorageProblem(error: unknown): Promise<unknown> {
  const problem = storageProblem(error);
  const mayBeFull = problem !== error && problem instanceof Problem && problem.code === 'storage-unavailable';
  return mayBeFull && (await roomLeft()) < LEAST_ROOM ? storageFull(error) : problem;
}

/** How many bytes may still be written; without limit where the browser does not tell. */
async function roomLeft(): Promise<number> {
  try {
    const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
    return quota - usage;
  } catch {
    // Nothing more is known than that the database failed, which is told.
    return Number.POSITIVE_INFINITY;
  }
}

/** Whether a transaction could not begin because its connection was closed under it; a new connection may serve. */
export function isClosedConnection(error: unknown): boolean {
  return nameOf(error) === 'InvalidStateError';
}

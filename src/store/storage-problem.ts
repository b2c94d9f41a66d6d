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
      return new Problem('storage-full', 'The disk, or the space that the browser gives Roleshelf, is full.', { cause: error });
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

/** Whether a transaction could not begin because its connection was closed under it; a new connection may serve. */
export function isClosedConnection(error: unknown): boolean {
  return nameOf(error) === 'InvalidStateError';
}

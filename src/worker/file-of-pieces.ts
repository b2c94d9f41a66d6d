import type { Shelf } from '../store/shelf';

/** How much of a file is in the worker's memory before the browser gets it: characters of text, bytes of others. */
const PART_LENGTH = 1_000_000;

/** How many bytes the browser may have in its memory, which keeps blobs there as long as it can, before they are written to disk. */
const SPILL_LENGTH = 16_000_000;

/**
 * Collects a file's pieces; few of them are in memory at once, the worker's or the browser's. Rejects with the signal's reason when it is
 * aborted.
 */
export async function fileOf(
  pieces: AsyncGenerator<string | Uint8Array<ArrayBuffer>>,
  type: string,
  signal: AbortSignal,
  shelf: Pick<Shelf, 'spillExport'>,
): Promise<Blob> {
  const id = crypto.randomUUID();
  const spilled: Blob[] = [];
  let parts: Blob[] = [];
  let inMemory = 0;
  let waiting: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    waiting.push(piece);
    length += piece.length;
    if (length < PART_LENGTH) continue;
    const part = new Blob(waiting);
    parts.push(part);
    inMemory += part.size;
    waiting = [];
    length = 0;
    if (inMemory < SPILL_LENGTH) continue;
    spilled.push(await shelf.spillExport(id, new Blob(parts)));
    parts = [];
    inMemory = 0;
  }
  return new Blob([...spilled, ...parts, ...waiting], { type });
}

import type { KeptPageReader } from '../store/rereading';
import type { Shelf } from '../store/shelf';

/**
 * Reads kept pages again with this version's reader, one after the other, until none waits. A worker that is stopped in the middle goes on when it
 * is started next; asked while it runs, it goes on running, and once all are read there is nothing to do. Answers how many were read.
 */
export function createRereading({
  shelf,
  reader,
}: {
  readonly shelf: Pick<Shelf, 'rereadNext'>;
  readonly reader: KeptPageReader;
}): () => Promise<number> {
  let running: Promise<number> | undefined;
  /** New records are this reader's own: what was none behind stays so for as long as the worker lives. */
  let finished = false;
  async function run(): Promise<number> {
    let read = 0;
    while ((await shelf.rereadNext(reader)) === 'more') read += 1;
    finished = true;
    return read;
  }
  return async () => {
    if (finished) return 0;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}

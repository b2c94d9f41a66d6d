import type { KeptPageReader } from '../store/rereading';
import type { Shelf } from '../store/shelf';

export interface Rereading {
  /**
   * Reads kept pages again with this version's reader, one after the other, until none waits. A worker that is stopped in the middle goes on when it
   * is started next; asked while it runs, it goes on running, and once all are read there is nothing to do. Answers how many were read.
   */
  goOn(): Promise<number>;
  /** Postings came from elsewhere, which an earlier reader may have read: there may be something to do again. */
  lookAgain(): void;
}

/** The reading again of this worker. */
export function createRereading({
  shelf,
  reader,
}: {
  readonly shelf: Pick<Shelf, 'rereadNext'>;
  readonly reader: KeptPageReader;
}): Rereading {
  let running: Promise<number> | undefined;
  /** Whether some may wait. What is saved here is this reader's own: where none waits that stays so, unless something comes from elsewhere. */
  let mayWait = true;
  async function run(): Promise<number> {
    let read = 0;
    while (mayWait) {
      mayWait = false;
      try {
        while ((await shelf.rereadNext(reader)) === 'more') read += 1;
      } catch (error) {
        mayWait = true;
        throw error;
      }
    }
    return read;
  }
  return {
    async goOn() {
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
    lookAgain() {
      mayWait = true;
    },
  };
}

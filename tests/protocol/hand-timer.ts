import { setImmediate as settled } from 'node:timers/promises';
import type { Timer } from '../../src/protocol/patience';

/** Time that stands still until a test moves it. */
export class HandTimer {
  now = 0;
  /** How many waits of `timer` are neither over nor ended. */
  waiting = 0;
  readonly #due = new Set<{ readonly at: number; readonly happen: () => void }>();

  /** What is handed to whoever is tried. */
  readonly timer: Timer = (milliseconds, late) => {
    this.waiting += 1;
    const end = this.after(milliseconds, () => {
      this.waiting -= 1;
      late();
    });
    return () => {
      if (end()) this.waiting -= 1;
    };
  };

  /** What happens in the world meanwhile; counted as nobody's wait. The function that it answers ends it, and says whether it had still to come. */
  after(milliseconds: number, happen: () => void): () => boolean {
    const one = { at: this.now + milliseconds, happen };
    this.#due.add(one);
    return () => this.#due.delete(one);
  }

  /** Goes on to a time, from one thing that is due to the next; whatever follows of each has followed before the next. */
  async moveTo(time: number): Promise<void> {
    await settled();
    for (;;) {
      const [next] = [...this.#due].filter(({ at }) => at <= time).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#due.delete(next);
      this.now = next.at;
      next.happen();
      await settled();
    }
    this.now = time;
  }
}

import { expect, it } from 'vitest';
import { createRereading } from '../../src/worker/rereading';

it('reads on until nothing waits, one run at a time, and once', async () => {
  let waiting = 3;
  let at = 0;
  let most = 0;
  const shelf = {
    async rereadNext() {
      at += 1;
      most = Math.max(most, at);
      await Promise.resolve();
      at -= 1;
      if (waiting === 0) return 'done' as const;
      waiting -= 1;
      return 'more' as const;
    },
  };
  const rereading = createRereading({ shelf, reader: { version: 2, reread: () => undefined } });
  expect(await Promise.all([rereading.goOn(), rereading.goOn()])).toEqual([3, 3]);
  expect(most).toBe(1);
  waiting = 5;
  expect(await rereading.goOn()).toBe(0);
  // What a file or another machine brought may be an earlier reader's.
  rereading.lookAgain();
  expect(await rereading.goOn()).toBe(5);
  expect(await rereading.goOn()).toBe(0);
});

it('looks once more where something came while it found that nothing waits', async () => {
  let waiting = 0;
  const shelf = {
    async rereadNext() {
      if (waiting === 0) {
        await Promise.resolve();
        return 'done' as const;
      }
      waiting -= 1;
      return 'more' as const;
    },
  };
  const rereading = createRereading({ shelf, reader: { version: 2, reread: () => undefined } });
  const running = rereading.goOn();
  waiting = 2;
  rereading.lookAgain();
  expect(await running).toBe(2);
});

it('goes on after a failure', async () => {
  let failing = true;
  const shelf = {
    async rereadNext() {
      if (failing) throw new Error('full');
      return 'done' as const;
    },
  };
  const rereading = createRereading({ shelf, reader: { version: 2, reread: () => undefined } });
  await expect(rereading.goOn()).rejects.toThrow('full');
  failing = false;
  expect(await rereading.goOn()).toBe(0);
});

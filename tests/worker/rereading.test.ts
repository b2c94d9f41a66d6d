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
  const reread = createRereading({ shelf, reader: { version: 2, reread: () => undefined } });
  expect(await Promise.all([reread(), reread()])).toEqual([3, 3]);
  expect(most).toBe(1);
  waiting = 5;
  expect(await reread()).toBe(0);
});

it('goes on after a failure', async () => {
  let failing = true;
  const shelf = {
    async rereadNext() {
      if (failing) throw new Error('full');
      return 'done' as const;
    },
  };
  const reread = createRereading({ shelf, reader: { version: 2, reread: () => undefined } });
  await expect(reread()).rejects.toThrow('full');
  failing = false;
  expect(await reread()).toBe(0);
});

import { expect, it } from 'vitest';
import { giveBackLent, noteLent } from '../../src/worker/lent-access';
import { freshArea } from '../settings/fresh-area';

it('what is noted while access is given back is given back the next time', async () => {
  let goOn: () => void = () => undefined;
  const removed = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const given: (readonly string[])[] = [];
  const access = {
    giveBack: async (origins: readonly string[]) => {
      given.push(origins);
      await removed;
    },
  };
  const local = freshArea();
  await noteLent(['https://one.example/*'], local);
  const first = giveBackLent(access, local);
  const noted = noteLent(['https://two.example/*'], local);
  goOn();
  await Promise.all([first, noted]);
  await giveBackLent(access, local);
  expect(given).toEqual([['https://one.example/*'], ['https://two.example/*']]);
});

import { describe, expect, it } from 'vitest';
import { freshShelf, keep, samplePosting } from './sample';
import { key } from './shelf-story';

describe('whole postings', () => {
  it('are the same together and one by one, in the order in which they are asked for, whatever stands between them', async () => {
    const { shelf, clock } = freshShelf();
    for (let number = 1; number <= 60; number += 1) {
      const posting = samplePosting(`${number}`);
      await keep(shelf, clock, `c${number}`, posting);
      if (number % 3 === 0) await keep(shelf, clock, `again${number}`, { ...posting, title: 'Head Keeper' });
      if (number % 5 === 0) await shelf.say(key(number), [{ set: 'notes', value: `note ${number}` }]);
      if (number % 7 === 0) await shelf.undo(`c${number}`);
    }
    const numbers = [60, 7, 7, 3, 15, 31, 32, 33, 34, 35, 36, 37, 99];
    const asked = [numbers, Array.from({ length: 60 }, (_, at) => at + 1), [1, 10, 20, 30, 40, 50, 59, 60, 9]];
    for (const some of asked) {
      const oneByOne = await Promise.all(some.map(async (number) => (await shelf.sync.wholeOf([key(number)]))[0]));
      expect(await shelf.sync.wholeOf(some.map(key))).toEqual(oneByOne);
    }
  });
});

import { expect, it } from 'vitest';
import { chosen, inWords, suggestions } from '../../src/worker/omnibox';
import { freshShelf, keep, samplePosting } from '../store/sample';

async function shelfWithTwo() {
  const { shelf, clock } = freshShelf();
  await keep(shelf, clock, 'a', samplePosting('1'));
  await keep(shelf, clock, 'b', samplePosting('2', { title: 'R&D <Lead> "Optics"\u0000', hiringOrganization: { name: 'Lamps & Sons' } }));
  return shelf;
}

it('suggests what fits, in Chrome’s markup', async () => {
  expect(await suggestions(' optics ', await shelfWithTwo())).toEqual([
    {
      content: 'tiktok:2',
      description: '<match>R&#38;D &#60;Lead&#62; &#34;Optics&#34; </match> <dim>Lamps &#38; Sons · Reykjavík, Iceland</dim>',
    },
  ]);
});

it('suggests what fits, in words alone for Firefox', async () => {
  expect(await suggestions('optics', await shelfWithTwo(), inWords)).toEqual([
    { content: 'tiktok:2', description: 'R&D <Lead> "Optics"\u0000 · Lamps & Sons · Reykjavík, Iceland' },
  ]);
});

it('suggests the newest before anything is typed', async () => {
  expect((await suggestions('', await shelfWithTwo())).map(({ content }) => content)).toEqual(['tiktok:2', 'tiktok:1']);
});

it.each([
  ['the suggestion that was chosen', 'tiktok:1', 'tiktok:1'],
  ['the best match of the words', 'lighthouse', 'tiktok:1'],
  ['the best match of words that look like a key', 'tiktok:9', undefined],
  ['nothing where nothing fits', 'bookbinder', undefined],
])('Enter opens %s', async (_, entered, expected) => {
  expect(await chosen(entered, await shelfWithTwo())).toBe(expected);
});

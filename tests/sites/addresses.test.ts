import { expect, it } from 'vitest';
import { addressedSite, saveButtonMatches } from '../../src/sites/addresses';

it.each([
  ['https://lifeattiktok.com/search/7550000000000000001', 'tiktok'],
  ['https://www.lifeattiktok.com/search/7550000000000000001', 'tiktok'],
  ['https://jobs.tiktokusds.com/usds/position/7550000000000000001/detail', 'tiktok'],
  ['https://nottiktokusds.com/usds/position/7550000000000000001/detail', undefined],
  ['https://lifeattiktok.com.example.org/search/7550000000000000001', undefined],
])('%s', (url, id) => {
  expect(addressedSite(new URL(url))?.id).toBe(id);
});

it('asks for no button on the further hosts', () => {
  expect(saveButtonMatches()).toContain('https://careers.tiktokusds.com/*');
  expect(saveButtonMatches().filter((match) => /\/\/(?:www\.|\*)/.test(match))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { refuse } from '../../src/posting/refusal';
import { carriesButton, keyOf, offersPlainPage, samePosting } from '../../src/worker/posting-address';

const ID = '7286637334349990201';
const posting = `https://lifeattiktok.com/search/${ID}`;

describe('the key that an address names', () => {
  it.each([
    [posting, `tiktok:${ID}`],
    [`${posting}?utm_source=x#top`, `tiktok:${ID}`],
    [`https://careers.tiktok.com/position/${ID}/detail`, `tiktok:${ID}`],
    ['https://www.linkedin.com/jobs/view/4012345678/', 'linkedin:4012345678'],
    ['https://lifeattiktok.com/search', undefined],
    ['https://example.org/jobs/1', undefined],
    ['no address', undefined],
  ])('of %s is %s', (address, key) => {
    expect(keyOf(address)).toBe(key);
  });
});

describe('two addresses', () => {
  it.each([
    [posting, posting, true],
    [posting, `${posting}?spread=ABC`, true],
    [posting, `https://careers.tiktok.com/position/${ID}/detail`, true],
    [posting, 'https://lifeattiktok.com/search/7286637334349990202', false],
    [posting, 'https://lifeattiktok.com/search', false],
    [posting, `https://www.linkedin.com/jobs/view/${ID}/`, false],
    ['https://example.org/jobs/1', 'https://example.org/jobs/1#apply', true],
    ['https://example.org/jobs/1', 'https://example.org/jobs/2', false],
    ['https://example.org/jobs?id=1', 'https://example.org/jobs?id=2', false],
  ])('%s and %s are of one posting: %s', (left, right, same) => {
    expect(samePosting(left, right)).toBe(same);
    expect(samePosting(right, left)).toBe(same);
  });
});

describe('the save button', () => {
  it.each([
    ['https://lifeattiktok.com/search', true],
    ['https://careers.tiktokusds.com/usds/position/1/detail', true],
    ['https://www.linkedin.com/jobs/', true],
    ['https://lifeattiktok.com.example.org/search', false],
    ['https://example.org/', false],
  ])('may stand at %s: %s', (address, may) => {
    expect(carriesButton(new URL(address))).toBe(may);
  });
});

describe('a page that is no posting', () => {
  it.each([
    ['nothing like a posting', refuse('not-a-posting', 'no-posting'), 'https://guild.example/notice', true],
    ['a list', refuse('not-a-posting', 'list'), 'https://guild.example/notices', true],
    ['a posting that is gone', refuse('not-a-posting', 'gone'), 'https://guild.example/notice', false],
    ['a sign-in page', refuse('not-a-posting', 'sign-in'), 'https://guild.example/', false],
    ['a page that still loads', refuse('not-ready'), 'https://guild.example/', false],
    ['a list of a known site', refuse('not-a-posting', 'list'), 'https://lifeattiktok.com/search', false],
    ['LinkedIn’s feed', refuse('not-a-posting', 'no-posting'), 'https://www.linkedin.com/feed/', false],
    ['a page of the browser', refuse('not-a-posting', 'no-posting'), 'chrome://version/', false],
  ])('%s can be kept as it is: %#', (_, refusal, address, offered) => {
    expect(offersPlainPage(refusal, address)).toBe(offered);
  });
});

import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/posting/text-hash';

describe('hashText', () => {
  // The vectors of the algorithm's authors, http://www.isthe.com/chongo/tech/comp/fnv/, in base 36.
  it.each([
    ['', 0xcbf29ce484222325n],
    ['a', 0xaf63dc4c8601ec8cn],
    ['foobar', 0x85944171f73967e8n],
  ])('%j', (text, hash) => {
    expect(hashText(text)).toBe(hash.toString(36));
  });

  it('counts bytes of UTF-8, and fits a posting’s key', () => {
    expect(hashText('é')).not.toBe(hashText('e'));
    expect(hashText('職種')).toMatch(/^[0-9a-z]{1,13}$/);
  });
});

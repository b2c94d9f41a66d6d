import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../src/store/search/schema';
import { unsortedAmong } from '../../../src/store/search/sorting';

/** Segments numbered from 1: `u` is an unsorted one. */
function segments(forms: string): Segment[] {
  return [...forms].map((form, index) => {
    const segment = { id: index + 1, level: 0, count: 3, blocks: 1, firstTerms: '', chunks: 1 };
    return form === 'u' ? { ...segment, unsorted: true } : segment;
  });
}

describe('the segments that are sorted together', () => {
  it.each([
    ['', []],
    ['ss', []],
    ['u', [1]],
    ['uuuu', [1, 2, 3, 4]],
    ['suu', [2, 3]],
    ['uss', [1]],
    ['suusuu', [2, 3]],
  ])('of “%s” are %j', (forms, ids) => {
    expect(unsortedAmong(segments(forms)).map(({ id }) => id)).toEqual(ids);
  });
});

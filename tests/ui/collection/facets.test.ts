import { describe, expect, test } from 'vitest';
import { facetList } from '../../../src/ui/collection/facets';
import type { Facets } from '../../../src/ui/state/rows-state';

const none: Facets = { sites: [], workplaceTypes: [], companies: [], statuses: [], tags: [] };
const counted = (...values: string[]) => values.map((value, index) => ({ value, count: values.length - index }));
const named = (list: ReturnType<typeof facetList>, name: string) => list.find((facet) => facet.name === name);

describe('the filters that are offered', () => {
  test('come in one order, without those that would choose nothing', () => {
    const facets = { ...none, sites: counted('web', 'tiktok'), tags: counted('ml', 'search'), companies: counted('Acme') };
    expect(facetList(facets, {}).map(({ name }) => name)).toEqual(['tags', 'sites']);
    expect(facetList(none, {})).toEqual([]);
  });

  test('hold the eight most frequent values, and beyond them what is chosen', () => {
    const companies = counted(...'abcdefghij');
    const facet = named(facetList({ ...none, companies }, { companies: ['j', 'b'] }), 'companies');
    expect(facet?.values.map(({ value }) => value)).toEqual([...'abcdefgh', 'j']);
    expect(facet?.values.filter(({ on }) => on).map(({ value, count }) => [value, count])).toEqual([
      ['b', 9],
      ['j', 1],
    ]);
  });

  test('keep a chosen value of which none is left, so that it can be taken away', () => {
    expect(named(facetList(none, { tags: ['gone'] }), 'tags')?.values).toEqual([{ value: 'gone', count: 0, on: true }]);
    expect(named(facetList({ ...none, statuses: counted('saved') }, { statuses: ['saved'] }), 'statuses')?.values).toHaveLength(1);
  });
});

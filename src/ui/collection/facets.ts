/** The filters that the rail offers, with the counts of the list and what is chosen of them. Pure. */
import type { MessageKey } from '../message';
import type { Facets, Filters } from '../state/rows-state';

export interface FacetValue {
  readonly value: string;
  readonly count: number;
  /** Whether the list is narrowed down to it. */
  readonly on: boolean;
}

export interface Facet {
  readonly name: string;
  readonly label: MessageKey;
  readonly values: readonly FacetValue[];
}

/** In the order in which the rail shows them. */
const labels: readonly (readonly [string, MessageKey])[] = [
  ['statuses', 'facetStatus'],
  ['tags', 'facetTags'],
  ['workplaceTypes', 'facetWorkplace'],
  ['companies', 'facetCompany'],
  ['sites', 'facetSite'],
];

/** How many values of one filter are shown. */
const SHOWN = 8;

/** The facets of a list; one without a value that could be chosen is left out. A chosen value is there even where it counts none. */
export function facetList(facets: Facets, filters: Filters): readonly Facet[] {
  const counted: Readonly<Record<string, readonly { value: string; count: number }[] | undefined>> = { ...facets };
  const chosen: Readonly<Record<string, unknown>> = { ...filters };
  return labels.flatMap(([name, label]) => {
    const found = chosen[name];
    const on = new Set(Array.isArray(found) ? found.map(String) : []);
    const known = counted[name] ?? [];
    const values: FacetValue[] = known.slice(0, SHOWN).map(({ value, count }) => ({ value, count, on: on.has(value) }));
    for (const value of on) {
      if (values.some((shown) => shown.value === value)) continue;
      values.push({ value, count: known.find((one) => one.value === value)?.count ?? 0, on: true });
    }
    return values.length > (on.size > 0 ? 0 : 1) ? [{ name, label, values }] : [];
  });
}

/** What a list is narrowed down to and sorted by, after the user chose. Pure. */
import type { Filters, ListChoice, Sort } from './rows-state';
import { choiceOf } from './saved-views';

/** The list narrowed down to one more value of a filter, or to one less. */
export function filteredBy(choice: ListChoice, name: string, value: string, on: boolean): ListChoice {
  const others = (listsOf(choice.filters)[name] ?? []).filter((one) => one !== value);
  return choiceOf({ ...choice, filters: { ...choice.filters, [name]: on ? [...others, value] : others } });
}

/** The list sorted by something else, or the other way round. */
export function sortedBy(choice: ListChoice, sort: Sort): ListChoice {
  const standing = choice.sort ?? (choice.query.trim() === '' ? 'saved' : 'relevance');
  return { ...choice, sort, reversed: standing === sort && choice.reversed !== true };
}

/** The filters that are lists of values. */
function listsOf(filters: Filters): Readonly<Record<string, readonly string[] | undefined>> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) => (Array.isArray(values) ? [[name, values.map(String)] as const] : [])),
  );
}

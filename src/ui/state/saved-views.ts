/** Lists that are worth coming back to: those that are always there, and the user's own. Pure. */
import * as z from '../../posting/zod';
import { ListRequest } from '../../protocol/shelf';
import type { MessageKey } from '../message';
import type { ListChoice } from './rows-state';

/** What a list is narrowed down to, as it is written down. */
export const StoredChoice = z.object({
  query: z.string(),
  filters: z._default(z.optional(ListRequest.shape.filters), {}),
  sort: ListRequest.shape.sort,
  reversed: ListRequest.shape.reversed,
});

export const SavedView = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  choice: StoredChoice,
});
export type SavedView = z.infer<typeof SavedView>;

/** A list under a name: of the catalogue's, or given by the user. */
export interface View {
  readonly id: string;
  readonly name: { readonly key: MessageKey } | { readonly text: string };
  readonly choice: ListChoice;
}

const builtIn = (id: string, key: MessageKey, query: string, filters: ListChoice['filters'] = {}): View => ({
  id,
  name: { key },
  choice: { query, filters },
});

/** The lists that are always there. */
export const standingViews: readonly View[] = [
  builtIn('all', 'viewAll', ''),
  builtIn('to-apply', 'viewToApply', '', { statuses: ['saved'], closed: false }),
  builtIn('applied', 'viewApplied', '', { statuses: ['applied'] }),
  builtIn('interviewing', 'viewInterviewing', '', { statuses: ['interviewing'] }),
  builtIn('closing-soon', 'viewClosingSoon', 'closes:<7d', { closed: false }),
  builtIn('follow-up', 'viewFollowUp', 'followup:<1d'),
];

/** Every list under a name, the user's own last. */
export function viewsWith(own: readonly SavedView[]): readonly View[] {
  return [...standingViews, ...own.map(({ id, name, choice }) => ({ id, name: { text: name }, choice: choiceOf(choice) }))];
}

/** A list as it is asked for, from what was written down. */
export function choiceOf({ query, filters, sort, reversed }: z.infer<typeof StoredChoice>): ListChoice {
  return { query, filters: filters ?? {}, ...(sort && { sort }), ...(reversed && { reversed }) };
}

/** Whether two lists hold the same postings, in whatever order. */
export function sameChoice(one: ListChoice, other: ListChoice): boolean {
  return told(one) === told(other);
}

/** In a form in which equal lists are equal texts: an empty filter is none. */
function told({ query, filters }: ListChoice): string {
  const narrowed = Object.entries(filters).filter(([, values]) => values !== undefined && !(Array.isArray(values) && values.length === 0));
  return JSON.stringify([query.trim(), narrowed.sort(([left], [right]) => (left < right ? -1 : 1))]);
}

import { claim } from '../../posting/draft';
import type { Page } from '../../posting/page';
import * as z from '../../posting/zod';
import { namesId } from '../../readers/choose-posting';
import { type MarkupPosting, readJobPostingNode } from '../../readers/job-posting-node';
import type { PageClues } from '../../readers/page-clues';
import { pageState } from '../../readers/page-state';
import { isNode, toSchemaValue } from '../../readers/schema-node';

/** What a system's state says of a posting, in schema.org's words; what is undefined or empty is not said. */
export interface StatePosting {
  /** The posting's id, which the page's address has to name: a page that changes without loading keeps its first state. */
  readonly id: string;
  readonly title: string;
  /** HTML. */
  readonly description: string;
  readonly hiringOrganization?: string | undefined;
  readonly jobLocation?: readonly string[] | undefined;
  readonly jobLocationType?: string | undefined;
  readonly employmentType?: string | undefined;
  readonly datePosted?: string | undefined;
  readonly validThrough?: string | undefined;
  /** A range for each level or zone, or the words in which the state has it. */
  readonly baseSalary?: string | readonly StatePay[] | undefined;
  readonly closed?: boolean | undefined;
}

/** A range of pay. The state has no word for its period. */
export interface StatePay {
  readonly currency: string | undefined;
  readonly minValue: string | undefined;
  readonly maxValue: string | undefined;
}

/** A system's data for its own program: the name that the program reads it under, and how a posting stands in it. */
export interface SystemState {
  readonly name: string;
  read(state: unknown): StatePosting | undefined;
}

/** A text or figure of a state; anything else counts as absent. */
export const StateText = z.catch(
  z.optional(
    z.pipe(
      z.union([z.string(), z.number()]),
      z.transform((value) => String(value).trim()),
    ),
  ),
  undefined,
);

/** Reads the posting of a system's state. Nothing where the state has none, or has another than the address names. */
export function readState(page: Page, clues: PageClues, { name, read }: SystemState): MarkupPosting | undefined {
  const state = pageState(page.document, name);
  const posting = state === undefined ? undefined : read(state);
  if (posting === undefined || posting.title === '' || !namesId(page.url, posting.id.toLowerCase())) return undefined;
  const { closed, id: _, jobLocation = [], baseSalary, ...said } = posting;
  const node = toSchemaValue({
    ...said,
    jobLocation: jobLocation.map((address) => ({ address })),
    baseSalary:
      typeof baseSalary === 'string'
        ? baseSalary
        : baseSalary?.map(({ currency, minValue, maxValue }) => ({ currency, value: { minValue, maxValue } })),
  });
  if (!isNode(node)) return undefined;
  const found = readJobPostingNode(node, { page, source: 'page-state', siteNames: clues.siteNames });
  return closed ? { ...found, claims: [...found.claims, claim('closed', true, 'page-state', name)] } : found;
}

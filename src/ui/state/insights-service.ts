/** Fetches what the charts are made of: the filtered postings' rows, and what of them no row holds. */
import type { PostingFacts } from '../../protocol/shelf';
import { type Failure, failureOf } from '../failure';
import type { Transport } from '../transport';
import type { RowsService } from './rows-service';
import type { ListChoice } from './rows-state';
import type { ListItem } from './shelf-state';

/** The newest so many are drawn; more would be dust on a chart. */
const MOST = 2_000;
/** Postings that one request may name. */
const AT_ONCE = 500;

export interface Insights {
  readonly items: readonly ListItem[];
  readonly facts: readonly PostingFacts[];
  /** How many the list holds, drawn or not. */
  readonly total: number;
}
export type InsightsState = Insights | { readonly failure: Failure };

/** What the charts of a list are made of; why there is none where it fails. */
export async function loadInsights(transport: Transport, rows: Pick<RowsService, 'whole'>, choice: ListChoice): Promise<InsightsState> {
  try {
    const { items, total } = await rows.whole(choice, MOST);
    const facts: PostingFacts[] = [];
    for (let start = 0; start < items.length; start += AT_ONCE) {
      const keys = items.slice(start, start + AT_ONCE).map(({ key }) => key);
      facts.push(...(await transport.request('shelf/facts', { keys })).facts);
    }
    return { items, facts, total };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

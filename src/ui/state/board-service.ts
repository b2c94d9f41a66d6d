/** Fetches what the board shows: the postings by where the application stands, and what is to be done today. */
import { ApplicationStatus } from '../../posting/user-data';
import type { ListRequest } from '../../protocol/shelf';
import type { Failure } from '../failure';
import { failureOf } from '../failure';
import type { Transport } from '../transport';
import type { ListItem } from './shelf-state';

/** Cards that a column shows; how many there are beyond stands at its foot. */
const CARDS = 60;
/** Entries of one kind under what is to be done. */
const ENTRIES = 6;

export interface BoardColumn {
  readonly status: ApplicationStatus;
  readonly items: readonly ListItem[];
  readonly total: number;
}

/** Why a posting needs the user now. */
export type Due = 'followUp' | 'interview' | 'closing';

export interface DueEntry {
  readonly due: Due;
  readonly item: ListItem;
}

export interface Board {
  readonly columns: readonly BoardColumn[];
  readonly today: readonly DueEntry[];
}

export type BoardState = Board | { readonly failure: Failure };

/** What asks for the user: a follow-up whose day has come, an interview within two days, a posting that closes within a week. */
const dueLists: readonly { readonly due: Due; readonly request: Pick<ListRequest, 'query' | 'filters' | 'sort'> }[] = [
  { due: 'followUp', request: { query: 'followup:<1d', sort: 'followUp' } },
  { due: 'interview', request: { query: 'interview:<2d', sort: 'interviewAt' } },
  { due: 'closing', request: { query: 'closes:<7d', filters: { statuses: ['saved'], closed: false }, sort: 'validThrough' } },
];

/** The board as the shelf is now; why there is none where it fails. */
export async function loadBoard(transport: Transport): Promise<BoardState> {
  try {
    const [columns, today] = await Promise.all([
      Promise.all(
        ApplicationStatus.options.map(async (status) => {
          const request = {
            query: '',
            filters: { statuses: [status] },
            sort: status === 'saved' ? 'saved' : 'statusAt',
            offset: 0,
          } as const;
          const { items, total } = await transport.request('shelf/list', { ...request, filters: { statuses: [status] }, limit: CARDS });
          return { status, items, total };
        }),
      ),
      Promise.all(
        dueLists.map(async ({ due, request }) => {
          const { items } = await transport.request('shelf/list', { ...request, offset: 0, limit: ENTRIES });
          return items.map((item) => ({ due, item }));
        }),
      ),
    ]);
    return { columns, today: today.flat() };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** Fetches the postings that are read: the open one with its history and its kept pages, and those that are compared. */
import type { PostingKey } from '../../posting/posting';
import { Problem } from '../../posting/problem';
import { failureOf } from '../failure';
import type { Transport } from '../transport';
import type { CollectionEvent, CollectionState } from './collection-state';
import { COMPARED } from './compared';
import type { Store } from './store';

export interface OpenService {
  /** Fetches a posting for reading, and which others may be the same job. What does not work is an event; of those others it throws `Problem`. */
  load(key: PostingKey): Promise<void>;
  /** Throws `Problem`. */
  loadHistory(key: PostingKey): Promise<void>;
  /** Shows the page that was kept at a capture; without one shows none any more. */
  showPage(version: string | undefined): Promise<void>;
  /** Fetches the postings that stand side by side, where some do. */
  loadCompared(): Promise<void>;
}

/** What the full page does with open postings; events go to the store that it is given. */
export function createOpenService(transport: Transport, { get, emit }: Store<CollectionState, CollectionEvent>): OpenService {
  async function load(key: PostingKey): Promise<void> {
    try {
      emit({ type: 'loaded', key, saved: await transport.request('posting/get', { key }) });
    } catch (error) {
      return emit({ type: 'not-loaded', key, failure: failureOf(error) });
    }
    const { alike } = await transport.request('posting/alike', { key });
    emit({ type: 'alike', key, alike });
  }

  async function loadHistory(key: PostingKey): Promise<void> {
    const { events } = await transport.request('posting/history', { key });
    emit({ type: 'history', key, events });
  }

  async function showPage(version: string | undefined): Promise<void> {
    if (version === undefined) return emit({ type: 'page', page: undefined });
    emit({ type: 'page', page: { version, loaded: false } });
    const shown = await transport.request('posting/page', { version }).then(
      ({ page }) => ({ version, loaded: true, ...(page && { snapshot: page }) }),
      (error: unknown) => ({ version, loaded: true, failure: failureOf(error) }),
    );
    if (get().page?.version === version) emit({ type: 'page', page: shown });
  }

  async function loadCompared(): Promise<void> {
    const { compared } = get();
    if (compared === undefined) return;
    const { keys } = compared;
    const asked = await Promise.allSettled(keys.map((key) => transport.request('posting/get', { key })));
    if (get().compared?.keys !== keys) return;
    const failed = asked.find((answer): answer is PromiseRejectedResult => answer.status === 'rejected' && !isGone(answer.reason));
    if (failed) return emit({ type: 'compared', compared: { keys, failure: failureOf(failed.reason) } });
    // One that was deleted leaves the comparison; where too few are left there is none.
    const postings = asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    const left = keys.length === postings.length ? keys : postings.map(({ posting }) => posting.key);
    emit({ type: 'compared', compared: left.length < COMPARED.least ? undefined : { keys: left, postings } });
  }

  return { load, loadHistory, showPage, loadCompared };
}

function isGone(error: unknown): boolean {
  return error instanceof Problem && error.code === 'posting-unknown';
}

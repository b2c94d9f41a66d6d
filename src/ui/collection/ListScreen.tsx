import { Columns3Cog, Inbox, ListFilter, SearchX, X } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '../controls/Button';
import { EmptyState } from '../controls/EmptyState';
import { ErrorState } from '../controls/ErrorState';
import { SearchBox } from '../controls/SearchBox';
import { formatList, t, tn } from '../message';
import type { CollectionIntent, CollectionState } from '../state/collection-state';
import { isWhole } from '../state/rows-state';
import { selectedCount } from '../state/selection';
import styles from './ListScreen.module.css';
import { focusRow, PostingTable } from './PostingTable';
import { facetWord } from './Rail';
import { TableSkeleton } from './TableSkeleton';
import { Tray } from './Tray';

export interface ListScreenProps {
  readonly state: CollectionState;
  readonly compact: boolean;
  /** Whether the rail is away, so that its filters need a way to them. */
  readonly narrow: boolean;
  readonly now: number;
  readonly send: (intent: CollectionIntent) => void;
  readonly scroller: RefObject<HTMLDivElement>;
}

/** Search, what the list is narrowed down to, the table, and what can be done with the chosen postings. */
export function ListScreen({ state, compact, narrow, now, send, scroller }: ListScreenProps) {
  const { rows, typed, selection } = state;
  const { failure } = rows;
  const loaded = rows.shown >= 0;

  useEffect(() => {
    const element = scroller.current;
    if (element === null || !loaded) return;
    const onScroll = () => send({ kind: 'scrolled', top: element.scrollTop });
    element.addEventListener('scrollend', onScroll);
    return () => element.removeEventListener('scrollend', onScroll);
  }, [scroller, loaded, send]);

  return (
    <section class={styles.screen} aria-label={t('listLabel')}>
      <div class={styles.head}>
        <div class={styles.search}>
          <SearchBox
            label={t('searchLabel')}
            placeholder={loaded && rows.all > 0 ? tn('searchCounted', rows.all) : t('searchLabel')}
            value={typed}
            onInput={(query) => send({ kind: 'search', query })}
            onLeave={() => focusRow(scroller.current, state.cursor)}
          />
        </div>
        {narrow && (
          <Button
            look="quiet"
            icon={<ListFilter size={16} strokeWidth={1.5} aria-hidden="true" />}
            onClick={() => send({ kind: 'dialog', dialog: 'filters' })}
          >
            {t('filtersButton')}
          </Button>
        )}
        {!compact && (
          <Button
            look="quiet"
            icon={<Columns3Cog size={16} strokeWidth={1.5} aria-hidden="true" />}
            onClick={() => send({ kind: 'dialog', dialog: 'columns' })}
          >
            {t('columns')}
          </Button>
        )}
      </div>
      <Narrowed state={state} send={send} />
      <div class={styles.scroller} ref={scroller}>
        {failure && <ErrorState failure={failure} onTryAgain={() => send({ kind: 'list-again' })} />}
        {!loaded && !failure && <TableSkeleton compact={compact} columns={state.columns} />}
        {loaded && rows.total > 0 && <PostingTable state={state} compact={compact} now={now} send={send} scroller={scroller} />}
        {loaded && rows.total === 0 && <Nothing state={state} send={send} />}
        {rows.setAside > 0 && <p class={styles.aside}>{tn('setAside', rows.setAside)}</p>}
      </div>
      {selectedCount(selection, rows.total) > 0 && <Tray state={state} send={send} />}
    </section>
  );
}

/** What the list is narrowed down to, each with a way out of it. */
function Narrowed({ state, send }: Pick<ListScreenProps, 'state' | 'send'>) {
  const { choice, total, shown, shownQuery, notUnderstood } = state.rows;
  const chips = Object.entries(choice.filters).flatMap(([name, values]) =>
    Array.isArray(values) ? values.map((value) => ({ name, value: String(value) })) : [],
  );
  const narrowed = !isWhole(choice);
  return (
    <div class={styles.narrowed}>
      <p class={narrowed ? styles.total : 'visually-hidden'} role="status">
        {shown >= 0 && (narrowed || shownQuery !== '') && tn('found', total)}
      </p>
      {chips.map(({ name, value }) => (
        <button
          key={name + value}
          type="button"
          class={styles.chip}
          aria-label={t('removeFilter', facetWord(name, value))}
          onClick={() => send({ kind: 'filter', name, value, on: false })}
        >
          {facetWord(name, value)}
          <X size={12} strokeWidth={1.5} aria-hidden="true" />
        </button>
      ))}
      {narrowed && (
        <Button look="quiet" onClick={() => send({ kind: 'choose', choice: { query: '', filters: {} } })}>
          {t('clearFilters')}
        </Button>
      )}
      {notUnderstood.length > 0 && <p class={styles.total}>{t('notUnderstood', formatList(notUnderstood))}</p>}
    </div>
  );
}

function Nothing({ state, send }: Pick<ListScreenProps, 'state' | 'send'>) {
  const { rows } = state;
  if (isWhole(rows.choice)) {
    return <EmptyState icon={<Inbox size={24} strokeWidth={1.5} aria-hidden="true" />} title={t('emptyTitle')} text={t('emptyTextPage')} />;
  }
  return (
    <EmptyState icon={<SearchX size={24} strokeWidth={1.5} aria-hidden="true" />} title={t('noMatchTitle')} text={t('noMatchHint')}>
      <Button onClick={() => send({ kind: 'choose', choice: { query: '', filters: {} } })}>{t('clearFilters')}</Button>
    </EmptyState>
  );
}

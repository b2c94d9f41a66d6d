import { Inbox, SearchX } from 'lucide-preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PostingKey } from '../../posting/posting';
import { Button } from '../controls/Button';
import { EmptyState } from '../controls/EmptyState';
import { ErrorState } from '../controls/ErrorState';
import { SkeletonRows } from '../controls/Skeleton';
import { t, tn } from '../message';
import type { Intent } from '../state/popup-state';
import { isWhole } from '../state/rows-state';
import { hasMore, type Shelf } from '../state/shelf-state';
import styles from './PostingList.module.css';
import { PostingRow } from './PostingRow';

interface PostingListProps {
  readonly shelf: Shelf;
  readonly now: number;
  readonly send: (intent: Intent) => void;
  /** Arrow up from the first row. */
  readonly onLeave: () => void;
  /** The row that was opened, kept while the list is away: the focus comes back to it. */
  readonly opened: { current: PostingKey | undefined };
}

/** The saved postings. Arrows move, Enter opens, Delete deletes (Backspace too: many keyboards have no other). */
export function PostingList({ shelf, now, send, onLeave, opened }: PostingListProps) {
  const { items, failure } = shelf;
  const list = useRef<HTMLUListElement>(null);
  const [currentKey, setCurrentKey] = useState(opened.current);
  const currentIndex = Math.max(0, items?.findIndex((item) => item.key === currentKey) ?? 0);
  /** Where the focus goes once the row that had it is gone. */
  const refocus = useRef<number>();

  const focusRow = (index: number, options?: FocusOptions) =>
    list.current?.querySelectorAll<HTMLElement>('[data-key] > a').item(index)?.focus(options);

  useLayoutEffect(() => {
    if (opened.current === undefined) return;
    opened.current = undefined;
    focusRow(currentIndex, { preventScroll: true });
  }, []);

  useLayoutEffect(() => {
    if (refocus.current === undefined || document.activeElement !== document.body) return;
    const index = refocus.current;
    refocus.current = undefined;
    if (items?.length) focusRow(Math.min(index, items.length - 1));
    else onLeave();
  }, [items, onLeave]);

  if (failure && items === undefined) return <ErrorState failure={failure} onTryAgain={() => send({ kind: 'list-again' })} />;
  if (items === undefined) return <SkeletonRows />;
  if (items.length === 0) return <Nothing shelf={shelf} send={send} />;

  const onKeyDown = (event: KeyboardEvent) => {
    const rows = items.length;
    const at = items.findIndex(
      (item) => event.target instanceof Element && event.target.closest('[data-key]')?.getAttribute('data-key') === item.key,
    );
    const item = items[at];
    if (item === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') focusRow(Math.min(at + 1, rows - 1));
    else if (event.key === 'ArrowUp' && at === 0) onLeave();
    else if (event.key === 'ArrowUp') focusRow(at - 1);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(rows - 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      refocus.current = at;
      send({ kind: 'remove', key: item.key, title: item.title });
    } else return;
    event.preventDefault();
  };

  return (
    <>
      {failure && <ErrorState failure={failure} onTryAgain={() => send({ kind: 'list-again' })} />}
      <ul
        class={styles.list}
        ref={list}
        aria-label={t('listLabel')}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          const key = event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : undefined;
          setCurrentKey(key ?? undefined);
        }}
      >
        {items.map((item, index) => (
          <PostingRow
            key={item.key}
            item={item}
            now={now}
            current={index === currentIndex}
            onOpen={(key) => {
              opened.current = key;
              send({ kind: 'open', key });
            }}
          />
        ))}
      </ul>
      {hasMore(shelf) && <More key={items.length} onSeen={() => send({ kind: 'show-more' })} />}
      {shelf.setAside > 0 && <p class={styles.aside}>{tn('setAside', shelf.setAside)}</p>}
    </>
  );
}

function Nothing({ shelf, send }: { readonly shelf: Shelf; readonly send: (intent: Intent) => void }) {
  const aside = shelf.setAside > 0 && <p class={styles.aside}>{tn('setAside', shelf.setAside)}</p>;
  if (!isWhole(shelf.shown)) {
    const { query, filters } = shelf.shown;
    const filtered = !isWhole({ query: '', filters });
    return (
      <EmptyState
        icon={<SearchX size={24} strokeWidth={1.5} aria-hidden="true" />}
        title={t('noMatchTitle')}
        text={filtered ? t('noMatchHint') : t('noMatchText', query)}
      >
        {filtered && <Button onClick={() => send({ kind: 'choose', choice: { query: '', filters: {} } })}>{t('clearFilters')}</Button>}
        {aside}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Inbox size={24} strokeWidth={1.5} aria-hidden="true" />} title={t('emptyTitle')} text={t('emptyText')}>
      {aside}
    </EmptyState>
  );
}

/** Asks for more rows when it comes near the window. Made anew after each page: an observer tells the first state too, so it goes on while still near. */
function More({ onSeen }: { readonly onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  seen.current = onSeen;

  useEffect(() => {
    if (mark.current === null) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && seen.current(), {
      rootMargin: '400px',
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={mark} class={styles.more} role="status">
      {t('loadingMore')}
    </div>
  );
}

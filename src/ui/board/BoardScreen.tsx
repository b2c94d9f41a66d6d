import { BellRing, CalendarClock, Hourglass } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PostingKey } from '../../posting/posting';
import { ApplicationStatus } from '../../posting/user-data';
import { ErrorState } from '../controls/ErrorState';
import { SkeletonLine } from '../controls/Skeleton';
import { StatusWord, statusWord } from '../controls/StatusWord';
import { formatDay, wallTime } from '../dates';
import { formatNumber, t, tn } from '../message';
import { readsFromTheRight } from '../page-language';
import type { BoardColumn, BoardState, DueEntry } from '../state/board-service';
import type { CollectionIntent } from '../state/collection-state';

import { sayStatus } from '../state/user-changes';
import { BoardCard } from './BoardCard';
import styles from './BoardScreen.module.css';

interface BoardScreenProps {
  /** Absent while it is fetched. */
  readonly board: BoardState | undefined;
  readonly now: number;
  readonly send: (intent: CollectionIntent) => void;
}

const kind = 'application/x-roleshelf-posting';

/** The postings by where the application stands. Cards are dragged, or moved by Ctrl and an arrow; arrows alone go from card to card. */
export function BoardScreen({ board, now, send }: BoardScreenProps) {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  if (board === undefined) return <BoardSkeleton />;
  if ('failure' in board) return <ErrorState failure={board.failure} onTryAgain={() => send({ kind: 'show', screen: 'board' })} />;

  const move = (key: PostingKey, status: ApplicationStatus) => send({ kind: 'say', keys: [key], ...sayStatus(status) });

  const onKeyDown = (event: KeyboardEvent) => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null;
    const column = card?.closest<HTMLElement>('[data-status]');
    if (card == null || column == null || event.altKey) return;
    const stands = ApplicationStatus.safeParse(column.dataset.status);
    if (!stands.success) return;
    const at = ApplicationStatus.options.indexOf(stands.data);
    const towards = readsFromTheRight() ? { ArrowRight: -1, ArrowLeft: 1 } : { ArrowRight: 1, ArrowLeft: -1 };
    const across = event.key === 'ArrowRight' || event.key === 'ArrowLeft' ? towards[event.key] : 0;
    const down = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (across === 0 && down === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey) {
      const status = ApplicationStatus.options[at + across];
      if (across !== 0 && status !== undefined) move(card.dataset.card ?? '', status);
      return;
    }
    cardAt(root.current, card, across, down)?.focus();
  };

  return (
    <section class={styles.board} aria-label={t('screenBoard')} ref={root} onKeyDown={onKeyDown}>
      <Today entries={board.today} send={send} />
      <p class={styles.hint} id="board-hint">
        {t('boardHint')}
      </p>
      <div class={styles.columns}>
        {board.columns.map((column) => (
          <Column key={column.status} column={column} now={now} send={send} onDrop={(key) => move(key, column.status)} />
        ))}
      </div>
    </section>
  );
}

interface ColumnProps {
  readonly column: BoardColumn;
  readonly now: number;
  readonly send: BoardScreenProps['send'];
  readonly onDrop: (key: PostingKey) => void;
}

function Column({ column: { status, items, total }, now, send, onDrop }: ColumnProps) {
  return (
    <section
      class={styles.column}
      data-status={status}
      aria-label={t('boardColumn', statusWord(status), formatNumber(total))}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes(kind)) return;
        event.preventDefault();
        event.currentTarget.dataset.over = 'true';
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
        delete event.currentTarget.dataset.over;
      }}
      onDrop={(event) => {
        delete event.currentTarget.dataset.over;
        const key = event.dataTransfer?.getData(kind) ?? '';
        if (key === '') return;
        event.preventDefault();
        // Onto the column that it lies in: nothing is said twice.
        if (!items.some((item) => item.key === key)) onDrop(key);
      }}
    >
      <h2 class={styles.heading}>
        <StatusWord status={status} />
        <span class={styles.count}>{formatNumber(total)}</span>
      </h2>
      <ul class={styles.cards}>
        {items.map((item) => (
          <BoardCard key={item.key} item={item} now={now} kind={kind} send={send} />
        ))}
      </ul>
      {total > items.length && (
        <button
          type="button"
          class={styles.more}
          onClick={() => send({ kind: 'choose', choice: { query: '', filters: { statuses: [status] } } })}
        >
          {tn('boardMore', total - items.length)}
        </button>
      )}
    </section>
  );
}

/**
 * Keeps the focus on a card that comes to stand in another column, where it is another element; where the card is gone, on the one that has come to
 * lie in its place.
 */
function useKeptFocus(root: RefObject<HTMLElement>): void {
  // As it was before this drawing.
  const card = root.current?.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>('[data-card]') : undefined;
  const columns = card ? columnsOf(root.current) : [];
  const column = columns.findIndex((cards) => card && cards.includes(card));
  const row = (card && columns[column]?.indexOf(card)) ?? 0;
  useLayoutEffect(() => {
    if (!card || card.isConnected || document.activeElement !== document.body) return;
    const now = columnsOf(root.current);
    const moved = now.flat().find(({ dataset }) => dataset.card === card.dataset.card);
    (moved ?? now[column]?.[Math.min(row, now[column].length - 1)])?.focus();
  });
}

/** The cards by column. */
function columnsOf(root: HTMLElement | null): HTMLElement[][] {
  return [...(root?.querySelectorAll('[data-status]') ?? [])].map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')]);
}

/** The card that lies so many columns across or cards down from another. */
function cardAt(root: HTMLElement | null, from: HTMLElement, across: number, down: number): HTMLElement | undefined {
  const columns = columnsOf(root);
  const at = columns.findIndex((cards) => cards.includes(from));
  const row = columns[at]?.indexOf(from) ?? 0;
  if (down !== 0) return columns[at]?.[row + down];
  for (let column = at + across; column >= 0 && column < columns.length; column += across) {
    const cards = columns[column] ?? [];
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)];
  }
  return undefined;
}

const dueIcons = {
  followUp: <BellRing size={16} strokeWidth={1.5} aria-hidden="true" />,
  interview: <CalendarClock size={16} strokeWidth={1.5} aria-hidden="true" />,
  closing: <Hourglass size={16} strokeWidth={1.5} aria-hidden="true" />,
};

/** What is to be done today. */
function Today({ entries, send }: { readonly entries: readonly DueEntry[]; readonly send: BoardScreenProps['send'] }) {
  return (
    <section class={styles.today} aria-label={t('today')}>
      <h2 class={styles.todayHeading}>{t('today')}</h2>
      {entries.length === 0 ? (
        <p class={styles.nothing}>{t('todayNothing')}</p>
      ) : (
        <ul class={styles.due}>
          {entries.map(({ due, item }) => (
            <li key={due + item.key}>
              <button type="button" class={styles.entry} onClick={() => send({ kind: 'open', key: item.key })}>
                {dueIcons[due]}
                <span class={styles.what}>{dueWords({ due, item })}</span>
                <span class={styles.which}>{item.title ?? t('untitled')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function dueWords({ due, item }: DueEntry): string {
  switch (due) {
    case 'followUp':
      return t('dueFollowUp', item.followUp === undefined ? '' : formatDay(item.followUp));
    case 'interview':
      return t('dueInterview', item.interviewAt === undefined ? '' : wallTime(item.interviewAt));
    case 'closing':
      return t('dueClosing', item.validThrough === undefined ? '' : formatDay(item.validThrough));
  }
}

function BoardSkeleton() {
  return (
    <div class={styles.board} aria-busy="true">
      <span class="visually-hidden" role="status">
        {t('loadingBoard')}
      </span>
      <div class={styles.columns} aria-hidden="true">
        {ApplicationStatus.options.map((status, index) => (
          <div class={styles.column} key={status}>
            <div class={styles.heading}>
              <SkeletonLine width={48} />
            </div>
            <div class={styles.waiting}>
              <SkeletonLine width={84 - index * 6} />
              <SkeletonLine width={52 + index * 4} size="small" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

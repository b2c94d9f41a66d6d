import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../message';
import type { CollectionIntent, CollectionState } from '../state/collection-state';
import { columnKinds } from '../state/columns';
import { rowAt } from '../state/rows-state';
import { isSelected, noSelection, selectedCount, wholeSelection } from '../state/selection';
import styles from './PostingTable.module.css';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { useVirtualRows } from './use-virtual-rows';

/** Heights in pixels, as in the styles. */
const ROW = 40;
const COMPACT_ROW = 56;
const HEAD = 34;

/** A table whose rows are moved about in and chosen: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */
const asGrid = { role: 'grid', 'aria-multiselectable': true } as const;

interface PostingTableProps {
  readonly state: CollectionState;
  readonly compact: boolean;
  readonly now: number;
  readonly send: (intent: CollectionIntent) => void;
  readonly scroller: RefObject<HTMLDivElement>;
}

/** The saved postings as a grid, of which only what is in sight is drawn. What the keys do is in commands.ts, but for moving about. */
export function PostingTable({ state, compact, now, send, scroller }: PostingTableProps) {
  const { rows, columns, selection, cursor, open } = state;
  const anchor = useRef(0);
  const followsCursor = useRef(false);
  const virtualizer = useVirtualRows({
    count: rows.total,
    height: compact ? COMPACT_ROW : ROW,
    scroller,
    head: compact ? 0 : HEAD,
    kept: cursor,
    startScroll: state.scroll,
  });
  const items = virtualizer.getVirtualItems();
  const shown = items.filter(({ index }) => index !== cursor);
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];

  useEffect(() => {
    send({ kind: 'need', first, last });
  }, [first, last, rows.generation, send]);

  // The cursor was moved by a key: the focus goes with it, once the row is drawn.
  useLayoutEffect(() => {
    if (!followsCursor.current) return;
    followsCursor.current = false;
    focusRow(scroller.current, cursor);
  }, [cursor, scroller]);

  const moveTo = (index: number, extend: boolean) => {
    const to = Math.max(0, Math.min(index, rows.total - 1));
    if (!extend) anchor.current = to;
    virtualizer.scrollToIndex(to, { align: 'auto' });
    followsCursor.current = to !== cursor;
    if (extend) send({ kind: 'select-range', from: anchor.current, to });
    else send({ kind: 'cursor', index: to });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.index === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (compact ? COMPACT_ROW : ROW)) - 2);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      j: cursor + 1,
      k: cursor - 1,
      PageDown: cursor + page,
      PageUp: cursor - page,
      Home: 0,
      End: rows.total - 1,
    };
    const to = places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(to, event.shiftKey);
  };

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const row = event.target.closest<HTMLElement>('[data-index]');
    const index = Number(row?.dataset.index);
    const item = rowAt(rows, index);
    if (item === undefined) return;
    const onTick = event.target instanceof HTMLInputElement;
    const onLink = event.target.closest('a') !== null;
    // With a modifier, Chrome opens the posting in a tab of its own.
    if (onLink && (event.ctrlKey || event.metaKey)) return;
    if (!onTick) event.preventDefault();
    if (event.shiftKey) {
      // The browser has unticked a chosen row's box, and a row that stays chosen is not drawn again.
      if (event.target instanceof HTMLInputElement) event.target.checked = true;
      send({ kind: 'select-range', from: anchor.current, to: index });
      return;
    }
    anchor.current = index;
    if (onTick || event.ctrlKey || event.metaKey) {
      send({ kind: 'cursor', index });
      send({ kind: 'toggle', key: item.key });
      return;
    }
    send({ kind: 'cursor', index });
    send({ kind: 'open', key: item.key });
  };

  /** The keyboard goes on from whichever row has the focus. */
  const onFocusIn = (event: FocusEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.index === undefined) return;
    const index = Number(event.target.dataset.index);
    if (index !== cursor && !followsCursor.current) send({ kind: 'cursor', index });
  };

  const chosen = selectedCount(selection, rows.total);
  const template = columns.map(({ id, width }) => (id === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
  const wide = columns.reduce((sum, { width }) => sum + width, 36);
  const sort = rows.choice.sort ?? (rows.choice.query.trim() === '' ? 'saved' : 'relevance');

  return (
    <table
      class={styles.grid}
      {...asGrid}
      aria-label={t('tableLabel')}
      aria-rowcount={rows.total + 1}
      aria-busy={rows.loading}
      style={{ '--columns': `36px ${template}`, '--table-row': `${compact ? COMPACT_ROW : ROW}px`, minWidth: compact ? '0' : `${wide}px` }}
    >
      {compact ? (
        <thead class="visually-hidden">
          <tr aria-rowindex={1}>
            <th scope="col">{t('selectAll')}</th>
            <th scope="col">{t(columnKinds.title.label)}</th>
          </tr>
        </thead>
      ) : (
        <TableHead
          columns={columns}
          sort={sort}
          reversed={rows.choice.reversed === true}
          chosen={chosen === 0 ? 'none' : chosen === rows.total ? 'all' : 'some'}
          onChooseAll={(all) => send({ kind: 'select', selection: all ? wholeSelection : noSelection })}
          send={send}
        />
      )}
      <tbody
        class={styles.rows}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocusIn={onFocusIn}
      >
        {items.map(({ index, start }) => {
          const item = rowAt(rows, index);
          return (
            <TableRow
              key={index}
              item={item}
              index={index}
              top={start}
              columns={columns}
              compact={compact}
              selected={item !== undefined && isSelected(selection, item.key)}
              current={index === cursor}
              open={item !== undefined && item.key === open?.key}
              now={now}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** Gives the focus to a row, if it is drawn. */
export function focusRow(within: HTMLElement | null, index: number): void {
  within?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
}

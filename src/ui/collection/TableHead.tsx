import { ArrowDown, ArrowUp } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { classNames } from '../class-names';
import { t } from '../message';
import type { CollectionIntent } from '../state/collection-state';
import { type Column, columnKinds, withWidth } from '../state/columns';
import type { Sort } from '../state/rows-state';
import styles from './TableHead.module.css';

interface TableHeadProps {
  readonly columns: readonly Column[];
  /** What the rows are sorted by. */
  readonly sort: Sort;
  readonly reversed: boolean;
  /** Whether all, some or none of the rows are chosen. */
  readonly chosen: 'all' | 'some' | 'none';
  readonly onChooseAll: (all: boolean) => void;
  readonly send: (intent: CollectionIntent) => void;
}

/** The table's head: each column that can sort is a button; its edge can be drawn. The keyboard sets widths in the dialog of the columns. */
export function TableHead({ columns, sort, reversed, chosen, onChooseAll, send }: TableHeadProps) {
  const all = useRef<HTMLInputElement>(null);
  if (all.current) all.current.indeterminate = chosen === 'some';
  return (
    <thead class={styles.top}>
      <tr class={styles.head} aria-rowindex={1}>
        <th class={styles.tick} scope="col">
          <input
            ref={all}
            type="checkbox"
            aria-label={t('selectAll')}
            checked={chosen === 'all'}
            onChange={(event) => onChooseAll(event.currentTarget.checked)}
          />
        </th>
        {columns.map((column) => {
          const kind = columnKinds[column.id];
          const label = t(kind.label);
          const sorted = kind.sort !== undefined && kind.sort === sort;
          return (
            <th
              key={column.id}
              class={classNames(styles.cell, kind.figure && styles.figure)}
              scope="col"
              aria-sort={sorted ? directionOf(kind.sort, reversed) : undefined}
            >
              {kind.sort === undefined ? (
                <span class={styles.label}>{label}</span>
              ) : (
                <button
                  type="button"
                  class={styles.sort}
                  title={t('sortBy', label)}
                  onClick={() => kind.sort && send({ kind: 'sort', sort: kind.sort })}
                >
                  {label}
                  {sorted &&
                    (directionOf(kind.sort, reversed) === 'ascending' ? (
                      <ArrowUp size={12} strokeWidth={1.5} aria-hidden="true" />
                    ) : (
                      <ArrowDown size={12} strokeWidth={1.5} aria-hidden="true" />
                    ))}
                </button>
              )}
              <Edge onWidth={(width) => send({ kind: 'columns', columns: withWidth(columns, column.id, width) })} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Orders that begin at the least, as src/store/search/order.ts has them: names from A, the soonest day. */
const ascending: ReadonlySet<Sort> = new Set(['title', 'company', 'place', 'tags', 'site', 'followUp', 'interviewAt', 'validThrough']);

function directionOf(sort: Sort, reversed: boolean): 'ascending' | 'descending' {
  return ascending.has(sort) !== reversed ? 'ascending' : 'descending';
}

/** The column's edge, which the pointer draws. */
function Edge({ onWidth }: { readonly onWidth: (width: number) => void }) {
  return (
    <span
      class={styles.edge}
      aria-hidden="true"
      onPointerDown={(event) => {
        const edge = event.currentTarget;
        const head = edge.parentElement;
        if (head === null) return;
        event.preventDefault();
        const start = event.clientX;
        const { width } = head.getBoundingClientRect();
        const direction = getComputedStyle(head).direction === 'rtl' ? -1 : 1;
        edge.setPointerCapture(event.pointerId);
        const move = (moved: PointerEvent) => onWidth(width + direction * (moved.clientX - start));
        edge.addEventListener('pointermove', move);
        edge.addEventListener('pointerup', () => edge.removeEventListener('pointermove', move), { once: true });
      }}
    />
  );
}

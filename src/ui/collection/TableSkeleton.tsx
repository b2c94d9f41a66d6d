import { SkeletonLine } from '../controls/Skeleton';
import type { Column } from '../state/columns';
import styles from './TableSkeleton.module.css';

/** Widths of the titles, in percent; uneven, as titles are. */
const titles = [72, 55, 64, 80, 58, 69, 76, 61, 67, 53, 74, 59];

/** The table before its first answer, in the layout that it will have. */
export function TableSkeleton({ compact, columns }: { readonly compact: boolean; readonly columns: readonly Column[] }) {
  const template = columns.map(({ id, width }) => (id === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
  return (
    <div
      aria-hidden="true"
      class={compact ? styles.compact : styles.table}
      style={{ '--columns': compact ? '36px 1fr' : `36px ${template}` }}
    >
      {!compact && <div class={styles.head} />}
      {titles.map((width) => (
        <div class={styles.row} key={width}>
          <span />
          <SkeletonLine width={width} />
          {!compact && columns.slice(1).map(({ id }) => <SkeletonLine key={id} width={width - 12} />)}
        </div>
      ))}
    </div>
  );
}

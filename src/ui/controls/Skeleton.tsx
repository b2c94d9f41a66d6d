import styles from './Skeleton.module.css';

/** A grey line where a text will stand. `width` is a share of the room there is, in percent. */
export function SkeletonLine({ width, size = 'text' }: { readonly width: number; readonly size?: 'lead' | 'text' | 'small' }) {
  return <span class={`${styles.line} ${styles[size]}`} style={{ width: `${width}%` }} aria-hidden="true" />;
}

/** Widths of title and second line, in percent; uneven, as titles are. */
const rows = [
  [62, 38],
  [47, 44],
  [55, 33],
  [68, 41],
  [51, 36],
  [59, 46],
] as const;

/** Rows of the list before the first answer. */
export function SkeletonRows() {
  return (
    <div aria-hidden="true">
      {rows.map(([title, rest]) => (
        <div class={styles.row} key={title}>
          <SkeletonLine width={title} />
          <SkeletonLine width={rest} size="small" />
        </div>
      ))}
    </div>
  );
}

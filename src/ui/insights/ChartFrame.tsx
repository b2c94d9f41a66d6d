import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { classNames } from '../class-names';
import { t } from '../message';
import styles from './InsightsScreen.module.css';

interface ChartFrameProps {
  readonly title: string;
  readonly wide?: boolean;
  /** The head and the rows of the table behind the chart, made when it is shown. */
  readonly head: readonly string[];
  readonly rows: () => readonly { readonly id: string; readonly cells: readonly ComponentChildren[] }[];
  readonly children: ComponentChildren;
}

/** A chart under its title, with the same figures as a table behind it. */
export function ChartFrame({ title, wide = false, head, rows, children }: ChartFrameProps) {
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <section class={classNames(styles.chart, wide && styles.wide)} aria-labelledby={id}>
      <header class={styles.chartHead}>
        <h2 id={id} class={styles.chartTitle}>
          {title}
        </h2>
        <button type="button" class={styles.toggle} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('asTable')}
        </button>
      </header>
      {asTable ? (
        <div class={styles.tableFrame}>
          <table class={styles.table}>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(({ id: row, cells }) => (
                <tr key={row}>
                  {cells.map((cell, index) => (
                    <td key={head[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        children
      )}
    </section>
  );
}

import { ChevronLeft, ChevronRight } from 'lucide-preact';
import { Button } from '../controls/Button';
import { t } from '../message';
import type { CollectionIntent } from '../state/collection-state';
import { type Column, ColumnId, columnKinds, withColumn, withMoved, withWidth } from '../state/columns';
import styles from './ColumnsForm.module.css';

interface ColumnsFormProps {
  readonly columns: readonly Column[];
  readonly send: (intent: CollectionIntent) => void;
}

/** Which columns the table has, in which order, how wide. The shown ones come first, in their order. */
export function ColumnsForm({ columns, send }: ColumnsFormProps) {
  const set = (changed: readonly Column[]) => send({ kind: 'columns', columns: changed });
  const shown = columns.map(({ id }) => id);
  const others = ColumnId.options.filter((id) => !shown.includes(id));
  return (
    <ul class={styles.list}>
      {[...shown, ...others].map((id) => {
        const column = columns.find((one) => one.id === id);
        const label = t(columnKinds[id].label);
        return (
          <li key={id} class={styles.line}>
            <label class={styles.name}>
              <input
                type="checkbox"
                checked={column !== undefined}
                disabled={id === 'title'}
                onChange={(event) => set(withColumn(columns, id, event.currentTarget.checked))}
              />
              {label}
            </label>
            {column && (
              <>
                <input
                  type="range"
                  min={60}
                  max={520}
                  step={10}
                  value={column.width}
                  aria-label={t('columnWidth', label)}
                  onInput={(event) => set(withWidth(columns, id, Number(event.currentTarget.value)))}
                />
                <Button
                  look="quiet"
                  aria-label={t('columnEarlier', label)}
                  icon={<ChevronLeft size={16} strokeWidth={1.5} aria-hidden="true" />}
                  onClick={() => set(withMoved(columns, id, -1))}
                />
                <Button
                  look="quiet"
                  aria-label={t('columnLater', label)}
                  icon={<ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />}
                  onClick={() => set(withMoved(columns, id, 1))}
                />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

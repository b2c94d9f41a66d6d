import { columns } from '../../export/columns';
import { Button } from '../controls/Button';
import { t, tn } from '../message';
import styles from './ExportDialog.module.css';

interface ColumnChoiceProps {
  /** By name; without it all. */
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (columns: string[] | undefined) => void;
}

const names = columns.map(({ name }) => name);

/** Which columns a table has. They are named as in the file. */
export function ColumnChoice({ chosen, onChoose }: ColumnChoiceProps) {
  const shown = new Set(chosen ?? names);
  const toggle = (name: string, on: boolean) => {
    const next = names.filter((one) => (one === name ? on : shown.has(one)));
    // A table without a column is none.
    if (next.length > 0) onChoose(next.length === names.length ? undefined : next);
  };
  return (
    <details class={styles.columns}>
      <summary>{tn('exportColumns', names.filter((name) => shown.has(name)).length, names.length)}</summary>
      <Button look="quiet" onClick={() => onChoose(undefined)}>
        {t('exportAllColumns')}
      </Button>
      <ul class={styles.names}>
        {names.map((name) => (
          <li key={name}>
            <label>
              <input type="checkbox" checked={shown.has(name)} onChange={(event) => toggle(name, event.currentTarget.checked)} />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

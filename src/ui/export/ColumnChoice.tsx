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
  const toggle = (name: string, box: HTMLInputElement) => {
    const next = names.filter((one) => (one === name ? box.checked : shown.has(one)));
    // A table without a column is none; the browser has taken the tick away by now.
    if (next.length === 0) box.checked = true;
    else onChoose(next.length === names.length ? undefined : next);
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
              <input type="checkbox" checked={shown.has(name)} onChange={(event) => toggle(name, event.currentTarget)} />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

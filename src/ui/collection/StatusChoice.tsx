import { useRef } from 'preact/hooks';
import { ApplicationStatus } from '../../posting/user-data';
import { StatusWord } from '../controls/StatusWord';
import styles from './StatusChoice.module.css';

interface StatusChoiceProps {
  readonly onChoose: (status: ApplicationStatus) => void;
}

/** The statuses, each under its figure: `2` is enough for the second. Arrows move. */
export function StatusChoice({ onChoose }: StatusChoiceProps) {
  const list = useRef<HTMLUListElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];

  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.findIndex((button) => button.matches(':focus'));
    const chosen = ApplicationStatus.options[Number(event.key) - 1];
    if (chosen !== undefined) onChoose(chosen);
    else if (event.key === 'ArrowDown' || event.key === 'j') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp' || event.key === 'k') all.at(at - 1)?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <ul class={styles.list} ref={list} onKeyDown={onKeyDown}>
      {ApplicationStatus.options.map((status, index) => (
        <li key={status}>
          <button type="button" class={styles.choice} data-autofocus={index === 1 ? '' : undefined} onClick={() => onChoose(status)}>
            <StatusWord status={status} />
            <span class={styles.key} aria-hidden="true">
              {index + 1}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

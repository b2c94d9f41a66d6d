import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly label: ComponentChildren;
  /** What follows from it, in plain words. */
  readonly hint?: ComponentChildren;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onToggle: (checked: boolean) => void;
}

/** A switch after https://www.w3.org/WAI/ARIA/apg/patterns/switch/, with its label before it. It shows what holds, not what was pressed. */
export function Switch({ label, hint, checked, disabled = false, onToggle }: SwitchProps) {
  const id = useId();
  return (
    <div class={styles.row}>
      <div class={styles.words}>
        <span class={styles.label} id={`${id}-label`}>
          {label}
        </span>
        {hint !== undefined && (
          <p class={styles.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <button
        type="button"
        class={styles.switch}
        role="switch"
        aria-checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        disabled={disabled}
        onClick={() => onToggle(!checked)}
      >
        <span class={styles.thumb} />
      </button>
    </div>
  );
}

import type { ComponentChildren, JSX, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from '../class-names';
import styles from './TextField.module.css';

type NativeProps = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'class' | 'id' | 'label' | 'value' | 'onInput' | 'aria-describedby'>;

interface TextFieldProps extends NativeProps {
  readonly label: ComponentChildren;
  readonly value: string;
  readonly onText: (value: string) => void;
  /** Stands below the field, and is read with it. */
  readonly hint?: ComponentChildren;
  /** The id of what else is said of the field. */
  readonly describedBy?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One row of a form: label, field, and what is to be known before it is filled in. */
export function TextField({ label, value, onText, hint, describedBy, inputRef, ...native }: TextFieldProps) {
  const hintId = useId();
  return (
    <div class={styles.row}>
      <label class={styles.label}>
        {label}
        <input
          {...native}
          class="field"
          ref={inputRef ?? null}
          aria-describedby={classNames(hint !== undefined && hintId, describedBy) || undefined}
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </label>
      {hint !== undefined && (
        <p class={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

import type { ComponentChildren, JSX, Ref } from 'preact';
import { classNames } from '../class-names';
import styles from './Button.module.css';

type NativeProps = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'icon' | 'type' | 'children'>;

interface ButtonProps extends NativeProps {
  /** `accent` is the one action of a screen. */
  readonly look?: 'accent' | 'plain' | 'quiet';
  readonly icon?: ComponentChildren;
  /** At work: stays focusable, does nothing. */
  readonly busy?: boolean;
  /** The key that does the same, shown small. Not part of the name. */
  readonly hint?: string;
  /** `submit` sends the form that it stands in. */
  readonly type?: 'button' | 'submit';
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly children?: ComponentChildren;
}

export function Button({
  look = 'plain',
  icon,
  busy = false,
  hint,
  type = 'button',
  buttonRef,
  children,
  onClick,
  onKeyDown,
  ...native
}: ButtonProps) {
  return (
    <button
      {...native}
      ref={buttonRef ?? null}
      type={type}
      class={classNames(styles.button, styles[look], children === undefined && styles.square)}
      aria-busy={busy}
      aria-disabled={busy}
      onClick={(event) => {
        // The second press of a double click meets whatever button came in the place of the first.
        if (!busy && event.detail < 2) onClick?.(event);
      }}
      onKeyDown={(event) => {
        // So does a key that is held.
        if (event.repeat && event.key === 'Enter') event.preventDefault();
        onKeyDown?.(event);
      }}
    >
      {icon}
      {children}
      {hint !== undefined && <span class={styles.hint} data-key-hint={hint} aria-hidden="true" />}
    </button>
  );
}

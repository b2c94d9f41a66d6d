import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../message';
import { Button } from './Button';
import styles from './Toast.module.css';

/** How long a toast stands, in milliseconds: as long as what it tells can be undone. */
export const TOAST_FOR = 10_000;

interface ToastProps {
  /** Empty when there is nothing to tell; the live region stays, or screen readers would miss the next one. */
  readonly text: string;
  /** Tells one toast from the next with the same text. */
  readonly id: number;
  readonly onUndo?: (() => void) | undefined;
  readonly onGone: () => void;
}

/** Tells what just happened, politely, at the foot of the page. */
export function Toast({ text, id, onUndo, onGone }: ToastProps) {
  return (
    <div class={styles.region} role="status">
      {text !== '' && <Told key={id} text={text} onUndo={onUndo} onGone={onGone} />}
    </div>
  );
}

/** Waits while the pointer or the focus is on it. */
function Told({ text, onUndo, onGone }: Omit<ToastProps, 'id'>) {
  const root = useRef<HTMLDivElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;

  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hasPointer = false;
    let hasFocus = false;
    const hold = () => clearTimeout(timer);
    const run = () => {
      hold();
      if (!hasPointer && !hasFocus) timer = setTimeout(() => gone.current(), TOAST_FOR);
    };
    run();
    element.addEventListener('pointerenter', () => {
      hasPointer = true;
      hold();
    });
    element.addEventListener('focusin', () => {
      hasFocus = true;
      hold();
    });
    element.addEventListener('pointerleave', () => {
      hasPointer = false;
      run();
    });
    element.addEventListener('focusout', () => {
      hasFocus = false;
      run();
    });
    return hold;
  }, []);

  return (
    <div class={styles.toast} ref={root}>
      <span class={styles.text}>{text}</span>
      {onUndo && (
        <Button look="quiet" onClick={onUndo}>
          {t('undo')}
        </Button>
      )}
      <Button look="quiet" aria-label={t('dismiss')} icon={<X size={16} strokeWidth={1.5} aria-hidden="true" />} onClick={onGone} />
    </div>
  );
}

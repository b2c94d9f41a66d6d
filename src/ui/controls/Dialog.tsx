import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../message';
import { Button } from './Button';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `wide` for lists that are read. */
  readonly width?: 'narrow' | 'wide';
  /** The title is for screen readers alone, and there is no button to close: the content says what it is. */
  readonly bare?: boolean;
  readonly children: ComponentChildren;
}

/** A modal dialog: the browser keeps the focus in it, at first on what has `data-autofocus`, and gives it back to where it was. */
export function Dialog({ title, onClose, width = 'narrow', bare = false, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const gone = useRef(false);

  // Before the next key comes: it belongs to the dialog.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = document.activeElement;
    element.showModal();
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      gone.current = true;
      element.close();
      // Taking an open dialog out of the page loses the place that the browser would go back to.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      class={`${styles.dialog} ${styles[width]}`}
      ref={dialog}
      aria-labelledby={id}
      // At once: by the browser's own way the dialog is gone before its page hears of it, and a key in between is lost.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Chrome closes without asking at an Escape that follows no other input.
      onClose={() => {
        if (!gone.current) onClose();
      }}
      onPointerDown={(event) => {
        // The backdrop belongs to the dialog's element itself.
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class={styles.body}>
        <div class={bare ? 'visually-hidden' : styles.head}>
          <h2 id={id} class={styles.title}>
            {title}
          </h2>
          {!bare && (
            <Button look="quiet" aria-label={t('close')} icon={<X size={16} strokeWidth={1.5} aria-hidden="true" />} onClick={onClose} />
          )}
        </div>
        {children}
      </div>
    </dialog>
  );
}

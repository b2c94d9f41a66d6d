import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../message';
import { Button } from './Button';
import { TextField } from './TextField';
import styles from './TypedConfirmation.module.css';

interface TypedConfirmationProps {
  /** What is done, on the button. */
  readonly children: ComponentChildren;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

/** A button for what cannot be undone: it does nothing until a word was typed that says that it is meant. */
export function TypedConfirmation({ children, busy, onConfirm }: TypedConfirmationProps) {
  const [typed, setTyped] = useState('');
  const isMeant = typed.trim().toLowerCase() === t('eraseWord').toLowerCase();
  const confirm = () => {
    if (!isMeant || busy) return;
    setTyped('');
    onConfirm();
  };
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <TextField
        label={t('optionsEraseType', t('eraseWord'))}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onText={setTyped}
      />
      <span class={styles.danger}>
        <Button disabled={!isMeant} busy={busy} onClick={confirm}>
          {children}
        </Button>
      </span>
    </form>
  );
}

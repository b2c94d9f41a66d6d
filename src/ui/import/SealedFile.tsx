import { useId, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { TextField } from '../controls/TextField';
import { t } from '../message';
import styles from './ImportPage.module.css';
import type { ImportIntent } from './import-service';

interface SealedFileProps {
  /** What was given before does not open it. */
  readonly isWrong: boolean;
  readonly send: (intent: ImportIntent) => void;
}

/** Asks for the passphrase that a file was sealed with. */
export function SealedFile({ isWrong, send }: SealedFileProps) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class={styles.sealed}
      onSubmit={(event) => {
        event.preventDefault();
        send({ kind: 'unseal', passphrase });
      }}
    >
      <TextField
        label={t('syncPassphrase')}
        type="password"
        required
        autocomplete="off"
        maxLength={1_000}
        aria-invalid={isWrong}
        describedBy={`${id}-wrong`}
        value={passphrase}
        onText={setPassphrase}
      />
      <p class={styles.failure} id={`${id}-wrong`} role="alert">
        {isWrong && t('problemSyncPassphrase')}
      </p>
      <div class={styles.actions}>
        <Button type="submit" look="accent">
          {t('open')}
        </Button>
        <Button onClick={() => send({ kind: 'again' })}>{t('importLeave')}</Button>
      </div>
    </form>
  );
}

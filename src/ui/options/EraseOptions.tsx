import { useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { TextField } from '../controls/TextField';
import { t } from '../message';
import styles from './OptionsPage.module.css';
import type { OptionsIntent } from './options-state';
import { Section } from './Section';

interface EraseOptionsProps {
  readonly busy: boolean;
  /** The shelf is on several machines. */
  readonly isSynced: boolean;
  readonly send: (intent: OptionsIntent) => void;
}

/** Deletes everything, for whoever typed that they mean it. */
export function EraseOptions({ busy, isSynced, send }: EraseOptionsProps) {
  const [typed, setTyped] = useState('');
  const isMeant = typed.trim().toLowerCase() === t('eraseWord').toLowerCase();
  const erase = () => {
    if (!isMeant || busy) return;
    setTyped('');
    send({ kind: 'erase' });
  };
  return (
    <Section title={t('optionsErase')}>
      <p class={styles.text}>{t('optionsEraseText')}</p>
      {isSynced && <p class={styles.text}>{t('optionsEraseSynced')}</p>}
      <form
        class={styles.erase}
        onSubmit={(event) => {
          event.preventDefault();
          erase();
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
          <Button disabled={!isMeant} busy={busy} onClick={erase}>
            {t('optionsErase')}
          </Button>
        </span>
      </form>
    </Section>
  );
}

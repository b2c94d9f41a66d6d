import { TypedConfirmation } from '../controls/TypedConfirmation';
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
  return (
    <Section title={t('optionsErase')}>
      <p class={styles.text}>{t('optionsEraseText')}</p>
      {isSynced && <p class={styles.text}>{t('optionsEraseSynced')}</p>}
      <TypedConfirmation busy={busy} onConfirm={() => send({ kind: 'erase' })}>
        {t('optionsErase')}
      </TypedConfirmation>
    </Section>
  );
}

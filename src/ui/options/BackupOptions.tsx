import type { BackupState } from '../../protocol/backup';
import type { AutomaticBackup } from '../../settings/settings';
import { formatMoment } from '../dates';
import { explainFailure } from '../explain';
import { type MessageKey, t, tn } from '../message';
import styles from './OptionsPage.module.css';
import type { OptionsIntent } from './options-state';
import { Section } from './Section';

interface BackupOptionsProps {
  readonly when: AutomaticBackup;
  readonly backup: BackupState;
  readonly send: (intent: OptionsIntent) => void;
}

const names: Record<AutomaticBackup, MessageKey> = { off: 'backupOff', daily: 'backupDaily', changes: 'backupAfterChanges' };
const choices = ['off', 'daily', 'changes'] as const satisfies readonly AutomaticBackup[];

/** Backups that are made without being asked for. */
export function BackupOptions({ when, backup: { last, changes, failure }, send }: BackupOptionsProps) {
  return (
    <Section title={t('backupTitle')}>
      <p class={styles.text}>{t('backupAutomaticHow')}</p>
      <fieldset class={styles.choices}>
        <legend>{t('backupAutomatic')}</legend>
        {choices.map((choice) => (
          <label key={choice} class={styles.choice}>
            <input
              type="radio"
              name="backup"
              value={choice}
              checked={choice === when}
              onChange={() => send({ kind: 'back-up', when: choice })}
            />
            {t(names[choice])}
          </label>
        ))}
      </fieldset>
      <p class={styles.text} role="status">
        {last === undefined ? t('backupNone') : tn('backupLast', last.count, formatMoment(last.at), last.filename)}
        {when !== 'off' && changes > 0 && ` ${tn('backupChanges', changes)}`}
      </p>
      {failure && <p class={styles.text}>{explainFailure(failure)}</p>}
      <p class={styles.text}>
        <a href="/import.html">{t('optionsImport')}</a>
      </p>
    </Section>
  );
}

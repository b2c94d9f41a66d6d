import { useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { TextField } from '../controls/TextField';
import { localDay } from '../dates';
import { t } from '../message';
import styles from './Sync.module.css';
import type { SyncIntent } from './sync-state';

interface WithoutServerProps {
  readonly busy: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly send: (intent: SyncIntent) => void;
}

const WEEK = 7 * 24 * 3_600_000;
const dayOf = (moment: number) => localDay(new Date(moment).toISOString());

/** A file of what changed since a day, and the way for one to come in: a stick or a synced folder does what a server does. */
export function WithoutServer({ busy, now, send }: WithoutServerProps) {
  const [since, setSince] = useState(() => dayOf(now - WEEK));
  const [passphrase, setPassphrase] = useState('');
  return (
    <div class={styles.without}>
      <h3 class={styles.partTitle}>{t('syncWithout')}</h3>
      <p class={styles.text}>{t('syncWithoutText')}</p>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) send({ kind: 'export', since, passphrase });
        }}
      >
        <TextField label={t('syncSince')} type="date" required max={dayOf(now)} value={since} onText={setSince} />
        <TextField
          label={t('syncFilePassphrase')}
          hint={t('syncFilePassphraseHint')}
          type="password"
          autocomplete="off"
          maxLength={1_000}
          value={passphrase}
          onText={setPassphrase}
        />
        <p class={styles.actions}>
          <Button type="submit" busy={busy}>
            {t('syncExport')}
          </Button>
          <a href="/import.html">{t('syncMerge')}</a>
        </p>
      </form>
    </div>
  );
}

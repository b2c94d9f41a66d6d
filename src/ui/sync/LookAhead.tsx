import type { SyncLook } from '../../protocol/sync';
import { Button } from '../controls/Button';
import { formatBytes, t, tn } from '../message';
import styles from './Sync.module.css';
import type { SyncIntent } from './sync-state';

interface LookAheadProps {
  readonly look: SyncLook;
  readonly busy: boolean;
  readonly send: (intent: SyncIntent) => void;
}

/** What would come and go; nothing has yet. */
export function LookAhead({ look: { comes, goes }, busy, send }: LookAheadProps) {
  return (
    <>
      <ul class={styles.ahead}>
        {comes.new > 0 && <li>{tn('syncComesNew', comes.new)}</li>}
        {comes.changed > 0 && <li>{tn('syncComesChanged', comes.changed)}</li>}
        {comes.new === 0 && comes.changed === 0 && <li>{t('syncComesNothing')}</li>}
        {goes.postings > 0 ? (
          <li>
            {tn('syncGoes', goes.postings, formatBytes(goes.bytes))} {goes.pages > 0 && tn('syncGoesPages', goes.pages)}
          </li>
        ) : (
          <li>{t('syncGoesNothing')}</li>
        )}
      </ul>
      <p class={styles.actions}>
        <Button look="accent" busy={busy} onClick={() => send({ kind: 'set-up' })}>
          {busy ? t('syncSettingUp') : t('syncDo')}
        </Button>
        <Button disabled={busy} onClick={() => send({ kind: 'back' })}>
          {t('syncBack')}
        </Button>
        <Button disabled={busy} onClick={() => send({ kind: 'cancel' })}>
          {t('cancel')}
        </Button>
      </p>
    </>
  );
}

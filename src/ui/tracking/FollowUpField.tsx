import { useId } from 'preact/hooks';
import type { FollowUp } from '../../posting/user-data';
import { t } from '../message';
import { localDay } from './StatusSteps';
import type { Say } from './Tracking';
import styles from './Tracking.module.css';

/** When to come back to a posting, and what for. */
export function FollowUpField({ followUp, say }: { readonly followUp: FollowUp | undefined; readonly say: Say }) {
  const id = useId();
  const due = followUp !== undefined && followUp.date <= localDay(new Date().toISOString());
  const set = (date: string, note: string | undefined) =>
    say([date === '' ? { set: 'followUp' } : { set: 'followUp', value: { date, ...(note && { note }) } }]);
  return (
    <div class={styles.group}>
      <label class={styles.label} for={`${id}-date`}>
        {t('columnFollowUp')}
      </label>
      <div class={styles.line}>
        <input
          id={`${id}-date`}
          class="field"
          type="date"
          value={followUp?.date ?? ''}
          onChange={(event) => set(event.currentTarget.value, followUp?.note)}
        />
        {followUp && (
          <input
            class="field"
            type="text"
            aria-label={t('followUpNote')}
            placeholder={t('followUpNote')}
            value={followUp.note ?? ''}
            onChange={(event) => set(followUp.date, event.currentTarget.value.trim())}
          />
        )}
        {due && <span class={styles.due}>{t('followUpDue')}</span>}
      </div>
    </div>
  );
}

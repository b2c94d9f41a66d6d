import { BellRing } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { FollowUp } from '../../posting/user-data';
import { Button } from '../controls/Button';
import { CommittedField } from '../controls/CommittedField';
import { FIRST_DAY, localDay } from '../dates';
import { t } from '../message';
import type { Say } from './Tracking';
import styles from './Tracking.module.css';

interface FollowUpFieldProps {
  readonly followUp: FollowUp | undefined;
  readonly say: Say;
  /** Whether the browser may remind the user. */
  readonly reminders: boolean;
  readonly onAsk: () => void;
}

/** When to come back to a posting, and what for. */
export function FollowUpField({ followUp, say, reminders, onAsk }: FollowUpFieldProps) {
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
        <CommittedField
          id={`${id}-date`}
          type="date"
          min={FIRST_DAY}
          value={followUp?.date ?? ''}
          onCommit={(date) => set(date, followUp?.note)}
        />
        {followUp && (
          <CommittedField
            type="text"
            aria-label={t('followUpNote')}
            placeholder={t('followUpNote')}
            value={followUp.note ?? ''}
            onCommit={(note) => set(followUp.date, note)}
          />
        )}
        {followUp && !reminders && (
          <Button look="quiet" icon={<BellRing size={14} strokeWidth={1.5} aria-hidden="true" />} onClick={onAsk}>
            {t('remindMe')}
          </Button>
        )}
        {followUp && reminders && !due && <span class={styles.minor}>{t('remindersOn')}</span>}
        {due && <span class={styles.due}>{t('followUpDue')}</span>}
      </div>
    </div>
  );
}

import { X } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { ApplicationStatus, statusOf, type UserData } from '../../posting/user-data';
import { CommittedField } from '../controls/CommittedField';
import { StatusWord, statusWord } from '../controls/StatusWord';
import { FIRST_DAY, formatDayOf, localDay } from '../dates';
import { t } from '../message';
import { sayStatus } from '../state/user-changes';
import type { Say } from './Tracking';
import styles from './Tracking.module.css';

interface StatusStepsProps {
  readonly steps: UserData['statusSteps'];
  readonly say: Say;
}

/** Where the application stands, and how it came there: each step dated, each can be taken away. */
export function StatusSteps({ steps, say }: StatusStepsProps) {
  const id = useId();
  const status = statusOf({ statusSteps: steps });
  return (
    <div class={styles.group}>
      <label class={styles.label} for={`${id}-status`}>
        {t('columnStatus')}
      </label>
      <select
        id={`${id}-status`}
        class="field"
        value={status}
        onChange={(event) => {
          const chosen = ApplicationStatus.safeParse(event.currentTarget.value);
          if (!chosen.success) return;
          const { changes, told } = sayStatus(chosen.data);
          void say(changes, told);
        }}
      >
        {ApplicationStatus.options.map((option) => (
          <option key={option} value={option}>
            {statusWord(option)}
          </option>
        ))}
      </select>
      {steps.length > 0 && (
        <ol class={styles.group} aria-label={t('statusSteps')}>
          {steps.map((step) => (
            <li key={step.id} class={styles.line}>
              <StatusWord status={step.status} />
              <CommittedField
                type="date"
                min={FIRST_DAY}
                aria-label={t('stepDate', statusWord(step.status))}
                title={formatDayOf(step.at)}
                required
                value={localDay(step.at)}
                onCommit={async (day) => {
                  const at = momentOf(day, step.at);
                  return at !== undefined && say([{ set: 'status', id: step.id, value: { status: step.status, at } }]);
                }}
              />
              <button
                type="button"
                class={styles.small}
                aria-label={t('removeStep', statusWord(step.status))}
                onClick={() => say([{ set: 'status', id: step.id }])}
              >
                <X size={14} strokeWidth={1.5} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The moment at the same time of another day; nothing when that is no day. */
function momentOf(day: string, before: string): string | undefined {
  const moment = new Date(before);
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined || Number.isNaN(date)) return undefined;
  moment.setFullYear(year, month - 1, date);
  return moment.toISOString();
}

import type { Posting } from '../../posting/posting';
import { localDay } from '../dates';
import { locale, t } from '../message';
import styles from './Tracking.module.css';

const DAY = 86_400_000;
/** A posting that closes within so many days says so. */
const SOON = 7;

interface DeadlineProps {
  readonly posting: Pick<Posting, 'closed' | 'validThrough'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Says that a posting is closed, or will be soon. */
export function Deadline({ posting, now }: DeadlineProps) {
  const words = deadlineWords(posting, now);
  return words === undefined ? null : <p class={styles.caution}>{words}</p>;
}

/** The sentence for it; nothing where there is time, or no date. A posting closes at the end of its day on the reader's calendar. */
function deadlineWords({ closed, validThrough }: DeadlineProps['posting'], now: number): string | undefined {
  if (closed) return t('deadlineClosed');
  if (validThrough === undefined) return undefined;
  const days = Math.round((Date.parse(validThrough) - Date.parse(localDay(new Date(now).toISOString()))) / DAY);
  if (days < 0) return t('deadlinePast');
  return days > SOON ? undefined : t('deadlineIn', new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day'));
}

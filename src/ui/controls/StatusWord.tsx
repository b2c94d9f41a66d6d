import type { ApplicationStatus } from '../../posting/user-data';
import { classNames } from '../class-names';
import { type MessageKey, t } from '../message';
import styles from './StatusWord.module.css';

const words: Record<ApplicationStatus, MessageKey> = {
  saved: 'statusSaved',
  applied: 'statusApplied',
  interviewing: 'statusInterviewing',
  offer: 'statusOffer',
  rejected: 'statusRejected',
  withdrawn: 'statusWithdrawn',
};

export const statusWord = (status: ApplicationStatus): string => t(words[status]);

/** Where an application stands: a dot and a word, so that colour alone says nothing. */
export function StatusWord({ status }: { readonly status: ApplicationStatus }) {
  return (
    <span class={classNames(styles.status, status === 'saved' && styles.muted)}>
      <span class={`${styles.dot} ${styles[status]}`} aria-hidden="true" />
      {statusWord(status)}
    </span>
  );
}

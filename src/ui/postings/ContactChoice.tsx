import { t } from '../message';
import type { FrontPosting } from '../state/front-state';
import type { Intent } from '../state/popup-state';
import styles from './ContactChoice.module.css';

interface ContactChoiceProps {
  readonly front: FrontPosting;
  readonly send: (intent: Intent) => void;
}

/** Whom the posting's page names, before it is saved, and the way not to keep them. */
export function ContactChoice({ front: { contact, save }, send }: ContactChoiceProps) {
  if (contact === undefined || save !== undefined) return null;
  const { name, jobTitle, email } = contact.value;
  return (
    <label class={styles.choice}>
      <input
        type="checkbox"
        checked={!contact.leaves}
        onChange={(event) => send({ kind: 'keep-contact', keep: event.currentTarget.checked })}
      />
      <span>
        {t('contactKeep')} <bdi class={styles.who}>{[name, jobTitle, email].filter(Boolean).join(' · ')}</bdi>
      </span>
    </label>
  );
}

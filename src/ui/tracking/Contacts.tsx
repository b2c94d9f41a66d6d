import { Contact, type UserData } from '../../posting/user-data';
import { t } from '../message';
import { ExternalLink } from '../postings/ExternalLink';
import { RecordList } from './RecordList';
import type { Say } from './Tracking';
import styles from './Tracking.module.css';

/** Whom to speak to about a posting, as the user wrote it down. */
export function Contacts({ contacts, say }: { readonly contacts: UserData['contacts']; readonly say: Say }) {
  return (
    <RecordList<Contact>
      kind="contact"
      label={t('contacts')}
      addLabel={t('addContact')}
      records={contacts}
      nameOf={({ name }) => name}
      fields={[
        { name: 'name', label: t('contactName'), type: 'text', required: true },
        { name: 'jobTitle', label: t('contactJobTitle'), type: 'text' },
        { name: 'email', label: t('contactEmail'), type: 'email' },
        { name: 'telephone', label: t('contactTelephone'), type: 'tel' },
        { name: 'url', label: t('contactUrl'), type: 'url' },
        { name: 'note', label: t('note'), type: 'text' },
      ]}
      parse={(values) => {
        const parsed = Contact.safeParse(values);
        return parsed.success ? parsed.data : undefined;
      }}
      onSet={(id, value) => say([{ set: 'contact', id, value }])}
      onRemove={(id) => say([{ set: 'contact', id }])}
      show={({ name, jobTitle, email, telephone, url, note }) => (
        <>
          {name}
          {jobTitle && <> · {jobTitle}</>}
          {(email || telephone) && <p class={styles.minor}>{[email, telephone].filter(Boolean).join(' · ')}</p>}
          {url && (
            <p class={styles.minor}>
              <ExternalLink href={url}>{url}</ExternalLink>
            </p>
          )}
          {note && <p class={styles.minor}>{note}</p>}
        </>
      )}
    />
  );
}

import { Interview, type UserData } from '../../posting/user-data';
import { wallTime } from '../dates';
import { t } from '../message';
import { RecordList } from './RecordList';
import type { Say } from './Tracking';
import styles from './Tracking.module.css';

/** The interviews, by date. */
export function Interviews({ interviews, say }: { readonly interviews: UserData['interviews']; readonly say: Say }) {
  return (
    <RecordList<Interview>
      kind="interview"
      label={t('interviews')}
      addLabel={t('addInterview')}
      records={interviews}
      nameOf={({ startDate, name }) => name ?? wallTime(startDate)}
      fields={[
        { name: 'startDate', label: t('interviewDate'), type: 'datetime-local', required: true },
        { name: 'name', label: t('interviewName'), type: 'text' },
        { name: 'location', label: t('interviewPlace'), type: 'text' },
        { name: 'note', label: t('note'), type: 'text' },
      ]}
      parse={(values) => {
        const parsed = Interview.safeParse(values);
        return parsed.success ? parsed.data : undefined;
      }}
      onSet={(id, value) => say([{ set: 'interview', id, value }])}
      onRemove={(id) => say([{ set: 'interview', id }])}
      show={({ startDate, name, location, note }) => (
        <>
          <time dateTime={startDate}>{wallTime(startDate)}</time>
          {name && <> · {name}</>}
          {location && <p class={styles.minor}>{location}</p>}
          {note && <p class={styles.minor}>{note}</p>}
        </>
      )}
    />
  );
}

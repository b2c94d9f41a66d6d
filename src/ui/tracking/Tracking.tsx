import type { UserChange } from '../../posting/user-data';
import type { AlikePosting, SavedPosting } from '../../protocol/shelf';
import { t } from '../message';
import type { CollectionIntent, Told } from '../state/collection-state';
import { Alike } from './Alike';
import { AlternativeTexts } from './AlternativeTexts';
import { Contacts } from './Contacts';
import { Deadline } from './Deadline';
import { FollowUpField } from './FollowUpField';
import { Interviews } from './Interviews';
import { Notes } from './Notes';
import { RatingField } from './RatingField';
import { StatusSteps } from './StatusSteps';
import { TagsField } from './TagsField';
import styles from './Tracking.module.css';

/** Says something of the open posting. Answers whether it is kept, once that is known; what does not work is told in the toast. */
export type Say = (changes: readonly UserChange[], told?: Told) => Promise<boolean>;

interface TrackingProps {
  readonly saved: SavedPosting;
  readonly alike: readonly AlikePosting[] | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly reminders: boolean;
  readonly send: (intent: CollectionIntent) => Promise<boolean>;
}

/** What the user says of a posting: where the application stands, what to do next, what they think of it. */
export function Tracking({ saved, alike, now, reminders, send }: TrackingProps) {
  const { posting, user } = saved;
  const { key } = posting;
  const say: Say = (changes, told) => send({ kind: 'say', keys: [key], changes, ...(told && { told }) });
  return (
    <section class={styles.tracking} aria-label={t('trackingLabel')}>
      <Deadline posting={posting} now={now} />
      {user.alternatives.length > 0 && <AlternativeTexts user={user} say={say} />}
      <div class={styles.pair}>
        <StatusSteps steps={user.statusSteps} say={say} />
        <RatingField rating={user.rating} say={say} />
      </div>
      <TagsField tags={user.tags} say={say} />
      <FollowUpField followUp={user.followUp} say={say} reminders={reminders} onAsk={() => send({ kind: 'ask-reminders' })} />
      <Notes notes={user.notes} say={say} />
      <Interviews interviews={user.interviews} say={say} />
      <Contacts contacts={user.contacts} say={say} />
      <Alike saved={saved} alike={alike} send={send} />
    </section>
  );
}

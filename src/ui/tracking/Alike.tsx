import type { Likeness } from '../../posting/likeness';
import type { PostingKey } from '../../posting/posting';
import type { AlikePosting, SavedPosting } from '../../protocol/shelf';
import { Button } from '../controls/Button';
import { DotSeparated } from '../controls/DotSeparated';
import { type MessageKey, t, tn } from '../message';
import type { CollectionIntent } from '../state/collection-state';
import styles from './Tracking.module.css';

interface AlikeProps {
  readonly saved: SavedPosting;
  /** Absent while they are fetched. */
  readonly alike: readonly AlikePosting[] | undefined;
  readonly send: (intent: CollectionIntent) => void;
}

const reasons: Record<Likeness, MessageKey> = { 'job-code': 'alikeJobCode', text: 'alikeText', 'title-and-place': 'alikePlace' };

/** Saved postings that may be the same job, to be put together or told apart; and those that were put together. */
export function Alike({ saved: { posting, parts }, alike = [], send }: AlikeProps) {
  const { key } = posting;
  const say = (of: PostingKey, change: Extract<CollectionIntent, { kind: 'say' }>['changes'][number]) =>
    send({ kind: 'say', keys: [of], changes: [change] });
  if (alike.length === 0 && parts.length === 0) return null;
  return (
    <section class={styles.group} aria-label={t('alikeTitle')}>
      {alike.length > 0 && <h3 class={styles.label}>{t('alikeTitle')}</h3>}
      <ul>
        {alike.map(({ summary, why }) => (
          <li key={summary.key} class={styles.item}>
            <div class={styles.itemBody}>
              {summary.title ?? t('untitled')}
              <p class={styles.minor}>
                <DotSeparated>
                  {summary.company && <span key="company">{summary.company}</span>}
                  {summary.place && <span key="place">{summary.place}</span>}
                  <span key="why">{t(reasons[why])}</span>
                </DotSeparated>
              </p>
            </div>
            <span class={styles.line}>
              <Button look="quiet" onClick={() => say(summary.key, { set: 'mergedInto', value: key })}>
                {t('alikeMerge')}
              </Button>
              <Button look="quiet" onClick={() => say(key, { set: 'distinctFrom', id: summary.key, value: true })}>
                {t('alikeDistinct')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {parts.length > 0 && (
        <p class={styles.minor}>
          {tn('partsOf', parts.length)}{' '}
          <Button look="quiet" onClick={() => send({ kind: 'say', keys: parts, changes: [{ set: 'mergedInto' }] })}>
            {t('partApart')}
          </Button>
        </p>
      )}
    </section>
  );
}

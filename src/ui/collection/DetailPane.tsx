import { ArrowLeft, Trash2, X } from 'lucide-preact';
import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FieldName, PostingKey } from '../../posting/posting';
import { Button } from '../controls/Button';
import { ErrorState } from '../controls/ErrorState';
import { SkeletonLine } from '../controls/Skeleton';
import { type Drafts, DraftsContext } from '../editing/drafts';
import { EditableDetail } from '../editing/EditableDetail';
import { CopyAsMenu } from '../export/CopyAsMenu';
import { History } from '../history/History';
import { t } from '../message';
import { ExternalLink } from '../postings/ExternalLink';
import { PostingDetail } from '../postings/PostingDetail';
import type { CollectionIntent, Open } from '../state/collection-state';
import { Tracking } from '../tracking/Tracking';
import styles from './DetailPane.module.css';

interface DetailPaneProps {
  readonly open: Open;
  /** The field that is edited. */
  readonly editing: FieldName | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** It stands in the place of the list: there is a way back instead of a way to close it. */
  readonly alone: boolean;
  /** Whether the browser may remind the user of a follow-up. */
  readonly reminders: boolean;
  readonly paneRef: Ref<HTMLElement>;
  /** Told when the pane's own buttons take the posting away. */
  readonly onLeave: (key: PostingKey) => void;
  /** What is being written about a posting. */
  readonly draftsOf: (key: PostingKey) => Drafts;
  readonly send: (intent: CollectionIntent) => Promise<boolean>;
}

/** The posting that is read, beside the table or in its place. */
export function DetailPane({ open, editing, now, alone, reminders, paneRef, draftsOf, onLeave, send }: DetailPaneProps) {
  const { saved, failure, key } = open;
  const drafts = useMemo(() => draftsOf(key), [draftsOf, key]);
  const Pane = alone ? 'main' : 'aside';
  return (
    <Pane class={styles.pane} aria-label={t('detailLabel')} aria-busy={saved === undefined && failure === undefined} ref={paneRef}>
      <div class={styles.bar}>
        <Button
          look="quiet"
          aria-label={alone ? t('back') : t('closePosting')}
          icon={
            alone ? (
              <ArrowLeft class="mirrored" size={16} strokeWidth={1.5} aria-hidden="true" />
            ) : (
              <X size={16} strokeWidth={1.5} aria-hidden="true" />
            )
          }
          onClick={() => {
            void send({ kind: 'close' });
            onLeave(key);
          }}
        />
        <span class={styles.actions}>
          {saved?.posting.url && <ExternalLink href={saved.posting.url}>{t('original')}</ExternalLink>}
          {saved && <CopyAsMenu saved={saved} />}
          <Button
            look="quiet"
            aria-label={t('delete')}
            title={t('delete')}
            icon={<Trash2 size={16} strokeWidth={1.5} aria-hidden="true" />}
            onClick={() => {
              void send({ kind: 'remove', keys: [key] });
              onLeave(key);
            }}
          />
        </span>
      </div>
      {failure && <ErrorState failure={failure} onTryAgain={() => send({ kind: 'open', key })} />}
      {saved && (
        <DraftsContext.Provider value={drafts}>
          <EditableDetail key={key} saved={saved} field={editing} send={send}>
            <PostingDetail
              posting={saved.posting}
              readAt={saved.capturedAt}
              saved={{ savedAt: saved.savedAt, captures: saved.captures }}
              focusHeading={alone}
            >
              <Tracking saved={saved} alike={open.alike} now={now} reminders={reminders} send={send} />
              <History open={open} send={send} />
            </PostingDetail>
          </EditableDetail>
        </DraftsContext.Provider>
      )}
      {!saved && !failure && (
        <div class={styles.loading}>
          <span class="visually-hidden" role="status">
            {t('loadingPosting')}
          </span>
          <SkeletonLine width={72} size="lead" />
          <SkeletonLine width={48} />
          <SkeletonLine width={60} />
          <SkeletonLine width={66} />
        </div>
      )}
    </Pane>
  );
}

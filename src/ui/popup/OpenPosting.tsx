import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Button } from '../controls/Button';
import { ErrorState } from '../controls/ErrorState';
import { SkeletonLine } from '../controls/Skeleton';
import { CopyAsMenu } from '../export/CopyAsMenu';
import { t } from '../message';
import { ContactChoice } from '../postings/ContactChoice';
import { DetailBar, PostingDetail } from '../postings/PostingDetail';
import type { Front } from '../state/front-state';
import type { Intent, View } from '../state/popup-state';
import styles from './OpenPosting.module.css';

interface OpenPostingProps {
  readonly view: Exclude<View, { kind: 'list' | 'text' }>;
  readonly front: Front;
  readonly send: (intent: Intent) => void;
}

/** The posting that is read: a saved one, or the one in front before it is saved. */
export function OpenPosting({ view, front, send }: OpenPostingProps) {
  const back = () => send({ kind: 'back' });

  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Chrome closes a popup at an Escape that nobody took.
      event.preventDefault();
      send({ kind: 'back' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [send]);

  const title = view.kind === 'posting' ? view.saved?.posting.title : undefined;
  useEffect(() => {
    if (title === undefined) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);

  if (view.kind === 'preview') {
    if (front.phase !== 'posting') return null;
    return (
      <main class={styles.open}>
        <DetailBar onBack={back} backLabel={t('backToPage')}>
          {front.saved === undefined && (
            <Button look="accent" busy={front.saving} onClick={() => send({ kind: 'save' })}>
              {t('savePosting')}
            </Button>
          )}
        </DetailBar>
        <ContactChoice front={front} send={send} />
        <PostingDetail posting={front.posting} readAt={front.readAt} field={view.field} />
      </main>
    );
  }
  if (view.failure) {
    return (
      <main class={styles.open}>
        <DetailBar onBack={back} backLabel={t('backToPage')} />
        <h1 class="visually-hidden">{t('detailBar')}</h1>
        <ErrorState failure={view.failure} onTryAgain={() => send({ kind: 'open', key: view.key })} />
      </main>
    );
  }
  if (view.saved === undefined) {
    return (
      <main class={styles.open} aria-busy="true">
        <DetailBar onBack={back} backLabel={t('backToPage')} />
        <h1 class="visually-hidden">{t('detailBar')}</h1>
        <div class={styles.loading}>
          <span class="visually-hidden" role="status">
            {t('loadingPosting')}
          </span>
          <SkeletonLine width={72} size="lead" />
          <SkeletonLine width={48} />
          <SkeletonLine width={60} />
          <SkeletonLine width={66} />
        </div>
      </main>
    );
  }
  const { posting, capturedAt, savedAt, captures } = view.saved;
  return (
    <main class={styles.open}>
      <DetailBar
        onBack={back}
        backLabel={t('backToPage')}
        url={posting.url}
        tabUrl={`?posting=${encodeURIComponent(posting.key)}`}
        onDelete={() => send({ kind: 'remove', key: posting.key, title: posting.title })}
      >
        <CopyAsMenu saved={view.saved} />
      </DetailBar>
      <PostingDetail posting={posting} readAt={capturedAt} saved={{ savedAt, captures }} />
    </main>
  );
}

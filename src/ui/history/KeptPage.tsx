import { useMemo } from 'preact/hooks';
import { Dialog } from '../controls/Dialog';
import { ErrorState } from '../controls/ErrorState';
import { formatMoment } from '../dates';
import { t } from '../message';
import type { ShownPage } from '../state/collection-state';
import { cleanPage } from './clean-page';
import styles from './KeptPage.module.css';

export interface KeptPageProps {
  readonly page: ShownPage;
  readonly onClose: () => void;
}

/** A page as it was kept, in a frame that may do nothing: no script, no form, no request, no origin. */
export function KeptPage({ page, onClose }: KeptPageProps) {
  const { snapshot, failure } = page;
  const markup = useMemo(() => snapshot && cleanPage(snapshot), [snapshot]);
  return (
    <Dialog title={t('keptPage')} width="wide" onClose={onClose}>
      <div class={styles.body}>
        {failure && <ErrorState failure={failure} />}
        {!failure && snapshot === undefined && page.loaded && <p>{t('keptPageGone')}</p>}
        {snapshot && (
          <>
            <p class={styles.about}>{t('keptPageAbout', formatMoment(snapshot.capturedAt))}</p>
            <iframe class={styles.frame} sandbox="" title={snapshot.title || t('keptPage')} srcdoc={markup} />
          </>
        )}
      </div>
    </Dialog>
  );
}

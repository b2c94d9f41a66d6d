import { explainFailure } from '../explain';
import { t } from '../message';
import type { Notice } from '../state/popup-state';

/** What just happened, in one sentence. */
export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'removed':
      return t('removed', notice.title ?? t('untitled'));
    case 'restored':
      return t('restored', notice.title ?? t('untitled'));
    case 'save-undone':
      return t('saveUndone');
    case 'report-copied':
      return t('reportCopied');
    case 'failed':
      return `${explainFailure(notice.failure)} (${notice.failure.code})`;
  }
}

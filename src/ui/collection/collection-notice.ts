import { statusWord } from '../controls/StatusWord';
import { explainFailure } from '../explain';
import { t, tn } from '../message';
import type { CollectionNotice } from '../state/collection-state';

/** What just happened, in one sentence. */
export function collectionNotice(notice: CollectionNotice): string {
  switch (notice.kind) {
    case 'said':
      return saidText(notice);
    case 'removed':
      return notice.title === undefined ? tn('noticeRemoved', notice.count) : t('removed', notice.title);
    case 'undone':
      return t('noticeUndone');
    case 'redone':
      return t('noticeRedone');
    case 'nothing-to-undo':
      return t('nothingToUndo');
    case 'compare-few':
      return t('compareFew');
    case 'compare-many':
      return t('compareMany');
    case 'reminders-refused':
      return t('remindersRefused');
    case 'view-saved':
      return t('viewSaved', notice.name);
    case 'failed':
      return `${explainFailure(notice.failure)} (${notice.failure.code})`;
  }
}

function saidText({ told, count, title }: Extract<CollectionNotice, { kind: 'said' }>): string {
  switch (told.what) {
    case 'status': {
      const word = statusWord(told.status);
      return title === undefined ? tn('noticeStatus', count, word) : t('noticeStatusNamed', title, word);
    }
    case 'tag':
      return title === undefined ? tn('noticeTag', count, told.tag) : t('noticeTagNamed', title, told.tag);
    case 'field':
      return t('noticeSaved');
  }
}

/** Whether the toast offers to take back what it tells. */
export function isUndoable({ kind }: CollectionNotice): boolean {
  return kind === 'said' || kind === 'removed';
}

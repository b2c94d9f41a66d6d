/** The sentences for what did not work, by code and reason. A code that this version does not know falls back to the sentence that came with it. */
import type { Refusal, RefusalCode, RefusalReason } from '../posting/refusal';
import type { Failure } from './failure';
import { type MessageKey, t } from './message';

const byReason: Record<RefusalReason, MessageKey> = {
  list: 'refusalList',
  form: 'refusalForm',
  'sign-in': 'refusalSignIn',
  gone: 'refusalGone',
  'unknown-layout': 'refusalUnknownLayout',
  'no-posting': 'refusalNoPosting',
};

const byCode: Record<RefusalCode, MessageKey> = {
  'not-a-posting': 'refusalNoPosting',
  'not-ready': 'refusalNotReady',
  'stale-pane': 'refusalStalePane',
  'too-large': 'refusalTooLarge',
  unreadable: 'refusalUnreadable',
};

const byProblem: Record<Failure['code'], MessageKey> = {
  'page-not-allowed': 'problemPageNotAllowed',
  'page-gone': 'problemPageGone',
  'page-timeout': 'problemPageTimeout',
  'permission-missing': 'problemPermissionMissing',
  'capture-expired': 'problemCaptureExpired',
  'posting-unknown': 'problemPostingUnknown',
  'record-invalid': 'problemRecordInvalid',
  'storage-full': 'problemStorageFull',
  'storage-unavailable': 'problemStorageUnavailable',
  'storage-newer': 'problemStorageNewer',
  'file-unreadable': 'problemFileUnreadable',
  'file-newer': 'problemFileNewer',
  'file-too-large': 'problemFileTooLarge',
  'table-too-wide': 'problemTableTooWide',
  'import-unknown': 'problemImportUnknown',
  'export-cancelled': 'problemExportCancelled',
  'archive-too-large': 'problemArchiveTooLarge',
  'sealed-too-large': 'problemSealedTooLarge',
  'message-refused': 'problemMessageRefused',
  'worker-silent': 'problemWorkerSilent',
  'backup-interrupted': 'problemBackupInterrupted',
  'sync-address': 'problemSyncAddress',
  'sync-offline': 'problemSyncOffline',
  'sync-sign-in': 'problemSyncSignIn',
  'sync-passphrase': 'problemSyncPassphrase',
  'sync-server': 'problemSyncServer',
  'sync-full': 'problemSyncFull',
  'sync-none': 'problemSyncNone',
  'sync-damaged': 'problemSyncDamaged',
  'sync-not-set-up': 'problemSyncNotSetUp',
  unexpected: 'problemUnexpected',
};

/** Why a page gives no record, and what to do next. */
export function explainRefusal(refusal: Refusal): string {
  const key = (refusal.reason && byReason[refusal.reason]) ?? byCode[refusal.code];
  return key ? t(key) : refusal.message;
}

/** What went wrong, and what to do next. */
export function explainFailure(failure: Failure): string {
  const key = byProblem[failure.code];
  return key ? t(key) : failure.message;
}

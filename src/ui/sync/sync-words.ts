/** What is said of a sync, in sentences. */
import type { SyncAbility, SyncStep, UnreadableReason } from '../../protocol/sync';
import { formatAgo, formatMoment } from '../dates';
import { explainFailure } from '../explain';
import { formatNumber, type MessageKey, t, tn } from '../message';
import type { Standing } from './sync-state';

const abilities: Record<SyncAbility['ability'], { readonly yes: MessageKey; readonly no: MessageKey }> = {
  reach: { yes: 'syncCanReach', no: 'syncCannotReach' },
  'sign-in': { yes: 'syncCanSignIn', no: 'syncCannotSignIn' },
  list: { yes: 'syncCanList', no: 'syncCannotList' },
  'make-folder': { yes: 'syncCanMakeFolder', no: 'syncCannotMakeFolder' },
  write: { yes: 'syncCanWrite', no: 'syncCannotWrite' },
  'read-back': { yes: 'syncCanReadBack', no: 'syncCannotReadBack' },
  'no-overwrite': { yes: 'syncCanNotOverwrite', no: 'syncCannotNotOverwrite' },
  delete: { yes: 'syncCanDelete', no: 'syncCannotDelete' },
};

const doings: Record<SyncStep['what'], MessageKey> = {
  looking: 'syncDoingLooking',
  reading: 'syncDoingReading',
  sending: 'syncDoingSending',
  tidying: 'syncDoingTidying',
};

const reasons: Record<UnreadableReason, MessageKey> = {
  damaged: 'syncUnreadableDamaged',
  foreign: 'syncUnreadableForeign',
  newer: 'syncUnreadableNewer',
  'too-large': 'syncUnreadableTooLarge',
};

/** One thing that a server can do, or what to do where it cannot. */
export function abilitySentence({ ability, ok }: SyncAbility): string {
  return t(ok ? abilities[ability].yes : abilities[ability].no);
}

/** What a sync is doing, with its figures where they say something. */
export function doingWords({ what, done, total }: SyncStep): string {
  const doing = t(doings[what]);
  return total > 0 ? `${doing}: ${t('syncProgress', formatNumber(done), formatNumber(total))}` : doing;
}

export function unreadableWord(reason: UnreadableReason): string {
  return t(reasons[reason]);
}

/** How a sync stands, at a glance. */
export type SyncMood = 'fine' | 'working' | 'waiting' | 'stopped';

export function moodOf({ phase, waiting }: Standing): SyncMood {
  if (phase === 'idle') return waiting > 0 ? 'working' : 'fine';
  return phase === 'offline' ? 'waiting' : phase;
}

const moods: Record<SyncMood, MessageKey> = {
  fine: 'syncMarkFine',
  working: 'syncWorking',
  waiting: 'syncMarkWaiting',
  stopped: 'syncMarkStopped',
};

export function moodWord(mood: SyncMood): string {
  return t(moods[mood]);
}

/** When it succeeded last and what waits, in plain sentences. `now` in milliseconds since the epoch. */
export function standingSentences({ lastSuccess, waiting }: Standing, now: number): string {
  const last = lastSuccess === undefined ? t('syncNever') : t('syncLast', formatAgo(lastSuccess, now));
  return waiting > 0 ? `${last} ${tn('syncWaiting', waiting)}` : last;
}

/** What went wrong, what to do, and when it is tried again; nothing while all is well. */
export function troubleSentences({ phase, problem }: Standing): string | undefined {
  if (problem === undefined) return phase === 'offline' ? t('syncOffline') : undefined;
  const retry = problem.retryAt === undefined ? '' : ` ${t('syncRetry', formatMoment(problem.retryAt))}`;
  return `${explainFailure(problem)}${retry}`;
}

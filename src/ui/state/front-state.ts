/** The posting in front: what the page is, whether it is kept, what a save came to. */
import type { PageContact } from '../../posting/page-contact';
import type { Posting, PostingKey } from '../../posting/posting';
import type { Refusal } from '../../posting/refusal';
import type { UserChange } from '../../posting/user-data';
import type { FrontState as FrontAnswer, SavedState } from '../../protocol/front';
import type { SaveAnswer } from '../../protocol/shelf';
import type { Failure } from '../failure';
import type { EditTexts } from './front-edits';

export interface FrontPosting {
  readonly phase: 'posting';
  readonly captureId: string;
  readonly posting: Posting;
  /** ISO 8601: when the page was read. */
  readonly readAt: string;
  /** The kept posting, where there is one. */
  readonly saved?: SavedState;
  readonly saving: boolean;
  /** The save made here, for as long as it can be undone, and what was kept before it. */
  readonly save?: { readonly answer: SaveAnswer; readonly before: SavedState | undefined; readonly takeBack?: readonly UserChange[] };
  /** Whom the page names to speak to, where the user wants such kept; `leaves` where not this one. */
  readonly contact?: { readonly value: PageContact; readonly leaves?: true };
  /** What the user puts right before saving. */
  readonly edits?: EditTexts;
  /** The form for that stands open. */
  readonly editing?: true;
  /** Why the last save did not work. */
  readonly failure?: Failure;
}

export type Front =
  /** No page to look at: the popup stands in a tab of its own. */
  | { readonly phase: 'absent' }
  | { readonly phase: 'reading' }
  /** The page said that it is still rendering; asked again until it answers or time is up. */
  | { readonly phase: 'waiting'; readonly refusal: Refusal }
  | FrontPosting
  /** `late`: asked for as long as is reasonable, and the page was not ready. `plain`: it can be kept as it is. */
  | { readonly phase: 'refused'; readonly refusal: Refusal; readonly late: boolean; readonly plain?: true }
  | { readonly phase: 'problem'; readonly failure: Failure };

/** `ticket` numbers the readings: an answer to an earlier one than the newest is dropped. */
export interface FrontSlice {
  readonly ticket: number;
  /** What is read: the tab in front, or a text that the user gave in its place. */
  readonly source: 'page' | 'text';
  readonly front: Front;
}

export type FrontEvent =
  | { readonly type: 'front/started'; readonly ticket: number; readonly source: FrontSlice['source'] }
  /** Nothing is looked at any more. */
  | { readonly type: 'front/left'; readonly ticket: number }
  | { readonly type: 'front/answered'; readonly ticket: number; readonly answer: FrontAnswer; readonly at: string; readonly last: boolean }
  | { readonly type: 'front/failed'; readonly ticket: number; readonly failure: Failure }
  | { readonly type: 'front/saving'; readonly captureId: string }
  /** `takeBack` are the changes that take back what the user said with the save. */
  | { readonly type: 'front/saved'; readonly captureId: string; readonly answer: SaveAnswer; readonly takeBack?: readonly UserChange[] }
  | { readonly type: 'front/edited'; readonly captureId: string; readonly texts: EditTexts }
  | { readonly type: 'front/editing'; readonly captureId: string; readonly on: boolean }
  | { readonly type: 'front/contact'; readonly captureId: string; readonly keep: boolean }
  | { readonly type: 'front/save-failed'; readonly captureId: string; readonly failure: Failure }
  | { readonly type: 'front/undone'; readonly undoId: string }
  /** The save cannot be taken back any more, because something later can. */
  | { readonly type: 'front/settled' }
  /** What the shelf says of a key: kept since, or not kept. */
  | { readonly type: 'front/kept'; readonly key: PostingKey; readonly savedAt: string | undefined };

export const noFront: FrontSlice = { ticket: 0, source: 'page', front: { phase: 'absent' } };

/** Whether it is worth asking the page once more. */
export function isStillLoading(answer: FrontAnswer): boolean {
  return answer.state === 'refused' && (answer.refusal.code === 'not-ready' || answer.refusal.code === 'stale-pane');
}

/** The posting in front after an event; the same object when nothing changed. */
export function reduceFront(slice: FrontSlice, event: FrontEvent): FrontSlice {
  switch (event.type) {
    case 'front/started':
      return { ticket: event.ticket, source: event.source, front: { phase: 'reading' } };
    case 'front/left':
      return { ticket: event.ticket, source: 'page', front: { phase: 'absent' } };
    case 'front/answered':
      return event.ticket === slice.ticket ? { ...slice, front: frontOf(event.answer, event.at, event.last) } : slice;
    case 'front/failed':
      return event.ticket === slice.ticket ? { ...slice, front: { phase: 'problem', failure: event.failure } } : slice;
    case 'front/saving':
      return onPosting(slice, event.captureId, ({ failure: _, ...posting }) => ({ ...posting, saving: true }));
    case 'front/edited':
      return onPosting(slice, event.captureId, (posting) => ({ ...posting, edits: event.texts }));
    case 'front/editing':
      return onPosting(slice, event.captureId, ({ editing: _, ...posting }) => (event.on ? { ...posting, editing: true } : posting));
    case 'front/contact':
      return onPosting(slice, event.captureId, ({ contact, ...posting }) =>
        contact === undefined ? posting : { ...posting, contact: { value: contact.value, ...(!event.keep && { leaves: true }) } },
      );
    case 'front/save-failed':
      return onPosting(slice, event.captureId, (posting) => ({ ...posting, saving: false, failure: event.failure }));
    case 'front/saved': {
      const { key, savedAt } = event.answer;
      return onPosting(slice, event.captureId, (posting) => ({
        ...posting,
        saving: false,
        saved: { key, savedAt, changed: [] },
        save: { answer: event.answer, before: posting.saved, ...(event.takeBack && { takeBack: event.takeBack }) },
      }));
    }
    case 'front/undone':
      if (slice.front.phase !== 'posting' || slice.front.save?.answer.undoId !== event.undoId) return slice;
      return { ...slice, front: withoutSave(slice.front, slice.front.save.before) };
    case 'front/settled':
      if (slice.front.phase !== 'posting' || slice.front.save === undefined) return slice;
      return { ...slice, front: withoutSave(slice.front, slice.front.saved) };
    case 'front/kept':
      return kept(slice, event.key, event.savedAt);
  }
}

function frontOf(answer: FrontAnswer, at: string, last: boolean): Front {
  switch (answer.state) {
    case 'posting': {
      const { captureId, posting, saved, contact } = answer;
      const asked = contact && { contact: { value: contact } };
      return { phase: 'posting', captureId, posting, readAt: at, saving: false, ...(saved && { saved }), ...asked };
    }
    case 'refused':
      if (isStillLoading(answer) && !last) return { phase: 'waiting', refusal: answer.refusal };
      return { phase: 'refused', refusal: answer.refusal, late: isStillLoading(answer), ...(answer.plain && { plain: true }) };
    case 'problem':
      return { phase: 'problem', failure: answer.problem };
  }
}

function onPosting(slice: FrontSlice, captureId: string, change: (posting: FrontPosting) => FrontPosting): FrontSlice {
  if (slice.front.phase !== 'posting' || slice.front.captureId !== captureId) return slice;
  return { ...slice, front: change(slice.front) };
}

function withoutSave({ save: _, saved: __, ...posting }: FrontPosting, saved: SavedState | undefined): FrontPosting {
  return saved === undefined ? posting : { ...posting, saved };
}

function kept(slice: FrontSlice, key: PostingKey, savedAt: string | undefined): FrontSlice {
  const { front } = slice;
  // While a save is under way its own answer tells, together with what was kept before it.
  if (front.phase !== 'posting' || front.posting.key !== key || front.saving) return slice;
  if (savedAt === undefined) {
    return front.saved === undefined ? slice : { ...slice, front: withoutSave(front, undefined) };
  }
  if (front.saved?.savedAt === savedAt) return slice;
  return { ...slice, front: { ...front, saved: { key, savedAt, changed: front.saved?.changed ?? [] } } };
}

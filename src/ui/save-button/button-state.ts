import type { PostingKey } from '../../posting/posting';
import type { SaveAnswer } from '../../protocol/shelf';
import { formatDayOf } from '../dates';
import { t } from '../message';

/** What the button knows of the posting that it stands beside. */
export type ButtonState =
  | { readonly kind: 'idle'; readonly said?: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly save: SaveAnswer }
  | { readonly kind: 'kept'; readonly key: PostingKey; readonly savedAt: string }
  | { readonly kind: 'failed'; readonly sentence: string; readonly code: string };

export type ButtonAction = 'save' | 'update' | 'undo' | 'open';

/** What is drawn: one sentence, and the actions from left to right, the first being the main one where `main` says so. */
export interface ButtonView {
  readonly status: string;
  /** Stands small behind the status, for reports. */
  readonly code?: string;
  readonly actions: readonly { readonly action: ButtonAction; readonly label: string; readonly main?: true; readonly busy?: true }[];
}

/** What a state looks like, in the user's language. */
export function viewOf(state: ButtonState): ButtonView {
  switch (state.kind) {
    case 'idle':
      return { status: state.said ?? '', actions: [{ action: 'save', label: t('savePosting'), main: true }] };
    case 'saving':
      return { status: '', actions: [{ action: 'save', label: t('buttonSaving'), main: true, busy: true }] };
    case 'saved':
      return {
        status: savedSentence(state.save),
        // A save that changed nothing has nothing to take back.
        actions: [
          ...(state.save.outcome === 'unchanged' ? [] : [{ action: 'undo', label: t('undo') } as const]),
          { action: 'open', label: t('open') },
        ],
      };
    case 'kept':
      return {
        status: t('buttonKept', formatDayOf(state.savedAt)),
        actions: [
          { action: 'update', label: t('update') },
          { action: 'open', label: t('open') },
        ],
      };
    case 'failed':
      return { status: state.sentence, code: state.code, actions: [{ action: 'save', label: t('savePosting'), main: true }] };
  }
}

function savedSentence(save: SaveAnswer): string {
  if (save.outcome === 'unchanged') return t('buttonUnchanged');
  const name = [save.title, save.company].filter((part) => part !== undefined).join(' · ');
  if (name === '') return save.outcome === 'created' ? t('buttonSaved') : t('buttonUpdated');
  return save.outcome === 'created' ? t('buttonSavedNamed', name) : t('buttonUpdatedNamed', name);
}

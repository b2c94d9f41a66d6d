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
  | { readonly kind: 'failed'; readonly sentence: string; readonly code: string }
  /** The user has just hidden the button on this host; it stands as long as that can be taken back. */
  | { readonly kind: 'hidden'; readonly host: string };

const buttonActions = ['save', 'update', 'undo', 'open', 'show', 'next-corner', 'own-place', 'hide', 'done'] as const;
export type ButtonAction = (typeof buttonActions)[number];

/** The action of this name, if there is one. */
export function actionNamed(name: string | undefined): ButtonAction | undefined {
  return buttonActions.find((action) => action === name);
}

/** How the button stands, beside what it says. */
export interface ButtonStance {
  /** The user opened what the grip offers. */
  readonly arranging: boolean;
  /** The user put the button somewhere else than where it stands by itself. */
  readonly moved: boolean;
}

interface ActionView {
  readonly action: ButtonAction;
  readonly label: string;
  readonly main?: true;
  readonly busy?: true;
}

/** What is drawn: one sentence, and the actions from the start to the end of the line, the first being the main one where `main` says so. */
export interface ButtonView {
  readonly status: string;
  /** Stands small behind the status, for reports. */
  readonly code?: string;
  readonly actions: readonly ActionView[];
  /** Whether the grip is there to move and hide the button. */
  readonly grip: boolean;
}

/** What a state looks like, in the user's language. */
export function viewOf(state: ButtonState, { arranging, moved }: ButtonStance = { arranging: false, moved: false }): ButtonView {
  const view = said(state);
  if (state.kind === 'hidden' || !arranging) return view;
  return {
    status: '',
    actions: [
      { action: 'next-corner', label: t('buttonNextCorner') },
      ...(moved ? [{ action: 'own-place', label: t('buttonOwnPlace') } as const] : []),
      { action: 'hide', label: t('buttonHide') },
      { action: 'done', label: t('buttonDone') },
    ],
    grip: true,
  };
}

function said(state: ButtonState): ButtonView {
  switch (state.kind) {
    case 'idle':
      return { status: state.said ?? '', actions: [{ action: 'save', label: t('savePosting'), main: true }], grip: true };
    case 'saving':
      return { status: '', actions: [{ action: 'save', label: t('buttonSaving'), main: true, busy: true }], grip: true };
    case 'saved':
      return {
        status: savedSentence(state.save),
        // A save that changed nothing has nothing to take back.
        actions: [
          ...(state.save.outcome === 'unchanged' ? [] : [{ action: 'undo', label: t('undo') } as const]),
          { action: 'open', label: t('open') },
        ],
        grip: true,
      };
    case 'kept':
      return {
        status: t('buttonKept', formatDayOf(state.savedAt)),
        actions: [
          { action: 'update', label: t('update') },
          { action: 'open', label: t('open') },
        ],
        grip: true,
      };
    case 'failed':
      return {
        status: state.sentence,
        code: state.code,
        actions: [{ action: 'save', label: t('savePosting'), main: true }],
        grip: true,
      };
    case 'hidden':
      return { status: t('buttonHidden', state.host), actions: [{ action: 'show', label: t('undo') }], grip: false };
  }
}

function savedSentence(save: SaveAnswer): string {
  if (save.outcome === 'unchanged') return t('buttonUnchanged');
  const name = [save.title, save.company].filter((part) => part !== undefined).join(' · ');
  if (name === '') return save.outcome === 'created' ? t('buttonSaved') : t('buttonUpdated');
  return save.outcome === 'created' ? t('buttonSavedNamed', name) : t('buttonUpdatedNamed', name);
}

/** What the options page shows, and what the user can want of it. */
import type { PostingKey } from '../../posting/posting';
import type { BackupState } from '../../protocol/backup';
import type { SettingsAnswer, SettingsChange } from '../../protocol/settings';
import type { BinnedPosting, RereadState, SetAsideItem, StorageUsage } from '../../protocol/shelf';
import type { AutomaticBackup } from '../../settings/settings';
import type { Failure } from '../failure';
import type { ThemeChoice } from '../theme-choice';

export interface OptionsState {
  /** Absent until the worker has answered. */
  readonly answer?: SettingsAnswer;
  /** The keyboard command's keys as Chrome has them, empty where it has none. Absent until Chrome has told. */
  readonly shortcut?: string;
  /** What is in the bin, the newest first. */
  readonly bin?: readonly BinnedPosting[];
  readonly usage?: StorageUsage;
  readonly backup?: BackupState;
  readonly reread?: RereadState;
  readonly damaged?: readonly SetAsideItem[];
  readonly theme: ThemeChoice;
  /** What just happened, or what the user is asked to confirm; `id` tells one from the next with the same words. */
  readonly notice?: { readonly id: number; readonly text: string; readonly asks?: 'empty-bin' };
  readonly failure?: Failure;
  readonly busy: boolean;
}

export type OptionsIntent =
  | { readonly kind: 'change'; readonly change: SettingsChange }
  | { readonly kind: 'switch-linkedin'; readonly on: boolean }
  | { readonly kind: 'choose-theme'; readonly theme: ThemeChoice }
  | { readonly kind: 'change-shortcut' }
  | { readonly kind: 'restore'; readonly key: PostingKey; readonly title: string | undefined }
  | { readonly kind: 'empty-bin' }
  | { readonly kind: 'back-up'; readonly when: AutomaticBackup }
  | { readonly kind: 'undo-reread'; readonly stepId: string }
  | { readonly kind: 'retry-damaged'; readonly id: string }
  | { readonly kind: 'export-damaged' }
  | { readonly kind: 'erase' }
  | { readonly kind: 'dismiss' };

export type OptionsEvent =
  /** What is known now. */
  | { readonly known: Partial<OptionsState> }
  /** What is not told any more. */
  | { readonly gone: 'notice' | 'failure' };

export function reduceOptions(state: OptionsState, event: OptionsEvent): OptionsState {
  if ('known' in event) return { ...state, ...event.known };
  const { [event.gone]: _, ...rest } = state;
  return rest;
}

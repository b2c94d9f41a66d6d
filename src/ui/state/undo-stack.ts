/** What can be taken back, the newest last, and what was taken back and can be done again. Pure. */
import type { PostingKey } from '../../posting/posting';
import type { UserChange } from '../../posting/user-data';

/** One thing to ask of the worker. */
export type UndoStep =
  | { readonly kind: 'say'; readonly key: PostingKey; readonly changes: readonly UserChange[] }
  | { readonly kind: 'remove'; readonly key: PostingKey }
  | { readonly kind: 'restore'; readonly key: PostingKey }
  | { readonly kind: 'undo-save'; readonly undoId: string };

export interface UndoStack {
  readonly past: readonly (readonly UndoStep[])[];
  readonly future: readonly (readonly UndoStep[])[];
}

/** Beyond this many the oldest is forgotten. */
const DEPTH = 100;

export const emptyStack: UndoStack = { past: [], future: [] };

/** After the user did something that `steps` take back: what was undone before can no longer be done again. */
export function pushed({ past }: UndoStack, steps: readonly UndoStep[]): UndoStack {
  return steps.length === 0 ? { past, future: [] } : { past: [...past, steps].slice(-DEPTH), future: [] };
}

/** After the newest was taken back, but for the steps that are `left`; `again` does it once more. */
export function undone({ past, future }: UndoStack, again: readonly UndoStep[], left: readonly UndoStep[] = []): UndoStack {
  return { past: withTop(past.slice(0, -1), left), future: withTop(future, again) };
}

/** After the last that was undone was done again, but for the steps that are `left`; `steps` take it back. */
export function redone({ past, future }: UndoStack, steps: readonly UndoStep[], left: readonly UndoStep[] = []): UndoStack {
  return { past: withTop(past, steps), future: withTop(future.slice(0, -1), left) };
}

function withTop(stack: UndoStack['past'], steps: readonly UndoStep[]): UndoStack['past'] {
  return steps.length === 0 ? stack : [...stack, steps];
}

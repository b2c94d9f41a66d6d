import type { SaveAnswer } from '../../src/protocol/shelf';

/** What must be known of a posting that was saved at least once. */
export interface Kept {
  readonly title: string;
  /** The first save since it came on the shelf; absent when the save landed but its acknowledgement was lost. */
  readonly savedAt?: string;
  readonly captures: number;
  readonly inBin: boolean;
  /** What the user wrote to it. */
  readonly notes?: string;
}

/** Nothing for a posting that was never saved, or whose only save was taken back. */
export type Standing = Kept | undefined;

/** A posting as it must stand, and the saves that can be taken back, oldest first, each with what stood before it. */
export interface Modelled {
  readonly standing: Standing;
  readonly saves: readonly { readonly undoId: string; readonly before: Standing }[];
  /** What was written to a posting whose only save was taken back since: it comes back with the next. */
  readonly left?: string;
}

export const nothingKept: Modelled = { standing: undefined, saves: [] };

/** What a save of the page with this title makes of a posting. `savedAt` and `undoId` are known when it was acknowledged. */
export function afterSave(model: Modelled, title: string, answer?: Pick<SaveAnswer, 'savedAt' | 'undoId'>): Modelled {
  const { standing, left } = model;
  const captures = (standing?.captures ?? 0) + 1;
  const stays = standing !== undefined && !standing.inBin;
  const savedAt = stays ? standing.savedAt : answer?.savedAt;
  return {
    standing: {
      ...withNotes(standing === undefined ? left : standing.notes),
      title,
      captures,
      inBin: false,
      ...(savedAt === undefined ? {} : { savedAt }),
    },
    // A save that cannot be named cannot be taken back by name, nor can those below it without it.
    saves: answer === undefined ? [] : [...model.saves, { undoId: answer.undoId, before: standing }],
  };
}

/** What was said stays said, whatever is taken back of what was captured. */
export function afterUndo({ standing, saves }: Modelled): Modelled {
  const before = saves.at(-1)?.before;
  const notes = standing?.notes;
  return {
    standing: before && { ...withoutNotes(before), ...withNotes(notes) },
    saves: saves.slice(0, -1),
    ...(before !== undefined || notes === undefined ? {} : { left: notes }),
  };
}

export function afterNotes({ standing, saves }: Modelled, notes: string | undefined): Modelled {
  return { standing: standing && { ...withoutNotes(standing), ...withNotes(notes) }, saves };
}

function withNotes(notes: string | undefined): { readonly notes?: string } {
  return notes === undefined ? {} : { notes };
}

function withoutNotes({ notes: _, ...rest }: Kept): Kept {
  return rest;
}

export function afterRemove({ standing }: Modelled): Modelled {
  return { standing: standing && { ...standing, inBin: true }, saves: [] };
}

export function afterRestore({ standing }: Modelled): Modelled {
  return { standing: standing && { ...standing, inBin: false }, saves: [] };
}

/** Whether what was found is what was expected; a time that nobody was told may be any. */
export function sameStanding(expected: Standing, found: Standing): boolean {
  if (expected === undefined || found === undefined) return expected === found;
  const { savedAt, ...rest } = expected;
  return (
    rest.title === found.title &&
    rest.captures === found.captures &&
    rest.inBin === found.inBin &&
    rest.notes === found.notes &&
    (savedAt === undefined || savedAt === found.savedAt)
  );
}

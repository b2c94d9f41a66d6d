/** What taking in one posting of a file does, worked out before anything is written: for the look before, and for the doing. */
import type { FullStep } from '../posting/history-step';
import { type Incoming, keyOfIncoming } from '../posting/incoming';
import { meet } from '../posting/incoming-said';
import { isSameRegister, type Speaker } from '../posting/register';
import type { Said } from '../posting/said';
import { mergeSteps } from '../posting/shelf-posting';
import { nameOf } from '../posting/summary';
import type { Difference, TakingIn, Winner } from '../posting/taking-in';
import { movingStep } from './bin';
import { type Brought, type Here, readBrought, wholeBrought } from './brought';
import type { KnownPosting } from './history';
import type { ImportEntry, PostingRecord } from './schema';
import { shown } from './shown-posting';
import { statedBrought } from './stated-rows';
import { stateAfter } from './timeline';

export interface ImportPlan {
  readonly looks: TakingIn;
  readonly steps: readonly FullStep[];
  readonly said: readonly Said[];
  /** What has to be known to take it back; nothing where nothing changes. */
  readonly entry: Pick<ImportEntry, 'steps' | 'said'>;
  /** By the step's id, under which id the file has its page. */
  readonly pages: ReadonlyMap<string, string>;
}

export interface Planning {
  readonly wins: Winner;
  readonly speaker: Speaker;
  /** What imports that were taken back had changed of this posting. */
  readonly undone: readonly ImportEntry[];
  readonly now: Date;
}

/** Works out what becomes of a posting: `own` is all that the shelf has of it. */
export function planOf(own: KnownPosting, incoming: Incoming, { wins, speaker, undone, now }: Planning): ImportPlan {
  const key = keyOfIncoming(incoming);
  const here: Here = { key, own, wins, undone, now };
  const brought: Brought =
    incoming.kind === 'whole'
      ? wholeBrought(incoming, here)
      : incoming.kind === 'read'
        ? readBrought(incoming, here)
        : statedBrought(incoming, here);
  const merged = brought.merged ?? mergeSteps(own.steps, brought.steps);
  const steps = wins === 'file' ? outOfBin(own, merged, brought.steps, here) : merged;
  const { said, changed, differences } = meetAll(own, brought, { wins, speaker, undone });
  const record = stateAfter(steps);
  const known = new Set(own.steps.map(({ id }) => id));
  const added = steps.filter(({ id, kind }) => !known.has(id) && kind !== 'undone').map(({ id }) => id);
  const isUnknown = own.steps.length === 0;
  const changes =
    changed.length > 0 || (isUnknown ? steps.length > 0 : JSON.stringify(mergeSteps(own.steps, own.steps)) !== JSON.stringify(steps));
  return {
    looks: {
      key,
      ...named(record ?? own.record, said),
      outcome: isOnShelf(record) && !isOnShelf(own.record) ? 'new' : changes ? 'changed' : 'same',
      ...(record?.removedAt === undefined ? {} : { inBin: true as const }),
      differences: [...brought.differences, ...differences],
    },
    steps,
    said,
    entry: { steps: added, said: changed },
    pages: brought.pages,
  };
}

function isOnShelf(record: PostingRecord | undefined): boolean {
  return record !== undefined && record.removedAt === undefined;
}

function named(record: PostingRecord | undefined, said: readonly Said[]): ReturnType<typeof nameOf> {
  return record === undefined ? {} : nameOf(shown(record, said).posting);
}

/** The user wants what the file has: what stands on its shelf and lies in the bin here comes out. */
function outOfBin(own: KnownPosting, merged: readonly FullStep[], brought: readonly FullStep[], { key, now }: Here): readonly FullStep[] {
  if (!isOnShelf(stateAfter(brought)) || isOnShelf(stateAfter(merged)) || own.steps.length === 0) return merged;
  return [...merged, movingStep({ record: own.record, said: own.said, steps: merged }, key, 'restored', now)];
}

interface MetAll {
  readonly said: readonly Said[];
  readonly changed: ImportEntry['said'];
  readonly differences: readonly Difference[];
}

function meetAll(own: KnownPosting, brought: Brought, { wins, speaker, undone }: Pick<Planning, 'wins' | 'speaker' | 'undone'>): MetAll {
  const registers = new Map(own.said.map(({ field, register }) => [field, register]));
  const changed: ImportEntry['said'] = [];
  const differences: Difference[] = [];
  for (const file of brought.said) {
    const before = registers.get(file.field);
    const wasUndone = undone.some((entry) =>
      entry.undone?.some(({ field, register }) => field === file.field && before !== undefined && isSameRegister(register, before)),
    );
    const met = meet({ own: before, file, wins, speaker, wasUndone, isShelf: brought.isShelf });
    if (met.difference !== undefined) differences.push(met.difference);
    if (met.register === undefined || JSON.stringify(met.register) === JSON.stringify(before)) continue;
    registers.set(file.field, met.register);
    changed.push({ field: file.field, ...(before === undefined ? {} : { was: before }), after: met.register });
  }
  const said = [...registers].map(([field, register]) => ({ field, register })).sort((one, other) => (one.field < other.field ? -1 : 1));
  return { said, changed, differences };
}

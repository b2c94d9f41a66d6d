import { changedFields } from '../posting/difference';
import type { FullStep } from '../posting/history-step';
import type { Incoming, ReadIncoming } from '../posting/incoming';
import type { Posting, PostingKey } from '../posting/posting';
import { Json } from '../posting/register';
import type { Said } from '../posting/said';
import { mergeSteps } from '../posting/shelf-posting';
import type { Difference, Winner } from '../posting/taking-in';
import { hashText } from '../posting/text-hash';
import { type KnownPosting, nextSequence } from './history';
import type { ImportEntry } from './schema';
import { stateAfter } from './timeline';

/** What stands here when a file's posting comes. */
export interface Here {
  readonly key: PostingKey;
  readonly own: KnownPosting;
  readonly wins: Winner;
  readonly undone: readonly ImportEntry[];
  readonly now: Date;
}

/** What a file has for one posting's history and registers. */
export interface Brought {
  readonly steps: readonly FullStep[];
  readonly said: readonly Said[];
  /** Between what its page says here and there. */
  readonly differences: readonly Difference[];
  /** By the step's id, under which id the file has its page. */
  readonly pages: ReadonlyMap<string, string>;
  /** Whether its registers are another shelf's. */
  readonly isShelf: boolean;
  /** The steps of both sides, where they are worked out already. */
  readonly merged?: readonly FullStep[];
}

type WholeIncoming = Extract<Incoming, { kind: 'whole' }>;

/** All that another shelf held. What the undoing of an import took back comes under a new name, or it would stay taken back. */
export function wholeBrought({ shelfPosting }: WholeIncoming, { own, undone }: Here): Brought {
  const takenBack = new Set(undone.flatMap((entry) => entry.steps).filter((id) => isUndone(own, id)));
  const rename = (id: string): string => (takenBack.has(id) ? freeName(own, id) : id);
  const pages = new Map<string, string>();
  const steps: FullStep[] = [];
  for (const step of shelfPosting.steps) {
    const id = rename(step.id);
    if (step.kind === 'version') {
      if (step.posting === undefined) continue;
      pages.set(id, step.id);
      steps.push({ ...step, id, posting: step.posting });
    } else if (step.kind === 'seen' || step.kind === 'reread') {
      steps.push({ ...step, id, version: rename(step.version) });
    } else steps.push({ ...step, id });
  }
  const merged = mergeSteps(own.steps, steps);
  const [before, after] = [own.record, own.record && stateAfter(merged)];
  const changed = before === undefined || after === undefined ? [] : fieldDifferences(before.posting, after.posting, 'file', false);
  return { steps, said: shelfPosting.said, differences: changed, pages, isShelf: true, merged };
}

/**
 * A posting that was read from its page: a version like that of a capture. Where the shelf has a later capture it is only shown what differs,
 * and comes in where the user wants the file's.
 */
export function readBrought({ posting, capturedAt, savedAt, readerVersion }: ReadIncoming, { key, own, wins, now }: Here): Brought {
  const { record } = own;
  const fields = record === undefined ? [] : changedFields(record.posting, posting);
  const onShelf = record !== undefined && record.removedAt === undefined;
  const isNewer = record === undefined || capturedAt > record.capturedAt;
  if (onShelf && (fields.length === 0 || (!isNewer && wins !== 'file'))) {
    const differences = record === undefined ? [] : fieldDifferences(record.posting, posting, 'shelf', true);
    return { steps: [], said: [], differences, pages: new Map(), isShelf: false };
  }
  const steps = versionSteps({
    key,
    own,
    posting,
    capturedAt,
    readerVersion,
    at: onShelf ? now.toISOString() : (savedAt ?? now.toISOString()),
  });
  return {
    steps,
    said: [],
    differences: onShelf ? fieldDifferences(record.posting, posting, 'file', !isNewer) : [],
    pages: new Map(steps.map(({ id }) => [id, ''])),
    isShelf: false,
  };
}

interface NewVersion {
  readonly key: PostingKey;
  readonly own: KnownPosting;
  readonly posting: Posting;
  readonly capturedAt: string;
  readonly readerVersion: number;
  readonly at: string;
}

/**
 * The step that brings a file's posting in, named after what it brings: the same file on two machines is one step. On a shelf that knows nothing of
 * the posting it comes before every capture, so that a page's own word stands after it wherever the two meet.
 */
export function versionSteps({ key, own, posting, capturedAt, readerVersion, at }: NewVersion): FullStep[] {
  const name = freeName(own, `file-${hashText(JSON.stringify([key, posting]))}`);
  const sequence = own.steps.length === 0 ? 0 : nextSequence(own);
  if (own.steps.some(({ id }) => id === name)) return own.record?.removedAt === undefined ? [] : [restored(own, key, at)];
  const outcome = own.record === undefined || own.record.removedAt !== undefined ? 'created' : 'updated';
  return [{ id: name, key, sequence, at, kind: 'version', outcome, capturedAt, readerVersion, posting }];
}

function restored(own: KnownPosting, key: PostingKey, at: string): FullStep {
  return { id: `${key}/restored/${crypto.randomUUID()}`, key, sequence: nextSequence(own), at, kind: 'restored' };
}

function isUndone({ steps }: KnownPosting, id: string): boolean {
  return steps.some((step) => step.kind === 'undone' && step.of === id);
}

/** A step's name, or the next attempt's where it was taken back. */
export function freeName(own: KnownPosting, id: string): string {
  let name = id;
  for (let attempt = 2; isUndone(own, name); attempt += 1) name = `${id}~${attempt}`;
  return name;
}

function fieldDifferences(shelf: Posting, file: Posting, stands: 'shelf' | 'file', conflict: boolean): Difference[] {
  return changedFields(shelf, file).map((field) => ({
    field,
    ...(shelf[field] === undefined ? {} : { shelf: Json.parse(shelf[field]) }),
    ...(file[field] === undefined ? {} : { file: Json.parse(file[field]) }),
    stands,
    conflict,
  }));
}

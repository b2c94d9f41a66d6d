import { agrees } from '../posting/field-agreement';
import type { StatedIncoming } from '../posting/incoming';
import { registerOfTable } from '../posting/incoming-said';
import { READER_VERSION } from '../posting/reader-version';
import { Json } from '../posting/register';
import { type Said, userDataOf } from '../posting/said';
import type { Difference, Winner } from '../posting/taking-in';
import type { StatusStep, UserChange, UserData } from '../posting/user-data';
import { type Brought, type Here, versionSteps } from './brought';
import { shown } from './shown-posting';

/**
 * A row of somebody's table. On a shelf that has not the posting it makes it; on one that has, it fills what is missing as the user's own edit, and
 * what differs stands as it is unless the user wants the row's.
 */
export function statedBrought({ posting, said, savedAt, fields }: StatedIncoming, { key, own, wins, now }: Here): Brought {
  const user = userDataOf(own.said);
  const fresh = said.filter((change) => !isKnown(change, user));
  const status = statusOfRow(fresh, user, wins);
  const registers = (changes: readonly UserChange[]): Said[] => changes.map(registerOfTable);
  const { record } = own;
  if (record === undefined || record.removedAt !== undefined) {
    const at = savedAt ?? now.toISOString();
    const steps = versionSteps({ key, own, posting, capturedAt: at, readerVersion: READER_VERSION, at });
    return { steps, said: registers(status.said), differences: status.differences, pages: new Map(), isShelf: false };
  }
  const standing = shown(record, own.said);
  const edits: UserChange[] = [];
  const differences: Difference[] = [...status.differences];
  for (const field of fields) {
    const [shelf, file] = [standing.posting[field], posting[field]];
    if (file === undefined || (shelf !== undefined && agrees(field, shelf, file))) continue;
    // That there is none is the user's word too: `meet` asks about it.
    const isConflict = shelf !== undefined && standing.user.edits[field] === undefined;
    const value = Json.parse(file);
    if (!isConflict || wins === 'file') edits.push({ set: 'edit', id: field, value });
    if (isConflict) {
      differences.push({ field, shelf: Json.parse(shelf), file: value, stands: wins === 'file' ? 'file' : 'shelf', conflict: true });
    }
  }
  return { steps: [], said: registers([...status.said, ...edits]), differences, pages: new Map(), isShelf: false };
}

/** Whether a contact or an interview stands here already, under whatever name. */
function isKnown(change: UserChange, { contacts, interviews }: UserData): boolean {
  if (change.set !== 'contact' && change.set !== 'interview') return false;
  const told = JSON.stringify(Object.entries(change.value ?? {}).sort());
  const known = change.set === 'contact' ? contacts : interviews;
  return known.some(({ id: _, ...value }) => JSON.stringify(Object.entries(value).sort()) === told);
}

type StatusChange = Extract<UserChange, { set: 'status' }> & { value: StatusStep };

interface RowStatus {
  readonly said: readonly UserChange[];
  readonly differences: readonly Difference[];
}

/**
 * The row's steps of the application beside those that are known: one that is known already is not said twice, and where the row would have the
 * application stand elsewhere than the user said, the user chooses.
 */
function statusOfRow(said: readonly UserChange[], user: UserData, wins: Winner): RowStatus {
  const isStatus = (change: UserChange): change is StatusChange => change.set === 'status' && change.value !== undefined;
  const others = said.filter((change) => !isStatus(change));
  const steps = said.filter(isStatus);
  const stands = user.statusSteps.at(-1);
  const [last] = [...steps].sort((left, right) => (left.value.at < right.value.at ? 1 : -1));
  const fresh = steps.filter(({ value, id }) => !user.statusSteps.some((known) => known.status === value.status || known.id === id));
  if (stands === undefined || last === undefined) return { said: [...others, ...fresh], differences: [] };
  const earlier = fresh.filter(({ value }) => value.at < stands.at);
  if (last.value.status === stands.status) return { said: [...others, ...earlier], differences: [] };
  const difference: Difference = {
    field: 'status',
    shelf: stands.status,
    file: last.value.status,
    stands: wins === 'file' ? 'file' : 'shelf',
    conflict: true,
  };
  if (wins !== 'file') return { said: [...others, ...earlier], differences: [difference] };
  const later = last.value.at > stands.at ? last.value.at : new Date(Date.parse(stands.at) + 1).toISOString();
  const moved: UserChange = { ...last, id: `${last.id}-${hashOf(later)}`.slice(0, 64), value: { status: last.value.status, at: later } };
  return { said: [...others, ...fresh.filter((step) => step !== last), moved], differences: [difference] };
}

function hashOf(at: string): string {
  return Date.parse(at).toString(36);
}

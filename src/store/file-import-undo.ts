import { type FullStep, keptSteps } from '../posting/history-step';
import { isSameRegister, type Saying, type Speaker, sayAgain, valuesOf } from '../posting/register';
import type { Said } from '../posting/said';
import type { Import } from '../posting/taking-in';
import { freeName } from './brought';
import { writeInBulk } from './bulk';
import type { Database, Writing } from './database';
import { unknownImport, withoutPlace } from './file-imports';
import { fullStep, type KnownPosting, readHistory, writeHistory } from './history';
import { takingStores } from './import-batches';
import { nextDue } from './import-undo-place';
import { put } from './requests';
import { speakerOf } from './saying';
import { type ImportEntry, ImportRecord, type SnapshotRecord } from './schema';
import type { IndexChanges } from './search/delta';
import type { IndexSizes } from './search/index-sizes';
import { undoneStep } from './undo';
import { putSaid } from './user-entries';

/**
 * Takes back a part of what an import brought, in one transaction: the steps that stand, and what it made the user's registers say where nothing was
 * said since. To be called until it answers that the import is `undone`; whoever was stopped goes on. Throws `Problem('import-unknown')`.
 */
export async function undoImport(
  database: Database,
  importId: string,
  { now, sizes }: { readonly now: Date; readonly sizes: IndexSizes },
): Promise<Import> {
  return writeInBulk(database, takingStores, { sizes, now }, async (transaction, index) => {
    const record = ImportRecord.safeParse(await transaction.objectStore('imports').get(importId));
    if (!record.success) throw unknownImport();
    if (record.data.state === 'undone') return withoutPlace(record.data);
    const { entries, after } = await nextDue(transaction, record.data);
    const speaker = await speakerOf(transaction, now);
    for (const entry of entries) await undoEntry(transaction, entry, speaker, { now, index });
    put(transaction, 'imports', after);
    return withoutPlace(after);
  });
}

async function undoEntry(
  transaction: Writing,
  entry: ImportEntry,
  speaker: Speaker,
  { now, index }: { readonly now: Date; readonly index: IndexChanges },
): Promise<void> {
  const { key } = entry;
  const own = await readHistory(transaction, key, now);
  const brought = new Set(entry.steps);
  const steps = [...own.steps];
  for (const step of own.steps) if (brought.has(step.id)) steps.push(undoneStep({ steps }, step, now));
  const again = cameBack(own, entry);
  steps.push(...again.steps);
  const registers = new Map(own.said.map(({ field, register }) => [field, register]));
  const undone: Said[] = [];
  for (const { field, was, before, after } of entry.said) {
    const register = registers.get(field);
    if (register === undefined || !isSameRegister(register, after)) continue;
    const stood = was === undefined ? sayingsOf(before, speaker) : (valuesOf(was) ?? []);
    const stands = (valuesOf(register) ?? []).slice(0, was === undefined ? 1 : undefined);
    // Where it says what it said before it needs no word.
    if (JSON.stringify(valuesIn(stands)) === JSON.stringify(valuesIn(stood))) continue;
    const back = sayAgain(register, stood, speaker, entry.import);
    registers.set(field, back);
    undone.push({ field, register: back });
  }
  putSaid(transaction, key, undone);
  const said = [...registers].map(([field, register]) => ({ field, register }));
  writeHistory(transaction, key, own, keptSteps(steps), said, index);
  for (const page of again.pages) put(transaction, 'snapshots', page);
  put(transaction, 'importEntries', { ...entry, undone: [...(entry.undone ?? []), ...undone] });
}

function valuesIn(sayings: readonly Saying[]): readonly Saying['value'][] {
  return sayings.map(({ value }) => value);
}

/** What an earlier entry has of what was said before: the value that counted. */
function sayingsOf(value: Saying['value'], { installation, at }: Speaker): Saying[] {
  return value === undefined ? [] : [{ installation, count: 0, at, value }];
}

/** What the file had taken back: that it was stays known, so that it comes under a new name. */
function cameBack(
  own: KnownPosting,
  { lost = [], lostPages = [] }: ImportEntry,
): { readonly steps: FullStep[]; readonly pages: SnapshotRecord[] } {
  const names = new Map(lost.map(({ id }) => [id, freeName(own, id)]));
  const named = (id: string) => names.get(id) ?? id;
  const steps = lost.flatMap((step): FullStep[] => {
    const full = fullStep(step, undefined);
    if (full === undefined) return [];
    const renamed = { ...full, id: named(full.id) };
    return [renamed.kind === 'seen' || renamed.kind === 'reread' ? { ...renamed, version: named(renamed.version) } : renamed];
  });
  return { steps, pages: lostPages.map((page) => ({ ...page, captureId: named(page.captureId) })) };
}
